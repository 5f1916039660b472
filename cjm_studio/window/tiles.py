"""The tiles of the start page: large buttons with an icon, a title and a line under it."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cjm_studio.look.fonts import font
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens


class Tile(QPushButton):
    """Offers one thing to begin with."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._title, self._line = "", ""
        set_role(self, "tile")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, title: str, line: str) -> None:
        """Show these words."""
        self._title, self._line = title, line
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 74)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        palette = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.focus_fill))
        painter.drawRoundedRect(QRectF(16, centre - 20, 40, 40), 10, 10)
        paint_icon(painter, self._icon, colour=palette.focus, x=26, y=centre - 10, size=20)
        room = self.width() - 70 - 14
        _text(painter, self._title, QPointF(70, centre - 4), room=room, bold=True, ink=palette.ink)
        _text(painter, self._line, QPointF(70, centre + 15), room=room, bold=False, ink=palette.ink_3)
        painter.end()


class RecentTile(QPushButton):
    """A recent file: its name, where it lies, when it was changed; grey when it is missing."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        try:
            self._changed: float | None = path.stat().st_mtime
        except OSError:
            self._changed = None
        set_role(self, "link")
        self.setEnabled(self._changed is not None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Say when it was changed, in the language that is spoken now."""
        if self._changed is None:
            self._when = translate("Start", "missing")
        else:
            changed = QDateTime.fromSecsSinceEpoch(int(self._changed))
            self._when = QLocale().toString(changed.date(), "d MMM yyyy")
        self.setAccessibleName(f"{self.path.stem}, {self._when}")
        self.setToolTip(str(self.path))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        palette = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        missing = self._changed is None
        small = font(12)
        wide = QFontMetricsF(small).horizontalAdvance(self._when)
        room = self.width() - 24 - wide - 16
        ink = palette.ink_3 if missing else palette.ink
        _text(painter, self.path.stem, QPointF(10, 20), room=room, bold=not missing, ink=ink)
        folder = str(self.path.parent).replace(str(Path.home()), "~", 1)
        _text(painter, folder, QPointF(10, 38), room=room, bold=False, ink=palette.ink_3)
        painter.setFont(small)
        painter.setPen(QColor(palette.ink_3))
        painter.drawText(QPointF(self.width() - wide - 10, 20), self._when)
        painter.end()


def _text(painter: QPainter, text: str, at: QPointF, *, room: float, bold: bool, ink: str) -> None:
    shape = font(14 if bold else 12, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    painter.setFont(shape)
    painter.setPen(QColor(ink))
    painter.drawText(at, QFontMetricsF(shape).elidedText(text, Qt.TextElideMode.ElideMiddle, room))
