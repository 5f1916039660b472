"""The wizard says ahead what the import still waits for, and does not let answers go astray unseen."""

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.recognise import recognise
from cjm_studio.window.survey_wizard.standing import Standing
from cjm_studio.window.survey_wizard.wizard import SurveyWizard
from tests.window.survey_answers import column, say_directions

PROJECT = ("New clients", "Regular clients")


def asking(path: Path, qtbot: QtBot, who: tuple[str, str]) -> SurveyWizard:
    """Return a wizard about a survey that asks people who they are, in a project with two segments."""
    lines = ["Timestamp,Who are you?,Payment: how easy was it? (1-7),Delivery: how easy was it? (1-7)"]
    lines += [
        f"2026-09-{day:02d} 10:00:00,{who[day % 2]},{1 + day % 7},{1 + day % 7}" for day in range(1, 29)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    made = SurveyWizard(
        None,
        recognise(path, stages=["Payment", "Delivery"], segments=PROJECT),
        language="en",
        metrics=list(BUILT_IN_METRICS.values()),
        stages=["Payment", "Delivery"],
        channels=[],
        folder=path.parent,
        standing=Standing(PROJECT),
    )
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def matched(tmp_path: Path, qtbot: QtBot) -> SurveyWizard:
    return asking(tmp_path / "a.csv", qtbot, ("New client", "Regular client"))


@pytest.fixture
def others(tmp_path: Path, qtbot: QtBot) -> SurveyWizard:
    return asking(tmp_path / "a.csv", qtbot, ("By card", "In cash"))


def test_the_first_page_names_the_steps_that_the_import_waits_for(matched: SurveyWizard) -> None:
    questions, segments = "step 2 “What the questions ask”", "step 3 “Segments”"
    assert not matched.finish.isEnabled()
    assert matched.ahead.text() == f"Before the import, look at: {questions}, {segments}."
    matched.next()
    assert matched.ahead.text() == f"Before the import, look at: {segments}."  # of itself it says what
    say_directions(matched.draft)
    matched.next()
    assert matched.page is matched.groups
    assert matched.ahead.text() == ""
    assert matched.finish.isEnabled()


def test_one_key_takes_what_is_offered(matched: SurveyWizard) -> None:
    matched.next()
    first = matched.draft.questions[0].number
    matched.questions._choose_end(first, "higher_is_better")
    offer = matched.questions.same
    assert offer.isVisible()
    assert offer.shortcut() == QKeySequence("Alt+S")
    offer.click()
    assert matched.next_button.isEnabled()


def test_a_column_of_the_projects_segments_tells_them_whatever_its_header(matched: SurveyWizard) -> None:
    told = matched.draft.column_of("segment")
    assert told is not None
    assert told.header == "Who are you?"
    why = matched.columns.table.item(told.number, 3)
    assert why is not None
    assert why.text() == "Its words are segments of the project"
    mapping = parse_mapping(matched.draft.mapping())
    assert mapping.segments == {"New client": "New clients", "Regular client": "Regular clients"}


def test_a_column_of_other_words_tells_no_segments(others: SurveyWizard) -> None:
    assert others.draft.column_of("segment") is None


def test_one_new_segment_for_all_is_looked_at_before_the_import(others: SurveyWizard) -> None:
    say_directions(others.draft)
    others.columns.changed.emit()
    assert others.draft.missing() == ["everybody"]
    assert not others.finish.isEnabled()
    assert "step 3" in others.ahead.text()
    others.next()
    others.next()
    assert others.page is others.groups
    assert others.finish.isEnabled()


def test_one_segment_of_the_project_for_all_needs_no_look(others: SurveyWizard) -> None:
    say_directions(others.draft)
    others.draft.name_segment("new clients")
    assert others.draft.missing() == []


def test_same_names_need_no_look(tmp_path: Path, qtbot: QtBot) -> None:
    wizard = asking(tmp_path / "a.csv", qtbot, ("new clients", "Regular clients"))
    assert column(wizard.draft, "Who") == 1
    say_directions(wizard.draft)
    assert wizard.draft.missing() == []
