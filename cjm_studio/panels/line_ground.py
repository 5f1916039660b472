"""The ground of a line in a list drawn by hand: lit under the mouse, marked when chosen, ringed in focus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from cjm_studio.look.theme import tokens


def paint_line_ground(painter: QPainter, option: QStyleOptionViewItem, *, view: QAbstractItemView) -> QRectF:
    """Draw the ground of a line and return the box that the rest of it stands in."""
    palette = tokens()
    state: QStyle.StateFlag = option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    box = QRectF(option.rect).adjusted(1, 1, -1, -1)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.focus_fill if chosen else palette.row_alternate))
        painter.drawRoundedRect(box, 7, 7)
    if chosen and view.hasFocus():
        painter.setPen(QPen(QColor(palette.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
    return box
