"""The palette: one field that finds every command by its name, in either language."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QListView, QVBoxLayout

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role, tokens
from cjm_studio.window.fuzzy import readings
from cjm_studio.window.palette_delegate import ENTRY, EntryDelegate
from cjm_studio.window.palette_entries import Entry, entries

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

_LINES = 12  # seen at once
_MOST = 60  # found at once: nobody reads more
_TO_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_AnyIndex = QModelIndex | QPersistentModelIndex


class _Found(QAbstractListModel):
    """The entries that fit, the best first."""

    def __init__(self, parent: QDialog) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, found: list[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self.entries = found
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return len(self.entries)

    def data(self, index: _AnyIndex, role: int = 0) -> object:
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(part for part in (entry.text, entry.around, entry.keys, entry.reason) if part)
        return None


class _Field(QLineEdit):
    """The field keeps the keyboard; arrows walk the list under it."""

    walked = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TO_LIST:
            self.walked.emit(event)
        else:
            super().keyPressEvent(event)


class Palette(QDialog):
    """The field and what it has found; `chosen` is what is to be done when it is accepted."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._entries = entries(window)
        self._recent = window.settings.recent_commands
        self.chosen: Entry | None = None
        self.field = _Field()
        self.field.setPlaceholderText(translate("Palette", "What do you want to do?"))
        self.field.setAccessibleName(translate("Palette", "Find a command"))
        self.model = _Found(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(translate("Palette", "Commands"))
        self.nothing = QLabel(translate("Palette", "No command is called so."))
        set_role(self.nothing, "quiet")
        self._lay_out(window)
        self.field.textChanged.connect(self.look_for)
        self.field.returnPressed.connect(self._take)
        self.field.walked.connect(lambda key: QApplication.sendEvent(self.list, key))
        self.list.clicked.connect(self._take)
        self.look_for("")
        self.field.setFocus()  # a popup is never activated, so nobody else gives the field the keys

    def _lay_out(self, window: "MainWindow") -> None:
        self.setObjectName("palette")
        self.setWindowTitle(translate("Palette", "Find a command"))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        self.nothing.setContentsMargins(9, 4, 9, 6)
        column.addWidget(self.field)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        wide = min(window.width() - 40, 90 * self.fontMetrics().averageCharWidth())
        self.resize(wide, self.sizeHint().height())
        self.move(window.mapToGlobal(QPoint((window.width() - wide) // 2, window.height() // 9)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)  # a window without a frame of its own
        painter.setPen(QColor(tokens().grid_strong))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def look_for(self, typed: str) -> None:
        """Show what fits, the best first; nothing typed: what was done last, then menu by menu."""
        found = self._fitting(typed) if typed.strip() else self._by_use()
        self.model.show_entries(found)
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self.list.setCurrentIndex(self.model.index(0))
        line = self.list.sizeHintForRow(0) if found else 0
        self.list.setFixedHeight(line * min(len(found), _LINES) + 2)
        self.setFixedHeight(self.sizeHint().height())

    def _by_use(self) -> list[Entry]:
        turns = {id_: turn for turn, id_ in enumerate(self._recent)}
        return sorted(self._entries, key=lambda entry: turns.get(entry.id, len(turns)))

    def _fitting(self, typed: str) -> list[Entry]:
        both = readings(typed)
        worths = []
        for entry in self._entries:
            worth = max(entry.worth(words) * share for words, share in both)
            if worth:
                used = 0.05 if entry.id in self._recent else 0.0
                worths.append((worth + used - (0.3 if entry.reason else 0.0), entry))
        worths.sort(key=lambda pair: -pair[0])
        return [entry for _, entry in worths[:_MOST]]

    def _take(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.model.entries) and not self.model.entries[row].reason:
            self.chosen = self.model.entries[row]
            self.accept()


def show_palette(window: "MainWindow") -> None:
    """Let the user find a command, and do it."""
    palette = Palette(window)
    accepted = palette.exec()
    palette.deleteLater()
    if accepted and palette.chosen is not None:
        window.settings.remember_command(palette.chosen.id)
        palette.chosen.do()
