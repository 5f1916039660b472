"""Draws a line of the palette: what it is, where it stands, its keys, or why it cannot be done now."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens
from cjm_studio.window.line_of_text import write
from cjm_studio.window.palette_entries import Entry

ENTRY = int(Qt.ItemDataRole.UserRole)
_PAD, _GAP = 10, 10
_AnyIndex = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """One line: icon or tick, name, the menu around it, keys at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        metrics: QFontMetricsF = QFontMetricsF(option.font)
        return QSize(120, round(metrics.height()) + 15)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        entry = index.data(ENTRY)
        assert isinstance(entry, Entry)
        palette = tokens()
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(QColor(palette.focus) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.focus_fill if chosen else palette.row_alternate))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        room = box.adjusted(_PAD, 0, -_PAD, 0)
        self._mark(painter, entry, room)
        room.setLeft(room.left() + scaled(16) + _GAP)
        if not entry.reason:
            write(painter, entry.keys, room, font=font, colour=palette.ink_2, right=True)
            room.setRight(room.right() - QFontMetricsF(font).horizontalAdvance(entry.keys) - 2 * _GAP)
        name = write(
            painter, entry.text, room, font=font, colour=palette.ink_3 if entry.reason else palette.ink
        )
        room.setLeft(room.left() + name + _GAP)
        small = QFont(font)
        small.setPixelSize(max(10, round(font.pixelSize() * 0.92)))
        rest, right = entry.reason or entry.around, bool(entry.reason)
        write(painter, rest, room, font=small, colour=palette.ink_3, right=right)
        painter.restore()

    def _mark(self, painter: QPainter, entry: Entry, room: QRectF) -> None:
        """What is on has a tick, anything else its icon."""
        palette, side = tokens(), scaled(16)
        top = room.center().y() - side / 2
        if entry.on:
            paint_icon(painter, "check", colour=palette.focus, x=room.left(), y=top, size=side)
        elif entry.icon is not None:
            mode = QIcon.Mode.Disabled if entry.reason else QIcon.Mode.Normal
            area = QRectF(room.left(), top, side, side).toRect()
            entry.icon.paint(painter, area, mode=mode)
