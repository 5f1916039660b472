"""The panel of sources: found, opened, edited, linked to what is chosen, and where each is used."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from cjm_studio.model.errors import BadInput
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.model.register import Barrier
from cjm_studio.operations.renewal import renewal
from cjm_studio.operations.sources import add_source, edit_source, support, supported
from cjm_studio.panels.card_pane import CardPane
from cjm_studio.panels.sources.sources_panel import SourcesPanel
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session
from cjm_studio.session.source_uses import SOURCE_MIME
from tests.showing import nameless, shown


def listed(session: Session, qtbot: QtBot) -> SourcesPanel:
    return shown(SourcesPanel(session), qtbot)


def named(session: Session, name: str) -> Source:
    return next(source for source in session.document.all(Source) if source.name == name)


def card(session: Session, text: str) -> Card:
    return next(card for card in session.document.all(Card) if card.text == text)


def place(session: Session, text: str) -> Place:
    return next(iter(session.document.naming(Place, card(session, text).id)))


def names(panel: SourcesPanel) -> list[str]:
    return [panel.page.list.item(row).text() for row in range(panel.page.list.count())]


def test_sources_are_listed_and_found_by_any_of_their_words(session: Session, qtbot: QtBot) -> None:
    session.do(add_source(session.document, "Talks", kind="client_interviews"))
    panel = listed(session, qtbot)
    assert names(panel) == ["Survey of May", "Talks"]
    panel.page.search.setText("interviews")
    assert names(panel) == ["Talks"]
    panel.page.search.setText("nowhere")
    assert names(panel) == []
    assert panel.page.nothing.text() == "Nothing found."


def test_a_line_says_kind_date_answers_and_cards(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    said = panel.page.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Survey of May, Client survey, 20 May 2025 · n = 120, supports cards: 1"


def test_a_file_says_from_when_its_answers_are_and_when_it_was_imported(
    session: Session, qtbot: QtBot
) -> None:
    survey = named(session, "Survey of May")
    session.do(edit_source(session.document, survey.id, date="2022-03-12", imported="2025-05-20"))
    panel = listed(session, qtbot)
    days = "Answers up to 12 March 2022 · imported 20 May 2025"
    said = panel.page.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Survey of May, Client survey, {days} · n = 120, supports cards: 1"
    panel.open(survey.id)
    assert panel.one.file.text() == f"{days}\nFrom the file may.csv."
    assert (panel.one.date.text(), panel.one.date.accessibleName()) == ("2022-03-12", "When it was gathered")


def test_in_a_narrow_list_the_days_stand_on_lines_of_their_own(session: Session, qtbot: QtBot) -> None:
    survey = named(session, "Survey of May")
    panel = listed(session, qtbot)
    panel.resize(260, 500)
    one = panel.page.list.sizeHintForRow(0)
    session.do(edit_source(session.document, survey.id, date="2022-03-12", imported="2025-05-20"))
    QApplication.processEvents()
    narrow = panel.page.list.sizeHintForRow(0)
    panel.resize(900, 500)
    QApplication.processEvents()
    assert panel.page.list.sizeHintForRow(0) == one < narrow


def test_a_new_source_is_opened_and_its_fields_are_steps(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    panel.page.add.click()
    page = panel.one

    page.name.setText("Talks in June")
    page.name.commit()
    page.primary.chosen.emit(False)
    page.internal.chosen.emit(True)
    page.n.setText("8")
    page.n.commit()
    made = named(session, "Talks in June")
    assert (made.primary, made.internal, made.n) == (False, True, 8)
    session.undo()
    assert named(session, "Talks in June").n is None


def test_a_narrow_panel_shows_every_field_whole(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    panel.open(named(session, "Survey of May").id)
    longest = panel.one.others
    assert longest.fontMetrics().horizontalAdvance(longest.text()) > panel.one.minimumSizeHint().width()
    assert longest.toolTip() == longest.text()
    assert panel.page.minimumSizeHint().width() < panel.page.link.sizeHint().width()


def test_a_source_without_a_name_keeps_the_one_it_had(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    panel.open(named(session, "Survey of May").id)
    panel.one.name.setText("")
    panel.one.name.commit()
    assert panel.one.name.text() == "Survey of May"


def test_a_source_is_linked_to_the_chosen_cards_and_to_a_stage(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    assert not panel.page.link.isEnabled()
    gift = place(session, "Looks for a gift")
    session.select_cards(gift.id)
    panel.page.link.click()
    survey = named(session, "Survey of May")
    assert gift.card in supported(session.document, survey.id)
    stage = next(iter(session.document.all(Stage)))
    session.select(Selection(stage=stage.id))
    assert "stage" in panel.page.link.text()
    panel.page.link.click()
    assert stage.id in supported(session.document, survey.id)


def test_where_a_source_is_used_is_listed_shown_and_withdrawn(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    survey = named(session, "Survey of May")
    panel.open(survey.id)
    assert panel.one.uses.item(0).text() == "Pain: The code comes too late\nPayment · New clients"
    with qtbot.waitSignal(panel.wanted) as wanted:
        panel.one.uses.itemActivated.emit(panel.one.uses.item(0))
    assert wanted.args is not None
    assert session.document.get(Place, wanted.args[0]).card == card(session, "The code comes too late").id
    panel.one.uses.setCurrentRow(0)
    panel.one.withdraw.click()
    assert supported(session.document, survey.id) == []
    assert panel.one.uses.isHidden()


def test_a_removed_source_leads_back_to_the_list_and_comes_back_by_undo(
    session: Session, qtbot: QtBot
) -> None:
    panel = listed(session, qtbot)
    panel.open(named(session, "Survey of May").id)
    panel.one.remove.click()
    assert names(panel) == []
    session.undo()
    assert names(panel) == ["Survey of May"]


def test_escape_leads_from_a_source_to_the_list_and_then_to_the_map(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    panel.open(named(session, "Survey of May").id)
    QTest.keyClick(panel.one.name, Qt.Key.Key_Escape)
    assert panel.page.isVisible()
    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel.page.list, Qt.Key.Key_Escape)


def test_two_sources_become_one_or_the_panel_says_why_not(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.do(add_source(session.document, "Talks", kind="client_interviews"))
    panel, talks = listed(session, qtbot), named(session, "Talks")
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("Survey of May", True))
    refusals: list[BadInput] = []
    panel.refused.connect(refusals.append)
    panel.open(talks.id)
    panel.one.merge.click()
    assert not refusals
    assert [source.id for source in session.document.all(Source)] == [talks.id]


def test_a_source_is_dragged_by_its_id(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    data = panel.page.list.mimeData([panel.page.list.item(0)])
    assert data.data(SOURCE_MIME).toStdString() == named(session, "Survey of May").id


def test_every_button_has_a_name_and_every_field_too(session: Session, qtbot: QtBot) -> None:
    panel = listed(session, qtbot)
    panel.open(named(session, "Survey of May").id)
    assert nameless(panel) == []
    page = panel.one
    fields = (page.name, page.kind, page.internal, page.primary, page.date, page.n, page.bias, page.uses)
    assert all(field.accessibleName() for field in fields)


def pane(session: Session, qtbot: QtBot, text: str) -> CardPane:
    made = shown(CardPane(session), qtbot)
    made.show_card(card(session, text).id)
    return made


def test_fact_interpretation_and_premise_are_fields_of_their_own(session: Session, qtbot: QtBot) -> None:
    text = "The code comes too late"
    made = pane(session, qtbot, text)
    for field, words in ((made.interpretation, "They leave"), (made.premise, "Everybody has a telephone")):
        field.setPlainText(words)
        field.commit()
    known = card(session, text)
    assert (known.text, known.interpretation, known.premise) == (
        text,
        "They leave",
        "Everybody has a telephone",
    )


def test_a_speaker_is_a_code_and_a_name_is_refused_in_words(session: Session, qtbot: QtBot) -> None:
    text = "The code comes too late"
    made = pane(session, qtbot, text)
    made.speaker.line.setText("Ivan Petrov")
    made.speaker.line.commit()
    assert card(session, text).speaker == ""
    assert "looks like a name" in made.speaker.complaint.text()
    assert made.speaker.complaint.isVisible()
    made.speaker.line.setText("R-014")
    made.speaker.line.commit()
    assert card(session, text).speaker == "R-014"
    assert not made.speaker.complaint.isVisible()


def test_a_card_says_its_badges_in_words(session: Session, qtbot: QtBot) -> None:
    made = pane(session, qtbot, "The code comes too late")
    labels = [words.text() for _, words in made.badges._lines]
    assert "A single source: Survey of May" in labels
    made.show_card(card(session, "Looks for a gift").id)
    assert not made.badges.isVisible()
    QApplication.processEvents()


def test_a_source_is_linked_to_a_barrier_to_the_journey_and_to_its_segment(
    session: Session, qtbot: QtBot
) -> None:
    session.do(renewal(session.document))
    (barrier,) = session.document.all(Barrier)
    panel, source = listed(session, qtbot), named(session, "Survey of May")
    panel.open(source.id)
    menu = panel.one.others.menu()
    menu.aboutToShow.emit()
    offered = {action.text(): action for action in menu.actions() if action.text()}
    assert list(offered) == [
        "Journey: New clients",
        "Segment: New clients",
        "Barrier: Payment · New clients · CES 2.0",
    ]
    offered["Barrier: Payment · New clients · CES 2.0"].trigger()
    assert barrier.id in supported(session.document, source.id)
    assert panel.one.uses.item(panel.one.uses.count() - 1).text() == "Barrier: Payment\nNew clients · CES 2.0"
    menu.aboutToShow.emit()
    assert "Barrier: Payment · New clients · CES 2.0" not in [action.text() for action in menu.actions()]
    panel.close_source()
    said = panel.page.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("supports cards: 1, supports barriers: 1")


def test_the_barrier_of_a_source_leads_to_its_stage(session: Session, qtbot: QtBot) -> None:
    session.do(renewal(session.document))
    (barrier,) = session.document.all(Barrier)
    panel, source = listed(session, qtbot), named(session, "Survey of May")
    session.do(support(session.document, [barrier.id], source=source.id))
    panel.open(source.id)
    payment = next(stage for stage in session.document.all(Stage) if stage.name == "Payment")
    with qtbot.waitSignal(panel.wanted) as told:
        panel.one.uses.itemActivated.emit(panel.one.uses.item(panel.one.uses.count() - 1))
    assert told.args == [payment.id]


def test_what_a_survey_asked_is_worded_metric_by_metric(session: Session, qtbot: QtBot) -> None:
    session.do(add_source(session.document, "Talks"))
    panel = listed(session, qtbot)
    survey = named(session, "Survey of May")
    panel.open(survey.id)
    (field,) = panel.one.questions.fields.values()
    assert field.accessibleName() == "Questions as asked: CES 2.0"
    assert (field.text(), field.placeholderText()) == ("", "As usual")
    field.setText("Was it easy to pay?")
    field.commit()
    assert named(session, "Survey of May").questions == (("ces2", "Was it easy to pay?"),)
    assert session.history.done[-1].label == "edit_source"
    session.undo()
    assert named(session, "Survey of May").questions == ()
    assert field.text() == ""
    panel.open(named(session, "Talks").id)  # nobody was asked: there is nothing to word
    assert panel.one.questions.isHidden()
