"""When another program has changed the file."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cjm_studio.document.change import removing, updating
from cjm_studio.document.document import Changed, ChangeSource
from cjm_studio.document.errors import Overtaken
from cjm_studio.document.history import History
from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Card, Stage
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.publishing import ChangedOutside
from cjm_studio.storage.resting_file import read
from tests.builders import shop
from tests.storage.steps import crash, edited_elsewhere, name_in, rename


@pytest.fixture
def project(path: Path) -> Iterator[ProjectFile]:
    with ProjectFile.create(shop().document(), path, who="Me") as project:
        yield project


def test_what_others_saved_is_not_overwritten(project: ProjectFile, path: Path) -> None:
    rename(project.document, "Mine")
    assert not project.changed_outside()
    edited_elsewhere(path, "Theirs")
    theirs = path.read_bytes()
    assert project.changed_outside()
    with pytest.raises(ChangedOutside):
        project.publish()
    assert path.read_bytes() == theirs
    assert project.modified


def test_both_are_kept_where_they_do_not_touch(project: ProjectFile, path: Path) -> None:
    told: list[Changed] = []
    rename(project.document, "Mine", stage="stage-2")
    project.document.listen(told.append)
    edited_elsewhere(path, "Theirs")
    assert project.merge_outside() == []
    assert [(changed.source, changed.change.updated) for changed in told] == [
        (ChangeSource.REMOTE, {"stage-1": {"name": ("Search", "Theirs")}})
    ]
    assert project.modified
    project.publish()
    assert (name_in(path), name_in(path, "stage-2")) == ("Theirs", "Mine")
    assert [(line.who, line.change.subject) for line in project.log] == [("", "Theirs"), ("Me", "Mine")]


def test_what_does_not_fit_any_more_is_told_and_theirs_stays(project: ProjectFile, path: Path) -> None:
    rename(project.document, "Mine")
    rename(project.document, "Second", stage="stage-2")
    edited_elsewhere(path, "Theirs")
    (unfit,) = project.merge_outside()
    assert (unfit.label, unfit.updated) == ("rename_stage", {"stage-1": {"name": ("Search", "Mine")}})
    project.publish()
    assert (name_in(path), name_in(path, "stage-2")) == ("Theirs", "Second")


def test_my_deletion_gives_way_to_what_others_wrote_there(project: ProjectFile, path: Path) -> None:
    project.document.apply(removing(project.document[RecordId("stage-1")]), ChangeSource.USER)
    other = path.with_name("elsewhere.cjm")
    with ProjectFile.open(path, read_only=True) as theirs:
        card = theirs.document[RecordId("card-1")]
        theirs.document.apply(updating(card, text="Looks for a present"), ChangeSource.USER)
        theirs.publish_as(other)
    other.replace(path)
    (unfit,) = project.merge_outside()
    assert {"stage-1", "card-1"} <= unfit.removed.keys()
    assert project.document.get(Card, RecordId("card-1")).text == "Looks for a present"


def test_what_both_did_alike_is_no_conflict(project: ProjectFile, path: Path) -> None:
    rename(project.document, "Same")
    edited_elsewhere(path, "Same")
    assert project.merge_outside() == []
    assert not project.modified


def test_undo_still_takes_back_my_own_steps_after_a_merge(project: ProjectFile, path: Path) -> None:
    history = History(project.document)
    rename(project.document, "Second", stage="stage-2")
    rename(project.document, "Mine")
    edited_elsewhere(path, "Theirs")
    project.merge_outside()
    with pytest.raises(Overtaken):
        history.undo()
    history.undo()
    names = [project.document.get(Stage, RecordId(stage)).name for stage in ("stage-1", "stage-2")]
    assert names == ["Theirs", "Choice"]


def test_a_merge_outlives_a_crash(project: ProjectFile, path: Path) -> None:
    rename(project.document, "Mine", stage="stage-2")
    edited_elsewhere(path, "Theirs")
    project.merge_outside()
    rename(project.document, "Later", stage="stage-3")
    merged = dict(project.document.records)
    crash(project)
    with ProjectFile.open(path) as project:
        assert project.recovered
        assert project.document.records == merged
        project.publish()
    assert read(path).records == merged


def test_reloading_drops_mine(project: ProjectFile, path: Path) -> None:
    rename(project.document, "Mine", stage="stage-2")
    edited_elsewhere(path, "Theirs")
    project.reload()
    assert project.document.records == read(path).records
    assert not project.modified
    rename(project.document, "Again")
    project.publish()
    assert name_in(path) == "Again"


def test_saving_under_the_same_name_overwrites_theirs_but_keeps_it_as_a_version(
    project: ProjectFile, path: Path
) -> None:
    rename(project.document, "Mine")
    edited_elsewhere(path, "Theirs")
    project.publish_as(path)
    assert name_in(path) == "Mine"
    assert not project.changed_outside()


def test_a_file_that_is_gone_is_written_anew(project: ProjectFile, path: Path) -> None:
    path.unlink()
    assert not project.changed_outside()
    project.publish()
    assert name_in(path) == "Search"


def test_a_touched_file_counts_as_changed(project: ProjectFile, path: Path) -> None:
    os.utime(path, ns=(0, 0))
    assert project.changed_outside()


def files_in(project: ProjectFile) -> set[str]:
    """Return what lies in the working copy, without what SQLite keeps beside its tables."""
    names = {file.name for file in project._store.copy.folder.iterdir()}
    return {name for name in names if not name.endswith(("-wal", "-shm"))}


def test_what_is_worked_out_in_a_thread_changes_nothing_until_it_is_taken(
    project: ProjectFile, path: Path
) -> None:
    rename(project.document, "Mine", stage="stage-2")
    edited_elsewhere(path, "Theirs")
    before, told = dict(project.document.records), list[Changed]()
    project.document.listen(told.append)
    with ThreadPoolExecutor() as pool:
        outside = pool.submit(project.look_outside).result()
    assert (project.document.records, told) == (before, [])
    assert project.changed_outside()
    assert project.take_outside(outside) == []
    assert project.document.records == outside.document.records
    assert not project.changed_outside()
    project.publish()
    assert (name_in(path), name_in(path, "stage-2")) == ("Theirs", "Mine")


def test_a_merge_that_is_given_up_leaves_nothing_behind(project: ProjectFile, path: Path) -> None:
    rename(project.document, "Mine", stage="stage-2")
    edited_elsewhere(path, "Theirs")
    before, files = dict(project.document.records), files_in(project)

    def give_up(done: int, total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        project.look_outside(on_progress=give_up)
    assert files_in(project) == files
    project.look_outside().drop()
    assert files_in(project) == files
    assert project.document.records == before
    assert project.changed_outside()


@pytest.mark.parametrize("mine", [True, False])
def test_what_is_changed_meanwhile_fares_as_my_other_changes_do(
    project: ProjectFile, path: Path, mine: bool
) -> None:
    rename(project.document, "Mine", stage="stage-2")
    edited_elsewhere(path, "Theirs")
    outside = project.look_outside(mine=mine)
    rename(project.document, "Later", stage="stage-3")
    assert project.take_outside(outside) == []
    names = [project.document.get(Stage, RecordId(f"stage-{number}")).name for number in (1, 2, 3)]
    if mine:
        assert names == ["Theirs", "Mine", "Later"]
        assert project.modified
    else:
        assert project.document.records == read(path).records
        assert not project.modified
