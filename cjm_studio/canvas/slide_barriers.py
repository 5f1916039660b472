"""The last slide: the barriers of the journey, the worst first, each with the reasons why we may say so."""

from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from cjm_studio.canvas.slide import BOTTOM, EDGE, ROOM, Easel, Slide
from cjm_studio.canvas.style import pen
from cjm_studio.document.queries import evidence_at
from cjm_studio.look.speech import translate
from cjm_studio.model.kinds import LEVELS
from cjm_studio.model.metrics import Metric
from cjm_studio.session.faces import StageHead
from cjm_studio.session.stage_levels import worst
from cjm_studio.wording.evidence_words import evidence_words
from cjm_studio.wording.metric_names import metric_name

_TOP = 150.0
_HEADS = 560.0  # the width of the left column
_BETWEEN = 28.0


class _Entry(NamedTuple):
    """A barrier, or what of it stands on one slide."""

    head: StageHead
    lines: list[str]  # of the reasons
    height: float


def barrier_slides(easel: Easel) -> list[Slide]:
    """Return the last slide, or as many as the barriers need; one that says so where there are none."""
    title = translate("Presentation", "Barriers")
    found = _pages(easel)
    slides = []
    for number, page in enumerate(found, 1):
        part = f" ({number}/{len(found)})" if len(found) > 1 else ""
        names = ", ".join(f"{entry.head.name}: {entry.head.level_word}" for entry in page)
        words = f"{title}{part}. {names or _none(easel)}"
        slides.append(Slide(words, None, _Barriers(easel, page, title=title + part).paint))
    return slides


def _none(easel: Easel) -> str:
    heads = [easel.content.head(stage) for stage in easel.content.stages]
    if any(head.level == "none" for head in heads):
        return translate("Presentation", "The answers show no barrier on this journey.")
    return translate("Presentation", "Nothing was measured yet that could show a barrier.")


def _pages(easel: Easel) -> list[list[_Entry]]:
    """Sort the barriers and part them into pages; long reasons are continued on the next one."""
    heads = [easel.content.head(stage) for stage in easel.content.stages]
    barriers = [head for head in heads if head.hypothesis or head.level in ("watch", "barrier", "critical")]
    barriers.sort(key=lambda head: (-LEVELS.index(head.level or "none"), head.number))
    pages: list[list[_Entry]] = [[]]
    used = 0.0
    for head in barriers:
        lines, least = _reasons(easel, head), _head_height(easel, head)
        while True:
            room = BOTTOM - _TOP - used
            count = int(room / easel.text.line)
            if pages[-1] and (room < least or count < min(3, len(lines))):
                pages.append([])
                used = 0.0
                continue
            some, lines = lines[: max(1, count)], lines[max(1, count) :]
            height = max(least, len(some) * easel.text.line)
            pages[-1].append(_Entry(head, some, height))
            used += height + _BETWEEN
            if not lines:
                break
            pages.append([])
            used = 0.0
    return pages


def _names(easel: Easel, head: StageHead) -> list[str]:
    return easel.heading.lines(f"{head.number}. {head.name}", _HEADS - 40)


def _head_height(easel: Easel, head: StageHead) -> float:
    return len(_names(easel, head)) * easel.heading.line + 56 + (easel.small.line if head.figure else 0)


def _reasons(easel: Easel, head: StageHead) -> list[str]:
    """Return why a stage is a barrier, by its worst metric, in lines."""
    content = easel.content
    found = evidence_at(content.document, head.stage, content.wave) if content.wave else []
    row = worst(content.document, found)
    if row is None or head.hypothesis:
        sentences = [translate("Presentation", "People suppose it; no answers prove it yet.")]
    else:
        metric = content.document.get(Metric, row.metric)
        first, *rest = evidence_words(row, content.language, metric=metric)
        sentences = [f"{metric_name(metric, content.language)}: {first}", *rest]
    return [line for words in sentences for line in easel.text.lines(words, ROOM - _HEADS)]


class _Barriers:
    """Heads on the left, reasons on the right."""

    def __init__(self, easel: Easel, page: list[_Entry], *, title: str) -> None:
        self._easel, self._page, self._title = easel, page, title

    def paint(self, painter: QPainter) -> None:
        """Draw the slide."""
        easel = self._easel
        easel.headline.draw(painter, self._title, x=EDGE, y=56, ink=easel.palette.ink)
        if not self._page:
            easel.write(painter, _none(easel), y=_TOP + 20, most=2)
        y = _TOP
        for number, entry in enumerate(self._page):
            if number:
                painter.setPen(pen(easel.palette.grid))
                painter.drawLine(QPointF(EDGE, y - _BETWEEN / 2), QPointF(EDGE + ROOM, y - _BETWEEN / 2))
            self._paint_entry(painter, entry, y=y)
            y += entry.height + _BETWEEN

    def _paint_entry(self, painter: QPainter, entry: _Entry, *, y: float) -> None:
        easel, head = self._easel, entry.head
        palette = easel.palette
        at = y
        for line in _names(easel, head):
            easel.heading.draw(painter, line, x=EDGE, y=at, ink=palette.ink)
            at += easel.heading.line
        easel.paint_level(painter, head, x=EDGE, y=at + 4)
        if head.figure:
            figure = easel.small.clip(head.figure, _HEADS - 20)
            easel.small.draw(painter, figure, x=EDGE, y=at + 56, ink=palette.ink_2)
        for number, line in enumerate(entry.lines):
            top = y + 2 + number * easel.text.line
            easel.text.draw(painter, line, x=EDGE + _HEADS, y=top, ink=palette.ink)
