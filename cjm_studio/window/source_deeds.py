"""Commands about sources: a new one, and what else is read out of a survey file: quotes, key drivers."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


def add_source(window: "MainWindow") -> None:
    """Open the panel of sources on a new one."""
    if window.desk is not None:
        window.docks["sources"].show()
        window.docks["sources"].raise_()
        window.desk.sources.add()


def pick_quotes(window: "MainWindow") -> None:
    """Ask for a survey file and let people pick quotes from what was answered in words."""
    from cjm_studio.window import verbatims_dialog

    verbatims_dialog.pick_quotes(window)


def key_drivers(window: "MainWindow") -> None:
    """Ask for survey files and work out which stages the outcome of the journey goes with."""
    from cjm_studio.window import drivers_from_file

    drivers_from_file.drivers_from_file(window)
