"""A small sheet in a dialog: filled by typing alone, with Tab beside and Enter below."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QTableWidget, QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.look.theme import set_role

_BELOW = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Sheet(QTableWidget):
    """Cells are written in by typing; Del empties one. Enter never ends the dialog from here."""

    def __init__(self, remove: Callable[[], None]) -> None:
        super().__init__(0, 0)
        self._remove = remove
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(40))
        self.horizontalHeader().setDefaultSectionSize(scaled(128))
        trigger = QTableWidget.EditTrigger
        self.setEditTriggers(
            trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked | trigger.SelectedClicked
        )
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_Writing(self))
        set_role(self, "framed")

    def go(self, step: int) -> None:
        """Go to the next cell below or above that can be written in, if there is one."""
        place = self.currentColumn()
        row = self.currentRow() + step
        while 0 <= row < self.rowCount() and not self._writable(row, place):
            row += step
        if 0 <= row < self.rowCount():
            self.setCurrentCell(row, place)

    def _writable(self, row: int, place: int) -> bool:
        item = self.item(row, place)
        return item is not None and bool(item.flags() & Qt.ItemFlag.ItemIsEditable)

    def moveCursor(self, action: QTableWidget.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Tab in a cell goes on to the next one that can be written in."""
        steps = {QTableWidget.CursorAction.MoveNext: 1, QTableWidget.CursorAction.MovePrevious: -1}
        if action not in steps:
            return super().moveCursor(action, modifiers)
        wide, at = self.columnCount(), self.currentRow() * self.columnCount() + self.currentColumn()
        ways = range(at + 1, self.rowCount() * wide) if steps[action] > 0 else range(at - 1, -1, -1)
        found = next((one for one in ways if self._writable(one // wide, one % wide)), at)
        return self.model().index(found // wide, found % wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and item is not None:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._remove()
            elif item.flags() & Qt.ItemFlag.ItemIsEditable:
                item.setText("")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(1)
        else:
            super().keyPressEvent(event)


class _Writing(QStyledItemDelegate):
    """While a cell is written in, Enter and the arrows up and down keep it and go on."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            isinstance(editor, QWidget)
            and event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _BELOW
        ):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self._sheet.go(_BELOW[Qt.Key(event.key())])
            return True
        return super().eventFilter(editor, event)
