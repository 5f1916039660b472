"""The list of all keys with what they do: to be searched, and changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.session.finding import folded
from cjm_studio.window.command import Menu
from cjm_studio.window.commands import TABLE
from cjm_studio.window.commands.map_keys import MAP_KEYS
from cjm_studio.window.form import Form
from cjm_studio.window.keys_editor import KeysEditor
from cjm_studio.window.menus import plain
from cjm_studio.window.shortcuts import native

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

# Both columns of what is chosen are one shape.
_ONE_LINE = """
QTreeView::item:first { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QTreeView::item:last { border-top-left-radius: 0; border-bottom-left-radius: 0; }
"""
_ID = int(Qt.ItemDataRole.UserRole)


class ShortcutsDialog(Form):
    """All commands by menus, then the keys of the map; below, the keys of the chosen command."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, translate("Help", "Keyboard shortcuts"), width=620)
        self._window = window
        self._shortcuts = window.menus.shortcuts
        self._items: dict[str, QTreeWidgetItem] = {}
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.search = QLineEdit()
        self.tree = QTreeWidget()
        self.editor = KeysEditor(self._shortcuts, lambda id_: self._items[id_].text(0))
        self.all_usual = QPushButton(translate("Shortcuts", "All as usual"))
        self._lay_out()
        self._fill()
        self._first = self.search
        self.search.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._choose)
        self.tree.itemActivated.connect(self._to_field)
        self.editor.changed.connect(self._show_keys)
        self.all_usual.clicked.connect(self._reset_all)
        self.tree.setCurrentItem(self._groups[0][1][0])

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(translate("Help", "Search"))
        self.search.setAccessibleName(translate("Help", "Search"))
        self.search.setClearButtonEnabled(True)
        self.tree.setAccessibleName(translate("Help", "Keyboard shortcuts"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setStyleSheet(_ONE_LINE)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setMinimumHeight(self.fontMetrics().height() * 20)
        set_role(self.tree, "framed")
        self.column.addWidget(self.search)
        self.column.addWidget(self.tree, 1)
        self.column.addWidget(self.editor)
        self.buttons.addButton(self.all_usual, QDialogButtonBox.ButtonRole.ResetRole)
        for button in self.buttons.buttons():  # Enter in the list and in the field does not close
            if isinstance(button, QPushButton):
                button.setDefault(False)
                button.setAutoDefault(False)

    def _fill(self) -> None:
        above: dict[str, str] = {}
        lines: dict[str, list[QTreeWidgetItem]] = {}
        for row in TABLE:
            text = translate("Commands", row.text)
            if isinstance(row, Menu):
                above[row.id] = above.get(row.menu, text)
            else:
                item = self._items[row.id] = QTreeWidgetItem([plain(text), ""])
                item.setData(0, _ID, row.id)
                lines.setdefault(above[row.menu], []).append(item)
        for heading, items in lines.items():
            self._add_group(heading, items)
        keys = [QTreeWidgetItem([translate("Commands", key.text), key.keys]) for key in MAP_KEYS]
        self._add_group(translate("Help", "On the map"), keys)
        self.tree.expandAll()
        self._show_keys()

    def _add_group(self, heading: str, items: list[QTreeWidgetItem]) -> None:
        group = QTreeWidgetItem([plain(heading)])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setWeight(font.Weight.DemiBold)
        group.setFont(0, font)
        group.addChildren(items)
        self.tree.addTopLevelItem(group)
        self._groups.append((group, items))

    def _show_keys(self) -> None:
        """Show in the list and in the menus which keys hold now; what was changed stands out."""
        for id_, item in self._items.items():
            item.setText(1, ", ".join(native(key) for key in self._shortcuts.of(id_)))
            font = item.font(1)
            font.setWeight(font.Weight.Normal if self._shortcuts.is_usual(id_) else font.Weight.DemiBold)
            item.setFont(1, font)
        self.all_usual.setEnabled(not all(self._shortcuts.is_usual(id_) for id_ in self._items))
        self._window.menus.show_keys()

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.editor.show_command(item.data(0, _ID))

    def _to_field(self) -> None:
        self.editor.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset_all(self) -> None:
        self._shortcuts.reset_all()
        self._show_keys()
        self._choose(self.tree.currentItem())

    def _filter(self, text: str) -> None:
        words = folded(text).split()
        for group, items in self._groups:
            for item in items:
                line = folded(f"{item.text(0)} {item.text(1)}")
                item.setHidden(not all(word in line for word in words))
            group.setHidden(all(item.isHidden() for item in items))
