"""A panel can be taken out of the window, put back, closed and found again."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from cjm_studio.window.dock_bar import DockBar, add_bar
from cjm_studio.window.main_window import MainWindow


def bar(window: MainWindow, name: str) -> DockBar:
    dock = window.docks[name]
    if not isinstance(dock.titleBarWidget(), DockBar):
        add_bar(dock)
    made = dock.titleBarWidget()
    assert isinstance(made, DockBar)
    return made


def test_a_panel_is_taken_out_and_put_back(opened: MainWindow, qtbot: QtBot) -> None:
    made = bar(opened, "inspector")
    dock = opened.docks["inspector"]
    made.out.click()
    assert dock.isFloating()
    assert "Back into the window" in made.out.accessibleName()
    made.out.click()
    assert not dock.isFloating()


def test_a_closed_panel_comes_back_by_its_command_or_with_the_layout(opened: MainWindow) -> None:
    bar(opened, "segments").close_.click()
    dock = opened.docks["segments"]
    assert not dock.isVisible()
    opened.menus.do("panel_segments")
    assert dock.isVisible()
    dock.setFloating(True)
    opened.menus.do("reset_layout")
    assert dock.isVisible()
    assert not dock.isFloating()


def test_a_panel_outside_is_outside_again_at_the_next_start(opened: MainWindow, shop_file: Path) -> None:
    bar(opened, "inspector").out.click()
    opened.keep_layout()
    opened.reset_layout()
    opened.show_project_parts(True)
    assert opened.docks["inspector"].isFloating()


def test_the_buttons_speak_the_language(opened: MainWindow) -> None:
    made = bar(opened, "inspector")
    assert made.close_.accessibleName() == "Close the panel: Inspector"
    opened.speak("ru")
    QCoreApplication.sendPostedEvents()
    assert made.close_.accessibleName().endswith(opened.docks["inspector"].windowTitle())
