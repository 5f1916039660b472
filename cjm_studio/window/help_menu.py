"""The Help menu: shortcuts, what the program is, where its log lies."""

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem

from cjm_studio import __version__
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role
from cjm_studio.window.actions import MAP_KEYS, TABLE
from cjm_studio.window.command import Menu
from cjm_studio.window.form import Form
from cjm_studio.window.trouble import log_folder

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


class ShortcutsDialog(Form):
    """All keys with what they do, to be searched."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, translate("Help", "Keyboard shortcuts"), width=560)
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Help", "Search"))
        self.search.setAccessibleName(translate("Help", "Search"))
        self.search.setClearButtonEnabled(True)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(14)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setMinimumHeight(420)
        set_role(self.tree, "framed")
        self.column.addWidget(self.search)
        self.column.addSpacing(6)
        self.column.addWidget(self.tree, 1)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._first = self.search
        self._fill()
        self.search.textChanged.connect(self._filter)

    def _fill(self) -> None:
        above: dict[str, str] = {}
        lines: dict[str, list[tuple[str, str]]] = {}
        for row in TABLE:
            if isinstance(row, Menu):
                above[row.id] = above.get(row.menu, translate("Commands", row.text))
            elif row.keys:
                keys = ", ".join(_native(key) for key in row.keys)
                lines.setdefault(above[row.menu], []).append((translate("Commands", row.text), keys))
        for heading, commands in lines.items():
            self._add_group(heading, commands)
        keys_of_map = [(translate("Commands", key.text), key.keys) for key in MAP_KEYS]
        self._add_group(translate("Help", "On the map"), keys_of_map)
        self.tree.expandAll()

    def _add_group(self, heading: str, commands: list[tuple[str, str]]) -> None:
        group = QTreeWidgetItem([_plain(heading)])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setWeight(font.Weight.DemiBold)
        group.setFont(0, font)
        lines = [QTreeWidgetItem([_plain(text), keys]) for text, keys in commands]
        group.addChildren(lines)
        self.tree.addTopLevelItem(group)
        self._groups.append((group, lines))

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        for group, lines in self._groups:
            for line in lines:
                line.setHidden(wanted not in f"{line.text(0)} {line.text(1)}".casefold())
            group.setHidden(all(line.isHidden() for line in lines))


class AboutDialog(Form):
    """What the program is, its version and the licences of what it is made of."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, translate("Help", "About CJM Studio"), width=520)
        self.heading(f"CJM Studio {__version__}")
        self.words(translate("Help", "Customer journey maps tied to survey answers."), "quiet")
        self.column.addSpacing(8)
        self.words(
            translate(
                "Help",
                "Free software under the MIT licence. It works without the internet: "
                "nothing leaves your computer.",
            ),
            "",
        )
        self.words(
            translate(
                "Help",
                "It uses Qt %1 through PySide6 under the GNU LGPL, version 3, unchanged and linked "
                "dynamically; you may put another build of these libraries in their place. "
                "Their source is at qt.io.",
            ).replace("%1", qVersion()),
            "",
        )
        self.words(
            translate(
                "Help",
                "The typeface is Inter under the SIL Open Font Licence, the icons are Lucide under the ISC "
                "licence. Figures are computed with NumPy and SciPy (BSD), the graph with NetworkX (BSD), "
                "survey files are read with DuckDB (MIT) and pandas (BSD).",
            ),
            "",
        )
        self.words(versions())


def versions() -> str:
    """Return what the program runs on, as it is wanted in a report of trouble."""
    python = f"Python {platform.python_version()}"
    return " · ".join((f"CJM Studio {__version__}", f"Qt {qVersion()}", python, platform.system()))


def show_shortcuts(window: "MainWindow") -> None:
    """Show the list of shortcuts."""
    ShortcutsDialog(window).exec()


def show_about(window: "MainWindow") -> None:
    """Show what the program is."""
    AboutDialog(window).exec()


def open_log_folder(window: "MainWindow") -> None:
    """Open the folder of the log; its path is told, for where nothing can open it."""
    folder = log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        window.statusBar().showMessage(str(folder), 10_000)


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")
