"""The labels beside the table: the name of a row of the map stands at its first line."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import ROW_ACCENTS, ROW_ICONS
from cjm_studio.panels.outline.table_model import TableModel

_ICON = 18.0


class RowLabels(QHeaderView):
    """Draws lines of one row of the map without borders between them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sectionSizeFromContents(self, section: int) -> QSize:
        model = self.model()
        text = model.headerData(section, Qt.Orientation.Vertical) if isinstance(model, TableModel) else ""
        return QSize(self.fontMetrics().horizontalAdvance(text or "") + 64, self.defaultSectionSize())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        model = self.model()
        if not isinstance(model, TableModel):
            return
        palette, area = tokens(), QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, QColor(palette.surface))
        kind = model.kind_at(section)
        if kind and model.is_first(section):
            painter.setPen(QPen(QColor(palette.grid_strong), 1))
            painter.drawLine(area.topLeft(), area.topRight())
            accent = palette.cards[ROW_ACCENTS[kind]].accent
            middle = area.center().y() - _ICON / 2
            paint_icon(painter, ROW_ICONS[kind], colour=accent, x=area.left() + 12, y=middle, size=_ICON)
        painter.setPen(QPen(QColor(palette.grid), 1))
        painter.drawLine(area.topRight(), area.bottomRight())
        painter.setPen(QColor(palette.ink))
        painter.setFont(self.font())
        text = model.headerData(section, Qt.Orientation.Vertical) or ""
        painter.drawText(area.adjusted(12 if not kind else 40, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
