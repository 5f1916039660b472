"""The list of segments: each with a badge that counts its barriers in the colour of its worst level."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.speech import plain_tip
from cjm_studio.look.theme import tokens
from cjm_studio.model.ids import JourneyId, SegmentId
from cjm_studio.panels.line_ground import paint_line_ground

_LINE = int(Qt.ItemDataRole.UserRole)
_HEIGHT = 36


@dataclass(frozen=True, slots=True)
class SegmentLine:
    """One line: a segment, or one of its journeys where it has several."""

    segment: SegmentId
    journey: JourneyId | None
    name: str
    barriers: int | None  # None: nothing was measured
    level: str
    spoken: str


class SegmentList(QListWidget):
    """The segments by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(self))
        self.setEditTriggers(QListWidget.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def show_lines(self, lines: list[SegmentLine], current: JourneyId | None) -> None:
        """Show these lines; items are kept where only their content differs."""
        self.blockSignals(True)
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for number, line in enumerate(lines):
            if number == self.count():
                self.addItem(QListWidgetItem())
            item = self.item(number)
            if item.data(_LINE) != line:
                item.setData(_LINE, line)
                item.setData(Qt.ItemDataRole.DisplayRole, line.name)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
                item.setToolTip(plain_tip(line.spoken))
            if line.journey == current:
                self.setCurrentItem(item)
        self.blockSignals(False)
        self.setFixedHeight(scaled(_HEIGHT) * max(1, min(len(lines), 12)) + 4)

    def line(self) -> SegmentLine | None:
        """Return the line that is chosen."""
        item = self.currentItem()
        return line_of(item) if item is not None else None


def line_of(item: QListWidgetItem) -> SegmentLine:
    """Return what an item stands for."""
    line = item.data(_LINE)
    assert isinstance(line, SegmentLine)
    return line


class _Delegate(QStyledItemDelegate):
    """Draws the name and the badge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, scaled(_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = self.parent()
        line = index.data(_LINE)
        if not isinstance(view, SegmentList) or not isinstance(line, SegmentLine):
            return
        palette = tokens()
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = paint_line_ground(painter, option, view=view)
        room = box.adjusted(9, 0, -10, 0)
        if line.barriers is not None:
            room.setRight(self._badge(painter, view, line, room) - 8)
        weight = QFont.Weight.DemiBold if chosen else QFont.Weight.Normal
        painter.setFont(panel_font(13, weight))
        painter.setPen(QColor(palette.focus if chosen else palette.ink))
        text = QFontMetricsF(painter.font()).elidedText(line.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _badge(self, painter: QPainter, view: SegmentList, line: SegmentLine, room: QRectF) -> float:
        """Draw the count and return its left edge."""
        palette = tokens()
        colours = palette.levels.get(line.level, palette.levels["none"])
        painter.setFont(panel_font(11, QFont.Weight.Medium))
        high = scaled(19)
        wide = max(26.0, QFontMetricsF(painter.font()).horizontalAdvance(str(line.barriers)) + 16)
        badge = QRectF(room.right() - wide, room.center().y() - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen if colours.fill else QPen(QColor(palette.grid_strong), 1))
        painter.setBrush(QColor(colours.fill or palette.row_alternate))
        painter.drawRoundedRect(badge, high / 2, high / 2)
        painter.setPen(QColor(colours.ink))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(line.barriers))
        return badge.left()
