"""What the View menu does: zoom, panels, theme, language."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cjm_studio.window.dock_sizes import SHOWN

if TYPE_CHECKING:
    from cjm_studio.canvas.map_view import MapView
    from cjm_studio.window.main_window import MainWindow


def on_map(do: "Callable[[MapView], object]") -> "Callable[[MainWindow], None]":
    """Make a command of something that the map can do."""

    def command(window: "MainWindow") -> None:
        if window.map is not None:
            do(window.map)

    return command


def show_view(name: str) -> "Callable[[MainWindow], None]":
    """Make the command that shows the map, or another view of it."""

    def command(window: "MainWindow") -> None:
        if window.desk is not None:
            window.desk.page.show_view(name)

    return command


def is_shown(name: str) -> "Callable[[MainWindow], bool]":
    """Make the answer to whether a view is the one that is looked at."""
    return lambda window: window.desk is not None and window.desk.page.view == name


def switch_panel(name: str) -> "Callable[[MainWindow], None]":
    """Make the command that leads into a panel, or out of it."""

    def command(window: "MainWindow") -> None:
        from cjm_studio.window import panel_keys

        panel_keys.switch_panel(window, name)

    return command


def switch_only_map(window: "MainWindow") -> None:
    """Hide all panels, or show again those that were there."""
    if only_map(window):
        for name in window.hidden_docks or SHOWN:
            window.docks[name].show()
    else:
        window.hidden_docks = [name for name, dock in window.docks.items() if dock.isVisible()]
        for dock in window.docks.values():
            dock.hide()


def only_map(window: "MainWindow") -> bool:
    """Say whether no panel is shown."""
    return not any(dock.isVisible() for dock in window.docks.values())


def switch_full_screen(window: "MainWindow") -> None:
    """Fill the screen, or leave it."""
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


def next_panel(window: "MainWindow") -> None:
    """Put the keyboard on the next panel."""
    _go_round(window, 1)


def previous_panel(window: "MainWindow") -> None:
    """Put the keyboard on the panel before."""
    _go_round(window, -1)


def _go_round(window: "MainWindow", step: int) -> None:
    from cjm_studio.window import panel_keys

    if window.desk is not None:
        panel_keys.go_round(window.desk, step)
