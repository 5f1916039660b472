"""Disks and folders that refuse: a kind word, and neither the document nor the unsaved work suffers."""

import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cjm_studio.document.change import adding
from cjm_studio.document.document import ChangeSource
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import CardId, RecordId
from cjm_studio.model.map import Card, Stage
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.wording.problems import problem_words
from tests.builders import shop
from tests.storage.steps import crash, files, name_in, rename

BIG = adding(Card(id=CardId(RecordId("card-99")), kind="note", text="x" * 1_200_000))


@contextmanager
def refused(key: str) -> Iterator[None]:
    with pytest.raises(BadInput) as problem:
        yield
    assert problem.value.key == key
    assert problem_words(problem.value, "ru")
    assert problem_words(problem.value, "en")


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", folder], check=False).returncode:
        pytest.skip("only root may make a small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


def still_works(project: ProjectFile, path: Path) -> None:
    """The document, the unsaved work and the next save are all there."""
    assert project.document.get(Stage, RecordId("stage-1")).name == "First"
    assert project.modified
    rename(project.document, "Second")
    project.publish_as(path)
    assert name_in(path) == "Second"


def test_a_folder_that_may_not_be_written_to(as_nobody: Path) -> None:
    locked = as_nobody / "locked"
    locked.mkdir()
    path = locked / "map.cjm"
    with ProjectFile.create(shop().document(), path) as project:
        rename(project.document, "First")
        locked.chmod(0o555)
        before = path.read_bytes()
        with refused("folder_read_only"):
            project.publish()
        with refused("folder_read_only"):
            project.publish_as(locked / "other.cjm")
        assert (path.read_bytes(), files(locked)) == (before, ["map.cjm"])
        still_works(project, as_nobody / "elsewhere.cjm")
    locked.chmod(0o777)


def test_a_file_that_is_write_protected(as_nobody: Path) -> None:
    path = as_nobody / "map.cjm"
    with ProjectFile.create(shop().document(), path) as project:
        rename(project.document, "First")
        path.chmod(0o444)
        with refused("file_write_protected"):
            project.publish()
        still_works(project, as_nobody / "elsewhere.cjm")


def test_a_folder_that_is_not_there_or_a_folder_in_the_way(path: Path) -> None:
    with ProjectFile.create(shop().document(), path) as project:
        rename(project.document, "First")
        for place, key in (
            (path.parent / "nowhere" / "map.cjm", "folder_missing"),
            (path.parent, "file_is_folder"),
            (path.parent / ("n" * 300), "file_name_too_long"),
            (path / "map.cjm", "folder_missing"),
        ):
            with refused(key):
                project.publish_as(place)
        assert (project.path, files(path.parent)) == (path, [path.name])
        still_works(project, path)


def test_nothing_is_left_where_a_new_project_could_not_be_written(path: Path, state: Path) -> None:
    with refused("folder_missing"):
        ProjectFile.create(shop().document(), path.parent / "nowhere" / "map.cjm")
    assert files(state) == files(path.parent) == []


def test_a_full_disk_at_the_users_path(path: Path, small_disk: Path) -> None:
    target = small_disk / "map.cjm"
    with ProjectFile.create(shop().document(), target) as project:
        before = target.read_bytes()
        project.document.apply(BIG, ChangeSource.USER)
        rename(project.document, "First")
        with refused("disk_full"):
            project.publish()
        assert (target.read_bytes(), files(small_disk)) == (before, ["map.cjm"])
        still_works(project, path)


def test_a_full_disk_under_the_working_copy(
    path: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CJM_STUDIO_STATE", str(small_disk))
    project = ProjectFile.create(shop().document(), path)
    rename(project.document, "First")
    with refused("disk_full"):
        project.document.apply(BIG, ChangeSource.USER)
    assert "card-99" not in project.document
    crash(project)
    with ProjectFile.open(path) as project:
        assert "card-99" not in project.document
        still_works(project, path)


def test_an_edit_that_cannot_be_stored_has_not_happened(path: Path) -> None:
    with ProjectFile.create(shop().document(), path) as project:
        rename(project.document, "First")
        with no_file_larger_than(200_000), pytest.raises(BadInput):
            project.document.apply(BIG, ChangeSource.USER)
        assert "card-99" not in project.document
        still_works(project, path)


def test_a_program_folder_that_cannot_be_used_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CJM_STUDIO_STATE", str(tmp_path / "file"))
    with refused("state_unwritable"):
        ProjectFile.create(shop().document())
