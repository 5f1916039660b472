"""Key drivers from a file, worked out beside the window; and a file that an older rule has judged."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource
from cjm_studio.model.errors import BadInput
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import PROJECT_ID
from cjm_studio.model.map import Project
from cjm_studio.model.register import Barrier, DriverResult
from cjm_studio.operations.import_survey import import_survey
from cjm_studio.operations.sources import add_source
from cjm_studio.panels.metrics.metrics_view import MetricsView
from cjm_studio.statistics.engine import ENGINE
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.window import files
from cjm_studio.window.drivers_from_file import work_out
from cjm_studio.window.main_window import MainWindow
from tests.survey.answers_of_people import long_file


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    return long_file(tmp_path / "answers.csv", 150)


@pytest.fixture
def asked(window: MainWindow, tmp_path: Path, answers: Path) -> MainWindow:
    """The window with a project whose answers were imported from the file."""
    with ProjectFile.create([Project(id=PROJECT_ID, name="Shop")], tmp_path / "asked.cjm") as file:
        change = import_survey(file.document, [read_survey(answers)], today="2026-04-01")
        file.document.apply(change, ChangeSource.USER)
        file.publish()
    files.open_path(window, tmp_path / "asked.cjm")
    return window


def test_they_are_worked_out_shown_and_taken_back_as_one_step(asked: MainWindow, answers: Path) -> None:
    session = asked.session
    assert session is not None
    work_out(asked, [answers])
    (result,) = session.document.all(DriverResult)
    assert (result.n, len(result.drivers)) == (150, 3)
    assert asked.desk is not None
    view = asked.desk.page.current
    assert isinstance(view, MetricsView)
    assert view.sheet is not None
    assert view.sheet.title == "Key drivers. NPS"
    session.undo()
    assert not session.document.all(DriverResult)


def test_a_file_that_is_not_in_the_project_changes_nothing(asked: MainWindow, tmp_path: Path) -> None:
    other = long_file(tmp_path / "other.csv", 10, segment="Strangers")
    with pytest.raises(BadInput, match="drivers_not_here"):
        work_out(asked, [other])
    assert asked.desk is not None
    assert not asked.desk.modified


def test_the_sheet_offers_the_command(
    asked: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    assert asked.desk is not None
    asked.desk.page.show_view("metrics")
    view = asked.desk.page.current
    assert isinstance(view, MetricsView)
    assert not view.work_out.isVisible()
    view.show_sheet("drivers")
    with qtbot.waitSignal(view.command_wanted) as told:
        view.work_out.click()
    assert told.args == ["key_drivers"]


def test_what_is_as_today_opens_unchanged(asked: MainWindow) -> None:
    assert asked.desk is not None
    assert not asked.desk.modified
    assert asked.session is not None
    assert asked.session.undo() is None


def test_evidence_of_an_older_rule_is_renewed_in_one_step_that_can_be_taken_back(
    window: MainWindow, shop_file: Path
) -> None:
    with ProjectFile.open(shop_file) as file:
        for one in list(file.document.all(Evidence)):
            file.document.apply(updating(one, engine="barrier-rule 0", level="none"), ChangeSource.USER)
        file.publish()
    files.open_path(window, shop_file)
    session = window.session
    assert session is not None
    assert {one.engine for one in session.document.all(Evidence)} == {ENGINE}
    assert session.document.all(Barrier)
    assert not window.isWindowModified()  # nobody has edited anything
    session.do(add_source(session.document, "Talks"))
    assert window.isWindowModified()
    session.undo()
    session.undo()
    assert {one.engine for one in session.document.all(Evidence)} == {"barrier-rule 0"}
    assert not window.isWindowModified()
