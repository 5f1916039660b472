"""The window begins with the wave before when the next one comes under another name."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.document.document import Document
from cjm_studio.model.map import Segment
from cjm_studio.model.metrics import BUILT_IN_METRICS, Reading, Source, Wave
from cjm_studio.survey.recognise import recognise
from cjm_studio.window import survey_import
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.survey_wizard.cells import Choice
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.standing import Standing
from cjm_studio.window.survey_wizard.wizard import SurveyWizard
from tests.window.conftest import Answering
from tests.window.survey_answers import column, say_directions, walk, wizard_about, write_answers
from tests.window.test_survey_reading import say, write

STAGES = ["Оплата", "Доставка"]
HEADER = "Region,Payment: how satisfied were you? (1-5),Delivery: was the courier rude? (1-5),When"


def answers_of(month: int) -> list[str]:
    """Return the answers of one month."""
    days = range(1, 28)
    rows = [f"{'NS'[day % 2]}orth,{1 + day % 5},{1 + day % 3},2026-{month:02d}-{day:02d}" for day in days]
    return [HEADER, *(row.replace("Sorth", "South") for row in rows)]


@pytest.fixture
def draft(answers: Path) -> Draft:
    made = Draft(recognise(answers, stages=STAGES))
    say_directions(made)
    return made


def import_first(window: MainWindow, path: Path, answer: Answering) -> None:
    def first(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        draft = dialog.draft
        assert not dialog.columns.like.isVisible()
        draft.give_role(column(draft, "Region"), "segment")
        draft.same = {"north": "New clients", "south": ""}
        say(dialog)
        draft.ask(column(draft, "Delivery"), direction="higher_is_worse")
        draft.waves, draft.wave, draft.season = "one", "First", "spring"

    answer("Import", first)
    answer("Close")
    survey_import.import_files(window, [path])


def marks(table: QTableWidget, place: int) -> list[str]:
    """Return what stands in the first two lines of a column."""
    return [one.text() for row in range(2) if (one := table.item(row, place)) is not None]


def test_a_monthly_file_is_imported_at_once_with_the_same_meaning(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    session = opened.session
    assert session is not None
    import_first(opened, write(tmp_path / "wave1.csv", answers_of(1)), answer)
    segments = {one.name for one in session.document.all(Segment)}
    told: list[str] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        assert dialog.draft.missing() == []
        assert dialog.finish.isEnabled()
        told.append(dialog.columns.like.text())
        dialog.next()
        ends = dialog.questions.table.field(1, 4)
        assert isinstance(ends, Choice)
        told.extend([ends.currentText(), *marks(dialog.questions.table, 6)])
        dialog.next()
        told.extend(marks(dialog.groups.matches.table, 3))

    answer("Import", look)
    answer("Close")
    survey_import.import_files(opened, [write(tmp_path / "wave2.csv", answers_of(2))])
    words = "The columns are those of “wave1.csv”: all that was said of it holds here too. "
    words += "What its scales measure and which answer is good stands on the next page."
    assert told == [words, "5: bad", *["As in “wave1.csv”"] * 4]
    assert {one.name for one in session.document.all(Segment)} == segments
    waves = {one.name: one.season for one in session.document.all(Wave)}
    assert (waves["First"], waves["2026Q1"]) == ("spring", "")
    came = [one for one in session.document.all(Source) if one.file.startswith("wave")]
    first, second = ({(one.metric, one.stage) for one in readings(session.document, each)} for each in came)
    assert first == second


def readings(document: Document, source: Source) -> list[Reading]:
    return document.naming(Reading, source.id)


def test_of_several_tables_that_is_looked_at_which_asks_what_the_wave_before_did(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    looked: list[tuple[str, str]] = []

    def pack(name: str, month: int) -> Path:
        path = tmp_path / name
        with ZipFile(path, "w") as packed:
            packed.writestr("a.csv", "\n".join(answers_of(month)).replace("Payment", "Search"))
            packed.writestr("b.csv", "\n".join(answers_of(month)))
        return path

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        looked.append((dialog.draft.sheet, dialog.draft.standing.like))
        if not dialog.draft.standing.like:
            dialog.columns.sheet.show_key("b.csv")
            dialog.columns._look_again("")
            say(dialog)
        assert dialog.draft.missing() == []

    for month in (1, 2):
        answer("Import", choose)
        answer("Close")
        survey_import.import_files(opened, [pack(f"wave{month}.zip", month)])
    assert looked == [("a.csv", ""), ("b.csv", "wave1.zip")]


@pytest.fixture
def next_wizard(qtbot: QtBot, draft: Draft, answers: Path) -> SurveyWizard:
    """A wizard about the next wave, with a scale in words and a new segment said of the one before."""
    draft.waves, draft.duplicates = "month", "keep"
    made = SurveyWizard(
        None,
        recognise(answers, stages=STAGES),
        language="ru",
        metrics=list(BUILT_IN_METRICS.values()),
        stages=STAGES,
        channels=[],
        folder=answers.parent,
        again=lambda table, shape: recognise(answers, f'shape = "{shape}"', stages=STAGES),
        standing=Standing(recipe=draft.mapping(), like="wave1.csv"),
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_all_can_be_recognised_anew_by_keyboard_and_taken_over_again(next_wizard: SurveyWizard) -> None:
    wizard = next_wizard
    taken = wizard.draft.mapping()
    assert wizard.draft.missing() == []
    assert walk(wizard)[1] is wizard.columns.turn  # after who wrote the file
    wizard.columns.turn.setFocus()
    QTest.keyClick(wizard.columns.turn, Qt.Key.Key_Space)
    assert "direction" in wizard.draft.missing()
    assert (wizard.draft.waves, wizard.rest.duplicates.key, wizard.draft.laid) == ("last", "", set())
    assert wizard.columns.turn.hasFocus()
    assert "nothing that was said of it holds here" in wizard.columns.like.text()
    wizard.next()
    assert wizard.questions.table.isColumnHidden(6)
    wizard.go_back()
    QTest.keyClick(wizard.columns.turn, Qt.Key.Key_Space)
    assert wizard.draft.mapping() == taken
    assert wizard.rest.duplicates.key == "keep"
    assert wizard.finish.isEnabled()


def test_another_tool_begins_without_what_was_said(next_wizard: SurveyWizard) -> None:
    wizard = next_wizard
    wizard.columns._look_again("plain")
    assert not wizard.columns.like.isVisible()
    assert not wizard.columns.turn.isVisible()
    assert "direction" in wizard.draft.missing()


def test_a_direction_that_is_changed_is_said_by_hand(next_wizard: SurveyWizard) -> None:
    wizard = next_wizard
    wizard.next()
    number = wizard.draft.questions[0].number
    before = wizard.draft.questions[0].question
    assert before is not None
    other = "higher_is_worse" if before.direction == "higher_is_better" else "higher_is_better"
    wizard.questions._choose_end(number, other)
    assert marks(wizard.questions.table, 6) == ["Said by hand", "As in “wave1.csv”"]


def test_without_an_earlier_wave_nothing_is_told_of_one(qtbot: QtBot, tmp_path: Path) -> None:
    wizard = wizard_about(write_answers(tmp_path), qtbot)
    assert not wizard.columns.like.isVisible()
    assert not wizard.columns.turn.isVisible()
    wizard.next()
    assert wizard.questions.table.isColumnHidden(6)
