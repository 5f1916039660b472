"""Draws a line of the history: a step, to what it was done and when."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens
from cjm_studio.panels.line_ground import paint_line_ground
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
    """What was done, on two lines if need be, and under it to what and when; an arrow says where one is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        high = QFontMetricsF(option.font).height()
        return QSize(120, round(high * (0.9 + len(self._lines(option.font, index)))) + 12)

    def _lines(self, font: QFont, index: _AnyIndex) -> list[str]:
        """Break what was done as the list is wide."""
        view, step = self.parent(), index.data(STEP)
        if not isinstance(view, QAbstractItemView) or step is None:
            return [""]
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        room = max(1, view.viewport().width() - scaled(20) - 20)
        return wrap(step[0], room, width_of=QFontMetricsF(bold).horizontalAdvance, most=2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        view = self.parent()
        if not isinstance(view, QAbstractItemView):
            return
        _, subject, at, turn, here = index.data(STEP)
        palette = tokens()
        font: QFont = QFont(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = paint_line_ground(painter, option, view=view).adjusted(8, 4, -8, -4)
        if turn == here:
            paint_icon(
                painter, "arrow-right", colour=palette.focus, x=room.left(), y=room.top() + 2, size=scaled(14)
            )
        room.setLeft(room.left() + scaled(20))
        font.setWeight(font.Weight.DemiBold if turn == here else font.Weight.Normal)
        ink = palette.ink if turn <= here else palette.ink_3
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        middle = top if subject or at else Qt.AlignmentFlag.AlignVCenter
        lines, high = self._lines(option.font, index), QFontMetricsF(font).height()
        for at_line, words in enumerate(lines):
            place = room.adjusted(0, at_line * high, 0, 0) if len(lines) > 1 else room
            write(painter, words, place, font=font, colour=ink, align=top if len(lines) > 1 else middle)
        font.setWeight(font.Weight.Normal)
        font.setPixelSize(max(10, round(font.pixelSize() * 0.92)))
        wide = write(painter, at, room, font=font, colour=palette.ink_3, align=bottom, right=True)
        room.setRight(room.right() - wide - 8)
        write(painter, subject, room, font=font, colour=palette.ink_3, align=bottom)
        painter.restore()
