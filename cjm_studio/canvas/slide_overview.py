"""The first slide: whose journey it is, what it is for, the emotion curve over the chain of stages."""

from math import ceil
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from cjm_studio.canvas.curve_painter import curve_y, paint_curve
from cjm_studio.canvas.head_painter import chevron
from cjm_studio.canvas.marks import paint_face
from cjm_studio.canvas.slide import BOTTOM, EDGE, ROOM, Easel, Slide
from cjm_studio.canvas.style import colour, pen
from cjm_studio.layout.grid import COLUMN
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.speech import translate
from cjm_studio.look.tokens import LEVEL_ICONS
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.session.faces import Curve, CurvePoint, FigureFace, StageHead

_MOST = 8  # stages on one slide; more would be too narrow to read
_POINT = 20.0
_FACE = 21.0


def overview_slides(easel: Easel) -> list[Slide]:
    """Return the first slide, or as many as the stages need."""
    stages = easel.content.stages
    parts = max(1, ceil(len(stages) / _MOST))
    size = ceil(len(stages) / parts) if stages else 1
    slides = []
    for part in range(parts):
        some = slice(part * size, (part + 1) * size)
        words = f"{easel.title.name}. {easel.title.goal}"
        slides.append(Slide(words, None, _Overview(easel, some, part=f"{part + 1}/{parts}").paint))
    return slides


class _StageWords(NamedTuple):
    """The name of a stage and its level in lines, with what they need from top to bottom."""

    name: list[str]
    level: list[str]
    heights: tuple[float, float]


