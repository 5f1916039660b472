"""The two arrangements: a tree of stages, rows and cards, and a table of stages by rows."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QTreeView

from cjm_studio.panels.outline.arrangement import Arrangement
from cjm_studio.panels.outline.lines import Line
from cjm_studio.panels.outline.painting import OutlineDelegate, TableDelegate
from cjm_studio.panels.outline.row_labels import RowLabels
from cjm_studio.panels.outline.table_model import TableModel
from cjm_studio.panels.outline.tree_model import TreeModel
from cjm_studio.session.map_content import Touched
from cjm_studio.session.session import Session

_OPEN = 800  # cards: a longer outline opens with its rows closed
_TEXT = 22, 38, 56  # letters of a card: at least, before the other columns get more, and at most
_WIDTHS = {1: (13, 14), 2: (15, 21), 3: (11, 19), 4: (10, 13)}  # of those after it: in little room, in enough
_LAST = 8  # of the last column, which takes what the others leave
_EDGES = 14

# A chosen line is one band, not a bead for each of its cells.
_PLAIN_TREE = "QTreeView::item { border-radius: 0; padding: 0 4px; }"
_PLAIN_TABLE = """QTableView::item { border-radius: 0; padding: 2px 10px; }
QHeaderView::section { color: palette(text); font-weight: 600; padding: 6px 10px; }
QTableCornerButton::section { background: transparent; border: 0; }"""


class _TreeView(QTreeView):
    """The text takes what the other columns leave of the room; they are content with less in little."""

    by_hand = False  # a width was set by the user, and all stay

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share()

    def share(self) -> None:
        """Give every column its part of the width: the text what can be read, the others what they like."""
        header, letter = self.header(), self.fontMetrics().averageCharWidth()
        last = _LAST * letter + _EDGES
        room = self.viewport().width() - last
        header.resizeSection(header.count() - 1, last)  # what it is stretched from
        if not self.by_hand:
            least = sum(low for low, _ in _WIDTHS.values()) * letter + len(_WIDTHS) * _EDGES
            wanted = sum(high - low for low, high in _WIDTHS.values()) * letter
            part = max(0.0, min(1.0, (room - least - _TEXT[1] * letter) / wanted))
            for column, (low, high) in _WIDTHS.items():
                header.resizeSection(column, int((low + part * (high - low)) * letter) + _EDGES)
        others = sum(header.sectionSize(column) for column in _WIDTHS)
        header.resizeSection(0, max(_TEXT[0] * letter, min(_TEXT[2] * letter, room - others)))

    def on_resized(self, column: int) -> None:
        """What the user drags stays as wide; the last column only follows the others."""
        dragged = QApplication.mouseButtons() & Qt.MouseButton.LeftButton
        self.by_hand = self.by_hand or (bool(dragged) and column in _WIDTHS)


class Tree(Arrangement):
    """The outline."""

    keeps_column = True
    select_flag = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows

    def __init__(self, session: Session) -> None:
        view = _TreeView()
        super().__init__(TreeModel(session), view, delegate=OutlineDelegate(view))
        self.tree = view
        view.setUniformRowHeights(True)
        view.setStyleSheet(_PLAIN_TREE)
        view.setAllColumnsShowFocus(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setExpandsOnDoubleClick(False)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.header().setStretchLastSection(True)
        view.share()
        view.header().sectionResized.connect(lambda column, *_: view.on_resized(column))
        self._unfold()

    def _unfold(self) -> None:
        """Open what can be read at a glance."""
        content = self.model.content
        count = sum(len(content.cell(stage, row.id)) for stage in content.stages for row in content.rows)
        if count <= _OPEN:
            self.tree.expandAll()
        else:
            self.tree.expandToDepth(0)
        self._span()

    def _span(self) -> None:
        """A stage is a heading across all columns."""
        for turn in range(self.model.rowCount()):
            self.tree.setFirstColumnSpanned(turn, QModelIndex(), True)

    def is_branch(self, line: Line) -> bool:
        return line.is_heading

    def show_anew(self) -> None:
        known = set(self.model.content.stages)
        closed = [line for line in self._branches() if not self.tree.isExpanded(self.index_of(line))]
        top = self.tree.verticalScrollBar().value()
        super().show_anew()
        self._unfold()
        if known & set(self.model.content.stages):  # the same journey: as it was left
            for line in closed:
                self.tree.collapse(self.index_of(line))
            self.tree.verticalScrollBar().setValue(top)

    def _branches(self) -> list[Line]:
        content = self.model.content
        rows = [None, *(row.id for row in content.rows)]
        return [Line(stage, row) for stage in content.stages for row in rows]

    def show_touched(self, touched: Touched) -> None:
        known = set(self.model.content.stages) if touched.structure else set()
        super().show_touched(touched)
        if touched.structure:
            self._span()
            if known != set(self.model.content.stages):
                self._unfold()

    def beyond(self, index: QModelIndex, step: int) -> QModelIndex:
        line = index.siblingAtColumn(0)
        return self.tree.indexBelow(line) if step > 0 else self.tree.indexAbove(line)


class Table(Arrangement):
    """The table."""

    def __init__(self, session: Session) -> None:
        view = QTableView()
        super().__init__(TableModel(session), view, delegate=TableDelegate(view))
        self.table = view
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setVerticalHeader(RowLabels(view))
        view.setCornerButtonEnabled(False)
        view.setShowGrid(False)
        view.setStyleSheet(_PLAIN_TABLE)
        view.setWordWrap(True)
        view.verticalHeader().setDefaultSectionSize(2 * view.fontMetrics().lineSpacing() + 16)
        view.horizontalHeader().setDefaultSectionSize(34 * view.fontMetrics().averageCharWidth())
        view.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
