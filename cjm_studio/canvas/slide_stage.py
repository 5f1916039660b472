"""The slides of a stage: its head with goal, level and emotion, then everything that stands in its column."""

from itertools import islice

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from cjm_studio.canvas.marks import paint_face
from cjm_studio.canvas.slide import BOTTOM, EDGE, ROOM, Easel, Slide
from cjm_studio.canvas.slide_items import BETWEEN, GAP, Page, items_of, pages
from cjm_studio.canvas.style import pen
from cjm_studio.layout.grid import CARD
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.speech import translate
from cjm_studio.look.tokens import ROW_ACCENTS, ROW_ICONS
from cjm_studio.model.ids import StageId
from cjm_studio.model.map import Stage
from cjm_studio.session.faces import CurvePoint, RowLabel

# How large cards may be drawn, the best first; below the last one their small print would be under 18 pixels.
_SCALES = (2.3, 2.0, 1.68)
_LABELS = 264.0


def stage_slides(easel: Easel, stage: StageId) -> list[Slide]:
    """Return the slide of a stage; cards that find no room are continued on another one."""
    head = easel.content.head(stage)
    top = _Head(easel, stage, part="").height
    room, smallest = BOTTOM - top, _SCALES[-1]
    rows = [
        (easel.content.label(row.id), items)
        for row in easel.content.rows
        if (items := items_of(easel.content, stage, row.id, brush=easel.brush, most=room / smallest))
    ]
    found: list[Page] = []
    for scale in _SCALES:
        slide_by_slide = pages(rows, width=ROOM - _LABELS, height=room, scale=scale)
        found = list(islice(slide_by_slide, 2))
        if len(found) == 1:
            break
    found += slide_by_slide  # at the smallest scale
    slides = []
    for number, page in enumerate(found, 1):
        part = f" ({number}/{len(found)})" if len(found) > 1 else ""
        words = f"{head.number}. {head.name}{part}. {head.level_word} {head.figure}"
        slides.append(
            Slide(words, stage, _StageSlide(easel, _Head(easel, stage, part=part), page, scale).paint)
        )
    return slides


class _Head:
    """What stands above the cards of a stage."""

    def __init__(self, easel: Easel, stage: StageId, *, part: str) -> None:
        self._easel = easel
        self._head = easel.content.head(stage)
        self._stage = easel.content.document.get(Stage, stage)
        self._part = part
        number = easel.content.stages.index(stage)
        curve = easel.content.curve
        self._emotion: CurvePoint | None = curve.measured[number] or curve.stickers[number]
        self._measured = curve.measured[number] is not None

    def _goals(self) -> list[str]:
        stage = self._stage
        goal = translate("Presentation", "Goal of the customer: %1").replace("%1", stage.goal)
        action = translate("Presentation", "Target action: %1").replace("%1", stage.target_action)
        lines = [goal] if stage.goal else []
        lines += [action] if stage.target_action else []
        return [line for words in lines for line in self._easel.text.lines(words, ROOM, most=2)]

    @property
    def height(self) -> float:
        """Where the cards may begin."""
        level = 58 if self._head.level_word or self._emotion else 0
        return 56 + self._easel.headline.line + 12 + level + len(self._goals()) * self._easel.text.line + 22

    def paint(self, painter: QPainter) -> None:
        """Draw the head."""
        easel, head = self._easel, self._head
        palette = easel.palette
        room = ROOM - easel.headline.width_of(self._part) - 10
        name = easel.headline.clip(f"{head.number}. {head.name}", room)
        easel.headline.draw(painter, name + self._part, x=EDGE, y=56, ink=palette.ink)
        y, x = 56 + easel.headline.line + 12, EDGE
        if head.level_word:
            x += easel.paint_level(painter, head, x=x, y=y) + 24
        if head.figure:
            x += easel.text.draw(painter, head.figure, x=x, y=y + 5, ink=palette.ink) + 40
        if self._emotion:
            self._paint_emotion(painter, self._emotion, x=x, y=y)
        y += 58 if head.level_word or self._emotion else 0
        for line in self._goals():
            easel.text.draw(painter, line, x=EDGE, y=y, ink=palette.ink_2)
            y += easel.text.line

    def _paint_emotion(self, painter: QPainter, emotion: CurvePoint, *, x: float, y: float) -> None:
        easel = self._easel
        ink = easel.palette.curve if self._measured else easel.palette.ink_2
        centre = QPointF(x + 22, y + 23)
        paint_face(painter, centre, radius=22, value=emotion.value, ink=ink, fill=easel.palette.row)
        easel.text.draw(painter, emotion.words, x=x + 58, y=y + 5, ink=easel.palette.ink)


class _StageSlide:
    """A head with a page of lines under it."""

    def __init__(self, easel: Easel, head: _Head, page: Page, scale: float) -> None:
        self._easel, self._head, self._page, self._scale = easel, head, page, scale

    def paint(self, painter: QPainter) -> None:
        """Draw the slide."""
        easel = self._easel
        self._head.paint(painter)
        y = self._head.height
        if not self._page:
            nothing = translate("Presentation", "Nothing stands in this stage yet.")
            easel.write(painter, nothing, y=y + 30, most=2)
        for number, line in enumerate(self._page):
            if number:
                y += BETWEEN if line.first else GAP
            if line.first:
                if number:
                    painter.setPen(pen(easel.palette.grid))
                    painter.drawLine(QPointF(EDGE, y - BETWEEN / 2), QPointF(EDGE + ROOM, y - BETWEEN / 2))
                self._paint_label(painter, line.label, y=y)
            for column, item in enumerate(line.items):
                painter.save()
                painter.translate(EDGE + _LABELS + column * (CARD * self._scale + GAP), y)
                painter.scale(self._scale, self._scale)
                item.paint(painter, QRectF(0, 0, CARD, item.height))
                painter.restore()
            y += line.height

    def _paint_label(self, painter: QPainter, label: RowLabel, *, y: float) -> None:
        easel = self._easel
        accent = easel.palette.cards[ROW_ACCENTS[label.kind]].accent
        paint_icon(painter, ROW_ICONS[label.kind], colour=accent, x=EDGE, y=y + 8, size=26)
        for number, line in enumerate(easel.name.lines(label.name, _LABELS - 60, most=2)):
            at = y + 8 + number * easel.name.line
            easel.name.draw(painter, line, x=EDGE + 40, y=at, ink=easel.palette.ink_2)
