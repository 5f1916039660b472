"""How the cells of the register are drawn: two lines each, levels as chips, trends as sparks."""

from functools import cache, lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import POINTS, font, type_pixels, worn_points
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import LEVEL_ICONS, Palette
from cjm_studio.panels.register.columns import WAVE
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

# Fonts, colours, icons and laid out words are asked for in every cell; making them takes longer than drawing.


@cache
def _made(pixels: int, weight: int) -> tuple[QFont, QFontMetricsF]:
    made = font(pixels, QFont.Weight(weight))
    return made, QFontMetricsF(made)


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


@cache
def _scale(points: int) -> float:
    """Return how many times the usual size the interface's type has."""
    return type_pixels(points) / type_pixels(POINTS)


@lru_cache(maxsize=128)
def _picture(name: str, ink: str, size: int, ratio: float) -> QPixmap:
    """Return an icon as pixels: drawing it from its curves takes as long as a line of words."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_icon(painter, name, colour=ink, x=0, y=0, size=size)
    painter.end()
    return picture


@lru_cache(maxsize=256)
def _two_lines(words: str, pixels: int, width: int) -> tuple[str, str]:
    """Return as many words as one line takes, and the rest."""
    metrics = _made(pixels, _FIRST[1])[1]
    lines = wrap(words, width, width_of=metrics.horizontalAdvance, most=2)
    return lines[0] if lines else "", lines[1] if len(lines) > 1 else ""


@lru_cache(maxsize=4096)
def _laid(words: str, pixels: int, weight: int, width: int) -> QStaticText:
    made, metrics = _made(pixels, weight)
    laid = QStaticText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid.prepare(font=made)
    return laid


class RegisterPainting(QStyledItemDelegate):
    """Draws what is seen, when it is seen."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(ENTRY)
        palette = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = isinstance(entry, Group)
        ground = _ground(painter, option, palette, heading=heading)
        drawn = _Drawn(painter, palette, ground)
        room = QRectF(option.rect).adjusted(_PAD, 0, -_PAD, 0)
        if isinstance(entry, Group):
            drawn.heading(entry, room)
        elif isinstance(entry, RegisterRow):
            drawn.cell(entry, COLUMNS[index.column()], room)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(_colour(palette.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.restore()


def _ground(painter: QPainter, option: QStyleOptionViewItem, palette: Palette, *, heading: bool) -> str:
    """Draw what is under a cell and return its colour."""
    rect: QRect = option.rect
    state: QStyle.StateFlag = option.state
    ground = palette.canvas if heading else palette.surface
    if state & QStyle.StateFlag.State_Selected:
        ground = palette.focus_fill
    if ground != palette.surface:
        painter.fillRect(rect, _colour(ground))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), _colour(palette.grid))
    return ground


class _Drawn:
    """One cell while it is drawn."""

    __slots__ = ("_ground", "_painter", "_palette", "_scale")

    def __init__(self, painter: QPainter, palette: Palette, ground: str) -> None:
        self._painter, self._palette, self._ground = painter, palette, ground
        self._scale = _scale(worn_points())

    def _size(self, pixels: int) -> int:
        return round(pixels * self._scale)

    def _width(self, words: str, face: Face) -> float:
        return _made(self._size(face[0]), face[1])[1].horizontalAdvance(words)

    def heading(self, group: Group, room: QRectF) -> None:
        palette = self._palette
        words = self._sign("chevron-right" if group.closed else "chevron-down", palette.ink_2, room)
        words.adjust(2, 0, 0, 0)
        self._write(group.words, palette.ink, room=words, face=_HEAD)
        words.adjust(self._width(group.words, _HEAD) + 10, 0, 0, 0)
        self._write(str(group.count), palette.ink_3, room=words, face=_SECOND)

    def cell(self, row: RegisterRow, column: str, room: QRectF) -> None:
        palette = self._palette
        if column == "trend":
            inner = room.adjusted(2, self._size(10), -6, -self._size(10))
            paint_spark(self._painter, row.points, room=inner, palette=palette, ground=self._ground)
            return
        line = self._size(_LINE)
        top = (
            room.center().y() - line - 1
        )  # first lines stand on one line, whether there are second ones or not
        upper = QRectF(room.left(), top, room.width(), line)
        lower = upper.translated(0, line + 2)
        if column == "status":
            self._status(row, upper, lower)
            return
        first, second = cell_words(row, column), small_words(row, column)
        late = column == "due" and "overdue" in row.line.marks
        if column == "level":
            second = row.figures if self._level(row, upper) else second
        else:
            face = _STRONG if column == "name" and row.barrier.accepted else _FIRST
            self._write(first, palette.danger if late else palette.ink, room=upper, face=face)
        if second:
            if late:
                lower = self._sign("history", palette.danger, lower)
            self._write(second, palette.danger if late else palette.ink_3, room=lower, face=_SECOND)

    def _status(self, row: RegisterRow, upper: QRectF, lower: QRectF) -> None:
        """Draw a status: icon and words, on two lines where they need them."""
        palette = self._palette
        sign = _STATUS_ICONS.get(row.line.status, "circle-dot")
        if row.confirmed:
            sign = "user-check"
        upper = self._sign(sign, palette.ink_2, upper)
        lower.setLeft(upper.left())
        first, second = _two_lines(row.status_words, self._size(_FIRST[0]), int(upper.width()))
        self._write(first, palette.ink, room=upper, face=_FIRST)
        self._write(second, palette.ink, room=lower, face=_FIRST)

    def _level(self, row: RegisterRow, room: QRectF) -> bool:
        """Draw a level, icon and word, and an older wave; return whether there was room for the wave."""
        palette, level, painter = self._palette, row.line.level, self._painter
        colours = palette.levels.get(level, palette.levels["none"])
        name = LEVEL_ICONS.get(level, "shield-question")
        wide = self._width(row.level_words, _CHIP) + self._size(_ICON) + 22
        beside = room.adjusted(wide + 8, 0, 0, 0)
        fits = bool(row.older_wave) and beside.width() >= self._size(WAVE)
        if fits:
            self._write(row.older_wave, palette.ink_3, room=beside, face=_SECOND)
        if colours.fill:
            painter.setPen(QPen(_colour(colours.hatch), 1))
            painter.setBrush(_colour(colours.fill))
            chip = QRectF(room.left() - 0.5, room.top() - 1.5, min(wide, room.width()), room.height() + 2)
            painter.drawRoundedRect(chip, 6, 6)
            room = chip.adjusted(7, 0, -6, 0)
        words = self._sign(name, colours.ink, room)
        self._write(row.level_words, colours.ink, room=words, face=_CHIP)
        return fits

    def _sign(self, name: str, ink: str, room: QRectF) -> QRectF:
        """Draw an icon and return the room after it."""
        size = self._size(_ICON)
        picture = _picture(name, ink, size, self._painter.device().devicePixelRatio())
        at = QPointF(round(room.left()), round(room.center().y() - size / 2))
        self._painter.drawPixmap(at, picture)
        return room.adjusted(size + 6, 0, 0, 0)

    def _write(self, words: str, ink: str, *, room: QRectF, face: Face) -> None:
        if not words:
            return
        pixels = self._size(face[0])
        made, metrics = _made(pixels, face[1])
        laid = _laid(words, pixels, face[1], int(room.width()))
        self._painter.setFont(made)
        self._painter.setPen(_colour(ink))
        self._painter.drawStaticText(QPointF(room.left(), room.center().y() - metrics.height() / 2), laid)
