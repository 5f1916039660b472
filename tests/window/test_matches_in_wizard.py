"""Segments of a file beside those of the project: each is one of them or made anew, as people say."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_studio.cli.main import run
from cjm_studio.document.queries import segments
from cjm_studio.model.metrics import BUILT_IN_METRICS, Reading
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.proposal import Known
from cjm_studio.survey.recognise import recognise
from cjm_studio.window.survey_wizard.cells import Choice
from cjm_studio.window.survey_wizard.segment_sizes import segment_sizes
from cjm_studio.window.survey_wizard.standing import Standing
from cjm_studio.window.survey_wizard.wizard import SurveyWizard, save_mapping
from tests.builders import shop

RARE = 25_000  # of so many rows the last is in no sample


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    rows = [f"{'New' if n % 3 else 'VIP'},Payment,ces2,{1 + n % 7}" for n in range(RARE)]
    lines = ["segment,stage,metric,score", *rows, "Regular clients,Payment,ces2,7", ",Payment,ces2,7"]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def wizard(path: Path, qtbot: QtBot) -> SurveyWizard:
    made = SurveyWizard(
        None,
        recognise(path),
        language="en",
        metrics=list(BUILT_IN_METRICS.values()),
        stages=["Payment"],
        channels=[],
        folder=path.parent,
        count=lambda mapping, cancelled: segment_sizes([path], mapping, Known(), cancelled),
        standing=Standing(("New clients", "Regular clients")),
    )
    qtbot.addWidget(made)
    made.show()
    return made


def lines(wizard: SurveyWizard) -> list[tuple[str, ...]]:
    table = wizard.groups.matches.table
    cells = [[table.item(row, place) for place in (0, 1, 3)] for row in range(table.rowCount())]
    return [tuple(cell.text() for cell in row if cell is not None) for row in cells]


def test_segments_that_are_only_alike_are_looked_at_before_the_import(wizard: SurveyWizard) -> None:
    assert wizard.draft.missing() == ["matches"]
    assert not wizard.finish.isEnabled()
    wizard._show(wizard.groups)
    assert wizard.finish.isEnabled()
    wizard.go_back()
    assert wizard.finish.isEnabled()  # it has been looked at


def test_all_segments_of_the_file_are_shown_once_it_is_counted(wizard: SurveyWizard, qtbot: QtBot) -> None:
    wizard._show(wizard.groups)
    none = "The project has none of this name"
    assert {line[0] for line in lines(wizard)} == {"New", "VIP"}
    qtbot.waitUntil(lambda: len(lines(wizard)) == 3)
    likeness = next(line[2] for line in lines(wizard) if line[0] == "New")
    assert likeness.startswith("Alike: ")
    assert set(lines(wizard)) == {
        ("New", "16,666", likeness),
        ("VIP", "8,334", none),
        ("Regular clients", "1", "The same name"),
    }
    assert wizard.groups.matches.outside.text().startswith("In no segment: 1 of 25,002")


def test_a_match_is_chosen_by_keyboard_and_read_so_by_the_command(
    wizard: SurveyWizard, path: Path, tmp_path: Path, state: Path
) -> None:
    project = tmp_path / "shop.cjm"
    ProjectFile.create(list(shop().document()), project).close()
    before = [segment.name for segment in segments(read(project))]
    wizard._show(wizard.groups)
    names = [one.name for one in wizard.draft.matches()]
    box = wizard.groups.matches.table.field(names.index("VIP"), 2)
    assert isinstance(box, Choice)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "Regular clients"
    other = wizard.groups.matches.table.field(names.index("New"), 2)
    assert isinstance(other, Choice)
    QTest.keyClick(other, Qt.Key.Key_Home)
    assert wizard.draft.same == {"vip": "Regular clients", "new": ""}
    save_mapping(wizard.draft, tmp_path / "m.toml")
    assert parse_mapping(wizard.draft.mapping()).segments == {"VIP": "Regular clients", "New": "New"}
    assert run(["survey", str(project), str(path), "--mapping", str(tmp_path / "m.toml")]) == 0
    document = read(project)
    assert [segment.name for segment in segments(document)] == [*before, "New"]
    regular = next(one.id for one in segments(document) if one.name == "Regular clients")
    told = [one for one in document.naming(Reading, regular) if sum(n for _, n in one.counts) == 8335]
    assert len(told) == 1


def test_no_table_is_shown_where_the_project_has_no_segments(path: Path, qtbot: QtBot) -> None:
    wizard = SurveyWizard(None, recognise(path), language="en", metrics=[], stages=[], channels=[])
    qtbot.addWidget(wizard)
    wizard.show()
    assert wizard.finish.isEnabled()
    wizard._show(wizard.groups)
    assert not wizard.groups.matches.isVisible()


def test_one_segment_for_all_answers_offers_those_of_the_project(wizard: SurveyWizard) -> None:
    wizard.groups.way.show_key("one")
    wizard._show(wizard.groups)
    wizard.draft.segments = "one"
    wizard.groups.refresh()
    completer = wizard.groups.name.completer()
    assert completer is not None
    offered = completer.model()
    assert [offered.index(row, 0).data() for row in range(offered.rowCount())] == list(
        wizard.draft.standing.segments
    )
