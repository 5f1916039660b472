"""Older formats: every one has a stored file and a way to today's, and nothing happens to the user's file."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cjm_studio.model.schema import FORMAT_VERSION
from cjm_studio.storage.migrations import STEPS, UnknownFormat, migrate
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from tests.builders import shop
from tests.storage.steps import rename

FORMATS = Path(__file__).parents[1] / "formats"
VERSIONS = range(1, FORMAT_VERSION + 1)

MOVED = """UPDATE node SET body = json_remove(json_set(body, '$.{new}', json_extract(body, '$.{old}')),
    '$.{old}') WHERE kind = 'stage'"""


def stages_were_called_steps(connection: sqlite3.Connection) -> None:
    """The made-up step 0 -> 1: a stage's name was once its title."""
    connection.execute(MOVED.format(old="title", new="name"))


def fails_half_way(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM node")
    raise ZeroDivisionError


@pytest.fixture
def of_format_0(path: Path) -> Path:
    ProjectFile.create(shop().document(), path).close()
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("PRAGMA user_version = 0")
        file.execute(MOVED.format(old="name", new="title"))
        file.execute("UPDATE project SET value = '0' WHERE key = 'format'")
        file.execute("DROP VIEW stages")
    return path


def test_every_format_has_a_stored_file_and_a_step_to_the_next() -> None:
    assert sorted(int(file.stem) for file in FORMATS.glob("*.cjm")) == list(VERSIONS)
    assert sorted(STEPS) == list(VERSIONS)[:-1]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_stored_file_of_every_format_opens_and_stays_as_it_is(version: int, state: Path) -> None:
    file = FORMATS / f"{version}.cjm"
    before = file.read_bytes()
    expected = shop().document()
    rename(expected, "Поиск")
    assert read(file).records == expected.records
    with ProjectFile.open(file, read_only=True) as project:
        assert [line.change.subject for line in project.log] == ["Поиск"]
    assert file.read_bytes() == before


def test_an_older_file_is_brought_to_today_on_the_working_copy_only(
    of_format_0: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(STEPS, 0, stages_were_called_steps)
    before = of_format_0.read_bytes()
    assert read(of_format_0).records == shop().document().records
    with ProjectFile.open(of_format_0) as project:
        assert project.document.records == shop().document().records
        assert not project.modified
        assert of_format_0.read_bytes() == before
        project.publish()
    with closing(sqlite3.connect(of_format_0)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (FORMAT_VERSION,)
        assert file.execute("SELECT value FROM project WHERE key = 'format'").fetchone() == (
            str(FORMAT_VERSION),
        )
        assert file.execute("SELECT count(*) FROM stages").fetchone() == (5,)


def test_a_step_that_fails_leaves_the_file_byte_for_byte(
    of_format_0: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(STEPS, 0, fails_half_way)
    before = of_format_0.read_bytes()
    for attempt in (read, ProjectFile.open):
        with pytest.raises(ZeroDivisionError):
            attempt(of_format_0)
    assert of_format_0.read_bytes() == before


def test_a_ladder_is_climbed_step_by_step_or_not_at_all() -> None:
    climbed: list[str] = []
    steps = {0: lambda _: climbed.append("0 to 1"), 1: lambda _: climbed.append("1 to 2"), 2: fails_half_way}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript("CREATE TABLE node(id, kind, body); CREATE TABLE edge(id, kind, body)")
        connection.executescript("CREATE TABLE project(key, value); INSERT INTO node VALUES ('a', 'b', 'c')")
        migrate(connection, steps, target=2)
        assert climbed == ["0 to 1", "1 to 2"]
        migrate(connection, steps, target=2)
        assert climbed == ["0 to 1", "1 to 2"]
        with pytest.raises(ZeroDivisionError):
            migrate(connection, steps, target=3)
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
        assert connection.execute("SELECT count(*) FROM node").fetchone() == (1,)
        for target in (1, 4):
            with pytest.raises(UnknownFormat):
                migrate(connection, steps, target=target)
