"""After a crash, and with two windows on one file."""

from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.storage.opening import Unsaved, orphans, refuse_unsaved
from cjm_studio.storage.places import temporary_beside
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from cjm_studio.storage.text_form import text
from tests.builders import shop
from tests.storage.steps import crash, edited_elsewhere, files, name_in, rename


def test_unsaved_work_is_there_again_after_a_crash_and_still_unsaved(path: Path) -> None:
    ProjectFile.create(shop().document(), path).close()
    project = ProjectFile.open(path)
    rename(project.document, "First")
    crash(project)
    assert name_in(path) == "Search"
    with ProjectFile.open(path) as project:
        assert (project.recovered, project.modified) == (True, True)
        project.publish()
        assert (project.recovered, project.modified) == (False, False)
    assert name_in(path) == "First"


def test_unsaved_work_can_be_declined(path: Path) -> None:
    project = ProjectFile.create(shop().document(), path)
    rename(project.document, "First")
    crash(project)
    asked: list[Unsaved] = []

    def decline(unsaved: Unsaved) -> bool:
        asked.append(unsaved)
        return False

    with ProjectFile.open(path, on_recovery=decline) as project:
        assert (project.recovered, project.modified) == (False, False)
    assert [(unsaved.path, unsaved.changes) for unsaved in asked] == [(path, 1)]
    assert name_in(path) == "Search"


def test_recovered_work_is_not_dropped_by_a_program_that_just_stops(path: Path) -> None:
    project = ProjectFile.create(shop().document(), path)
    rename(project.document, "First")
    crash(project)
    with pytest.raises(BadInput, match="file_has_unsaved"):
        ProjectFile.open(path, on_recovery=refuse_unsaved)
    with ProjectFile.open(path) as project:
        assert project.recovered
    with ProjectFile.open(path) as project:
        assert project.recovered
        project.close()  # now somebody has decided
    assert orphans() == []


def test_a_crash_after_saving_leaves_nothing_to_recover(path: Path) -> None:
    project = ProjectFile.create(shop().document(), path)
    rename(project.document, "First")
    project.publish()
    crash(project)
    assert orphans() == []
    with ProjectFile.open(path) as project:
        assert not project.recovered


def test_work_that_never_had_a_file_is_found_again(path: Path, state: Path) -> None:
    project = ProjectFile.create(shop().document())
    rename(project.document, "First")
    crash(project)
    crash(ProjectFile.create(shop().document()))  # nothing was done here
    (unsaved,) = orphans()
    assert (unsaved.path, unsaved.changes) == (None, 1)
    with ProjectFile.recover(unsaved) as project:
        assert project.recovered
        assert project.modified
        assert orphans() == []  # it is not lost: it is open
        project.publish_as(path)
    assert name_in(path) == "First"
    assert files(state / "working") == []


def test_unsaved_work_outlives_its_file(path: Path) -> None:
    project = ProjectFile.create(shop().document(), path)
    rename(project.document, "First")
    crash(project)
    path.unlink()
    with ProjectFile.open(path) as project:
        assert project.modified
        project.publish()
    assert name_in(path) == "First"


def test_a_new_file_of_the_same_name_does_not_swallow_unsaved_work(path: Path) -> None:
    project = ProjectFile.create(shop().document(), path)
    rename(project.document, "First")
    crash(project)
    path.unlink()
    ProjectFile.create(shop().document(), path).close()
    (unsaved,) = orphans()
    assert (unsaved.path, unsaved.changes) == (path, 1)


def test_after_a_crash_a_file_changed_outside_is_not_overwritten(path: Path) -> None:
    project = ProjectFile.create(shop().document(), path)
    rename(project.document, "First")
    crash(project)
    edited_elsewhere(path, "Theirs", stage="stage-2")
    with ProjectFile.open(path) as project:
        assert project.changed_outside()
        assert project.merge_outside() == []
        project.publish()
    assert (name_in(path), name_in(path, "stage-2")) == ("First", "Theirs")


@pytest.mark.parametrize("after_replacing", [False, True])
def test_a_crash_in_the_middle_of_saving_is_recognised(
    path: Path, monkeypatch: pytest.MonkeyPatch, after_replacing: bool
) -> None:
    project = ProjectFile.create(shop().document(), path)
    rename(project.document, "First")
    real = Path.replace

    def cut_off(self: Path, target: Path) -> Path:
        if target == path:
            if after_replacing:
                real(self, target)
            raise KeyboardInterrupt
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", cut_off)
        with pytest.raises(KeyboardInterrupt):
            project.publish()
    crash(project)
    with ProjectFile.open(path) as project:
        assert project.recovered == (not after_replacing)
        assert not project.changed_outside()
        project.publish()
    assert name_in(path) == "First"


def test_a_damaged_working_copy_does_not_keep_the_file_shut(path: Path, state: Path) -> None:
    project = ProjectFile.create(shop().document(), path)
    rename(project.document, "First")
    crash(project)
    (tables,) = (state / "working").rglob("tables-*.cjm")
    tables.write_bytes(tables.read_bytes()[:5000] + b"garbage" * 1000)
    with ProjectFile.open(path) as project:
        assert not project.recovered
    assert tables.name in [Path(file).name for file in files(state / "damaged")]


def test_an_open_file_cannot_be_opened_twice_but_read(path: Path) -> None:
    with ProjectFile.create(shop().document(), path) as first:
        with pytest.raises(BadInput, match="open_elsewhere"):
            ProjectFile.open(path)
        with ProjectFile.open(path, read_only=True) as second:
            rename(second.document, "Second")
            with pytest.raises(BadInput, match="project_read_only"):
                second.publish()
            with pytest.raises(BadInput, match="open_elsewhere"):
                second.publish_as(path)
            second.publish_as(path.with_name("second.cjm"))
            assert not second.read_only
        rename(first.document, "First")
        first.publish()
    assert (name_in(path), name_in(path.with_name("second.cjm"))) == ("First", "Second")


def test_reading_takes_the_file_itself_and_leaves_no_trace(path: Path, state: Path) -> None:
    project = ProjectFile.create(shop().document(), path)
    rename(project.document, "First")
    crash(project)
    before = path.read_bytes(), path.stat().st_mtime_ns, files(state), files(path.parent)
    assert any('"Search"' in line for line in text(read(path)))
    assert (path.read_bytes(), path.stat().st_mtime_ns, files(state), files(path.parent)) == before


def test_what_a_broken_off_save_left_beside_the_file_goes_at_the_next_opening(path: Path) -> None:
    ProjectFile.create(shop().document(), path).close()
    temporary_beside(path).write_bytes(b"half")
    ProjectFile.open(path, read_only=True).close()
    assert temporary_beside(path).exists()  # somebody may be writing it just now
    ProjectFile.open(path).close()
    assert files(path.parent) == [path.name]
