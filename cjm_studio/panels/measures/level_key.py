"""What the colours and icons of recommendations stand for: the level of the barrier each removes."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.tokens import LIGHT, Palette
from cjm_studio.panels.measures.chip import colours_of, icon_of

_BOX, _GAP = 20, 16


class LevelKey(QWidget):
    """Names every level that is on the chart, in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: Sequence[tuple[str, str]] = ()
        self._palette = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_levels(self, levels: Sequence[tuple[str, str]], palette: Palette) -> None:
        """Show levels with their words."""
        self._levels, self._palette = levels, palette
        self.setAccessibleName(", ".join(words for _, words in levels))
        self.setVisible(bool(levels))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width_of = QFontMetricsF(self._type()).horizontalAdvance
        wide = sum(scaled(_BOX) + 6 + width_of(words) + _GAP for _, words in self._levels)
        return QSize(round(wide), scaled(_BOX) + 10)

    def _type(self) -> QFont:
        return panel_font(12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._type())
        width_of = QFontMetricsF(painter.font()).horizontalAdvance
        x, box = 0.0, scaled(_BOX)
        top, size = (self.height() - box) / 2, scaled(14)
        for level, words in self._levels:
            colours = colours_of(level, self._palette)
            painter.setPen(QPen(QColor(colours.hatch), 1))
            painter.setBrush(QColor(colours.fill or self._palette.surface))
            painter.drawRoundedRect(QRectF(x + 0.5, top + 0.5, box - 1, box - 1), 5, 5)
            inset = (box - size) / 2
            paint_icon(painter, icon_of(level), colour=colours.ink, x=x + inset, y=top + inset, size=size)
            painter.setPen(QColor(self._palette.ink_2))
            area = QRectF(x + box + 6, 0, width_of(words) + 4, self.height())
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), words)
            x = area.right() + _GAP - 4
        painter.end()
