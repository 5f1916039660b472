"""The command `drivers`, and what commands make of a file that an older rule has judged."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cjm_studio.cli.main import run
from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.register import Barrier, DriverResult
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from tests.survey.answers_of_people import WIDE, long_file, wide_file

Output = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the answers of 200 people."""
    path = tmp_path / "map.cjm"
    assert run(["survey", str(path), str(long_file(tmp_path / "a.csv", 200)), "--limit", "ces2=0.2"]) == 0
    return path


def test_drivers_are_printed_the_strongest_first_and_kept(project: Path, capsys: Output) -> None:
    capsys.readouterr()
    assert run(["drivers", str(project), str(project.parent / "a.csv")]) == 0
    told = capsys.readouterr().out
    assert told.startswith("New · W1 · NPS\nn = 200. Together the stages explain ")
    assert told.index("Payment") < told.index("Search") < told.index("Return")
    assert told.rstrip().endswith("tends to like the others.")
    (kept,) = read(project).all(DriverResult)
    assert (kept.n, len(kept.drivers)) == (200, 3)


def test_figures_are_printed_in_full_for_programs(project: Path, capsys: Output) -> None:
    capsys.readouterr()
    assert run(["drivers", str(project), str(project.parent / "a.csv"), "--outcome", "NPS", "--json"]) == 0
    (result,) = json.loads(capsys.readouterr().out)
    assert (result["segment"], result["wave"], result["outcome"], result["n"]) == ("New", "W1", "nps", 200)
    assert sum(driver["share"] for driver in result["drivers"]) == pytest.approx(1)


def test_an_import_works_them_out_on_request(tmp_path: Path, capsys: Output) -> None:
    path, mapping = tmp_path / "map.cjm", tmp_path / "m.toml"
    mapping.write_text(WIDE)
    answers = wide_file(tmp_path / "a.csv", 120)
    given = ["survey", str(path), str(answers), "--mapping", str(mapping), "--wave", "Spring"]
    assert run([*given, "--drivers", "nps"]) == 0
    assert "Spring · NPS" in capsys.readouterr().out
    (kept,) = read(path).all(DriverResult)
    assert kept.n == 120


def test_an_outcome_that_nobody_was_asked_for_refuses_the_whole_import(tmp_path: Path) -> None:
    path, answers = tmp_path / "map.cjm", long_file(tmp_path / "a.csv", 20)
    assert run(["survey", str(path), str(answers), "--drivers", "csat"]) == 2
    assert not path.exists()


def test_a_command_that_only_looks_tells_by_todays_rule_and_leaves_the_file_alone(
    project: Path, capsys: Output
) -> None:
    with ProjectFile.open(project) as file:
        for one in list(file.document.all(Evidence)):
            older = updating(one, engine="barrier-rule 0", level="none")
            file.document.apply(older, ChangeSource.USER)
        file.publish()
    before = project.read_bytes()
    capsys.readouterr()
    assert run(["barriers", str(project), "--json"]) == 0
    told = capsys.readouterr().out
    assert "barrier-rule 0" not in told
    assert project.read_bytes() == before


def test_an_import_brings_the_barriers_that_it_proves(project: Path) -> None:
    document = read(project)
    proved = [one for one in document.all(Evidence) if one.level in ("barrier", "critical")]
    assert len(document.all(Barrier)) == len(proved)
    assert not any(barrier.accepted for barrier in document.all(Barrier))


def test_a_database_is_refused_for_its_answers_as_a_file(tmp_path: Path, capsys: Output) -> None:
    path, database = tmp_path / "map.cjm", tmp_path / "a.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("create table a (segment, stage, metric, score, wave)")
        connection.executemany("insert into a values ('New', 'Pay', 'ces2', ?, 'W1')", [(1,), (6,), (7,)])
        connection.commit()
    query = "select segment, stage, metric, score, wave from a"
    assert run(["survey", str(path), "--from", f"sqlite:///{database}", "--query", query]) == 0
    assert run(["drivers", str(path), str(database)]) == 2
    assert "a.db is a database. Key drivers need the answers of each person" in capsys.readouterr().err
