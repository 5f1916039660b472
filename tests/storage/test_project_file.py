"""Saving: what is at the user's path, and what is not."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from cjm_studio.document.history import History
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import RecordId
from cjm_studio.model.record import Unknown
from cjm_studio.storage import publishing
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.publishing import versions_of
from tests.builders import shop
from tests.storage.steps import files, name_in, rename


def test_a_saved_project_opens_as_it_was(path: Path) -> None:
    with ProjectFile.create(shop().document(), path) as project:
        saved = dict(project.document.records)
    with ProjectFile.open(path) as project:
        assert project.document.records == saved
        assert (project.path, project.modified, project.recovered) == (path, False, False)


def test_the_users_folder_holds_one_file_and_nothing_beside_it(path: Path, state: Path) -> None:
    with ProjectFile.create(shop().document(), path) as project:
        rename(project.document, "First")
        project.publish()
        assert files(path.parent) == [path.name]
    assert files(path.parent) == [path.name]
    assert files(state / "working") == []


def test_an_edit_reaches_the_file_only_when_it_is_saved(path: Path) -> None:
    with ProjectFile.create(shop().document(), path) as project:
        before = path.read_bytes()
        rename(project.document, "First")
        assert (project.modified, path.read_bytes()) == (True, before)
        project.publish()
        assert not project.modified
        assert name_in(path) == "First"


def test_undone_back_to_what_was_saved_the_project_is_not_modified(path: Path) -> None:
    with ProjectFile.create(shop().document(), path) as project:
        history = History(project.document)
        rename(project.document, "First")
        history.undo()
        assert not project.modified
        history.redo()
        assert project.modified


def test_closing_without_saving_leaves_the_file_as_it_was(path: Path) -> None:
    ProjectFile.create(shop().document(), path).close()
    before = path.read_bytes()
    with ProjectFile.open(path) as project:
        rename(project.document, "First")
    assert path.read_bytes() == before


def test_a_project_without_a_file_is_saved_under_a_name(path: Path, state: Path) -> None:
    with ProjectFile.create(shop().document()) as project:
        rename(project.document, "First")
        with pytest.raises(BadInput, match="project_unnamed"):
            project.publish()
        project.publish_as(path)
        assert (project.path, project.modified) == (path, False)
        rename(project.document, "Second")
        project.publish()
        assert len(list((state / "working").iterdir())) == 1
    assert name_in(path) == "Second"


def test_saving_as_leaves_the_first_file_alone_and_goes_on_with_the_second(path: Path) -> None:
    other = path.with_name("other.cjm")
    with ProjectFile.create(shop().document(), path) as project:
        rename(project.document, "First")
        project.publish_as(other)
        rename(project.document, "Second")
        project.publish()
        ProjectFile.open(path).close()  # nobody holds it any more
    assert (name_in(path), name_in(other)) == ("Search", "Second")


def test_a_new_project_never_takes_the_place_of_a_file(path: Path) -> None:
    path.write_text("notes")
    with pytest.raises(BadInput, match="file_exists"):
        ProjectFile.create(shop().document(), path)
    assert path.read_text() == "notes"


def test_a_link_to_the_file_stays_a_link(path: Path) -> None:
    ProjectFile.create(shop().document(), path).close()
    link = path.with_name("link.cjm")
    link.symlink_to(path)
    with ProjectFile.open(link) as project:
        with pytest.raises(BadInput, match="open_elsewhere"):
            ProjectFile.open(path)
        rename(project.document, "First")
        project.publish()
    assert link.is_symlink()
    assert name_in(path) == "First"


def test_saving_keeps_who_may_read_the_file(path: Path) -> None:
    with ProjectFile.create(shop().document(), path) as project:
        path.chmod(0o600)
        rename(project.document, "First")
        project.publish_as(path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_earlier_versions_are_kept_the_newest_ten(path: Path) -> None:
    with ProjectFile.create(shop().document(), path) as project:
        for number in range(13):
            rename(project.document, f"Name {number}")
            project.publish()
    kept = versions_of(path)
    assert [name_in(version.path) for version in kept] == [f"Name {number}" for number in range(11, 1, -1)]
    assert kept == sorted(kept, key=lambda version: version.at, reverse=True)


def test_the_log_says_who_did_what(path: Path) -> None:
    with ProjectFile.create(shop().document(), path, who="Анна") as project:
        rename(project.document, "First")
        project.publish()
    with ProjectFile.open(path) as project:
        (line,) = project.log
    assert (line.who, line.change.label, line.change.subject, line.source) == (
        "Анна",
        "rename_stage",
        "First",
        "user",
    )
    assert line.change.updated == {"stage-1": {"name": ("Search", "First")}}


def test_the_file_keeps_the_newest_lines_of_the_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "KEPT_CHANGES", 3)
    with ProjectFile.create(shop().document(), path) as project:
        for number in range(5):
            rename(project.document, f"Name {number}")
        project.publish()
    with ProjectFile.open(path) as project:
        assert [line.change.subject for line in project.log] == ["Name 2", "Name 3", "Name 4"]
        rename(project.document, "Name 5")
        assert project.modified


def test_a_record_of_an_unknown_kind_is_written_back_as_it_was(path: Path) -> None:
    body = '{ "id": "x-1","record":"persona", "traits":[1,  2] }'
    records = [*shop().records, Unknown(id=RecordId("x-1"), of="persona", body=body)]
    with ProjectFile.create(records, path) as project:
        rename(project.document, "First")
        project.publish()
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT kind, body FROM node WHERE id = 'x-1'").fetchone() == ("persona", body)


def test_a_project_opened_in_a_thread_is_edited_in_another(path: Path) -> None:
    ProjectFile.create(shop().document(), path).close()
    with ThreadPoolExecutor(1) as thread:
        project = thread.submit(ProjectFile.open, path).result()
    rename(project.document, "First")
    project.publish()
    project.close()
    assert name_in(path) == "First"


def test_edits_go_on_while_a_thread_saves(path: Path) -> None:
    with ProjectFile.create(shop().document(), path) as project, ThreadPoolExecutor(1) as thread:
        saving = [thread.submit(project.publish) for _ in range(10)]
        for number in range(150):
            rename(project.document, f"Name {number}")
        for save in saving:
            save.result()
        assert project.modified == (name_in(path) != "Name 149")
        project.publish()
        assert not project.modified
    assert name_in(path) == "Name 149"


def test_opening_tells_how_far_it_is(path: Path) -> None:
    ProjectFile.create(shop().document(), path).close()
    told: list[tuple[int, int]] = []
    with ProjectFile.open(path, on_progress=lambda read, total: told.append((read, total))) as project:
        count = len(project.document)
    assert told[0] == (0, count)
    assert told[-1] == (count, count)
