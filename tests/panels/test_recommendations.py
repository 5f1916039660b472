"""Recommendations by effort and effect: dragged, moved by keys, one step of undo each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_studio.document.change import adding
from cjm_studio.document.document import ChangeSource
from cjm_studio.document.queries import segments
from cjm_studio.look.tokens import Palette
from cjm_studio.model.ids import LinkId, new_id
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card
from cjm_studio.operations.estimates import estimate, forget_estimate
from cjm_studio.panels.card_pane import CardPane
from cjm_studio.panels.measures.chip import Chip
from cjm_studio.panels.measures.ground import spread
from cjm_studio.panels.measures.recommendations_view import RecommendationsView
from cjm_studio.session.recommendation_faces import recommendation_faces
from cjm_studio.session.session import Session
from tests.builders import shop
from tests.session.recommended import recommended
from tests.showing import colours, opened, shown

ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(state: Path) -> Iterator[Session]:
    with opened(recommended()) as made:
        yield made


@pytest.fixture
def view(session: Session, qtbot: QtBot) -> RecommendationsView:
    return shown(RecommendationsView(session), qtbot, width=1000, height=700)


def chip(view: RecommendationsView, text: str) -> Chip:
    return next(one for one in view.field.chips.values() if one.face.text == text)


def card(session: Session, text: str) -> Card:
    return next(one for one in session.document.all(Card) if one.text == text)


def at(session: Session, text: str) -> tuple[int | None, int | None]:
    found = card(session, text)
    return found.effort, found.effect


def drag(view: RecommendationsView, text: str, to: QPoint, *, drop: bool = True) -> Chip:
    moved = chip(view, text)
    QTest.mousePress(moved, LEFT, NONE, QPoint(8, 8))
    QTest.mouseMove(moved, moved.mapFrom(view.field, to) / 2)
    QTest.mouseMove(moved, moved.mapFrom(view.field, to))
    if drop:
        QTest.mouseRelease(moved, LEFT, NONE, moved.mapFrom(view.field, to))
    return moved


def middle(view: RecommendationsView, effort: int, effect: int) -> QPoint:
    return view.field.ground.cell(effort, effect).center().toPoint()


def test_a_recommendation_from_the_tray_is_dragged_into_a_cell_and_the_step_is_undone(
    view: RecommendationsView,
) -> None:
    session = view.session
    drag(view, "Ask for the address once", middle(view, 2, 4))
    assert at(session, "Ask for the address once") == (2, 4)
    place = QRectF(chip(view, "Ask for the address once").geometry())
    assert view.field.ground.cell(2, 4).contains(place.center())
    session.undo()
    assert at(session, "Ask for the address once") == (None, None)


def test_while_it_is_dragged_nothing_changes_and_esc_drops_it(view: RecommendationsView) -> None:
    before = chip(view, "Send the code by push").geometry()
    moved = drag(view, "Send the code by push", middle(view, 5, 1), drop=False)
    assert moved.dragging
    assert at(view.session, "Send the code by push") == (1, 5)
    with_left = []
    view.left.connect(lambda: with_left.append(1))
    QTest.keyClick(moved, Qt.Key.Key_Escape)
    assert moved.geometry() == before
    QTest.mouseRelease(moved, LEFT)
    assert at(view.session, "Send the code by push") == (1, 5)
    assert not with_left
    QTest.keyClick(moved, Qt.Key.Key_Escape)
    assert with_left


def test_dropped_on_the_tray_it_is_estimated_no_more_and_outside_it_falls_back(
    view: RecommendationsView,
) -> None:
    drag(view, "Build a new checkout", QPoint(int(view.field.ground.field.center().x()), 2))
    assert at(view.session, "Build a new checkout") == (5, 5)
    drag(view, "Build a new checkout", view.field.ground.tray.center().toPoint())
    assert at(view.session, "Build a new checkout") == (None, None)


def test_alt_and_arrows_move_and_the_edge_of_the_field_holds(view: RecommendationsView) -> None:
    push = chip(view, "Send the code by push")
    push.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(push, key, ALT)
    assert at(view.session, "Send the code by push") == (3, 5)
    assert QApplication.focusWidget() is push
    waiting = chip(view, "Ask for the address once")
    QTest.keyClick(waiting, Qt.Key.Key_Left, ALT)
    assert at(view.session, "Ask for the address once") == (3, 3)
    QTest.keyClick(waiting, Qt.Key.Key_Delete)
    assert at(view.session, "Ask for the address once") == (None, None)


def test_arrows_go_to_the_nearest_and_enter_opens_the_card(view: RecommendationsView, qtbot: QtBot) -> None:
    push = chip(view, "Send the code by push")
    push.setFocus()
    assert view.told.text().startswith(
        "Send the code by push. Message; effort 1 of 5; effect 5 of 5; removes"
    )
    QTest.keyClick(push, Qt.Key.Key_Right)
    checkout = chip(view, "Build a new checkout")
    assert QApplication.focusWidget() is checkout
    with qtbot.waitSignal(view.wanted) as told:
        QTest.keyClick(checkout, Qt.Key.Key_Return)
    assert told.args == [checkout.face.place]


def test_the_level_is_that_of_the_barrier_or_of_the_stage_of_the_pain(session: Session) -> None:
    faces = {
        one.text: one for one in recommendation_faces(session.document, wave=session.wave, language="ru")
    }
    assert faces["Send the code by push"].level_words == "Барьер"
    assert faces["Build a new checkout"].level == "barrier"
    train = faces["Train the call centre"]
    assert (train.level, train.at) == ("", None)
    assert "рудоёмкость 2 из 5; эффект не оценён" in train.spoken


def test_a_name_that_a_card_and_its_barrier_share_is_said_once(session: Session) -> None:
    document = session.document
    push = card(session, "Send the code by push")
    pain = card(session, "The code comes too late")
    session.do(adding(Link(id=LinkId(new_id("link")), kind="removes", origin=push.id, target=pain.id)))
    face = next(
        one for one in recommendation_faces(document, wave=session.wave, language="en") if one.id == push.id
    )
    assert face.spoken.count("The code comes too late") == 1


def test_one_segment_is_shown_when_it_is_asked_for(view: RecommendationsView) -> None:
    regular = next(one for one in segments(view.session.document) if one.name == "Regular clients")
    view.segments.choose(regular.id)
    view.segments.changed.emit()
    assert [one.face.text for one in view.field.chips.values()] == ["Ask for the address once"]


def test_it_is_drawn_in_every_theme(worn: Palette, view: RecommendationsView) -> None:
    view.set_theme(worn.name)
    assert {worn.ink.lower(), worn.surface.lower()} <= colours(view)
    assert view.field.chips
    assert all(one.accessibleName() for one in view.field.chips.values())


def test_without_recommendations_it_says_how_they_come(state: Path, qtbot: QtBot) -> None:
    with opened(shop().document()) as session:
        made = shown(RecommendationsView(session), qtbot)
        assert made.empty.isVisible()


@pytest.mark.parametrize("count", [1, 2, 5, 17, 60])
def test_recommendations_of_one_cell_stay_in_it(count: int) -> None:
    cell = QRectF(100, 50, 150, 100)
    places = spread(count, cell, high=23, most=53)
    assert len(places) == count
    assert all(cell.contains(place) for place in places)
    assert len({(place.x(), place.y()) for place in places}) == count


def test_an_estimate_that_stands_already_is_no_step_and_one_off_the_scale_is_refused() -> None:
    document = recommended()
    push = next(one for one in document.all(Card) if one.text == "Send the code by push")
    assert not estimate(document, push.id, effort=1, effect=5)
    with pytest.raises(ValueError, match="scale"):
        estimate(document, push.id, effort=6, effect=5)
    document.apply(forget_estimate(document, push.id), ChangeSource.USER)
    assert not forget_estimate(document, push.id)


def test_the_inspector_shows_and_sets_measure_effort_and_effect(session: Session, qtbot: QtBot) -> None:
    pane = CardPane(session)
    qtbot.addWidget(pane)
    push = card(session, "Send the code by push")
    pane.show_card(push.id)
    assert not pane.box_of(pane.effort).isHidden()
    assert pane.box_of(pane.severity).isHidden()
    pane.effort.chosen.emit(3)
    pane.measure.chosen.emit("page")
    found = card(session, "Send the code by push")
    assert (found.effort, found.effect, found.measure) == (3, 5, "page")
