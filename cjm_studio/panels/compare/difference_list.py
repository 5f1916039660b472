"""The list of differences: a heading for every stage, and under it what differs there, in words."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cjm_studio.comparison.difference import Difference
from cjm_studio.comparison.telling import told
from cjm_studio.exchange.difference_table import sort_said
from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.look.tokens import Palette
from cjm_studio.session.compare_sides import Compared
from cjm_studio.wording.compare_words import COMPARE
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.metric_sentences import said
from cjm_studio.wording.numbers import count

Index = QModelIndex | QPersistentModelIndex
LINE = int(Qt.ItemDataRole.UserRole)
MOST = 1000  # more lines are no list that anybody reads; the table has them all
ICONS = {
    "added": "plus",
    "removed": "minus",
    "changed": "pencil",
    "moved": "arrow-right",
    "better": "circle-check",
    "worse": "triangle-alert",
    "noise": "activity",
    "few": "circle-dashed",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, with a note beside it, or a difference under one."""

    title: str
    note: str = ""
    text: str = ""
    sort: str = ""  # the word for its kind
    plain: bool = False  # neither side is the newer: nothing came, nothing went
    difference: Difference | None = None


def lines_of(compared: Compared, language: Language, *, kinds: frozenset[object]) -> list[Line]:
    """Return the lines of a comparison, of the chosen kinds or of all."""
    lines, sides, left = list[Line](), compared.sides, MOST
    plain, found = sides.kind == "journeys", 0
    for group in compared.groups:
        shown = [one for one in group.differences if not kinds or (one.verdict or one.kind) in kinds]
        found += len(shown)
        if shown and left:
            lines.append(Line(group.title, group.note))
        for one in shown[:left]:
            text, sort = told(one, sides, language), sort_said(one, sides, language)
            lines.append(Line(group.title, "", text, sort, plain, one))
        left -= min(left, len(shown))
    if found > MOST:
        lines.append(Line(said(COMPARE, "more_lines", language, more=count(found - MOST, language))))
    return lines


class DifferenceModel(QAbstractListModel):
    """Lines for Qt; headings are not walked to, every difference names its own to a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.lines[index.row()].difference is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text or line.title
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (line.title, line.sort, line.text, line.note) if part)
        return None


class DifferenceDelegate(QStyledItemDelegate):
    """Draws headings and differences; a long sentence goes over several lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view, line = option.widget, index.data(LINE)
        wide = view.viewport().width() if isinstance(view, QListView) else 400
        if line.difference is None:
            return QSize(wide, QFontMetrics(_title_font()).lineSpacing() + scaled(16))
        high = sum(_height(text, font, wide - _left()) for text, font in _texts(line))
        return QSize(wide, high + scaled(8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, palette, view = index.data(LINE), tokens(), option.widget
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.difference is None:
            _paint_heading(painter, option.rect, line, palette)
        else:
            _paint_ground(painter, option, palette, held=view is not None and view.hasFocus())
            _paint_line(painter, option.rect, line, palette)
        painter.restore()


def _title_font() -> QFont:
    return panel_font(13, QFont.Weight.DemiBold)


def _left() -> int:
    return scaled(38) + 10


def _texts(line: Line) -> list[tuple[str, QFont]]:
    """The sentence; of measured cells the figures stand small under what they mean."""
    lead, rest = line.text, ""
    if line.difference is not None and line.difference.what in ("level", "share"):
        lead, _, rest = line.text.partition("; ")
    parts = [(lead, panel_font(13))]
    return [*parts, (sentence_case(rest), panel_font(12))] if rest else parts


def _height(text: str, font: QFont, wide: int) -> int:
    room = QRect(0, 0, max(60, wide), 10_000)
    return QFontMetrics(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, palette: Palette, *, held: bool) -> None:
    box, state = QRectF(option.rect).adjusted(3, 1, -3, -1), option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(QColor(palette.focus) if chosen and held else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.focus_fill if chosen else palette.row_alternate))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def _paint_heading(painter: QPainter, rect: QRect, line: Line, palette: Palette) -> None:
    box = QRectF(rect).adjusted(12, scaled(8), -8, 0)
    painter.setFont(_title_font())
    painter.setPen(QColor(palette.ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line.title)
    if line.note:
        used = QFontMetrics(_title_font()).horizontalAdvance(line.title) + 10
        painter.setFont(panel_font(12))
        painter.setPen(QColor(palette.ink_3))
        rest = box.adjusted(used, 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line.note)


def _paint_line(painter: QPainter, rect: QRect, line: Line, palette: Palette) -> None:
    one = line.difference
    assert one is not None
    kind = one.verdict or one.kind
    ink = palette.ink_2 if line.plain and not one.verdict else ink_of(kind, palette)
    size, y = scaled(15), rect.top() + scaled(4)
    paint_icon(painter, ICONS[kind], colour=ink, x=rect.left() + scaled(16), y=y + 1, size=size)
    for turn, (text, font) in enumerate(_texts(line)):
        wide = rect.width() - _left()
        high = _height(text, font, wide)
        painter.setFont(font)
        painter.setPen(QColor(palette.ink_2 if turn else palette.ink))
        painter.drawText(QRect(rect.left() + scaled(38), y, wide, high), int(Qt.TextFlag.TextWordWrap), text)
        y += high


def ink_of(kind: str, palette: Palette) -> str:
    """Return the colour of a kind's sign; the sign and the sentence say it too."""
    if kind in ("added", "better"):
        return palette.cards["expectation"].accent
    if kind in ("removed", "worse"):
        return palette.danger
    return palette.focus if kind == "moved" else palette.ink_2


class DifferenceList(QListView):
    """Enter and a double click lead to the place on the map; Ctrl+C copies the chosen sentences."""

    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line_model = DifferenceModel()
        self.setModel(self.line_model)
        self.setItemDelegate(DifferenceDelegate(self))
        set_role(self, "framed")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._enter)

    def show_lines(self, lines: list[Line]) -> None:
        """Show other lines, the first difference being the current one."""
        self.line_model.show_lines(lines)
        first = next((at for at, line in enumerate(lines) if line.difference is not None), None)
        if first is not None:
            self.setCurrentIndex(self.line_model.index(first, 0))
            self.scrollToTop()

    def copy(self) -> None:
        """Copy the chosen sentences, each with its place."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        chosen = [self.line_model.lines[row] for row in rows]
        words = "\n".join(f"{line.title}\t{line.sort}\t{line.text}" for line in chosen)
        QGuiApplication.clipboard().setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _enter(self, index: QModelIndex) -> None:
        line = index.data(LINE) if index.isValid() else None
        if isinstance(line, Line) and line.difference is not None:
            self.entered.emit(line.difference)
