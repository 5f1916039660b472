"""The graph view: what is tied to the chosen record, across segments, by mouse and by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_studio.document.queries import stages
from cjm_studio.model.ids import PlaceId, RecordId, StageId
from cjm_studio.model.map import Card, Channel, Place, Segment, Stage
from cjm_studio.operations.cards import edit_card
from cjm_studio.panels.graph.graph_view import GraphView
from cjm_studio.panels.graph.neighbours import ties_of
from cjm_studio.panels.graph.web import is_fold, web_around
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session
from tests.builders import ProjectBuilder
from tests.showing import opened, shown

PAIN = "The code comes too late"


def card(session: Session, text: str) -> RecordId:
    return next(card.id for card in session.document.all(Card) if card.text == text)


def places(session: Session, text: str) -> list[PlaceId]:
    return [place.id for place in session.document.naming(Place, card(session, text))]


def stage(session: Session, name: str) -> StageId:
    return next(stage.id for stage in session.document.all(Stage) if stage.name == name)


def titles(view: GraphView) -> set[str]:
    return {node.text() for id_, node in view.plane.nodes.items() if id_ != view.centre}


def node(view: GraphView, title: str) -> str:
    return next(id_ for id_, node in view.plane.nodes.items() if node.text() == title)


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> GraphView:
    return shown(GraphView(session), qtbot, width=1200, height=700)


def test_ties_are_read_past_places_and_journeys(session: Session) -> None:
    document, wave = session.document, session.wave
    pain = card(session, PAIN)
    kinds = {tie.kind for tie in ties_of(document, pain, wave=wave)}
    assert kinds == {"violates", "causes", "supported_by", "stands_in"}
    payment = stage(session, "Payment")
    found = ties_of(document, payment, wave=wave)
    assert {tie.kind for tie in found} == {"next", "stands_in", "goes_through", "measured"}
    assert all(payment in (tie.origin, tie.target) for tie in found)
    segment = next(iter(document.all(Segment))).id
    names = [document.get(Stage, tie.target).name for tie in ties_of(document, segment, wave=wave)]
    assert names == ["Search", "Choice", "Payment"]
    channel = next(iter(document.all(Channel))).id
    assert [tie.kind for tie in ties_of(document, channel, wave=wave)] == ["via"]


def test_every_tie_is_met_from_both_its_ends(session: Session) -> None:
    document, wave = session.document, session.wave
    ties = [(id_, tie) for id_ in document.graph for tie in ties_of(document, id_, wave=wave)]
    assert ties
    for id_, tie in ties:
        assert tie in ties_of(document, tie.other(id_), wave=wave), tie


def test_nothing_chosen_shows_the_segment_and_its_stages(view: GraphView) -> None:
    assert titles(view) == {"Search", "Choice", "Payment"}


def test_a_chosen_card_shows_everything_tied_to_it_in_all_segments(view: GraphView) -> None:
    view.session.select_cards(places(view.session, PAIN)[0])
    assert view.centre == card(view.session, PAIN)
    assert titles(view) == {"Pays in a minute", "«Ну сколько можно!»", "Survey of May", "Payment", "Order"}
    order = view.plane.nodes[node(view, "Order")]
    assert "Regular clients" in order.accessibleName()
    assert order.accessibleDescription() == f"“{PAIN}” stands in “Order”"


def test_a_click_selects_where_the_record_stands_and_the_middle_stays(view: GraphView) -> None:
    session = view.session
    session.select_cards(places(session, PAIN)[0])
    first = session.journey
    QTest.mouseClick(view.plane.nodes[node(view, "Order")], Qt.MouseButton.LeftButton)
    assert session.journey != first
    assert session.selection == Selection(stage=stage(session, "Order"))
    assert view.centre == card(session, PAIN)
    QTest.mouseClick(view.plane.nodes[node(view, "Pays in a minute")], Qt.MouseButton.LeftButton)
    assert session.journey == first
    assert session.selection.cards == tuple(places(session, "Pays in a minute"))
    assert view.centre == card(session, PAIN)


def test_enter_puts_a_record_in_the_middle_and_alt_left_goes_back(view: GraphView) -> None:
    session = view.session
    session.select_cards(places(session, PAIN)[0])
    there = node(view, "Pays in a minute")
    QTest.keyClick(view.plane.nodes[there], Qt.Key.Key_Return)
    assert view.centre == there
    assert session.selection.cards == tuple(places(session, "Pays in a minute"))
    assert view.plane.nodes[there].hasFocus()
    QTest.keyClick(view.plane.nodes[there], Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.centre == card(session, PAIN)
    assert not view.bar.forward.isHidden()
    QTest.mouseClick(view.bar.forward, Qt.MouseButton.LeftButton)
    assert view.centre == there


def test_enter_on_the_middle_and_ctrl_enter_lead_to_the_map(view: GraphView, qtbot: QtBot) -> None:
    view.session.select_cards(places(view.session, PAIN)[0])
    centre = view.centre
    assert centre is not None
    with qtbot.waitSignal(view.wanted) as told:
        QTest.keyClick(view.plane.nodes[centre], Qt.Key.Key_Return)
    assert told.args == [centre]
    there = node(view, "Payment")
    view.plane.nodes[there].setFocus()
    with qtbot.waitSignal(view.wanted) as told:
        QTest.keyClick(view.plane.nodes[there], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [there]


def test_arrows_walk_from_node_to_node(view: GraphView) -> None:
    view.session.select_cards(places(view.session, PAIN)[0])
    view.focus_first()
    assert view.plane.nodes[view.centre or ""].hasFocus()
    QTest.keyClick(view.plane.nodes[view.centre or ""], Qt.Key.Key_Right)
    walked = {id_ for id_, node in view.plane.nodes.items() if node.hasFocus()}
    assert walked != {view.centre}
    here = walked.pop()
    QTest.keyClick(view.plane.nodes[here], Qt.Key.Key_Left)
    assert view.plane.nodes[view.centre or ""].hasFocus()


def test_two_steps_reach_what_the_neighbours_are_tied_to(view: GraphView) -> None:
    view.session.select_cards(places(view.session, "Product page")[0])
    assert titles(view) == {"Site", "Choice"}
    QTest.mouseClick(view.bar.two, Qt.MouseButton.LeftButton)
    assert {"New clients", "Search", "Payment"} <= titles(view)


def test_an_edit_is_seen_at_once_and_a_record_that_left_is_not_shown(view: GraphView) -> None:
    session = view.session
    session.select_cards(places(session, PAIN)[0])
    session.do(edit_card(session.document, card(session, "Pays in a minute"), text="Pays at once"))  # type: ignore[arg-type]
    assert "Pays at once" in titles(view)
    session.undo()
    assert "Pays in a minute" in titles(view)


def test_a_hidden_view_does_nothing_until_it_is_seen(view: GraphView) -> None:
    view.hide()
    view.session.select_cards(places(view.session, PAIN)[0])
    assert PAIN not in {node.text() for node in view.plane.nodes.values()}
    view.show()
    assert view.centre == card(view.session, PAIN)


def test_screen_readers_find_every_node_by_name(view: GraphView) -> None:
    view.session.select_cards(places(view.session, PAIN)[0])
    assert PAIN in {button.text() for button in view.plane.nodes.values()}
    for button in view.plane.nodes.values():
        found = QAccessible.queryAccessibleInterface(button)
        assert found.role() == QAccessible.Role.Button
        assert button.text() in found.text(QAccessible.Text.Name)


@pytest.fixture
def crowded(state: Path, qtbot: QtBot) -> Iterator[GraphView]:
    project = ProjectBuilder()
    site = project.add(Channel, name="Site")
    project.journey("Clients", "Search")
    for number in range(40):
        project.link("via", project.card(f"Page {number:02}", stage="Search", row="touchpoints"), site)
    with opened(project.records) as session:
        made = shown(GraphView(session), qtbot, width=1000, height=600)
        made.put_in_middle(site.id)
        yield made


def test_too_many_neighbours_are_folded_and_unfold_step_by_step(crowded: GraphView) -> None:
    assert "+34 more" in titles(crowded)
    assert len(titles(crowded)) == 7
    QTest.mouseClick(crowded.plane.nodes[node(crowded, "+34 more")], Qt.MouseButton.LeftButton)
    assert "+14 more" in titles(crowded)
    QTest.keyClick(crowded.plane.nodes[node(crowded, "+14 more")], Qt.Key.Key_Return)
    assert len(titles(crowded)) == 40
    assert not any(is_fold(id_) for id_ in crowded.plane.nodes)


def test_no_node_of_the_view_lies_over_another(crowded: GraphView) -> None:
    QTest.mouseClick(crowded.bar.two, Qt.MouseButton.LeftButton)
    nodes = list(crowded.plane.nodes.values())
    assert not [a.id for a in nodes for b in nodes if a is not b and a.geometry().intersects(b.geometry())]


def test_a_project_without_a_segment_says_what_to_do(state: Path, qtbot: QtBot) -> None:
    with opened(ProjectBuilder().records) as session:
        view = shown(GraphView(session), qtbot)
        assert view.centre is None
        assert "Add a segment" in view._words.text()


def test_a_web_shows_each_record_once(session: Session) -> None:
    for first in stages(session.document, session.journey):  # type: ignore[arg-type]
        web = web_around(session.document, first.id, steps=2, wave=session.wave, unfolded={})
        nodes = [node for group in web.groups for node in group.nodes]
        assert nodes
        assert len(nodes) == len(set(nodes))
        assert first.id not in nodes
