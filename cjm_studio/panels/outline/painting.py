"""How a cell is drawn beyond its text: the level of a stage, the count of a row, a card's edge, the focus."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import LEVEL_ICONS
from cjm_studio.panels.outline.cell_editor import CellDelegate
from cjm_studio.panels.outline.line_model import LINE, Index, LineModel
from cjm_studio.panels.outline.lines import Line
from cjm_studio.panels.outline.table_model import TableModel
from cjm_studio.session.faces import StageHead

_EDGE = 3.0
_ICON = 22.0  # a row's icon and the gap after it


class OutlineDelegate(CellDelegate):
    """Draws the stages as headings with their level beside them."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        line = index.data(LINE)
        if isinstance(line, Line) and index.column() == 0 and line.is_heading:
            option.font.setWeight(QFont.Weight.DemiBold)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), option.fontMetrics.lineSpacing() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        line, model = index.data(LINE), index.model()
        if isinstance(line, Line) and isinstance(model, LineModel) and index.column() == 0:
            room = QRectF(option.rect)
            if line.is_stage:
                head = model.content.head(line.stage)
                room.setLeft(room.left() + _bold_width(option, head.name) + 24)
                _paint_level(painter, option, head, room=room)
            elif line.row is not None and line.is_heading:
                room.setLeft(room.left() + _ICON + _bold_width(option, index.data()) + 20)
                count = len(model.content.cell(line.stage, line.row))
                _write(painter, option, str(count) if count else "", room=room, ink=tokens().ink_3)
        paint_focus(painter, option)


class TableDelegate(CellDelegate):
    """Draws every card with the accent of its kind at its edge, and rows of the map apart."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        option.displayAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        line, model = index.data(LINE), index.model()
        if isinstance(line, Line) and line.is_stage and isinstance(model, LineModel):
            colours = tokens().levels.get(model.content.head(line.stage).level)
            if colours is not None and not option.state & QStyle.StateFlag.State_Selected:
                option.palette.setColor(QPalette.ColorRole.Text, QColor(colours.ink))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, model = index.data(LINE), index.model()
        if not isinstance(line, Line) or not isinstance(model, TableModel):
            return
        palette = tokens()
        rect = QRectF(option.rect)
        if line.is_stage:
            colours = palette.levels.get(model.content.head(line.stage).level)
            if colours is not None and colours.fill:
                painter.fillRect(rect.adjusted(0, 0, -1, 0), QColor(colours.fill))
        super().paint(painter, option, index)
        if line.place is not None:
            accent = palette.cards[model.content.face(line.place).kind].accent
            edge = QRectF(rect.left() + 1, rect.top() + 5, _EDGE, rect.height() - 10)
            painter.fillRect(edge, QColor(accent))
        painter.setPen(QPen(QColor(palette.grid), 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if model.is_first(index.row()):
            painter.setPen(QPen(QColor(palette.grid_strong), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
        paint_focus(painter, option)


def paint_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw the ring around the cell that the keys act on."""
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.restore()


def _bold_width(option: QStyleOptionViewItem, text: str) -> float:
    bold = QFont(option.font)
    bold.setWeight(QFont.Weight.DemiBold)
    return QFontMetricsF(bold).horizontalAdvance(text)


def _write(painter: QPainter, option: QStyleOptionViewItem, text: str, *, room: QRectF, ink: str) -> None:
    """Write in the room that is left, shortened to fit."""
    if not text or room.width() <= 0:
        return
    painter.save()
    painter.setPen(QColor(ink))
    painter.setFont(option.font)
    shown = QFontMetricsF(option.font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()


def _paint_level(painter: QPainter, option: QStyleOptionViewItem, head: StageHead, *, room: QRectF) -> None:
    """Draw a chip with the word of the level, and its figures after it."""
    if not head.level_word:
        return
    palette = tokens()
    colours = palette.levels.get(head.level, palette.levels["none"])
    metrics = QFontMetricsF(option.font)
    size = metrics.height() - 2
    wide = metrics.horizontalAdvance(head.level_word) + size + 22
    chip = QRectF(room.left(), room.center().y() - size / 2 - 3, wide, size + 6)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.hatch), 1))
    painter.setBrush(QColor(colours.fill) if colours.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
    name = LEVEL_ICONS.get(head.level, "shield-alert")
    paint_icon(painter, name, colour=colours.ink, x=chip.left() + 8, y=chip.top() + 3, size=size)
    painter.restore()
    words = chip.adjusted(size + 12, 0, 0, 0)
    _write(painter, option, head.level_word, room=words, ink=colours.ink)
    rest = QRectF(room)
    rest.setLeft(chip.right() + 10)
    _write(painter, option, head.figure, room=rest, ink=palette.ink_2)
