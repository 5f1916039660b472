"""Commands about versions: save one, and the list of all."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


def save_a_version(window: "MainWindow") -> None:
    """Ask for a name and keep the project as it is now under it."""
    from cjm_studio.window import versions_dialog

    versions_dialog.ask_and_save(window)


def show_versions(window: "MainWindow") -> None:
    """Show the versions: to open, compare, restore or remove."""
    from cjm_studio.window import versions_dialog

    versions_dialog.show_versions(window)
