"""What the inspector tells of the register beside a level and a card, and the ways that lead there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_studio.document.queries import evidence_at
from cjm_studio.model.ids import CardId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Stage
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.links import add_link
from cjm_studio.operations.proposals import propose_barriers
from cjm_studio.operations.register_edits import barrier_from_card, declare_barrier, edit_barriers
from cjm_studio.panels.card_links import link_words
from cjm_studio.panels.card_pane import CardPane
from cjm_studio.panels.stage_pane import StagePane
from cjm_studio.session.link_targets import targets_of
from cjm_studio.session.session import Session
from cjm_studio.session.sought import Sought
from cjm_studio.wording.owner_words import fact_words, initials

AT = "2026-03-01T10:00:00"


def pain(session: Session) -> CardId:
    return next(card.id for card in session.document.all(Card) if card.text == "The code comes too late")


def proven(session: Session) -> Stage:
    """The first stage whose worst level is a barrier."""
    assert session.wave is not None
    for stage in session.document.all(Stage):
        found = evidence_at(session.document, stage.id, session.wave)
        if any(row.level in ("barrier", "critical") for row in found):
            return stage
    raise LookupError


@pytest.fixture
def stage_pane(session: Session, qtbot: QtBot) -> StagePane:
    made = StagePane(session)
    qtbot.addWidget(made)
    return made


def asked(session: Session) -> list[Sought]:
    heard: list[Sought] = []
    session.sought.listen(heard.append)
    return heard


def test_a_barrier_without_a_record_offers_to_open_one(session: Session, stage_pane: StagePane) -> None:
    heard, stage = asked(session), proven(session)
    stage_pane.show_stage(stage.id)
    block = stage_pane._blocks[0]
    assert block.register.state.text() == "Not in the register yet."
    assert block.register.button.text() == "Open in the register"
    QTest.keyClick(block.register.button, Qt.Key.Key_Space)
    assert heard == [Sought(stage.id, stage_pane._found[0].metric)]


def test_a_barrier_tells_status_owner_and_day_and_leads_to_the_register(
    session: Session, stage_pane: StagePane
) -> None:
    heard, stage = asked(session), proven(session)
    session.do(propose_barriers(session.document))
    stage_pane.show_stage(stage.id)
    block, metric = stage_pane._blocks[0], stage_pane._found[0].metric
    cells = session.document.naming(BarrierCell, stage.id)
    barrier = next(cell.barrier for cell in cells if cell.metric == metric)
    assert block.register.state.text() == "In the register: Open · not accepted yet"
    assert block.register.lack.text() == "No owner"
    session.do(edit_barriers(session.document, [barrier], owner="Anna", due="2999-03-12"))
    stage_pane.show_stage(stage.id)
    assert block.register.state.text().endswith("owner: Anna · due 12 March 2999")
    assert block.register.lack.isHidden()
    block.register.button.click()
    assert heard == [Sought(barrier)]


def test_a_stage_lists_what_people_declared_without_data(session: Session, stage_pane: StagePane) -> None:
    stage = proven(session)
    session.do(declare_barrier(session.document, [stage.id], "<b>Too dear</b>", by="A", at=AT))
    stage_pane.show_stage(stage.id)
    [line] = stage_pane.declared.lines
    assert line.title.text() == "<b>Too dear</b>"
    assert line.title.textFormat() is Qt.TextFormat.PlainText
    assert line.state.text() == "Hypothesis"


def test_a_pain_tells_the_barrier_to_which_it_points(session: Session, qtbot: QtBot) -> None:
    pane = CardPane(session)
    qtbot.addWidget(pane)
    card, heard = pain(session), asked(session)
    pane.show_card(card)
    pane.barriers.lines[0].button.click()
    assert heard == [Sought(card)]
    session.do(barrier_from_card(session.document, card, by="A", at=AT))
    pane.show_card(card)
    [made] = session.document.all(Barrier)
    pane.barriers.lines[0].button.click()
    assert heard[1:] == [Sought(made.id)]
    words = dict(link_words(session.document, card, "en"))
    assert "points to barrier “The code comes too late”" in words.values()


def test_a_pain_can_be_linked_with_a_barrier_by_its_words(session: Session) -> None:
    stage, card = proven(session), pain(session)
    session.do(declare_barrier(session.document, [stage.id], "Too dear", by="A", at=AT))
    way = ("points_to", True)
    found = targets_of(session.document, card, way=way, journey=session.journey, language="en")
    target = next(one for one in found if one.words == "Too dear")
    assert target.where == stage.name
    session.do(
        add_link(session.document, target.fit.kind, origin=target.fit.origin, target=target.fit.target)
    )
    assert any(link.kind == "points_to" for link in session.document.naming(Link, card))
    again = targets_of(session.document, card, way=way, journey=session.journey, language="en")
    assert all(one.words != "Too dear" for one in again)


def test_a_card_that_is_no_trouble_offers_nothing(session: Session, qtbot: QtBot) -> None:
    pane = CardPane(session)
    qtbot.addWidget(pane)
    other = next(card for card in session.document.all(Card) if card.kind not in ("pain", "concern"))
    pane.show_card(other.id)
    assert pane.barriers.isHidden()


def test_initials_are_few_and_a_state_is_said_in_both_languages() -> None:
    assert initials("Анна Петрова") == "АП"
    assert initials("  ") == ""
    assert initials("Head of Product and Payments") == "HOP"
    assert fact_words(
        "closed", "ru", owner="Анна", due="2026-03-12", overdue=True, came_back=True, proposed=False
    ) == ("Закрыт · вернулся · владелец: Анна · просрочен с 12 марта 2026")
