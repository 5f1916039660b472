"""The table of the register: walked, chosen, edited and put in order by keys, and by the mouse too."""

from collections.abc import Callable, Collection, Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

from cjm_studio.look.fonts import scaled
from cjm_studio.model.ids import BarrierId
from cjm_studio.panels.register.columns import Widths
from cjm_studio.panels.register.editing import RegisterEditing
from cjm_studio.panels.register.table_model import COLUMNS, RegisterModel, cell_words, small_words
from cjm_studio.session.register_look import Entry, Group
from cjm_studio.wording.language import Language

_HIGH, _HEADING = 54, 36
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RegisterTable(QTableView):
    """Rows are chosen as wholes; the current cell is the one that F2 writes in."""

    reached = Signal(object)  # the id of the barrier that the keyboard is on
    opened = Signal()  # Enter: to the page
    find_wanted = Signal()
    remove_wanted = Signal()
    step_wanted = Signal(int)  # hand order: one up or one down
    dropped = Signal(object)  # hand order: before this barrier, or None
    folded = Signal(str)  # a heading was opened or closed
    sorted_by = Signal(str)

    def __init__(self, *, language: Callable[[], Language], owners: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self.entries_model = RegisterModel()
        self.setModel(self.entries_model)
        self._headings: list[int] = []
        self.widths = Widths()
        self._kept: Collection[str] | None = None  # the columns that people have chosen
        self._fitting = False
        self._at: dict[BarrierId, int] | None = {}  # None: to be looked up anew
        self.setItemDelegate(RegisterEditing(self, language=language, owners=owners))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._lay_out_heads()
        self.selectionModel().currentChanged.connect(lambda now, _: self._on_current(now))

    def _lay_out_heads(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSectionsMovable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.sectionClicked.connect(lambda at: self.sorted_by.emit(COLUMNS[at]))
        head.sectionResized.connect(self._on_resized)

    def keep_columns(self, kept: Collection[str] | None) -> None:
        """Show these columns, however much room they need; None: as many as there is room for."""
        self._kept = kept
        self._fit()

    def seen_columns(self) -> list[str]:
        """The columns that are seen now."""
        return [name for at, name in enumerate(COLUMNS) if not self.isColumnHidden(at)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._fitting = True
        widths = self.widths.fit(self.viewport().width(), self._kept)
        for at, name in enumerate(COLUMNS):
            self.setColumnHidden(at, name not in widths)
            if name in widths:
                self.setColumnWidth(at, widths[name])
        self._fitting = False

    def _on_resized(self, at: int, _: int, wide: int) -> None:
        """What people draw wider or narrower stays so."""
        if not self._fitting and wide:
            self.widths.given[COLUMNS[at]] = wide

    def show_entries(self, entries: Sequence[Entry], language: Language) -> None:
        """Show entries; what was chosen stays chosen as far as it is still there."""
        chosen, current = set(self.chosen()), self.current()
        writing = self.isAncestorOf(QApplication.focusWidget() or self)  # the field leaves with its row
        column = max(0, self.currentIndex().column())
        offset = self.verticalScrollBar().value()
        self.widths.learn((entry for entry in entries if not isinstance(entry, Group)), language)
        self.selectionModel().blockSignals(True)
        self.verticalHeader().setDefaultSectionSize(scaled(_HIGH))
        self.clearSpans()
        self.entries_model.show_entries(entries, language)
        self._at = None
        headings = [at for at, entry in enumerate(entries) if isinstance(entry, Group)]
        for at in self._headings:  # heights outlive the rows
            self.setRowHeight(at, scaled(_HIGH))
        for at in headings:
            self.setSpan(at, 0, 1, len(COLUMNS))
            self.setRowHeight(at, scaled(_HEADING))
        self._headings = headings
        self._choose_again(chosen, current, column)
        self.selectionModel().blockSignals(False)
        self._fit()
        self.verticalScrollBar().setValue(offset)
        self.viewport().update()
        if writing:
            self.setFocus()
        self.reached.emit(self.current())

    def show_sorting(self, column: str, *, falling: bool) -> None:
        """Mark the column that the table is sorted by, if it is."""
        head = self.horizontalHeader()
        head.setSortIndicatorShown(bool(column))
        if column:
            order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
            head.setSortIndicator(COLUMNS.index(column), order)

    def _choose_again(self, chosen: set[BarrierId], current: BarrierId | None, column: int) -> None:
        flag, rows = QItemSelectionModel.SelectionFlag, self._rows()
        if current not in rows:
            current = next(iter(rows), None)
            chosen = {current} if current is not None else set()
        again, model = QItemSelection(), self.entries_model  # runs of lines: each alone takes Qt too long
        at = sorted(rows[id_] for id_ in chosen if id_ in rows)
        for _, run in groupby(enumerate(at), lambda one: one[1] - one[0]):
            lines = [row for _, row in run]
            again.select(model.index(lines[0], 0), model.index(lines[-1], 0))
        self.selectionModel().select(again, flag.Select | flag.Rows)
        if current is not None:
            index = self.entries_model.index(rows[current], column)
            self.selectionModel().setCurrentIndex(index, flag.NoUpdate)

    def _rows(self) -> dict[BarrierId, int]:
        """In which row each barrier stands first."""
        if self._at is None:
            self._at = {}
            for at, entry in enumerate(self.entries_model.entries):
                if not isinstance(entry, Group):
                    self._at.setdefault(entry.id, at)
        return self._at

    def choose(self, id_: BarrierId) -> None:
        """Put the keyboard on a barrier."""
        rows = self._rows()
        if id_ in rows:
            self._go_to(rows[id_], 0)
            self.scrollTo(self.currentIndex())

    def _go_to(self, row: int, column: int) -> None:
        """Choose a row alone, whatever key is held: Qt would add it to what is chosen."""
        flag = QItemSelectionModel.SelectionFlag
        index = self.entries_model.index(row, column)
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def current(self) -> BarrierId | None:
        """The barrier that the keyboard is on."""
        row = self.entries_model.row_at(self.currentIndex().row())
        return row.id if row is not None else None

    def chosen(self) -> list[BarrierId]:
        """The chosen barriers in the order of the table, each once."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self.entries_model.row_at(row) for row in rows)
        return list(dict.fromkeys(row.id for row in found if row is not None))

    def shown(self) -> list[BarrierId]:
        """All barriers that stand in the table, in their order."""
        return list(self._rows())

    def copy(self) -> None:
        """Copy the chosen barriers, or all of them, as lines with tabs."""
        model, ids = self.entries_model, set(self.chosen() or self.shown())
        lines = [[str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(len(COLUMNS))]]
        for id_, at in self._rows().items():
            row = model.row_at(at)
            if row is not None and id_ in ids:
                cells = ([cell_words(row, c), small_words(row, c)] for c in COLUMNS)
                lines.append([" ".join(" — ".join(filter(None, cell)).split()) for cell in cells])
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def _on_current(self, now: QModelIndex) -> None:
        row = self.entries_model.row_at(now.row())
        if row is not None:
            self.reached.emit(row.id)

    def event(self, event: QEvent) -> bool:
        """The map's commands have the same keys; here they are the table's."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._mine(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _mine(self, event: QKeyEvent) -> bool:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return alt
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Slash):
            return not event.modifiers()
        keys = (
            QKeySequence.StandardKey.Copy,
            QKeySequence.StandardKey.SelectAll,
            QKeySequence.StandardKey.Find,
        )
        return any(event.matches(key) for key in keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in _ENDS and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._go_far(0 if key == Qt.Key.Key_Home else -1)
        elif event.matches(QKeySequence.StandardKey.Find) or event.text() in ("/", "."):
            self.find_wanted.emit()  # the key of the slash gives a full stop on a Russian keyboard
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        elif key in (*_ENTER, Qt.Key.Key_Space) and self._fold(self.currentIndex()):
            return
        elif key in _ENTER and not event.modifiers():
            self.opened.emit()
        elif key == Qt.Key.Key_Space:
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(self.currentIndex(), flag.Toggle | flag.Rows)
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _go_far(self, at: int) -> None:
        """Choose the first or the last barrier: what is done next is done to the one that the page shows."""
        rows = list(self._rows().values())
        if rows:
            self._go_to(rows[at], max(0, self.currentIndex().column()))

    def _fold(self, index: QModelIndex) -> bool:
        entry = self.entries_model.entries[index.row()] if index.isValid() else None
        if isinstance(entry, Group):
            self.folded.emit(entry.key)
            return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not self._fold(index):
            super().mousePressEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        event.setAccepted(event.source() is self)

    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is not self:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the order comes from the project, not from here
        event.accept()
        self.land(event.position().toPoint().y())

    def land(self, y: int) -> None:
        """Let what is dragged land before the row whose upper half is here, or after the last one."""
        at = self.rowAt(y)
        if at >= 0 and y > self.rowViewportPosition(at) + self.rowHeight(at) // 2:
            at += 1
        row = self.entries_model.row_at(at)
        self.dropped.emit(row.id if row is not None else None)
