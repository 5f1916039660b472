"""Draws a line of the history: a step, to what it was done and when."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens
from cjm_studio.window.line_of_text import write

STEP = int(Qt.ItemDataRole.UserRole)
_AnyIndex = QModelIndex | QPersistentModelIndex


class Step(NamedTuple):
    """One line of the list."""

    what: str
    subject: str
    at: str
    turn: int  # how many steps are done when one stands here
    here: int  # how many are done now


class StepDelegate(QStyledItemDelegate):
    """Two lines: what was done, and under it to what and when; the place in history has an arrow."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        metrics: QFontMetricsF = QFontMetricsF(option.font)
        return QSize(120, round(metrics.height() * 1.9) + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        what, subject, at, turn, here = index.data(STEP)
        palette = tokens()
        state: QStyle.StateFlag = option.state
        font: QFont = QFont(option.font)
        box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(palette.focus), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.focus_fill if chosen else palette.row_alternate))
            painter.drawRoundedRect(box, 7, 7)
        room = box.adjusted(8, 4, -8, -4)
        if turn == here:
            paint_icon(
                painter, "arrow-right", colour=palette.focus, x=room.left(), y=room.top() + 2, size=scaled(14)
            )
        room.setLeft(room.left() + scaled(20))
        font.setWeight(font.Weight.DemiBold if turn == here else font.Weight.Normal)
        ink = palette.ink if turn <= here else palette.ink_3
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        middle = top if subject or at else Qt.AlignmentFlag.AlignVCenter
        write(painter, what, room, font=font, colour=ink, align=middle)
        font.setWeight(font.Weight.Normal)
        font.setPixelSize(max(10, round(font.pixelSize() * 0.92)))
        wide = write(painter, at, room, font=font, colour=palette.ink_3, align=bottom, right=True)
        room.setRight(room.right() - wide - 8)
        write(painter, subject, room, font=font, colour=palette.ink_3, align=bottom)
        painter.restore()
