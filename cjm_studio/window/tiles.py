"""The tiles of the start page: large buttons that paint a title and a line under it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import set_role, tokens

_USUAL = 13  # the size of the program's type; all sizes here grow with it


class TileButton(QPushButton):
    """A button that Enter presses too, and that paints its own words."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def type(self, size: float, *, bold: bool = False) -> QFont:
        """Return the type of the program at a size, where 13 is usual."""
        made = QFont(self.font())
        made.setPixelSize(round(QFontInfo(self.font()).pixelSize() * size / _USUAL))
        made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return made

    def line(self, size: float) -> float:
        """Return how high a line of that type is."""
        return QFontMetricsF(self.type(size)).lineSpacing()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Tile(TileButton):
    """Offers one thing to begin with: an icon, a title and a line."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__("tile", parent)
        self._icon = icon
        self._title, self._line = "", ""

    def say(self, title: str, line: str) -> None:
        """Show these words."""
        self._title, self._line = title, line
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(24 + self.line(14) + 2 + self.line(12)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        palette = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.focus_fill))
        painter.drawRoundedRect(QRectF(12, middle - 18, 36, 36), 10, 10)
        paint_icon(painter, self._icon, colour=palette.focus, x=20, y=middle - 10, size=20)
        room = self.width() - 60 - 12
        title, line = self.type(14, bold=True), self.type(12)
        write(painter, self._title, QPointF(60, middle - 1), room=room, shape=title, ink=palette.ink)
        below = middle + 1 + QFontMetricsF(line).ascent()
        write(painter, self._line, QPointF(60, below), room=room, shape=line, ink=palette.ink_3)
        painter.end()


def write(
    painter: QPainter,
    text: str,
    at: QPointF,
    *,
    room: float,
    shape: QFont,
    ink: str,
    end: bool = False,
) -> None:
    """Write one line from its base line on, with an ellipsis in the middle, or at the end, if too long."""
    painter.setFont(shape)
    painter.setPen(QColor(ink))
    where = Qt.TextElideMode.ElideRight if end else Qt.TextElideMode.ElideMiddle
    painter.drawText(at, QFontMetricsF(shape).elidedText(text, where, room))
