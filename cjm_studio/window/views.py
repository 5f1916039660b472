"""What the View menu does: zoom, panels, theme, language."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_studio.canvas.map_view import MapView
    from cjm_studio.window.main_window import MainWindow


def on_map(do: "Callable[[MapView], object]") -> "Callable[[MainWindow], None]":
    """Make a command of something that the map can do."""

    def command(window: "MainWindow") -> None:
        if window.desk is not None and window.desk.map is not None:
            do(window.desk.map)

    return command


def switch_panel(name: str) -> "Callable[[MainWindow], None]":
    """Make the command that shows or hides a panel."""

    def command(window: "MainWindow") -> None:
        dock = window.docks[name]
        dock.setVisible(not dock.isVisible())

    return command


def switch_only_map(window: "MainWindow") -> None:
    """Hide all panels, or show them again."""
    show = only_map(window)
    for dock in window.docks.values():
        dock.setVisible(show)


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
    if window.desk is not None:
        window.desk.go_round(1)


def previous_panel(window: "MainWindow") -> None:
    """Put the keyboard on the panel before."""
    if window.desk is not None:
        window.desk.go_round(-1)
