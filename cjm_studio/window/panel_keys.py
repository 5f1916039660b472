"""Where the keyboard goes among the panels: into one by its key, out by the same key, round by F6."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from cjm_studio.window.dock_sizes import is_seen

if TYPE_CHECKING:
    from cjm_studio.window.desk import Desk
    from cjm_studio.window.main_window import MainWindow

_BEFORE, _AFTER = ("segments", "history", "sources", "check", "inbox"), ("inspector",)  # beside the map


def switch_panel(window: "MainWindow", name: str) -> None:
    """Show a panel and put the keyboard in it; from inside, close it and go back.

    A menu has a tick beside the panel: there a panel in sight is closed wherever the keyboard is.
    """
    dock = window.docks[name]
    if not is_seen(dock):
        enter_panel(window, name)
    elif window.menus.from_menu or _holds(dock):
        window.focus_map()  # while a panel outside is still there to be left
        dock.hide()
    else:
        enter_panel(window, name)


def enter_panel(window: "MainWindow", name: str) -> None:
    """Show a panel and put the keyboard on the first thing in it that is of use."""
    if window.desk is None:
        return
    dock = window.docks[name]
    dock.show()
    dock.raise_()
    if dock.isFloating():
        dock.activateWindow()
    if not window.desk.panel(name).focus_first():  # nothing in it takes the keyboard
        dock.titleBarWidget().setFocus(Qt.FocusReason.ShortcutFocusReason)


def go_round(desk: "Desk", step: int) -> None:
    """Put the keyboard on the next panel that is in sight, or on the map."""
    docks = desk.window.docks
    before, after = ([name for name in names if is_seen(docks[name])] for names in (_BEFORE, _AFTER))
    places = [*before, "", *after]  # the empty name: the map
    here = next((at for at, name in enumerate(places) if name and _holds(docks[name])), len(before))
    there = places[(here + step) % len(places)]
    if there:
        enter_panel(desk.window, there)
    else:
        desk.focus_map()


def _holds(place: QWidget) -> bool:
    focused = QApplication.focusWidget() or place.window().focusWidget()
    return focused is not None and place.isAncestorOf(focused)
