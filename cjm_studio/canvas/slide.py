"""What slides are drawn with: one size of paper, and types that are legible on a projector."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from cjm_studio.canvas.brush import Brush, brush_of
from cjm_studio.canvas.head_painter import TICKS
from cjm_studio.canvas.marks import paint_ticks
from cjm_studio.canvas.style import Type, pen, rounded
from cjm_studio.look.fonts import font
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.tokens import LEVEL_ICONS, ThemeName
from cjm_studio.model.ids import StageId
from cjm_studio.session.faces import StageHead, Title
from cjm_studio.session.map_content import MapContent

WIDE, HIGH = 1920.0, 1080.0
EDGE = 72.0
FOOT = 76.0  # the chain of progress
ROOM = WIDE - 2 * EDGE
BOTTOM = HIGH - FOOT - 20


@dataclass(frozen=True, slots=True)
class Slide:
    """One picture of the presentation."""

    words: str  # what a screen reader says of it
    stage: StageId | None
    paint: Callable[[QPainter], None]


class Easel:
    """A journey with the types and colours that its slides are drawn with."""

    def __init__(self, content: MapContent, title: Title, *, theme: ThemeName) -> None:
        self.content = content
        self.title = title
        self.brush: Brush = brush_of(theme)
        self.palette = self.brush.palette
        strong, medium = QFont.Weight.DemiBold, QFont.Weight.Medium
        self.headline = Type(font(52, strong), 62)
        self.heading = Type(font(32, strong), 40)
        self.text = Type(font(26), 36)
        self.strong = Type(font(24, strong), 32)
        self.name = Type(font(21, strong), 27)
        self.small = Type(font(19, medium), 25)

    def write(self, painter: QPainter, words: str, *, y: float, most: int, ink: str = "") -> float:
        """Write a text over the width of the paper in so many lines at most; return where it ends."""
        for line in self.text.lines(words, ROOM, most=most):
            self.text.draw(painter, line, x=EDGE, y=y, ink=ink or self.palette.ink_2)
            y += self.text.line
        return y

    def paint_level(self, painter: QPainter, head: StageHead, *, x: float, y: float) -> float:
        """Draw the level of a stage in words with its icon and ticks; return the width."""
        level = self.palette.levels.get(head.level, self.palette.levels["none"])
        ticks = TICKS.get(head.level, 0)
        width = 64 + self.strong.width_of(head.level_word) + (50 if ticks else 0)
        dashed = head.hypothesis or head.level == "not_enough_data"
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        fill = level.fill or self.palette.row
        rounded(painter, QRectF(x, y, width, 46), radius=10, fill=fill, border=pen(level.hatch, 2.0, style))
        icon = LEVEL_ICONS.get(head.level, "shield-alert")
        paint_icon(painter, icon, colour=level.ink, x=x + 14, y=y + 11, size=24)
        used = self.strong.draw(painter, head.level_word, x=x + 48, y=y + 7, ink=level.ink)
        if ticks:
            painter.save()
            painter.translate(x + 48 + used + 14, y + 13)
            painter.scale(1.9, 1.9)
            paint_ticks(painter, x=0, y=0, count=ticks, of=level.ink, rest=level.hatch)
            painter.restore()
        return width
