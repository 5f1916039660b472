"""A file that comes again, or into a new project, is asked about from what the project knows."""

from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtWidgets import QWidget

from cjm_studio.cli.main import run
from cjm_studio.model.map import Segment
from cjm_studio.model.metrics import Reading, Source
from cjm_studio.operations.sources import word_question
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.window import files, survey_import
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.survey_wizard.rules import Condition, Group, Rule
from cjm_studio.window.survey_wizard.wizard import SurveyWizard, save_mapping
from tests.builders import ProjectBuilder
from tests.window.conftest import Answering
from tests.window.test_survey_reading import LONG, write


def test_a_file_that_is_read_anew_begins_with_all_that_was_said_the_time_before(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    path = write(tmp_path / "a.csv", LONG)
    rule = Rule(
        "any", [Condition("score", "min", "6"), Group("all", [Condition("score", "max", "2")])], "Ends"
    )
    said: list[str] = []

    def say_much(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        draft = dialog.draft
        draft.segments, draft.rules = "rules", [rule]
        draft.waves, draft.wave, draft.season, draft.duplicates = "one", "Late", "autumn", "keep"
        draft.asked = {"ces2": "It was easy to pay."}
        said.append(draft.mapping())
        dialog.rest.changed.emit()

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        said.append(dialog.draft.mapping())

    answer("Import", say_much)
    answer("Close")
    survey_import.import_files(opened, [path])
    answer("Read anew…", lambda _: answer("Cancel", look))
    opened.menus.attempt(lambda: survey_import.import_files(opened, [path]))
    assert parse_mapping(said[1]) == parse_mapping(said[0])


def test_a_question_that_was_put_right_on_the_sources_page_stands_when_it_is_read_anew(
    opened: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    path = write(tmp_path / "a.csv", LONG)
    session = opened.session
    assert session is not None

    def source() -> Source:
        return next(one for one in session.document.all(Source) if one.file == "a.csv")

    answer("Import", lambda dialog: dialog.draft.asked.update(ces2="It was easy."))
    answer("Close")
    survey_import.import_files(opened, [path])
    assert source().questions == (("ces2", "It was easy."),)
    session.do(word_question(session.document, source().id, "ces2", "Paying was easy."))

    def keep_all(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        dialog.draft.duplicates = "keep"
        answer("Replace")

    answer("Read anew…", lambda _: answer("Import", keep_all))
    answer("Close")
    survey_import.import_files(opened, [path])
    assert source().questions == (("ces2", "Paying was easy."),)


@pytest.fixture
def fresh(window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window with a new project of one segment, open."""
    made = ProjectBuilder()
    made.journey("Buyers", "Search", "Payment")
    project = tmp_path / "new.cjm"
    ProjectFile.create(list(made.document()), project).close()
    copyfile(project, tmp_path / "copy.cjm")
    files.open_path(window, project)
    return window


def test_a_survey_of_one_segment_is_that_of_a_new_project_with_one(
    fresh: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    session = fresh.session
    assert session is not None
    (before,) = session.document.all(Segment)
    looked: list[bool] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        looked.append(dialog.finish.isEnabled())
        dialog._show(dialog.groups)
        looked.append(dialog.finish.isEnabled())
        assert [(one.segment, one.why) for one in dialog.draft.matches()] == [(before.name, "only")]

    path = write(tmp_path / "a.csv", LONG)
    answer("Import", look)
    answer("Close")
    survey_import.import_files(fresh, [path])
    assert looked == [False, True]
    assert list(session.document.all(Segment)) == [before]
    assert {reading.segment for reading in session.document.all(Reading)} == {before.id}


def test_the_command_reads_by_the_saved_mapping_what_the_window_read(
    fresh: MainWindow, tmp_path: Path, answer: Answering
) -> None:
    lines = [*LONG, "Young buyers,Payment,ces2,7,2026 spring,b@example.org"]
    path, mapping = write(tmp_path / "a.csv", lines), tmp_path / "m.toml"

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, SurveyWizard)
        dialog.draft.asked["ces2"] = "It was easy to pay."
        dialog._show(dialog.groups)
        matches = [(one.name, one.segment, one.why) for one in dialog.draft.matches()]
        assert matches == [("New clients", "", "new"), ("Young buyers", "Buyers", "alike")]
        save_mapping(dialog.draft, mapping)

    answer("Import", look)
    answer("Close")
    survey_import.import_files(fresh, [path])
    assert run(["survey", str(tmp_path / "copy.cjm"), str(path), "--mapping", str(mapping)]) == 0
    assert fresh.session is not None
    found = [fresh.session.document, read(tmp_path / "copy.cjm")]
    counts = [sorted((one.get(Segment, r.segment).name, r.counts) for r in one.all(Reading)) for one in found]
    told = [[(one.questions, one.recipe, one.left_out) for one in each.all(Source)] for each in found]
    assert (counts[0], told[0]) == (counts[1], told[1])
    assert {name for name, _ in counts[0]} == {"New clients", "Buyers"}
