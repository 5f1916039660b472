"""Draws a line of what is due: what waits above, of what below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.look.theme import tokens
from cjm_studio.panels.line_ground import paint_line_ground
from cjm_studio.session.inbox import Due, due_words
from cjm_studio.window.line_of_text import write
from cjm_studio.wording.barrier_words import short_day
from cjm_studio.wording.language import Language

DUE = int(Qt.ItemDataRole.UserRole)
_WORDS = DUE + 1
_HEIGHT, _LINE, _ICON = 46, 17, 15
_BESIDE = 46  # what the sign and the air around take of the width
_ICONS = {
    "barrier_came_back": "triangle-alert",
    "barrier_overdue": "octagon-alert",
    "barrier_news": "check",
    "barrier_proposed": "shield-alert",
    "barrier_review": "refresh-cw",
    "barrier_no_owner": "user",
    "journey_review": "refresh-cw",
    "wave_late": "activity",
    "changes": "pencil",
}
_GRAVE = ("barrier_came_back", "barrier_overdue")


def item_of(due: Due, *, language: Language) -> QListWidgetItem:
    """Return the line of a list."""
    what, spoken = due_words(due, language)
    name = due.name
    if due.kind == "changes" and not name:
        name = translate("Inbox", "somebody without a name")
    if due.mine:
        spoken = translate("Inbox", "%1 (yours)").replace("%1", spoken)
    day = "" if due.kind == "changes" else short_day(due.day, language)
    item = QListWidgetItem()
    item.setData(DUE, due)
    item.setData(_WORDS, (what, name, day))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (spoken, name))))
    item.setToolTip(plain_tip("\n".join(filter(None, (spoken, name)))))
    return item


class InboxDelegate(QStyledItemDelegate):
    """A sign, what waits, the name below, both on two lines if need be; the sign of what is grave is red."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        what, name = self._lines(index)
        more = max(0, len(what) - 1) + max(0, len(name) - 1)
        return QSize(120, scaled(_HEIGHT + _LINE * more))

    def _lines(self, index: QModelIndex | QPersistentModelIndex) -> tuple[list[str], list[str]]:
        """Break what waits and its name as the list is wide; the day stands beside the name."""
        view, words = self.parent(), index.data(_WORDS)
        if not isinstance(view, QListWidget) or words is None:
            return [], []
        what, name, day = words
        wide = view.viewport().width() - scaled(_BESIDE)
        width_of = QFontMetricsF(panel_font(13, QFont.Weight.DemiBold)).horizontalAdvance
        small = QFontMetricsF(panel_font(12)).horizontalAdvance
        beside = small(day) + 8 if day else 0
        return (
            wrap(what, max(1, wide), width_of=width_of, most=2),
            wrap(name, max(1, wide - beside), width_of=small, most=2),
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view, due = self.parent(), index.data(DUE)
        if not isinstance(view, QListWidget) or not isinstance(due, Due):
            return
        palette = tokens()
        state: QStyle.StateFlag = option.state
        day = index.data(_WORDS)[2]
        what, name = self._lines(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = paint_line_ground(painter, option, view=view).adjusted(8, scaled(4), -8, -scaled(4))
        ink = palette.danger if due.kind in _GRAVE else palette.ink_2
        size = scaled(_ICON)
        paint_icon(painter, _ICONS[due.kind], colour=ink, x=room.left(), y=room.top() + 2, size=size)
        room.setLeft(room.left() + scaled(23))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        weight = QFont.Weight.DemiBold if chosen or due.mine else QFont.Weight.Medium
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        for at, line in enumerate(what):
            place = QRectF(room).adjusted(0, at * scaled(_LINE), 0, 0)
            write(painter, line, place, font=panel_font(13, weight), colour=palette.ink, align=top)
        small = panel_font(12)
        wide = write(painter, day, QRectF(room), font=small, colour=palette.ink_3, align=bottom, right=True)
        room.setRight(room.right() - wide - 8)
        for at, line in enumerate(reversed(name)):
            place = QRectF(room).adjusted(0, 0, 0, -at * scaled(_LINE))
            write(painter, line, place, font=small, colour=palette.ink_3, align=bottom)
        painter.restore()
