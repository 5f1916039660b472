"""Docks open as large as window and type want it, keep what people make of it, and never push the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
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


@pytest.fixture(params=[10, 14], ids=lambda points: f"{points} points")
def small(qapp: QApplication, opened: MainWindow, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    """A small window with type of a size."""
    qapp.setProperty("points", request.param)
    wear(qapp, "light")
    opened.resize(1280, 720)
    settle()
    yield opened
    qapp.setProperty("points", None)
    wear(qapp, "light")


def test_all_panels_together_leave_the_window_as_large_as_it_was(small: MainWindow) -> None:
    for name in LATER:
        show(small, name)
    assert (small.width(), small.height()) == (1280, 720)


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
    dock = show(opened, "check")
    first = dock.height()
    opened.resizeDocks([dock], [180], Qt.Orientation.Vertical)
    settle()
    opened.menus.do("reset_layout")
    settle()
    assert show(opened, "check").height() == first


def test_no_view_makes_the_window_larger(small: MainWindow) -> None:
    for name in ("map", "outline", "graph", "metrics", "register", "compare", "recommendations"):
        small.menus.do(f"view_{name}")
        settle()
        assert (small.width(), small.height()) == (1280, 720), name
