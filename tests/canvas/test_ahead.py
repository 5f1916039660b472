"""A large map is laid out in another thread; what a map knows is taken over by the next one shown."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.big_map import big_map
from cjm_studio.canvas.ahead import laid_ahead, still_true
from cjm_studio.canvas.map_layout import MapLayout
from cjm_studio.canvas.map_view import MapView
from cjm_studio.document.change import removing, together
from cjm_studio.document.queries import first_journey, journeys, segments
from cjm_studio.model.ids import JourneyId
from cjm_studio.model.map import Card, Place, Segment
from cjm_studio.operations.cards import edit_card, remove_places
from cjm_studio.session.session import Session
from tests.builders import shop
from tests.gestures import Hand
from tests.scene_laws import differences_of
from tests.showing import opened


@pytest.fixture
def large() -> Iterator[Session]:
    with opened(big_map(2100, wide=False)) as session:
        yield session


def in_thread(session: Session) -> MapLayout:
    with ThreadPoolExecutor(1) as thread:
        ahead = thread.submit(laid_ahead, session.document, language=session.language).result()
    assert ahead is not None
    return ahead


def shown_ahead(session: Session, ahead: MapLayout | None, qtbot: QtBot) -> MapView:
    assert ahead is not None
    view = MapView(session, theme="dark", ahead=ahead)
    qtbot.addWidget(view)
    assert view.scene.map is ahead
    assert view.scene.map.brush is view.scene.brush
    return view


def test_what_another_thread_has_laid_out_is_what_the_window_would(large: Session, qtbot: QtBot) -> None:
    view = shown_ahead(large, still_true(in_thread(large), large, None), qtbot)
    assert differences_of(view) == []
    view.close_session()


def test_what_was_laid_out_hears_of_a_change_before_it_is_shown(large: Session, qtbot: QtBot) -> None:
    ahead = in_thread(large)
    places = list(large.document.all(Place))
    plan = [
        edit_card(large.document, places[0].card, text="many words " * 20),
        remove_places(large.document, [places[1].id]),
    ]
    changed = large.do(together(plan).named("edit_card"))
    view = shown_ahead(large, still_true(ahead, large, changed), qtbot)
    assert differences_of(view) == []
    view.close_session()


def test_what_a_session_does_not_show_is_not_taken_over(large: Session) -> None:
    ahead = in_thread(large)
    large.speak("ru")
    assert still_true(ahead, large, None) is None


def test_a_small_map_is_laid_out_when_it_is_shown() -> None:
    with opened(shop().records) as session:
        assert laid_ahead(session.document, language="en") is None


def journeys_of(session: Session) -> list[JourneyId]:
    document = session.document
    return [journey.id for segment in segments(document) for journey in journeys(document, segment.id)][:2]


def test_another_theme_measures_nothing_anew(view: MapView) -> None:
    before, grid = dict(view.scene.map.texts), view.scene.grid
    view.set_theme("contrast")
    assert view.scene.grid is grid
    assert all(view.scene.map.texts[place] is text for place, text in before.items())
    assert differences_of(view) == []


def test_a_map_that_is_shown_again_looks_no_card_up_anew(view: MapView, hand: Hand) -> None:
    session, place = view.session, hand.place("Product page")
    face = view.scene.content.plain_face(place)
    mine, other = journeys_of(session)
    session.show_journey(other)
    session.show_journey(mine)
    assert view.scene.content.plain_face(place) is face
    assert differences_of(view) == []


def test_what_changes_while_another_map_is_shown_is_seen_later(view: MapView, hand: Hand) -> None:
    session, place = view.session, hand.place("Product page")
    mine, other = journeys_of(session)
    session.show_journey(other)
    card = session.document.get(Place, place).card
    session.do(edit_card(session.document, card, text="Page of the product"))
    session.show_journey(mine)
    assert view.scene.content.face(place).text == "Page of the product"
    assert differences_of(view) == []


def test_what_changes_as_its_map_goes_is_seen_when_that_comes_back(view: MapView) -> None:
    session, document = view.session, view.session.document
    first = first_journey(document)
    assert first is not None
    gone: Segment = document.get(Segment, first.segment)
    session.do(removing(gone).named("remove_segment"))
    session.undo()
    session.do(together(edit_card(document, card.id, text=card.text + "!") for card in document.all(Card)))
    session.show_journey(first.id)
    assert differences_of(view) == []
