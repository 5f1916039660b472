"""From format 5 to 6: sources learn the day of their import, in tables, in the change log, in versions."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from cjm_studio.document.change import adding, removing, updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import RecordId, SourceId
from cjm_studio.model.metrics import Reading, Source, Wave
from cjm_studio.model.register import Version
from cjm_studio.operations import versions
from cjm_studio.operations.taking_back import take_back
from cjm_studio.storage.findings import findings
from cjm_studio.storage.migrations import STEPS
from cjm_studio.storage.opening import orphans
from cjm_studio.storage.places import state_folder
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from tests.builders import ProjectBuilder
from tests.storage.steps import crash

FIRST, SECOND, LAST = "2022-06-03", "2022-07-01", "2022-05-31"


def project() -> ProjectBuilder:
    """A project with two waves, one of them of no known day, and answers of nobody yet."""
    made = ProjectBuilder()
    made.journey("Clients", "Payment")
    made.add(Wave, name="spring", start="2022-05-01", end=LAST)
    made.add(Wave, name="one day")
    made.metric("ces2")
    return made


def source(name: str, **fields: Any) -> Source:
    """A source as format 5 wrote it: of a file, imported on its date."""
    id_ = SourceId(RecordId(name))
    return Source(id=id_, **{"name": name, "date": FIRST, "file": name, "sha256": name, **fields})


def read_by(name: str, *, wave: str = "wave-1") -> Reading:
    told = {"segment": "segment-1", "stage": "stage-1", "metric": "metric-ces2", "wave": wave, "source": name}
    return Reading(id=RecordId(f"reading of {name}"), counts=((1, 5),), **told)  # type: ignore[arg-type]


def work(document: Document) -> None:
    """Import files and edit their sources, as a program of format 5 did."""

    def do(*changes: Any) -> None:
        for change in changes:
            document.apply(change, ChangeSource.USER)

    sources = (
        source("dated"),
        source("undated"),
        source("replaced"),
        source("removed"),
        source("by hand", date="2022-05"),
        source("talks", sha256=""),
    )
    do(adding(sources[0], read_by("dated")).named("import_survey", "dated"))
    do(adding(sources[1], read_by("undated", wave="wave-2")))
    do(*(adding(one, read_by(one.name)) for one in sources[2:5]), adding(sources[5]))
    do(versions.save_version(document, "Before", at=FIRST, by="Anna"))
    do(updating(document[sources[2].id], date=SECOND, sha256="again"))
    do(updating(document[sources[2].id], bias="Paid"), removing(document[sources[3].id]))


@pytest.fixture
def of_format_5(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(versions, "FORMAT_VERSION", 5)
    with ProjectFile.create(project().document(), path) as file:
        work(file.document)
        file.publish()
    with closing(sqlite3.connect(path)) as tables, tables:
        tables.execute("PRAGMA user_version = 5")
    monkeypatch.undo()
    return path


def days(document: Document) -> dict[str, tuple[str, str]]:
    return {one.name: (one.date, one.imported) for one in document.all(Source)}


def test_a_source_gets_the_last_day_of_its_waves_and_keeps_the_day_of_its_import(of_format_5: Path) -> None:
    assert days(read(of_format_5)) == {
        "dated": (LAST, FIRST),
        "undated": (FIRST, FIRST),
        "replaced": (LAST, SECOND),
        "by hand": ("2022-05", ""),  # no import wrote such a date
        "talks": (FIRST, ""),  # no answers of its file were counted
    }


def test_the_log_still_leads_to_what_the_tables_hold(of_format_5: Path) -> None:
    replayed = project().document()
    with ProjectFile.open(of_format_5) as file:
        for line in file.log:
            replayed.apply(line.change, ChangeSource(line.source))
        assert dict(replayed.records) == dict(file.document.records)
        assert not file.modified


def test_an_import_of_before_can_still_be_taken_back(of_format_5: Path) -> None:
    with ProjectFile.open(of_format_5) as file:
        line = next(line for line in file.log if line.change.label == "import_survey")
        change, left = take_back(file.document, line.change)
        file.document.apply(change, ChangeSource.USER)
        assert not left
        assert "dated" not in days(file.document)


def test_a_version_of_before_tells_the_days_apart_when_it_is_read(of_format_5: Path) -> None:
    document = read(of_format_5)
    (version,) = document.all(Version)
    found = days(versions.document_of(version))
    assert (found["dated"], found["replaced"], found["removed"]) == ((LAST, FIRST),) * 3
    assert (found["undated"], found["by hand"], found["talks"]) == (
        (FIRST, FIRST),
        ("2022-05", ""),
        (FIRST, ""),
    )


@pytest.mark.parametrize("table", ["node", "change"])
@pytest.mark.parametrize(
    "body", ['{"record":"source"', "null", '{"added":[{"record":"source","date":5}]}', "[]"]
)
def test_a_damaged_record_is_told_and_not_tripped_over(of_format_5: Path, table: str, body: str) -> None:
    which = {"node": "id = 'dated'", "change": "body LIKE '%:\"source\"%'"}[table]
    with closing(sqlite3.connect(of_format_5)) as tables, tables:
        tables.execute(f"UPDATE {table} SET body = ? WHERE {which}", (body,))
    before = of_format_5.read_bytes()
    if table == "node":
        with pytest.raises(BadInput, match="file_damaged"):
            read(of_format_5)
        assert "finding_unreadable" in [problem.key for problem in findings(of_format_5)[1]]
    else:
        with ProjectFile.open(of_format_5) as file, pytest.raises(BadInput, match="file_damaged"):
            assert file.log
    assert of_format_5.read_bytes() == before


def test_unsaved_work_of_before_waits_until_there_is_room_again(
    of_format_5: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fills_the_disk(connection: sqlite3.Connection) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        connection.execute("UPDATE project SET value = value || hex(zeroblob(1000000))")

    project = ProjectFile.open(of_format_5)
    edit = updating(project.document.get(Source, SourceId(RecordId("talks"))), bias="Few")
    project.document.apply(edit, ChangeSource.USER)
    crash(project)
    (tables,) = (state_folder() / "working").rglob("tables-*.cjm")
    with closing(sqlite3.connect(tables)) as connection, connection:
        connection.execute("PRAGMA user_version = 5")
    with monkeypatch.context() as full:
        full.setitem(STEPS, 5, fills_the_disk)
        with pytest.raises(BadInput, match="disk_full"):
            ProjectFile.open(of_format_5)
        assert orphans() == []
    with ProjectFile.open(of_format_5) as again:
        assert again.recovered
        assert again.document.get(Source, SourceId(RecordId("talks"))).bias == "Few"


def test_a_full_disk_is_no_damage_of_the_file(of_format_5: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: sqlite3.Connection) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    before = of_format_5.read_bytes()
    monkeypatch.setitem(STEPS, 5, fails)
    with pytest.raises(BadInput, match="disk_full"):
        ProjectFile.open(of_format_5)
    assert of_format_5.read_bytes() == before
