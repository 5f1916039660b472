"""The Help menu: shortcuts, what the program is, where its log lies."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from cjm_studio.window.trouble import log_folder

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


def show_shortcuts(window: "MainWindow") -> None:
    """Show the list of shortcuts."""
    from cjm_studio.window.shortcuts_dialog import ShortcutsDialog

    ShortcutsDialog(window).exec()


def show_palette(window: "MainWindow") -> None:
    """Let the user find a command by its name."""
    from cjm_studio.window.palette import show_palette

    show_palette(window)


def show_about(window: "MainWindow") -> None:
    """Show what the program is."""
    from cjm_studio.window.about import AboutDialog

    AboutDialog(window).exec()


def open_log_folder(window: "MainWindow") -> None:
    """Open the folder of the log; its path is told, for where nothing can open it."""
    folder = log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        window.statusBar().showMessage(str(folder), 10_000)
