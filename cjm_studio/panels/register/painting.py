"""How the cells of the register are drawn: two lines each, levels as chips, trends as sparks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import LEVEL_ICONS, Palette
from cjm_studio.panels.register.spark import paint_spark
from cjm_studio.panels.register.table_model import COLUMNS, ENTRY, cell_words, small_words
from cjm_studio.session.register_look import Group
from cjm_studio.session.register_rows import RegisterRow

_PAD, _LINE, _ICON = 10, 18, 14
_STATUS_ICONS = {
    "regressed": "undo",
    "worse": "arrow-up",
    "open": "circle-dot",
    "watch_again": "eye",
    "no_proof_of_change": "minus",
    "not_enough_data": "circle-dashed",
    "improved": "arrow-down",
    "resolved_to_confirm": "check",
    "closed": "circle-check",
    "hypothesis": "circle-help",
}


class RegisterPainting(QStyledItemDelegate):
    """Draws what is seen, when it is seen."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(ENTRY)
        palette = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, option, palette, heading=isinstance(entry, Group))
        room = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, 0)
        if isinstance(entry, Group):
            _heading(painter, entry, palette, room=room)
        elif isinstance(entry, RegisterRow):
            _cell(painter, entry, COLUMNS[index.column()], palette, room=room)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.restore()


def _ground(painter: QPainter, option: QStyleOptionViewItem, palette: Palette, *, heading: bool) -> None:
    state: QStyle.StateFlag = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(palette.focus_fill))
    elif heading:
        painter.fillRect(option.rect, QColor(palette.canvas))
    painter.setPen(QPen(QColor(palette.grid), 1))
    rect = QRectF(option.rect)
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _heading(painter: QPainter, group: Group, palette: Palette, *, room: QRectF) -> None:
    size = scaled(_ICON)
    name = "chevron-right" if group.closed else "chevron-down"
    paint_icon(painter, name, colour=palette.ink_2, x=room.left(), y=room.center().y() - size / 2, size=size)
    painter.setFont(panel_font(13, QFont.Weight.DemiBold))
    painter.setPen(QColor(palette.ink))
    words = room.adjusted(size + 8, 0, 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, group.words)
    wide = QFontMetricsF(painter.font()).horizontalAdvance(group.words)
    painter.setFont(panel_font(12))
    painter.setPen(QColor(palette.ink_3))
    painter.drawText(words.adjusted(wide + 10, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(group.count))


def _cell(painter: QPainter, row: RegisterRow, column: str, palette: Palette, *, room: QRectF) -> None:
    if column == "trend":
        paint_spark(painter, row.points, room=room.adjusted(2, scaled(10), -6, -scaled(10)), palette=palette)
        return
    first, second = cell_words(row, column), small_words(row, column)
    two = bool(second)
    line = scaled(_LINE)
    top = room.center().y() - line - 1 if two else room.center().y() - line / 2
    upper = QRectF(room.left(), top, room.width(), line)
    if column == "level":
        upper = _chip(painter, row.line.level, palette, room=upper)
    elif column == "status":
        upper = _sign(painter, _STATUS_ICONS.get(row.line.status, "circle-dot"), palette.ink_2, room=upper)
    strong = column == "name"
    painter.setFont(panel_font(13, QFont.Weight.Medium if strong else QFont.Weight.Normal))
    late = column == "due" and "overdue" in row.line.marks
    ink = palette.danger if late else palette.ink
    if column == "level":
        ink = palette.levels.get(row.line.level, palette.levels["none"]).ink
        painter.setFont(panel_font(12, QFont.Weight.DemiBold))
    _write(painter, first, ink, room=upper)
    if two:
        lower = QRectF(room.left(), top + line + 2, room.width(), line)
        if late:
            lower = _sign(painter, "history", palette.danger, room=lower)
        painter.setFont(panel_font(12))
        _write(painter, second, palette.danger if late else palette.ink_3, room=lower)


def _write(painter: QPainter, words: str, ink: str, *, room: QRectF) -> None:
    painter.setPen(QColor(ink))
    shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def _sign(painter: QPainter, name: str, ink: str, *, room: QRectF) -> QRectF:
    """Draw an icon and return the room after it."""
    size = scaled(_ICON)
    paint_icon(painter, name, colour=ink, x=room.left(), y=room.center().y() - size / 2, size=size)
    return room.adjusted(size + 6, 0, 0, 0)


def _chip(painter: QPainter, level: str, palette: Palette, *, room: QRectF) -> QRectF:
    """Draw the ground and the icon of a level; return the room of its word."""
    colours = palette.levels.get(level, palette.levels["none"])
    name = LEVEL_ICONS.get(level, "shield-question")
    size = scaled(_ICON)
    if colours.fill:
        painter.setPen(QPen(QColor(colours.hatch), 1))
        painter.setBrush(QColor(colours.fill))
        chip = QRectF(room.left() + 0.5, room.top() - 0.5, size + 10, room.height() + 1)
        painter.drawRoundedRect(chip, 5, 5)
        paint_icon(
            painter, name, colour=colours.ink, x=chip.left() + 5, y=chip.center().y() - size / 2, size=size
        )
        return room.adjusted(chip.width() + 7, 0, 0, 0)
    return _sign(painter, name, colours.ink, room=room)
