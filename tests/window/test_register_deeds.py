"""From the map to the register and back: what stands there is shown, what does not is opened in one step."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.level_tips import level_at, level_tip
from cjm_studio.document.queries import evidence_at, rows, stages
from cjm_studio.model.ids import StageId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.cards import add_card
from cjm_studio.operations.links import edit_link
from cjm_studio.operations.register import drop_barriers
from cjm_studio.operations.register_edits import declare_barrier, edit_barriers
from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session
from cjm_studio.session.sought import Sought, known_barriers
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.register_deeds import context_menu, seek

AT = "2026-03-01T10:00:00"


@pytest.fixture
def session(opened: MainWindow) -> Session:
    assert opened.session is not None
    return opened.session


def stage_named(session: Session, name: str) -> StageId:
    assert session.journey is not None
    return next(stage.id for stage in stages(session.document, session.journey) if stage.name == name)


def proven(session: Session) -> tuple[StageId, Barrier]:
    """A stage of the shown map that answers prove to be a barrier, and its record."""
    assert session.journey is not None
    for stage in stages(session.document, session.journey):
        for cell in session.document.naming(BarrierCell, stage.id):
            return stage.id, session.document.get(Barrier, cell.barrier)
    raise LookupError


def free_stage(session: Session) -> StageId:
    assert session.journey is not None
    path = stages(session.document, session.journey)
    return next(stage.id for stage in path if not session.document.naming(BarrierCell, stage.id))


def barriers(session: Session) -> Sequence[Barrier]:
    return list(session.document.all(Barrier))


def press(window: MainWindow) -> RegisterView:
    assert window.desk is not None
    assert window.desk.map is not None
    QTest.keyClick(window.desk.map.canvas, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    view = window.desk.page.current
    assert isinstance(view, RegisterView)
    return view


def choose_card(session: Session, text: str) -> Card:
    card = next(card for card in session.document.all(Card) if card.text == text)
    session.select_cards(session.document.naming(Place, card.id)[0].id)
    return card


def test_ctrl_b_on_a_stage_leads_to_the_barrier_that_its_answers_proved(
    opened: MainWindow, session: Session
) -> None:
    stage, barrier = proven(session)
    before = len(session.document)
    session.select(Selection(stage=stage))
    view = press(opened)
    assert view.table.chosen() == [barrier.id]
    assert len(session.document) == before


def test_a_pain_becomes_a_barrier_in_one_step_and_waits_for_the_customers_words(
    opened: MainWindow, session: Session
) -> None:
    opened.settings.author = "Anna"
    card = choose_card(session, "The code comes too late")
    before = list(session.document)
    view = press(opened)
    made = next(b for b in barriers(session) if b.name == "The code comes too late")
    assert made.origin == "pain"
    assert view.table.chosen() == [made.id]
    assert opened.focusWidget() is view.page.fields.name
    assert known_barriers(session.document, Sought(card.id)) == [made.id]
    opened.menus.do("undo")
    assert list(session.document) == before


def test_the_second_time_a_card_leads_to_its_barrier_even_if_it_was_reworded(
    opened: MainWindow, session: Session
) -> None:
    assert opened.desk is not None
    choose_card(session, "The code comes too late")
    press(opened)
    made = next(b for b in barriers(session) if b.name == "The code comes too late")
    session.do(edit_barriers(session.document, [made.id], name="No code, no order"))
    opened.desk.page.show_view("map")
    count = len(barriers(session))
    view = press(opened)
    assert len(barriers(session)) == count
    assert view.table.chosen() == [made.id]


def test_a_hypothesis_of_the_map_is_known_again_by_the_words_it_was_opened_with(
    opened: MainWindow, session: Session
) -> None:
    assert session.journey is not None
    stage = free_stage(session)
    row = next(row.id for row in rows(session.document, session.journey) if row.kind == "barriers")
    session.do(add_card(session.document, stage, row=row, text="They do not trust the seal"))
    card = next(c for c in session.document.all(Card) if c.text == "They do not trust the seal")
    assert card.kind == "barrier_hypothesis"
    seek(opened, Sought(card.id))
    made = next(b for b in barriers(session) if b.name == card.text)
    session.do(edit_barriers(session.document, [made.id], name="The seal says nothing"))
    assert known_barriers(session.document, Sought(card.id)) == [made.id]


def test_a_stage_where_nothing_was_proved_is_followed_by_its_worst_metric(
    opened: MainWindow, session: Session
) -> None:
    stage = next(
        stage.id
        for stage in stages(session.document, session.journey)  # type: ignore[arg-type]
        if not session.document.naming(BarrierCell, stage.id)
        and evidence_at(session.document, stage.id, session.wave)  # type: ignore[arg-type]
    )
    session.select(Selection(stage=stage))
    view = press(opened)
    [cell] = session.document.naming(BarrierCell, stage)
    assert cell.metric is not None
    assert view.table.chosen() == [cell.barrier]


def test_a_flow_break_becomes_a_barrier_from_the_inspector_and_from_the_mark_on_the_map(
    opened: MainWindow, session: Session
) -> None:
    assert opened.desk is not None
    assert opened.desk.map is not None
    assert session.journey is not None
    first, second = stages(session.document, session.journey)[:2]
    link = next(
        link
        for link in session.document.naming(Link, first.id)
        if link.kind == "next" and link.target == second.id
    )
    session.do(edit_link(session.document, link.id, flow_break="The basket is lost"))
    session.select(Selection(stage=first.id))
    opened.desk.inspector.stage.paths.ways[link.id].register.click()
    made = next(b for b in barriers(session) if b.origin == "flow_break")
    assert made.name == "The basket is lost"
    opened.desk.page.show_view("map")
    opened.desk.map.reveal(first.id)
    strip = opened.desk.map.stage_strip
    found = None
    for x in range(0, strip.width(), 4):
        for y in range(0, strip.height(), 4):
            at = strip.mapToGlobal(QPoint(x, y))
            way = strip.way_at(at)
            if found is None and way is not None and way.link == link.id:
                found = at
    assert found is not None
    menu = context_menu(opened, found)
    assert menu.actions()[0].text() == "Flow break in the register: The basket is lost"
    count = len(barriers(session))
    menu.actions()[0].trigger()
    assert len(barriers(session)) == count
    view = opened.desk.page.current
    assert isinstance(view, RegisterView)
    assert view.table.chosen() == [made.id]


def test_a_dropped_proposal_is_taken_up_again_from_its_cell(opened: MainWindow, session: Session) -> None:
    stage, barrier = proven(session)
    cell = session.document.naming(BarrierCell, stage)[0]
    session.do(drop_barriers(session.document, [barrier.id], reason="Not ours", by="A", at=AT))
    assert known_barriers(session.document, Sought(stage, cell.metric)) == []
    seek(opened, Sought(stage, cell.metric))
    assert session.document.get(Barrier, barrier.id).accepted


def test_a_card_that_is_no_trouble_says_why_it_does_not_lead_to_the_register(
    opened: MainWindow, session: Session
) -> None:
    assert session.journey is not None
    row = next(row.id for row in rows(session.document, session.journey) if row.kind == "actions")
    session.do(add_card(session.document, free_stage(session), row=row, text="Looks around"))
    choose_card(session, "Looks around")
    action = opened.menus.actions["open_in_register"]
    assert not action.isEnabled()
    assert "Choose a stage, a pain" in action.statusTip()


def test_the_map_tells_owner_and_hypotheses_in_the_row_of_barriers(
    opened: MainWindow, session: Session
) -> None:
    assert opened.desk is not None
    assert opened.desk.map is not None
    content = opened.desk.map.scene.content
    stage, barrier = proven(session)
    metric = session.document.naming(BarrierCell, stage)[0].metric
    turn = [e.metric for e in evidence_at(session.document, stage, session.wave)]  # type: ignore[arg-type]
    assert metric in turn
    faces = [face.barrier for face in content.levels(stage) if face.barrier is not None]
    assert faces[0].owner == "no owner"
    assert not faces[0].owned
    session.do(edit_barriers(session.document, [barrier.id], owner="Anna Petrova"))
    faces = [face.barrier for face in content.levels(stage) if face.barrier is not None]
    assert faces[0].owner == "AP"
    assert "owner: Anna Petrova" in faces[0].words
    free = free_stage(session)
    height = opened.desk.map.scene.grid.height
    session.do(declare_barrier(session.document, [free], "<b>Too dear</b>", by="A", at=AT))
    supposed = content.levels(free)[-1]
    assert (supposed.level, supposed.metric, supposed.figure) == (
        "hypothesis",
        "<b>Too dear</b>",
        "no data yet",
    )
    assert content.head(free).hypothesis
    assert "&lt;b&gt;Too dear" in level_tip(supposed)
    opened.menus.do("undo")
    assert all(face.level != "hypothesis" for face in content.levels(free))
    assert opened.desk.map.scene.grid.height == height


def test_a_level_is_found_under_the_mouse(opened: MainWindow, session: Session) -> None:
    assert opened.desk is not None
    assert opened.desk.map is not None
    assert session.journey is not None
    scene = opened.desk.map.scene
    stage, _ = proven(session)
    row = next(row.id for row in rows(session.document, session.journey) if row.kind == "barriers")
    lead = rect_of(scene.grid.lead(stage, row))
    found = level_at(scene, lead.topLeft() + QPoint(20, 20))
    assert found is not None
    assert found[0] is scene.content.levels(stage)[0]
    assert "In the register:" in level_tip(found[0])
