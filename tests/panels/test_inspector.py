"""The inspector shows what is selected and edits it in steps that join."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_studio.document.queries import channels
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Journey, Place, Row, Stage
from cjm_studio.model.metrics import Limit
from cjm_studio.operations.journeys import edit_journey
from cjm_studio.operations.limits import agree_limit, forget_limit
from cjm_studio.operations.proposals import propose_barriers
from cjm_studio.operations.stages import edit_stage
from cjm_studio.panels.fields import PAUSE
from cjm_studio.panels.inspector import Inspector
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session
from tests.showing import shown


def inspecting(session: Session, qtbot: QtBot) -> Inspector:
    return shown(Inspector(session), qtbot, width=320, height=900)


def stage_named(session: Session, name: str) -> Stage:
    return next(stage for stage in session.document.all(Stage) if stage.name == name)


def place_of(session: Session, kind: str) -> Place:
    return next(p for p in session.document.all(Place) if session.document.get(Card, p.card).kind == kind)


def test_typing_in_a_field_is_one_step(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    stage = stage_named(session, "Payment")
    session.select(Selection(stage=stage.id))
    field = inspector.stage.goal
    field.setFocus()
    for word in ("Pay ", "with ", "one tap"):
        QTest.keyClicks(field, word)
        field.commit()
    assert session.document.get(Stage, stage.id).goal == "Pay with one tap"
    assert len(session.history.done) == 1
    session.undo()
    assert session.document.get(Stage, stage.id).goal == ""
    assert field.toPlainText() == ""


def test_leaving_the_field_ends_the_step(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    session.select(Selection(stage=stage_named(session, "Payment").id))
    field = inspector.stage.target
    for text in ("Pays", " at once"):
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(session.history.done) == 2


def test_what_is_typed_is_applied_after_a_pause(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    stage = stage_named(session, "Payment")
    session.select(Selection(stage=stage.id))
    QTest.keyClicks(inspector.stage.units, "Payments, Fraud")
    assert session.document.get(Stage, stage.id).units == ()
    qtbot.waitUntil(
        lambda: session.document.get(Stage, stage.id).units == ("Payments", "Fraud"), timeout=PAUSE + 3000
    )


def test_undo_belongs_to_the_project_not_to_the_field(session: Session, qtbot: QtBot) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    inspector = inspecting(session, qtbot)
    session.select(Selection(stage=stage_named(session, "Payment").id))
    for field in (inspector.stage.goal, inspector.stage.target):
        undo = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(field, undo)
        assert not undo.isAccepted()


def test_numbers_may_be_empty(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    stage = stage_named(session, "Payment")
    session.select(Selection(stage=stage.id))
    field = inspector.stage.entered
    QTest.keyClicks(field, "12a00")
    field.commit()
    assert session.document.get(Stage, stage.id).entered == 1200
    field.clear()
    field.commit()
    assert session.document.get(Stage, stage.id).entered is None


def test_a_stage_says_why_it_is_a_barrier(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    session.select(Selection(stage=stage_named(session, "Payment").id))
    pane = inspector.stage
    assert pane.chip.isVisible()
    assert pane.chip.accessibleName()
    block = pane._blocks[0]
    assert block.isVisible()
    assert "23 of 60" in block.counts.text()
    assert "25%" in block.counts.text()
    assert "limit 25%" in block.bar.accessibleName()
    assert block.reasons.sentences() or block.cautions.sentences()
    session.select(Selection(stage=stage_named(session, "Choice").id))
    assert not pane.chip.isVisible()
    assert pane.nothing.isVisible()
    assert not block.isVisible()


def test_a_stage_says_what_would_change_its_level(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    session.select(Selection(stage=stage_named(session, "Payment").id))
    block = inspector.stage._blocks[0]
    qtbot.waitUntil(lambda: bool(block.changes.sentences()))
    assert any("without trouble" in said for said in block.changes.sentences())
    assert any(said.startswith("At a limit of ") for said in block.changes.sentences())
    assert "Search" in block.others.text()
    assert "Search" in block.bar.toolTip()
    QTest.mouseClick(block.copy, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert copied.startswith("New clients · Payment · CES 2.0 · 2025 spring: ")
    for said in (block.counts.text(), *block.reasons.sentences(), *block.changes.sentences()):
        assert said in copied


def test_what_would_change_a_level_follows_the_limit(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    session.select(Selection(stage=stage_named(session, "Payment").id))
    block = inspector.stage._blocks[0]
    qtbot.waitUntil(lambda: bool(block.changes.sentences()))
    before = block.changes.sentences()
    metric = next(iter(session.document.all(Limit))).metric
    session.do(agree_limit(session.document, metric, 0.6, by="Anna", at="2025-06-01"))
    qtbot.waitUntil(lambda: block.changes.sentences() not in (before, []))
    assert "60%" in block.counts.text()


def test_a_card_is_graded_and_linked_to_a_channel(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    place = place_of(session, "touchpoint")
    session.select_cards(place.id)
    pane = inspector.card
    assert pane.channel.isVisible()
    assert not pane.box_of(pane.severity).isVisible()
    pane.grade.chosen.emit("fact")
    assert session.document.get(Card, place.card).grade == "fact"
    pane.channel.chosen.emit(None)
    assert not [link for link in session.document.all(Link) if link.kind == "via"]
    site = channels(session.document)[0]
    pane.channel.chosen.emit(site.id)
    assert [link.target for link in session.document.all(Link) if link.kind == "via"] == [site.id]
    assert pane.channel.currentData() == site.id


def test_a_card_shows_its_links_and_one_can_be_taken_away(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    session.select_cards(place_of(session, "pain").id)
    links = inspector.card.links
    words = [text for _, text in links._shown]
    assert "violates expectation “Pays in a minute”" in words
    before = len(session.document.all(Link))
    links._remove(links._shown[0][0])
    assert len(session.document.all(Link)) == before - 1
    assert len(links._shown) == len(words) - 1
    assert inspector.card.standing.text() == "New clients · Payment\nRegular clients · Order"


def test_several_cards_are_graded_in_one_step(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    session.select_cards(place_of(session, "action").id, place_of(session, "expectation").id)
    assert inspector.pane is inspector.cards
    inspector.cards.grade.chosen.emit("assumption")
    assert len(session.history.done) == 1
    assert session.document.get(Card, place_of(session, "expectation").card).grade == "assumption"


def test_a_row_is_renamed_and_hidden(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    row = next(row for row in session.document.all(Row) if row.kind == "pains")
    session.select(Selection(row=row.id))
    QTest.keyClicks(inspector.row.name, "What hurts")
    inspector.row.name.commit()
    inspector.row.hidden.click()
    changed = session.document.get(Row, row.id)
    assert changed.name == "What hurts"
    assert changed.hidden


def test_a_journey_without_a_goal_says_so(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    pane = inspector.journey
    assert not pane.no_goal.isVisible()
    assert pane.goal.toPlainText() == "Fewer abandoned carts"
    other = next(j for j in session.document.all(Journey) if not j.goal)
    session.show_journey(other.id)
    assert pane.no_goal.isVisible()
    assert pane.goal.toPlainText() == ""


def test_a_hidden_panel_waits_until_it_is_seen(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    stage = stage_named(session, "Payment")
    session.select(Selection(stage=stage.id))
    inspector.hide()
    session.do(edit_stage(session.document, stage.id, goal="Pay"))
    assert inspector.stage.goal.toPlainText() == ""
    inspector.show()
    assert inspector.stage.goal.toPlainText() == "Pay"


def test_what_is_being_typed_is_not_overwritten_by_another_change(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    stage = stage_named(session, "Payment")
    session.select(Selection(stage=stage.id))
    QTest.keyClicks(inspector.stage.goal, "Half a sen")
    session.do(edit_stage(session.document, stage.id, target_action="Pays"))
    assert inspector.stage.goal.toPlainText() == "Half a sen"
    assert inspector.stage.target.text() == "Pays"


def test_a_deadline_is_read_and_written_as_the_language_has_it(session: Session, qtbot: QtBot) -> None:
    inspector = inspecting(session, qtbot)
    assert session.journey is not None
    session.do(edit_journey(session.document, session.journey, deadline="2026-11-22"))
    field = inspector.journey.deadline
    assert field.text() == "2026-11-22"
    session.speak("ru")
    assert field.text() == "22.11.2026"
    assert field.placeholderText() == "дд.мм.гггг"
    field.selectAll()
    QTest.keyClicks(field, "1.12.2026")
    field.commit()
    assert session.document.get(Journey, session.journey).deadline == "2026-12-01", "the file keeps ISO"
    assert field.text() == "01.12.2026"


def test_a_level_without_an_agreed_limit_leads_to_agreeing_one(session: Session, qtbot: QtBot) -> None:
    inspector, sought = inspecting(session, qtbot), list[str]()
    session.limit_sought.listen(sought.append)
    session.select(Selection(stage=stage_named(session, "Payment").id))
    block = inspector.stage._blocks[0]
    assert block.agree.isHidden(), "one is agreed"
    (limit,) = session.document.all(Limit)
    session.do(forget_limit(session.document, limit.metric, stage=None))
    assert not block.agree.isHidden()
    block.agree.click()
    assert sought == [limit.metric]


def test_another_definition_of_a_segment_is_warned_of_where_barriers_are_followed(
    session: Session, qtbot: QtBot
) -> None:
    inspector = inspecting(session, qtbot)
    assert inspector.journey.rule_held.isHidden()
    session.do(propose_barriers(session.document))
    session.do(edit_journey(session.document, session.journey, goal="Fewer calls"))  # type: ignore[arg-type]
    assert not inspector.journey.rule_held.isHidden()
