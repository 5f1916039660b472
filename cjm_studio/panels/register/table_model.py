"""The entries of the register for Qt: headings and barriers, read lazily."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from cjm_studio.look.speech import plain_tip, translate
from cjm_studio.session.register_look import Entry, Group
from cjm_studio.session.register_rows import RegisterRow
from cjm_studio.wording.barrier_words import COLUMNS as NAMES
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import term

Index = QModelIndex | QPersistentModelIndex

COLUMNS = tuple(NAMES)
FIELDS = {"name": "name", "owner": "owner", "due": "due", "cause": "cause", "priority": "importance"}
ENTRY = int(Qt.ItemDataRole.UserRole)

# What can be done with a heading, with a barrier, with a cell that is written in; asked for all the time.
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_DRAGGED = _CHOSEN | Qt.ItemFlag.ItemIsDragEnabled
_WRITTEN = _DRAGGED | Qt.ItemFlag.ItemIsEditable


class RegisterModel(QAbstractTableModel):
    """Rows are entries; what is written into a cell is told, not done."""

    written = Signal(str, object)  # the field of a barrier and what was written

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()
        self.language: Language = "en"

    def show_entries(self, entries: Sequence[Entry], language: Language) -> None:
        """Show these entries."""
        self.beginResetModel()
        self.entries, self.language = entries, language
        self.endResetModel()

    def row_at(self, at: int) -> RegisterRow | None:
        """Return the barrier in a row of the table; None for a heading."""
        entry = self.entries[at] if 0 <= at < len(self.entries) else None
        return entry if isinstance(entry, RegisterRow) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # between rows
        if self.row_at(index.row()) is None:
            return _CHOSEN
        return _WRITTEN if COLUMNS[index.column()] in FIELDS else _DRAGGED

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        column = COLUMNS[index.column()]
        if isinstance(entry, Group):
            words = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return f"{entry.words}: {entry.count}" if column == "name" and role in words else None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_words(entry, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = term(NAMES, column, language=self.language)
            if column == "status":
                return f"{name}: {entry.status_words if entry.not_compared else entry.status_told}"
            return (
                f"{name}: {', '.join(filter(None, (cell_words(entry, column), small_words(entry, column))))}"
            )
        if role == Qt.ItemDataRole.EditRole:
            return getattr(entry.barrier, FIELDS.get(column, "name"))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(tip_words(entry, column))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = COLUMNS[index.column()]
        if role != Qt.ItemDataRole.EditRole or column not in FIELDS:
            return False
        self.written.emit(FIELDS[column], value)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return term(NAMES, COLUMNS[section], language=self.language)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


def cell_words(row: RegisterRow, column: str) -> str:
    """Return the first line of a cell."""
    match column:
        case "name":
            return row.title
        case "level":
            return row.level_words
        case "status":
            return row.status_words
        case "priority":
            return row.priority
        case "owner":
            return row.barrier.owner
        case "due":
            return row.due
        case "cause":
            return row.cause
        case "age":
            return row.age
        case _:
            return ""


def small_words(row: RegisterRow, column: str) -> str:
    """Return the second line of a cell."""
    match column:
        case "name":
            fresh = "" if row.barrier.accepted else translate("Register", "Proposed")
            return " · ".join(filter(None, (fresh, row.where)))
        case "level" | "trend":
            return ": ".join(filter(None, (row.older_wave, row.figures)))
        case "priority":
            return row.factors
        case "owner":
            return ", ".join(row.barrier.units)
        case "due":
            return translate("Register", "overdue") if "overdue" in row.line.marks else ""
        case "age":
            return row.opened
        case _:
            return ""


def tip_words(row: RegisterRow, column: str) -> str:
    """Return all that a cell stands for."""
    match column:
        case "trend":
            return row.trend_told
        case "priority":
            return row.priority_told
        case "status":
            return f"{row.status_told}\n{row.status_reason}".strip()
    return "\n".join(filter(None, (cell_words(row, column), small_words(row, column))))
