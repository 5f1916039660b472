"""The two arrangements: a tree of stages, rows and cards, and a table of stages by rows."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView

from cjm_studio.panels.outline.arrangement import Arrangement
from cjm_studio.panels.outline.lines import Line
from cjm_studio.panels.outline.painting import OutlineDelegate, TableDelegate
from cjm_studio.panels.outline.row_labels import RowLabels
from cjm_studio.panels.outline.table_model import TableModel
from cjm_studio.panels.outline.tree_model import TreeModel
from cjm_studio.session.map_content import Touched
from cjm_studio.session.session import Session

_OPEN = 800  # cards: a longer outline opens with its rows closed
_TEXT = 30, 48  # letters of a card that are seen at least, and at most before it is drawn wider
_WIDTHS = {1: 13, 2: 21, 3: 19, 4: 12}  # of the columns after the text, in letters

# A chosen line is one band, not a bead for each of its cells.
_PLAIN_TREE = "QTreeView::item { border-radius: 0; padding: 0 4px; }"
_PLAIN_TABLE = """QTableView::item { border-radius: 0; padding: 2px 10px; }
QHeaderView::section { color: palette(text); font-weight: 600; padding: 6px 10px; }
QTableCornerButton::section { background: transparent; border: 0; }"""


class _TreeView(QTreeView):
    """The text takes what the other columns leave of the room."""

    narrow, wide = 0, 0  # the least and the most that the text takes

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        header = self.header()
        if event.size().width() != event.oldSize().width():
            others = sum(header.sectionSize(at) for at in range(1, header.count() - 1))
            left = self.viewport().width() - others - header.minimumSectionSize()
            header.resizeSection(0, max(self.narrow, min(self.wide, left)))


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
        letter = view.fontMetrics().averageCharWidth()
        header = view.header()
        header.setStretchLastSection(True)
        view.narrow, view.wide = _TEXT[0] * letter, _TEXT[1] * letter
        for column, letters in _WIDTHS.items():
            header.resizeSection(column, letters * letter + 24)
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
