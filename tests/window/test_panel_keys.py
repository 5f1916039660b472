"""A panel's key leads into it and out of it again, and Esc comes back to the map from anywhere in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.window.inbox_panel import InboxPanel
from cjm_studio.window.main_window import MainWindow

PANELS = ("segments", "inspector", "history", "sources", "check", "inbox")


@pytest.fixture
def ready(opened: MainWindow) -> MainWindow:
    """The window with the keyboard on the map."""
    opened.activateWindow()
    opened.focus_map()
    QApplication.processEvents()
    return opened


def on_map(window: MainWindow) -> bool:
    focused = window.focusWidget()
    return window.map is not None and focused is not None and window.map.isAncestorOf(focused)


def inside(window: MainWindow, name: str) -> bool:
    focused = window.focusWidget()
    return focused is not None and window.docks[name].isAncestorOf(focused)


@pytest.mark.parametrize("name", PANELS)
def test_the_key_of_a_panel_leads_into_it_and_from_inside_closes_it(ready: MainWindow, name: str) -> None:
    ready.docks[name].hide()
    ready.menus.do(f"panel_{name}")
    assert inside(ready, name)
    ready.focus_map()
    ready.menus.do(f"panel_{name}")
    assert inside(ready, name)
    ready.menus.do(f"panel_{name}")
    assert not ready.docks[name].isVisible()
    assert on_map(ready)


@pytest.mark.parametrize("name", PANELS)
def test_escape_comes_back_to_the_map_from_whatever_has_the_keyboard_in_a_panel(
    ready: MainWindow, name: str
) -> None:
    ready.docks[name].hide()
    ready.menus.do(f"panel_{name}")
    stops = [
        child
        for child in ready.docks[name].findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled()
    ]
    assert len(stops) > 2
    for stop in stops:
        stop.setFocus()
        focused = ready.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Escape)
        assert on_map(ready), stop


def test_a_panel_in_which_nothing_takes_the_keyboard_lends_it_its_bar(ready: MainWindow) -> None:
    ready.menus.do("panel_inbox")
    assert ready.desk is not None
    panel = ready.desk.panel("inbox")
    assert isinstance(panel, InboxPanel)
    for child in panel.findChildren(QWidget):
        child.hide()
    ready.focus_map()
    ready.menus.do("panel_inbox")
    assert inside(ready, "inbox")
    focused = ready.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert on_map(ready)


def test_a_tick_taken_away_in_the_menu_closes_a_panel_wherever_the_keyboard_is(ready: MainWindow) -> None:
    menu, action = ready.menus.menus["panels"], ready.menus.actions["panel_check"]
    ready.menus.do("panel_check")
    ready.focus_map()
    menu.popup(ready.pos())
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert not ready.docks["check"].isVisible()


def test_a_panel_behind_another_comes_to_the_front_by_its_key_and_f6_passes_it_by(ready: MainWindow) -> None:
    ready.menus.do("panel_history")
    ready.menus.do("panel_sources")
    QApplication.processEvents()
    seen = set()
    for _ in range(6):
        ready.menus.do("next_panel")
        seen |= {name for name in PANELS if inside(ready, name)}
    assert seen == {"segments", "inspector", "sources"}
    ready.focus_map()
    ready.menus.do("panel_history")
    assert inside(ready, "history")


def test_the_key_of_a_panel_outside_leads_out_to_it_and_back(ready: MainWindow, qtbot: QtBot) -> None:
    dock = ready.docks["check"]
    ready.menus.do("panel_check")
    dock.setFloating(True)
    ready.focus_map()
    ready.menus.do("panel_check")
    qtbot.waitUntil(lambda: dock.isAncestorOf(QApplication.focusWidget() or ready))
    ready.menus.do("panel_check")
    assert not dock.isVisible()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is ready)
    assert on_map(ready)
