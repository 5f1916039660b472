"""The same figures as the chart's, as a table that is read, copied and walked with keys."""

from dataclasses import replace

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cjm_studio.exchange.clipboard_table import safe
from cjm_studio.exchange.figure_table import FigureTable, as_text
from cjm_studio.look.theme import set_role

Index = QModelIndex | QPersistentModelIndex
_WIDEST = 640


class FigureModel(QAbstractTableModel):
    """A table of figures for Qt; numbers stand at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._table = FigureTable("", (), ())

    @property
    def table(self) -> FigureTable:
        """The table that is shown."""
        return self._table

    def show_table(self, table: FigureTable) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._table.head)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._table.head[index.column()]}: {cell.text}"
        if role == Qt.ItemDataRole.ToolTipRole and len(cell.text) > 40:
            return cell.text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.head[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return None

    def _side(self, column: int) -> int:
        """A column with numbers stands at the right, with its head and where it has none."""
        numbers = any(row[column].number is not None for row in self._table.rows)
        side = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)


class FigureTableView(QTableView):
    """Rows are chosen as wholes; Ctrl+C copies those that are."""

    entered_row = Signal(int)
    reached = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FigureModel()
        self.setModel(self.figures)
        set_role(self, "framed")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(lambda index: self.entered_row.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.reached.emit(now.row()))

    def show_table(self, table: FigureTable) -> None:
        """Show a table, its columns as wide as their words."""
        self.blockSignals(True)
        self.figures.show_table(table)
        self.blockSignals(False)
        self.setAccessibleName(table.title)
        words_last = bool(table.rows) and all(row[-1].number is None for row in table.rows)
        self.horizontalHeader().setStretchLastSection(words_last)
        self.resizeColumnsToContents()
        for column in range(len(table.head)):
            self.setColumnWidth(column, min(_WIDEST, self.columnWidth(column) + 10))

    def go_to(self, row: int) -> None:
        """Put the keyboard's place on a row."""
        if 0 <= row < self.figures.rowCount() and row != self.currentIndex().row():
            flag = QItemSelectionModel.SelectionFlag  # `selectRow` would heed a key that is still held
            index = self.figures.index(row, 0)
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)

    def copy(self) -> None:
        """Copy the chosen rows with the heads, or everything where one row or none is chosen."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        chosen = rows if len(rows) > 1 else None
        QGuiApplication.clipboard().setText(as_text(_without_formulas(self.figures.table), chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _without_formulas(table: FigureTable) -> FigureTable:
    """Return a table whose words no spreadsheet takes for formulas; figures keep their signs."""
    rows = tuple(
        tuple(cell if cell.number is not None else replace(cell, text=safe(cell.text)) for cell in row)
        for row in table.rows
    )
    return replace(table, rows=rows)
