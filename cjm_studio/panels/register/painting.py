"""How the cells of the register are drawn: two lines each, levels as chips, trends as sparks."""

from functools import cache, lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import font, scaled
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


@cache
def _made(pixels: int, weight: QFont.Weight) -> QFont:
    return font(pixels, weight)


def _font(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Fonts are asked for in every cell, and making one takes longer than drawing its words."""
    return _made(scaled(size), weight)


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
    painter.setFont(_font(13, QFont.Weight.DemiBold))
    painter.setPen(QColor(palette.ink))
    words = room.adjusted(size + 8, 0, 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, group.words)
    wide = QFontMetricsF(painter.font()).horizontalAdvance(group.words)
    painter.setFont(_font(12))
    painter.setPen(QColor(palette.ink_3))
    painter.drawText(words.adjusted(wide + 10, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(group.count))


def _cell(painter: QPainter, row: RegisterRow, column: str, palette: Palette, *, room: QRectF) -> None:
    if column == "trend":
        paint_spark(painter, row.points, room=room.adjusted(2, scaled(10), -6, -scaled(10)), palette=palette)
        return
    first, second = cell_words(row, column), small_words(row, column)
    line = scaled(_LINE)
    top = room.center().y() - line - 1  # first lines stand on one line, whether there are second ones or not
    upper = QRectF(room.left(), top, room.width(), line)
    if column == "status":
        upper = _sign(painter, _STATUS_ICONS.get(row.line.status, "circle-dot"), palette.ink_2, room=upper)
    strong = column == "name" and row.barrier.accepted
    painter.setFont(_font(13, QFont.Weight.Medium if strong else QFont.Weight.Normal))
    late = column == "due" and "overdue" in row.line.marks
    ink = palette.danger if late else palette.ink
    lower = upper.translated(0, line + 2)
    if column == "status":
        _write(painter, _overflow(painter, first, ink, room=upper), ink, room=lower)
        return
    if column == "level":
        _chip(painter, row, palette, room=upper)
    else:
        _write(painter, first, ink, room=upper)
    if second:
        if late:
            lower = _sign(painter, "history", palette.danger, room=lower)
        painter.setFont(_font(12))
        _write(painter, second, palette.danger if late else palette.ink_3, room=lower)


def _overflow(painter: QPainter, words: str, ink: str, *, room: QRectF) -> str:
    """Write as many words as one line takes and return the rest."""
    first, rest = _two_lines(words, painter.font(), round(room.width()))
    _write(painter, first, ink, room=room)
    return rest


@lru_cache(maxsize=256)
def _two_lines(words: str, font: QFont, width: int) -> tuple[str, str]:
    lines = wrap(words, width, width_of=QFontMetricsF(font).horizontalAdvance, most=2)
    return lines[0] if lines else "", lines[1] if len(lines) > 1 else ""


def _write(painter: QPainter, words: str, ink: str, *, room: QRectF) -> None:
    laid, high = _laid(words, painter.font(), round(room.width()))
    painter.setPen(QColor(ink))
    painter.drawStaticText(QPointF(room.left(), room.center().y() - high / 2), laid)


@lru_cache(maxsize=4096)
def _laid(words: str, font: QFont, width: int) -> tuple[QStaticText, float]:
    """Lay words out once: that takes longer than drawing them, and they are drawn again and again."""
    metrics = QFontMetricsF(font)
    laid = QStaticText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid.prepare(font=font)
    return laid, metrics.height()


def _sign(painter: QPainter, name: str, ink: str, *, room: QRectF) -> QRectF:
    """Draw an icon and return the room after it."""
    size = scaled(_ICON)
    paint_icon(painter, name, colour=ink, x=room.left(), y=room.center().y() - size / 2, size=size)
    return room.adjusted(size + 6, 0, 0, 0)


def _chip(painter: QPainter, row: RegisterRow, palette: Palette, *, room: QRectF) -> None:
    """Draw a level: icon and word, on its colour where it has one."""
    level = row.line.level
    colours = palette.levels.get(level, palette.levels["none"])
    name, size = LEVEL_ICONS.get(level, "shield-question"), scaled(_ICON)
    painter.setFont(_font(12, QFont.Weight.DemiBold))
    if colours.fill:
        wide = QFontMetricsF(painter.font()).horizontalAdvance(row.level_words) + size + 22
        painter.setPen(QPen(QColor(colours.hatch), 1))
        painter.setBrush(QColor(colours.fill))
        chip = QRectF(room.left() - 0.5, room.top() - 1.5, min(wide, room.width()), room.height() + 2)
        painter.drawRoundedRect(chip, 6, 6)
        room = chip.adjusted(7, 0, -6, 0)
    _write(painter, row.level_words, colours.ink, room=_sign(painter, name, colours.ink, room=room))
