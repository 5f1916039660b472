"""What makes the map quick, held without a clock: what is worked out anew, and what is painted."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks.big_map import big_map
from cjm_studio.canvas.map_scene import MapScene
from cjm_studio.canvas.map_view import MapView
from cjm_studio.document.change import adding
from cjm_studio.document.queries import rows, stages
from cjm_studio.model.ids import CardId, PictureId, PlaceId, RecordId
from cjm_studio.model.map import Card, Picture, Place, Row
from cjm_studio.operations.cards import add_card, edit_card, move_cards, remove_places, set_emotion
from cjm_studio.operations.rows import edit_row
from tests.gestures import Hand
from tests.scene_laws import differences_of
from tests.showing import opened


def steps_of(deed: Callable[[], object]) -> int:
    """Count the calls that a deed makes."""
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        deed()
    finally:
        sys.setprofile(None)
    return calls


def steps_on_a_map(qtbot: QtBot, cards: int) -> dict[str, int]:
    """Count what edits take on a map of so many cards, painting left out.

    Not an emotion: that bends the one curve over all stages.
    """
    with opened(big_map(cards, wide=True)) as session:
        view = MapView(session, theme="light")
        qtbot.addWidget(view)
        document = session.document
        place = next(iter(document.all(Place)))
        other = stages(document, view.scene.content.journey)[2].id
        counted = {
            "type": steps_of(lambda: session.do(edit_card(document, place.card, text="new words"))),
            "add": steps_of(lambda: session.do(add_card(document, place.stage, row=place.row, text="x"))),
            "move": steps_of(
                lambda: session.do(move_cards(document, [place.id], stage=other, row=place.row, index=1))
            ),
            "undo": steps_of(session.undo),
            "remove": steps_of(lambda: session.do(remove_places(document, [place.id]))),
        }
        view.close_session()
    return counted


def test_an_edit_takes_no_more_steps_on_a_large_map(qtbot: QtBot) -> None:
    small, large = steps_on_a_map(qtbot, 400), steps_on_a_map(qtbot, 3200)
    assert {name: steps for name, steps in large.items() if steps > 1.5 * small[name]} == {}


def test_writing_on_a_card_measures_that_card_alone(view: MapView, hand: Hand) -> None:
    before = dict(view.scene.map.texts)
    place = hand.place("Product page")
    card = view.session.document.get(Place, place).card
    view.session.do(edit_card(view.session.document, card, text="Page of the product"))
    changed = [one for one, text in view.scene.map.texts.items() if before[one] is not text]
    assert changed == [place]


def test_a_new_stage_measures_no_card_anew(view: MapView) -> None:
    before = dict(view.scene.map.texts)
    row = rows(view.session.document, view.scene.content.journey)[-1]
    view.session.do(edit_row(view.session.document, row.id, hidden=True))
    assert view.scene.map.texts
    assert all(before[place] is text for place, text in view.scene.map.texts.items())


class Painted(QObject):
    """Remembers what of a widget was painted."""

    region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def finish_painting(view: MapView) -> None:
    rests = 0
    for _ in range(200):
        QApplication.processEvents()
        rests = 0 if view.scene.owes else rests + 1
        if rests == 3:
            return
    raise AssertionError("the scene goes on painting")


def test_writing_on_a_card_paints_its_cell_alone(view: MapView, hand: Hand) -> None:
    finish_painting(view)
    place = hand.place("Product page")
    painted = Painted(view)
    view.canvas.viewport().installEventFilter(painted)
    card = view.session.document.get(Place, place).card
    view.session.do(edit_card(view.session.document, card, text="Page of a thing"))
    finish_painting(view)
    cell = view.scene.grid.cell(*(view.scene.grid.cell_of(place) or pytest.fail("nowhere")))
    corner = view.canvas.mapFromScene(cell.x, cell.y)
    around = QRect(corner.x(), corner.y(), round(cell.width), round(cell.height)).adjusted(-4, -4, 4, 4)
    assert not painted.region.isEmpty()
    assert around.contains(painted.region.boundingRect())


def on_the_screen(view: MapView) -> QImage:
    finish_painting(view)
    return view.screen().grabWindow(view.winId()).toImage()


@pytest.fixture
def deeds(view: MapView, hand: Hand) -> list[Callable[[], object]]:
    session, document = view.session, view.session.document
    place = hand.place("Looks for a gift")
    long = "many words " * 20
    return [
        lambda: session.do(edit_card(document, document.get(Place, place).card, text=long)),
        lambda: session.do(add_card(document, hand.stage("Search"), row=hand.row("pains"), text="slow")),
        lambda: hand.drag("The code comes too late").to("Search", "pains"),
        session.undo,
        lambda: session.do(set_emotion(document, hand.stage("Search"), row=hand.row("emotions"), value=2)),
        lambda: session.do(remove_places(document, [place])),
        lambda: session.select_cards(hand.place("Product page")),
        lambda: session.do(edit_row(document, hand.row("touchpoints"), hidden=True)),
        session.undo,
        session.undo,
        lambda: view.scene.light(frozenset({place})),
        lambda: view.set_zoom(0.4),
        lambda: view.set_zoom(0.16),
        lambda: view.set_zoom(0.7),
        lambda: view.scene.light(None),
    ]


def test_what_is_on_the_screen_is_what_a_full_repaint_would_paint(
    view: MapView, deeds: list[Callable[[], object]]
) -> None:
    for number, deed in enumerate(deeds):
        deed()
        view.scene.end_zoom()
        shown = on_the_screen(view)
        view.update()
        view.canvas.viewport().update()
        assert on_the_screen(view) == shown, f"deed {number} left something stale"


def test_text_is_sharp_only_when_the_zoom_rests(view: MapView, qtbot: QtBot) -> None:
    finish_painting(view)
    view.set_zoom(1.5)
    QApplication.processEvents()
    assert view.scene.owes
    in_motion = view.canvas.grab().toImage()
    qtbot.waitUntil(lambda: not view.scene.owes)
    finish_painting(view)
    assert view.canvas.grab().toImage() != in_motion


def picture_card(view: MapView, hand: Hand, *, content: bytes, text: str) -> PlaceId:
    picture = Picture(
        id=PictureId(RecordId("picture")), media="image/png", width=400, height=800, content=content
    )
    card = Card(id=CardId(RecordId("of-picture")), kind="picture", text=text, picture=picture.id)
    place = Place(
        id=PlaceId(RecordId("there")),
        card=card.id,
        stage=hand.stage("Search"),
        row=hand.row("actions"),
        order=9.0,
    )
    view.session.do(adding(picture, card, place))
    return place.id


@pytest.mark.parametrize("text", ["", "What clients see"])
def test_a_picture_stands_above_its_words_and_broken_bytes_are_no_trouble(
    view: MapView, hand: Hand, text: str
) -> None:
    place = picture_card(view, hand, content=b"no picture", text=text)
    assert differences_of(view) == []
    shown = view.scene.map.texts[place]
    assert shown.shown is not None
    assert (shown.shown.width, shown.shown.height) == (120.0, 240.0)
    assert shown.height == 240 + 16 + (18 + 8 if text else 0)
    finish_painting(view)


def test_a_line_parts_what_clients_see_from_what_is_behind_it(view: MapView) -> None:
    document, journey = view.session.document, view.scene.content.journey
    scene: MapScene = view.scene
    assert scene.content.lines_of_visibility == []
    last = rows(document, journey)[-1]
    behind = [
        Row(id=type(last.id)(RecordId(name)), journey=journey, kind="backstage", order=last.order + n)
        for n, name in enumerate(("behind-1", "behind-2"), start=1)
    ]
    view.session.do(adding(*behind))
    assert scene.content.lines_of_visibility == [behind[0].id]
    assert scene.content.visibility_words == "line of visibility"
