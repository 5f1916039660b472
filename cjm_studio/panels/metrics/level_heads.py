"""The level of a stage at the top of its column: icon and word, as on the map."""

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.tokens import LEVEL_ICONS, Palette

LINES = 2
_ICON = 15


class LevelHead(pg.GraphicsObject):  # type: ignore[misc]
    """Icon and word of one level, of the same size however the chart is stretched."""

    def __init__(self, level: str, word: str, palette: Palette) -> None:
        super().__init__()
        self._level, self._word, self._palette = level, word, palette
        self._width = 80.0
        self.setToolTip(word)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)

    @staticmethod
    def height() -> float:
        """Return how high a head is, in pixels."""
        return scaled(_ICON + 6) + LINES * QFontMetricsF(panel_font(11)).lineSpacing()

    def give_width(self, width: float) -> None:
        """Let the word have so many pixels."""
        self.prepareGeometryChange()
        self._width = width
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-self._width / 2, 0, self._width, self.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        ink, size = self._palette.ink, scaled(_ICON)  # the tint is pale in every theme
        paint_icon(painter, LEVEL_ICONS[self._level], colour=ink, x=-size / 2, y=3, size=size)
        painter.setFont(panel_font(11, QFont.Weight.Medium))
        painter.setPen(QColor(ink))
        width_of, room = QFontMetricsF(painter.font()).horizontalAdvance, self._width - 6
        lines = wrap(self._word, room, width_of=width_of)
        if len(lines) > LINES or max(map(width_of, self._word.split()), default=0.0) > room:
            return  # half of the words says less than the icon; the tooltip and the table have all of them
        area = self.boundingRect().adjusted(0, size + 5, 0, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(area, int(flags), "\n".join(lines))
