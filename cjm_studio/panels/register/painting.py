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


Face = tuple[int, int]  # pixels and weight of a type, before the interface's own size

_FIRST: Face = (13, QFont.Weight.Normal.value)
_STRONG: Face = (13, QFont.Weight.Medium.value)
_HEAD: Face = (13, QFont.Weight.DemiBold.value)
_CHIP: Face = (12, QFont.Weight.DemiBold.value)
_SECOND: Face = (12, QFont.Weight.Normal.value)

# Fonts, colours and laid out words are asked for in every cell, and making them takes longer than drawing.


@cache
def _made(pixels: int, weight: int) -> tuple[QFont, QFontMetricsF]:
    made = font(pixels, QFont.Weight(weight))
    return made, QFontMetricsF(made)


def _font(face: Face) -> tuple[QFont, QFontMetricsF]:
    return _made(scaled(face[0]), face[1])


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


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
            painter.setPen(QPen(_colour(palette.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.restore()


def _ground(painter: QPainter, option: QStyleOptionViewItem, palette: Palette, *, heading: bool) -> None:
    state: QStyle.StateFlag = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, _colour(palette.focus_fill))
    elif heading:
        painter.fillRect(option.rect, _colour(palette.canvas))
    painter.setPen(QPen(_colour(palette.grid), 1))
    rect = QRectF(option.rect)
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _heading(painter: QPainter, group: Group, palette: Palette, *, room: QRectF) -> None:
    size = scaled(_ICON)
    name = "chevron-right" if group.closed else "chevron-down"
    paint_icon(painter, name, colour=palette.ink_2, x=room.left(), y=room.center().y() - size / 2, size=size)
    words = room.adjusted(size + 8, 0, 0, 0)
    _write(painter, group.words, palette.ink, room=words, face=_HEAD)
    wide = _font(_HEAD)[1].horizontalAdvance(group.words)
    _write(painter, str(group.count), palette.ink_3, room=words.adjusted(wide + 10, 0, 0, 0), face=_SECOND)


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
    face = _STRONG if column == "name" and row.barrier.accepted else _FIRST
    late = column == "due" and "overdue" in row.line.marks
    ink = palette.danger if late else palette.ink
    lower = upper.translated(0, line + 2)
    if column == "status":
        first, second = _two_lines(first, scaled(13), round(upper.width()))
        _write(painter, first, ink, room=upper, face=face)
        _write(painter, second, ink, room=lower, face=face)
        return
    if column == "level":
        _chip(painter, row, palette, room=upper)
    else:
        _write(painter, first, ink, room=upper, face=face)
    if second:
        if late:
            lower = _sign(painter, "history", palette.danger, room=lower)
        _write(painter, second, palette.danger if late else palette.ink_3, room=lower, face=_SECOND)


@lru_cache(maxsize=256)
def _two_lines(words: str, pixels: int, width: int) -> tuple[str, str]:
    """Return as many words as one line takes, and the rest."""
    lines = wrap(words, width, width_of=_font(_FIRST)[1].horizontalAdvance, most=2)
    return lines[0] if lines else "", lines[1] if len(lines) > 1 else ""


def _write(painter: QPainter, words: str, ink: str, *, room: QRectF, face: Face) -> None:
    if not words:
        return
    made, metrics = _font(face)
    laid = _laid(words, scaled(face[0]), face[1], int(room.width()))
    painter.setFont(made)
    painter.setPen(_colour(ink))
    painter.drawStaticText(QPointF(room.left(), room.center().y() - metrics.height() / 2), laid)


@lru_cache(maxsize=4096)
def _laid(words: str, pixels: int, weight: int, width: int) -> QStaticText:
    made, metrics = _made(pixels, weight)
    laid = QStaticText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid.prepare(font=made)
    return laid


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
    if colours.fill:
        wide = _font(_CHIP)[1].horizontalAdvance(row.level_words) + size + 22
        painter.setPen(QPen(_colour(colours.hatch), 1))
        painter.setBrush(_colour(colours.fill))
        chip = QRectF(room.left() - 0.5, room.top() - 1.5, min(wide, room.width()), room.height() + 2)
        painter.drawRoundedRect(chip, 6, 6)
        room = chip.adjusted(7, 0, -6, 0)
    words = _sign(painter, name, colours.ink, room=room)
    _write(painter, row.level_words, colours.ink, room=words, face=_CHIP)