class _Overview:
    """Some stages of the journey under its title."""

    def __init__(self, easel: Easel, some: slice, *, part: str) -> None:
        self._easel = easel
        self._stages = easel.content.stages[some]
        curve = easel.content.curve
        self._curve = Curve(curve.measured[some], curve.stickers[some])
        self._part = "" if part == "1/1" else f" ({part})"

    def paint(self, painter: QPainter) -> None:
        """Draw the slide."""
        easel, title = self._easel, self._easel.title
        palette = easel.palette
        wave = easel.small.width_of(title.wave)
        easel.small.draw(painter, title.wave, x=EDGE + ROOM - wave, y=84, ink=palette.ink_2)
        name = easel.headline.clip(title.name, ROOM - wave - 60 - easel.headline.width_of(self._part))
        easel.headline.draw(painter, name + self._part, x=EDGE, y=64, ink=palette.ink)
        ink = palette.danger if title.no_goal else palette.ink_2
        y = easel.write(painter, title.goal, y=138, most=3, ink=ink)
        if title.figures:
            words = "   ·   ".join(_figure_words(figure) for figure in title.figures)
            y = easel.write(painter, words, y=y + 6, most=2, ink=palette.ink)
        if not self._stages:
            nothing = translate("Presentation", "This journey has no stage yet.")
            easel.write(painter, nothing, y=y + 40, most=2)
            return
        wide = ROOM / len(self._stages)
        heads = [easel.content.head(stage) for stage in self._stages]
        high = 32 + max(sum(self._words(head, wide).heights) for head in heads)
        top = BOTTOM - high
        self._paint_curve(painter, QRectF(EDGE, y + 40, ROOM, top - y - 64))
        for number, head in enumerate(heads):
            rect = QRectF(EDGE + number * wide, top, wide, high)
            self._paint_stage(painter, rect, head, first=number == 0)

    def _paint_curve(self, painter: QPainter, room: QRectF) -> None:
        """Draw the curve with larger faces and words than those of the map."""
        easel, curve = self._easel, self._curve
        if not any(curve.measured) and not any(curve.stickers):
            nothing = translate("Presentation", "No emotions were recorded.")
            easel.write(painter, nothing, y=room.center().y() - 18, most=1)
            return
        scale = room.width() / len(self._stages) / COLUMN
        band = QRectF(0, 0, COLUMN * len(self._stages), room.height() / scale)
        painter.save()
        painter.translate(room.topLeft())
        painter.scale(scale, scale)
        plain = Curve(tuple(map(_wordless, curve.measured)), tuple(map(_wordless, curve.stickers)))
        paint_curve(painter, band, curve=plain, zero="", brush=easel.brush)
        painter.restore()
        legend = " · ".join(self._legend())
        easel.small.draw(painter, legend, x=room.left(), y=room.top() - 26, ink=easel.palette.ink_3)
        zero = easel.content.zero_word
        easel.small.draw(painter, zero, x=room.left(), y=room.center().y() - 28, ink=easel.palette.ink_3)
        for number, points in enumerate(zip(curve.measured, curve.stickers, strict=True)):
            x = room.left() + (number + 0.5) * room.width() / len(self._stages)
            self._paint_point(painter, room, points, x=x)

    def _legend(self) -> tuple[str, ...]:
        """Which line is whose, as the row's label says it."""
        content = self._easel.content
        rows = (row for row in content.rows if ROW_KINDS[row.kind].content == "curve")
        return next((content.label(row.id).notes for row in rows), ())

    def _paint_point(
        self,
        painter: QPainter,
        room: QRectF,
        points: tuple[CurvePoint | None, CurvePoint | None],
        *,
        x: float,
    ) -> None:
        palette, small = self._easel.palette, self._easel.small
        point = points[0] or points[1]
        if point is None:
            return
        y = curve_y(point.value, room)
        ink = palette.curve if points[0] else palette.ink_2
        paint_face(painter, QPointF(x, y), radius=_FACE, value=point.value, ink=ink, fill=palette.row)
        below = y + _FACE + 4 if y + _FACE + 32 < room.bottom() else y - _FACE - 29
        width = small.width_of(point.words)
        ground = QColor(palette.canvas)
        ground.setAlphaF(0.8)  # a dashed line may run under the words
        painter.fillRect(QRectF(x - width / 2 - 5, below, width + 10, small.line), ground)
        small.draw(painter, point.words, x=x - width / 2, y=below, ink=palette.ink_2)

    def _paint_stage(self, painter: QPainter, rect: QRectF, head: StageHead, *, first: bool) -> None:
        easel, palette = self._easel, self._easel.palette
        level = palette.levels.get(head.level, palette.levels["none"])
        dashed = head.hypothesis or head.level == "not_enough_data"
        painter.setPen(pen(level.hatch, 2.0, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        painter.setBrush(colour(level.fill or palette.row))
        painter.drawPath(chevron(rect.adjusted(2, 0, -2, 0), first=first, point=_POINT))
        x, y = rect.left() + (18 if first else _POINT + 14), rect.top() + 16
        ink = level.ink if level.fill else palette.ink
        words = self._words(head, rect.width())
        for line in words.name:
            easel.name.draw(painter, line, x=x, y=y, ink=ink)
            y += easel.name.line
        if words.level:
            icon = LEVEL_ICONS.get(head.level, "shield-alert")
            paint_icon(painter, icon, colour=level.ink, x=x, y=y + 7, size=20)
        for line in words.level:
            easel.small.draw(painter, line, x=x + 26, y=y + 5, ink=level.ink)
            y += easel.small.line

    def _words(self, head: StageHead, wide: float) -> "_StageWords":
        easel, room = self._easel, wide - 2 * _POINT - 24
        name = easel.name.lines(f"{head.number}. {head.name}", room, most=3)
        level = easel.small.lines(head.level_word, room - 26, most=2) if head.level_word else []
        return _StageWords(
            name, level, (len(name) * easel.name.line, len(level) * easel.small.line + 5 * bool(level))
        )


def _figure_words(figure: FigureFace) -> str:
    interval = f" ({figure.interval})" if figure.interval else ""
    return f"{figure.metric} {figure.value}{interval}, {figure.n}"


def _wordless(point: CurvePoint | None) -> CurvePoint | None:
    return msgspec.structs.replace(point, words="") if point else None
