"""The list of sources: name, kind, date, number of answers, and how many cards and barriers each supports."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.line_list import LineList
from cjm_studio.look.speech import plain_tip
from cjm_studio.look.theme import tokens
from cjm_studio.model.ids import SourceId
from cjm_studio.panels.line_ground import paint_line_ground
from cjm_studio.session.source_uses import SOURCE_MIME

_LINE = int(Qt.ItemDataRole.UserRole)
_HEIGHT, _PAD, _PILL = 74, 9, 18  # with one line of facts; every other is a pill higher


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source as the list shows it."""

    source: SourceId
    name: str
    kind: str
    facts: tuple[str, ...]  # its days and number of answers
    uses: int  # cards and barriers that it supports
    spoken: str


class SourceList(LineList):
    """The sources by name; they can be dragged onto cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QListWidget.DragDropMode.DragOnly)
        self.setMinimumHeight(2 * scaled(_HEIGHT))

    def show_lines(self, lines: Sequence[SourceLine]) -> None:
        """Show these lines; the one that is chosen stays chosen."""
        chosen = self.chosen
        if [self.item(number).data(_LINE) for number in range(self.count())] == list(lines):
            return
        self.blockSignals(True)
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.name)
            item.setData(_LINE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
            item.setToolTip(plain_tip(line.spoken))
            self.addItem(item)
        self.blockSignals(False)
        self.choose(chosen)

    def choose(self, source: SourceId | None) -> None:
        """Put the mark on a source, or on the first where it is not in the list."""
        rows = [number for number in range(self.count()) if self._line(self.item(number)).source == source]
        self.setCurrentRow(rows[0] if rows else 0 if self.count() else -1)

    @property
    def chosen(self) -> SourceId | None:
        """The source that is marked."""
        item = self.currentItem()
        return self._line(item).source if item is not None else None

    def _line(self, item: QListWidgetItem) -> SourceLine:
        line = item.data(_LINE)
        assert isinstance(line, SourceLine)
        return line

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction  # a source stays in the list, wherever it is dragged

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        if items:
            data.setData(SOURCE_MIME, self._line(items[0]).source.encode())
        return data


class _Delegate(QStyledItemDelegate):
    """Draws the name with the number of cards, under it the kind, and the facts."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view, line = self.parent(), index.data(_LINE)
        if not isinstance(view, SourceList) or not isinstance(line, SourceLine):
            return QSize(120, scaled(_HEIGHT))
        more = len(_broken(line.facts, view.viewport().width() - 2 * _PAD - 2)) - 1
        return QSize(120, scaled(_HEIGHT + more * _PILL))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view, line = self.parent(), index.data(_LINE)
        if not isinstance(view, SourceList) or not isinstance(line, SourceLine):
            return
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = paint_line_ground(painter, option, view=view)
        room = box.adjusted(_PAD, scaled(6), -_PAD, 0)
        room.setHeight(scaled(20))
        name = QRectF(room)
        name.setRight(_count(painter, line.uses, room))
        _name(painter, line.name, name, chosen=chosen)
        room = QRectF(room.left(), room.bottom() + scaled(2), room.width(), scaled(_PILL))
        _kind(painter, line.kind, room)
        painter.setPen(QColor(tokens().ink_2))
        for turn, facts in enumerate(_broken(line.facts, room.width()), start=1):
            _facts(painter, facts, room.translated(0, scaled(turn * _PILL + 2)))
        painter.restore()


def _count(painter: QPainter, uses: int, room: QRectF) -> float:
    """Draw how much a source supports; return how far the name may reach."""
    painter.setFont(panel_font(12, QFont.Weight.Medium))
    painter.setPen(QColor(tokens().ink_2 if uses else tokens().ink_3))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(uses))
    return room.right() - QFontMetricsF(painter.font()).horizontalAdvance(str(uses)) - 8


def _name(painter: QPainter, name: str, room: QRectF, *, chosen: bool) -> None:
    painter.setFont(panel_font(13, QFont.Weight.DemiBold if chosen else QFont.Weight.Medium))
    painter.setPen(QColor(tokens().focus if chosen else tokens().ink))
    text = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def _kind(painter: QPainter, kind: str, room: QRectF) -> None:
    """Draw the kind in a pill."""
    palette = tokens()
    painter.setFont(panel_font(11))
    metrics = QFontMetricsF(painter.font())
    kind = metrics.elidedText(kind, Qt.TextElideMode.ElideRight, room.width() - 16)
    pill = QRectF(room.left(), room.top(), metrics.horizontalAdvance(kind) + 16, room.height())
    painter.setPen(QPen(QColor(palette.grid_strong), 1))
    painter.setBrush(QColor(palette.row))
    painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2, pill.height() / 2)
    painter.setPen(QColor(palette.ink_2))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, kind)


def _broken(facts: Sequence[str], room: float) -> list[str]:
    """Return facts on as few lines as they need; none is torn apart."""
    lines, metrics = [""], QFontMetricsF(panel_font(11))
    for fact in facts:
        longer = f"{lines[-1]} · {fact}" if lines[-1] else fact
        if lines[-1] and metrics.horizontalAdvance(longer) > room:
            lines.append(fact)
        else:
            lines[-1] = longer
    return lines


def _facts(painter: QPainter, facts: str, room: QRectF) -> None:
    text = QFontMetricsF(painter.font()).elidedText(facts, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
