"""A tile of the gallery: the miniature of a template's map over its words."""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import Palette
from cjm_studio.window.template_picture import sketch_picture
from cjm_studio.window.template_sketch import Sketch
from cjm_studio.window.tiles import TileButton, write

# By these the gallery is walked.
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)

_PICTURE = 0.6  # of the tile's width
_LINES = 2  # of the purpose


class TemplateTile(TileButton):
    """One template: its miniature, its name, what it is for and how many stages it has."""

    entered = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__("tile", parent)
        self.name = name
        self.sketch: Sketch | None = None  # read after the page is seen
        self._picture: QPixmap | None = None
        self._painted: object = None  # what the picture was painted from
        self.setAccessibleName(name.replace("-", " ") or translate("Start", "Empty map"))

    def show_sketch(self, sketch: Sketch) -> None:
        """Show a template that has been read."""
        self.sketch = sketch
        self._stages = Counted().stages(len(sketch.stages))
        self.setAccessibleName(sketch.name)
        self.setAccessibleDescription(f"{sketch.purpose} {self._stages}")
        self.setToolTip(f"{sketch.purpose}\n{' → '.join(sketch.stages)}")
        self.update()

    def heightForWidth(self, width: int) -> int:
        words = self.line(14) + _LINES * self.line(12) + self.line(11)
        return round(width * _PICTURE + 12 + words + 8 + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()  # the gallery knows where the next one stands
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        palette = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = round(self.width() * _PICTURE)
        self._paint_picture(painter, QRectF(2, 2, self.width() - 4, high - 2), palette=palette)
        if self.sketch is not None:
            self._paint_words(painter, self.sketch, top=high + 12, palette=palette)
        painter.end()

    def _paint_picture(self, painter: QPainter, room: QRectF, *, palette: Palette) -> None:
        size, ratio = room.size().toSize(), self.devicePixelRatioF()
        key = (self.sketch, size, ratio, palette.name)
        if self.sketch is not None and self._painted != key:
            self._picture = sketch_picture(self.sketch, size, ratio=ratio, palette=palette)
            self._painted = key
        shape = QPainterPath()
        shape.addRoundedRect(room.adjusted(0, 0, 0, 20), 10, 10)
        painter.save()
        painter.setClipRect(room)
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        if self._picture is None:
            painter.fillRect(room, QColor(palette.canvas))
        else:
            painter.drawPixmap(room.topLeft(), self._picture)
        painter.restore()
        painter.setPen(QPen(QColor(palette.grid), 1))
        painter.drawLine(QPointF(room.left(), room.bottom()), QPointF(room.right(), room.bottom()))

    def _paint_words(self, painter: QPainter, sketch: Sketch, *, top: float, palette: Palette) -> None:
        title, small, least = self.type(14, bold=True), self.type(12), self.type(11)
        room = self.width() - 28
        y = top + QFontMetricsF(title).ascent()
        write(painter, sketch.name, QPointF(14, y), room=room, shape=title, ink=palette.ink)
        metrics = QFontMetricsF(small)
        lines = wrap(sketch.purpose, room, width_of=metrics.horizontalAdvance, most=_LINES)
        y = top + self.line(14) + 2 + metrics.ascent()
        for line in lines:
            write(painter, line, QPointF(14, y), room=room + 1, shape=small, ink=palette.ink_2)
            y += metrics.lineSpacing()
        y = top + self.line(14) + 8 + _LINES * self.line(12) + QFontMetricsF(least).ascent()
        write(painter, self._stages, QPointF(14, y), room=room, shape=least, ink=palette.ink_3)


class Counted(QObject):
    """Counted things of the gallery."""

    def stages(self, number: int) -> str:
        """Return so many stages, as "8 stages"."""
        return self.tr("%n stage(s)", "", number)
