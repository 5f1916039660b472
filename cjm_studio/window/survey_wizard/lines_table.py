"""A table that grows and shrinks by lines of fields, with its buttons below."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cjm_studio.window.survey_wizard.cells import FieldsTable
from cjm_studio.window.survey_wizard.indented import Indented

T = TypeVar("T")
_LINES = 4  # that are seen without scrolling


class LinesTable(QWidget, Generic[T]):
    """Shows what `lines` returns, each by its `fields`; what changes them says so."""

    changed = Signal()

    def __init__(self, name: str, columns: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.table = FieldsTable(name, columns, lines=1)
        self.table.show_lines(_LINES)
        self.table.setShowGrid(False)  # the frames of the fields are enough
        self.column.addWidget(self.table, 1)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self.column.addLayout(self.buttons)
        self.at = (0, 0)  # the line and the place in it that the keyboard is in, or was in last
        self._places: dict[QWidget, tuple[int, int]] = {}

    def lines(self) -> Sequence[T]:
        """Return what was said."""
        raise NotImplementedError

    def fields(self, row: int, line: T) -> Sequence[QWidget | None]:
        """Make the fields of a line."""
        raise NotImplementedError

    def pressed(self, field: QObject, event: QKeyEvent) -> bool:
        """Do what a key means to the line that the keyboard is in; say whether it means anything."""
        return False

    def add_button(self, text: str, deed: Callable[[], object]) -> QPushButton:
        """Add a button below the lines."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(deed)
        self.buttons.insertWidget(self.buttons.count() - 1, button)
        return button

    def refresh(self) -> None:
        """Show the lines that were said."""
        lines = self.lines()
        self._places.clear()
        self.table.setRowCount(0)
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for place, cell in enumerate(self.fields(row, line)):
                if cell is not None:
                    self._put(row, place, cell)

    def _put(self, row: int, place: int, cell: QWidget) -> None:
        field, header = (
            cell.field if isinstance(cell, Indented) else cell,
            self.table.horizontalHeaderItem(place),
        )
        field.setAccessibleName(f"{header.text() if header else ''} {row + 1}")
        if isinstance(field, QLineEdit):
            field.setCursorPosition(0)  # what is longer is read from its beginning
        field.installEventFilter(self)
        self._places[field] = row, place
        self.table.setCellWidget(row, place, cell)

    def field(self, row: int, place: int) -> QWidget | None:
        """Return the field at a place of a line, if there is one."""
        return next((field for field, at in self._places.items() if at == (row, place)), None)

    def renew(self, row: int, *, place: int = 0) -> None:
        """Show lines that were added, removed or moved, the keyboard in a field of one, or its first."""
        self.refresh()
        here = {at: field for field, at in self._places.items() if field.isEnabled()}
        first = min((at for at in here if at[0] == row), default=(row, place))
        if field := here.get((row, place), here.get(first)):
            field.setFocus()
        self.changed.emit()

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        place = self._places.get(field) if isinstance(field, QWidget) else None
        if place is not None and event.type() == QEvent.Type.FocusIn:
            self.at = place
            self.table.scrollTo(self.table.model().index(*place))
        if place is not None and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.pressed(field, event)
        return super().eventFilter(field, event)
