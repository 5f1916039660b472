"""Links are made on the map by dragging a dot or by the keyboard, and dropped by Esc."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cjm_studio.canvas.link_preview import dots_of
from cjm_studio.canvas.map_view import MapView
from cjm_studio.canvas.tools.link_tool import LinkTool
from cjm_studio.model.ids import CardId
from cjm_studio.model.links import LINK_KINDS, Link
from cjm_studio.model.map import Card
from cjm_studio.operations.cards import add_card, remove_places
from cjm_studio.operations.rows import add_row
from tests.gestures import Hand

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.MouseButton.NoButton


@pytest.fixture
def tool(view: MapView, hand: Hand) -> LinkTool:
    """The tool on a map with some cards that are not linked yet."""
    session = view.session
    assert session.journey is not None
    session.do(add_row(session.document, session.journey, "recommendations"))
    for stage, row, text in (
        ("Search", "pains", "Finds nothing"),
        ("Search", "expectations", "Finds at once"),
        ("Choice", "expectations", "Honest prices"),
        ("Choice", "barriers", "Search ignores typos"),
        ("Choice", "recommendations", "Forgive typos"),
    ):
        session.do(add_card(session.document, hand.stage(stage), row=hand.row(row), text=text))
    return view.canvas.pointer.links


def card_of(view: MapView, text: str) -> Card:
    return next(card for card in view.session.document.all(Card) if card.text == text)


def links_of(view: MapView, text: str) -> list[tuple[str, str, str]]:
    document = view.session.document
    return [
        (
            link.kind,
            document.get(Card, CardId(link.origin)).text,
            document.get(Card, CardId(link.target)).text,
        )
        for link in document.naming(Link, card_of(view, text).id)
        if LINK_KINDS[link.kind][1][0] not in ("source", "channel")
    ]


def send(view: MapView, kind: QEvent.Type, at: QPoint, held: Qt.MouseButton = NONE) -> None:
    viewport = view.canvas.viewport()
    button = NONE if kind == QEvent.Type.MouseMove else LEFT
    there = QPointF(viewport.mapToGlobal(at))
    event = QMouseEvent(kind, QPointF(at), there, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)


def dot(view: MapView, hand: Hand, text: str, *, right: bool = True) -> QPoint:
    hand.middle_of_card(text)  # shows it
    box = view.scene.grid.card(hand.place(text))
    assert box is not None
    return view.canvas.mapFromScene(dots_of(box)[right])


def pull(view: MapView, hand: Hand, text: str, to: QPoint) -> None:
    """Come over a card, take its dot and carry it somewhere."""
    send(view, QEvent.Type.MouseMove, hand.middle_of_card(text))
    start = dot(view, hand, text)
    send(view, QEvent.Type.MouseMove, start)
    send(view, QEvent.Type.MouseButtonPress, start, LEFT)
    for step in range(1, 6):
        send(view, QEvent.Type.MouseMove, start + (to - start) * step / 5, LEFT)


def link_by_mouse(view: MapView, hand: Hand, text: str, other: str) -> None:
    at = hand.middle_of_card(other)
    pull(view, hand, text, at)
    send(view, QEvent.Type.MouseButtonRelease, at)


def test_a_dot_dragged_to_another_card_links_them(view: MapView, hand: Hand, tool: LinkTool) -> None:
    before = len(view.session.history.done)
    link_by_mouse(view, hand, "Finds nothing", "Finds at once")
    assert links_of(view, "Finds nothing") == [("violates", "Finds nothing", "Finds at once")]
    assert len(view.session.history.done) == before + 1
    assert not tool.busy
    view.session.undo()
    assert links_of(view, "Finds nothing") == []


def test_the_link_runs_the_right_way_whichever_card_was_taken(
    view: MapView, hand: Hand, tool: LinkTool
) -> None:
    link_by_mouse(view, hand, "Finds at once", "Finds nothing")
    assert links_of(view, "Finds nothing") == [("violates", "Finds nothing", "Finds at once")]


@pytest.mark.parametrize("other", ["Looks for a gift", "Finds nothing"])
def test_dropped_where_nothing_fits_it_is_forgotten(
    view: MapView, hand: Hand, tool: LinkTool, other: str
) -> None:
    link_by_mouse(view, hand, "Finds nothing", other)
    assert links_of(view, "Finds nothing") == []
    at = hand.bottom_of_cell("Choice", "actions")
    pull(view, hand, "Finds nothing", at)
    send(view, QEvent.Type.MouseButtonRelease, at)
    assert links_of(view, "Finds nothing") == []


def test_the_cursor_says_whether_a_card_can_be_joined(view: MapView, hand: Hand, tool: LinkTool) -> None:
    def shape() -> Qt.CursorShape:
        return view.canvas.viewport().cursor().shape()

    send(view, QEvent.Type.MouseMove, hand.middle_of_card("Finds nothing"))
    send(view, QEvent.Type.MouseMove, dot(view, hand, "Finds nothing"))
    assert shape() == Qt.CursorShape.CrossCursor
    pull(view, hand, "Finds nothing", hand.middle_of_card("Finds at once"))
    assert shape() == Qt.CursorShape.DragLinkCursor
    send(view, QEvent.Type.MouseMove, hand.middle_of_card("Looks for a gift"), LEFT)
    assert shape() == Qt.CursorShape.ForbiddenCursor
    hand.key(Qt.Key.Key_Escape)
    assert not tool.busy
    assert links_of(view, "Finds nothing") == []


def test_if_several_kinds_fit_a_menu_asks_which(view: MapView, hand: Hand, tool: LinkTool) -> None:
    link_by_mouse(view, hand, "Forgive typos", "Search ignores typos")
    assert links_of(view, "Forgive typos") == []
    menu = view.canvas.findChild(QMenu)
    assert menu is not None
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert links_of(view, "Forgive typos") == [("tests", "Search ignores typos", "Forgive typos")]


def test_a_click_on_a_dot_selects_its_card(view: MapView, hand: Hand, tool: LinkTool) -> None:
    send(view, QEvent.Type.MouseMove, hand.middle_of_card("Finds nothing"))
    at = dot(view, hand, "Finds nothing")
    send(view, QEvent.Type.MouseButtonPress, at, LEFT)
    send(view, QEvent.Type.MouseButtonRelease, at)
    assert view.session.selection.cards == (hand.place("Finds nothing"),)


def test_the_dot_stays_while_the_mouse_is_on_its_outer_half(
    view: MapView, hand: Hand, tool: LinkTool
) -> None:
    send(view, QEvent.Type.MouseMove, hand.middle_of_card("Finds nothing"))
    at = dot(view, hand, "Finds nothing") + QPoint(5, 0)
    send(view, QEvent.Type.MouseMove, at)
    assert view.canvas.viewport().cursor().shape() == Qt.CursorShape.CrossCursor


def test_by_the_keyboard_the_arrows_walk_only_what_can_be_joined(
    view: MapView, hand: Hand, tool: LinkTool
) -> None:
    assert tool.begin(hand.place("Finds nothing"))
    assert "Finds at once" in tool.hint  # the nearest
    assert "Esc" in tool.hint
    tool.step("right")
    assert "Honest prices" in tool.hint
    tool.step("right")
    tool.step("up")
    assert "Looks for a gift" not in tool.hint
    tool.begin(hand.place("Finds nothing"))
    tool.step("right")
    tool.accept()
    assert links_of(view, "Finds nothing") == [("violates", "Finds nothing", "Honest prices")]
    assert not tool.busy
    assert tool.hint == ""


def test_tab_takes_the_next_kind_and_esc_leaves(view: MapView, hand: Hand, tool: LinkTool) -> None:
    tool.begin(hand.place("Forgive typos"))
    assert "removes" in tool.hint
    tool.step("up")
    tool.step("left")  # where nothing is, one stays
    tool.drop()
    assert not tool.busy
    tool.begin(hand.place("Forgive typos"))
    while "Search ignores typos" not in tool.hint:
        tool.step("up")
    tool.next_kind()
    assert "tests" in tool.hint
    tool.accept()
    assert links_of(view, "Forgive typos") == [("tests", "Search ignores typos", "Forgive typos")]


def test_where_nothing_can_be_joined_it_says_so(view: MapView, hand: Hand, tool: LinkTool) -> None:
    assert not tool.begin(hand.place("Looks for a gift"))
    assert not tool.busy
    assert "Nothing on this map" in tool.hint


def test_a_card_that_goes_meanwhile_ends_the_link(view: MapView, hand: Hand, tool: LinkTool) -> None:
    place = hand.place("Finds nothing")
    tool.begin(place)
    changed = view.session.do(remove_places(view.session.document, [place]))
    assert changed is not None
    tool.touch(changed)
    assert not tool.busy


def test_the_keyboard_alone_makes_a_link(view: MapView, hand: Hand, tool: LinkTool) -> None:
    hand.click_card("Finds nothing")
    hand.key(Qt.Key.Key_L, text="l")
    assert tool.busy
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Return)
    assert links_of(view, "Finds nothing") == [("violates", "Finds nothing", "Honest prices")]
    assert view.session.selection.cards == (hand.place("Finds nothing"),)


def test_esc_leaves_the_link_and_keeps_the_card_chosen(view: MapView, hand: Hand, tool: LinkTool) -> None:
    hand.click_card("Finds nothing")
    hand.key(Qt.Key.Key_L, text="l")
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Escape)
    assert not tool.hint
    assert view.session.selection.cards == (hand.place("Finds nothing"),)
