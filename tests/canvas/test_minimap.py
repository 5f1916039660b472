"""The minimap: there when the map is large, true to it, and a way to move the view."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.map_view import MapView
from cjm_studio.canvas.minimap import Minimap
from cjm_studio.operations.cards import add_card
from tests.gestures import Hand

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def minimap(view: MapView) -> Minimap:
    view.resize(700, 420)
    QApplication.processEvents()
    return Minimap(view.canvas)


def middle(view: MapView) -> QPointF:
    return view.canvas.mapToScene(view.canvas.viewport().rect().center())


def test_it_stands_in_the_lower_right_corner_of_a_large_map(view: MapView, minimap: Minimap) -> None:
    assert minimap.isVisible()
    area = view.canvas.viewport().geometry()
    assert area.contains(minimap.geometry())
    assert area.right() - minimap.geometry().right() < 20
    assert area.bottom() - minimap.geometry().bottom() < 20


def test_it_is_not_there_when_the_map_fits_or_when_nobody_wants_it(view: MapView, minimap: Minimap) -> None:
    view.zoom_to_fit()
    assert not minimap.isVisible()
    view.set_zoom(1.0)
    assert minimap.isVisible()
    minimap.set_wanted(False)
    assert not minimap.isVisible()
    minimap.set_wanted(True)
    assert minimap.isVisible()


def test_a_click_moves_the_view_there(view: MapView, minimap: Minimap) -> None:
    grid = view.scene.grid
    QTest.mouseClick(minimap, LEFT, pos=QPoint(minimap.width() - 2, minimap.height() - 2))
    seen = view.canvas.mapToScene(view.canvas.viewport().rect()).boundingRect()
    assert seen.right() >= grid.width - 10
    assert seen.bottom() >= grid.height - 10
    QTest.mouseClick(minimap, LEFT, pos=QPoint(1, 1))
    assert view.canvas.horizontalScrollBar().value() == 0
    assert view.canvas.verticalScrollBar().value() == 0


def test_a_drag_moves_the_view_along(view: MapView, minimap: Minimap) -> None:
    QTest.mousePress(minimap, LEFT, pos=QPoint(2, 2))
    before = middle(view)
    QTest.mouseMove(minimap, minimap.rect().center())
    QTest.mouseRelease(minimap, LEFT, pos=minimap.rect().center())
    assert middle(view).y() > before.y()


def test_the_wheel_zooms_about_the_middle(view: MapView, minimap: Minimap) -> None:
    view.canvas.centerOn(view.scene.grid.width / 2, view.scene.grid.height / 2)
    before, zoom = middle(view), view.zoom()
    at = QPointF(minimap.rect().center())
    QApplication.sendEvent(
        minimap,
        QWheelEvent(
            at,
            QPointF(minimap.mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert view.zoom() > zoom
    assert (middle(view) - before).manhattanLength() < 12


def test_the_picture_follows_an_edit_once_nothing_changes_any_more(
    view: MapView, hand: Hand, minimap: Minimap, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: minimap.complete)
    before = minimap.grab().toImage()
    session = view.session
    for number in range(3):
        change = add_card(
            session.document, hand.stage("Search"), row=hand.row("expectations"), text=f"New {number}"
        )
        session.do(change)
    assert not minimap.complete
    qtbot.waitUntil(lambda: minimap.complete)
    assert minimap.grab().toImage() != before


def test_it_wears_the_theme_of_the_map(view: MapView, minimap: Minimap, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: minimap.complete)
    view.set_theme("dark")
    minimap.place()
    qtbot.waitUntil(lambda: minimap.complete)
    image = minimap.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() - 4).lightness() < 128


def test_scrolling_paints_no_new_picture(view: MapView, minimap: Minimap, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: minimap.complete)
    before = minimap.grab().toImage()
    view.canvas.scroll_by(120, 90)
    assert minimap.complete
    assert minimap.grab().toImage() != before  # the frame has moved


def test_it_is_named_and_takes_no_focus(minimap: Minimap) -> None:
    assert minimap.accessibleName() == "Minimap"
    assert minimap.toolTip()
    assert minimap.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_it_makes_way_for_what_is_selected(view: MapView, hand: Hand, minimap: Minimap) -> None:
    view.canvas.horizontalScrollBar().setValue(10_000)
    view.canvas.verticalScrollBar().setValue(10_000)
    right = minimap.geometry()
    under = view.canvas.mapToScene(right.center())
    cell = view.scene.grid.cell_at(under.x(), under.y())
    assert cell is not None
    view.session.select_cell(*cell)
    chosen = view.canvas.selected_rect()
    assert chosen is not None
    assert not minimap.geometry().intersects(view.canvas.mapFromScene(chosen).boundingRect())
    view.session.select_cards(hand.place("Looks for a gift"))
    assert minimap.geometry() == right


def test_its_picture_wears_the_theme_of_the_map(qtbot: QtBot, view: MapView, minimap: Minimap) -> None:
    qtbot.waitUntil(lambda: minimap.complete)
    light = minimap.grab().toImage().pixelColor(4, minimap.height() - 4).lightness()
    view.set_theme("dark")
    qtbot.waitUntil(lambda: minimap.complete)
    assert minimap.grab().toImage().pixelColor(4, minimap.height() - 4).lightness() < light - 100
