"""Docks open as large as window and type want it, keep what people make of it, and never push the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDockWidget
from pytestqt.qtbot import QtBot

from cjm_studio.look.theme import wear
from cjm_studio.window.dock_sizes import is_seen
from cjm_studio.window.main_window import MainWindow

LATER = ("history", "sources", "inbox", "check")


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def show(window: MainWindow, name: str) -> QDockWidget:
    window.menus.do(f"panel_{name}")
    settle()
    return window.docks[name]


@pytest.mark.parametrize("points", [10, 14])
def test_all_panels_together_leave_the_window_as_large_as_it_was(
    qapp: QApplication, opened: MainWindow, points: int
) -> None:
    qapp.setProperty("points", points)
    wear(qapp, "light")
    try:
        opened.desk.set_theme("light") if opened.desk else None
        opened.resize(1280, 720)
        settle()
        for name in LATER:
            show(opened, name)
        assert (opened.width(), opened.height()) == (1280, 720)
    finally:
        qapp.setProperty("points", None)
        wear(qapp, "light")


@pytest.mark.parametrize("height", [720, 1200])
def test_a_panel_opens_in_proportion_to_the_window(opened: MainWindow, height: int) -> None:
    opened.resize(1280, height)
    settle()
    check = show(opened, "check").height()
    assert 0.34 * height < check < 0.45 * height
    opened.docks["check"].hide()
    settle()
    assert show(opened, "inbox").height() > 0.5 * opened.pages.height()


def test_panels_at_the_side_share_a_place_one_behind_the_other(opened: MainWindow) -> None:
    docks = [show(opened, name) for name in ("history", "sources", "inbox")]
    assert [is_seen(dock) for dock in docks] == [False, False, True]
    assert is_seen(opened.docks["segments"])


def test_a_height_that_people_gave_stays_when_the_panel_is_closed_and_at_the_next_start(
    opened: MainWindow, shop_file: Path, qtbot: QtBot
) -> None:
    from PySide6.QtCore import Qt

    dock = show(opened, "check")
    opened.resizeDocks([dock], [180], Qt.Orientation.Vertical)
    settle()
    kept = dock.height()
    dock.hide()
    settle()
    assert show(opened, "check").height() == kept
    dock.hide()
    opened.keep_layout()
    opened.first_sizes.known = set(opened.settings.sized_docks)  # as at the next start
    opened.lay_out()
    settle()
    assert show(opened, "check").height() == kept


def test_the_layout_set_anew_forgets_the_heights(opened: MainWindow) -> None:
    from PySide6.QtCore import Qt

    dock = show(opened, "check")
    first = dock.height()
    opened.resizeDocks([dock], [180], Qt.Orientation.Vertical)
    settle()
    opened.menus.do("reset_layout")
    settle()
    assert show(opened, "check").height() == first


@pytest.mark.parametrize("points", [10, 14])
def test_no_view_makes_the_window_larger(qapp: QApplication, opened: MainWindow, points: int) -> None:
    qapp.setProperty("points", points)
    wear(qapp, "light")
    try:
        opened.resize(1280, 720)
        for name in ("map", "outline", "graph", "metrics", "register", "compare", "recommendations"):
            opened.menus.do(f"view_{name}")
            settle()
            assert (opened.width(), opened.height()) == (1280, 720), name
    finally:
        qapp.setProperty("points", None)
        wear(qapp, "light")
