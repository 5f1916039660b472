"""What people said and where it came from is really gone once it is deleted and saved."""

from pathlib import Path

import pytest

from cjm_studio.document.change import removing, updating
from cjm_studio.document.document import ChangeSource
from cjm_studio.document.history import History
from cjm_studio.model.ids import RecordId
from cjm_studio.model.metrics import Source
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from tests.builders import ProjectBuilder, shop

SECRET = "Иванова из Твери"


@pytest.fixture
def drawn() -> ProjectBuilder:
    drawn = shop()
    drawn.card(SECRET, stage="Search", row="pains", kind="quote")
    drawn.add(Source, name="Interview", bias=SECRET)
    return drawn


def delete(project: ProjectFile, id_: str) -> None:
    change = removing(project.document[RecordId(id_)]).named("remove", SECRET)
    project.document.apply(change, ChangeSource.USER)


def test_a_deleted_quote_and_source_are_nowhere_in_the_file(path: Path, drawn: ProjectBuilder) -> None:
    with ProjectFile.create(drawn.document(), path) as project:
        assert SECRET.encode() in path.read_bytes()
        card = project.document[RecordId("card-6")]
        project.document.apply(
            updating(card, quote=f"{SECRET}!").named("edit_card", SECRET), ChangeSource.USER
        )
        project.publish()
        delete(project, "place-7")  # the card leaves with its last place
        delete(project, "source-2")
        project.publish()
        assert len(project.log) == 3
    assert SECRET.encode() not in path.read_bytes()
    with ProjectFile.open(path) as project:
        assert [len(line.change.removed) for line in project.log] == [0, 0, 0]


def test_what_hung_on_a_deleted_source_goes_with_it_and_the_rest_stays(path: Path) -> None:
    with ProjectFile.create(shop().document(), path) as project:
        delete(project, "source-1")
        delete(project, "stage-2")
        project.publish()
    with ProjectFile.open(path) as project:
        first, second = project.log
    assert not first.change
    assert "stage-2" in second.change.removed


def test_an_undone_deletion_keeps_everything(path: Path, drawn: ProjectBuilder) -> None:
    with ProjectFile.create(drawn.document(), path) as project:
        history = History(project.document)
        delete(project, "source-2")
        history.undo()
        project.publish()
    assert "source-2" in read(path)
    with ProjectFile.open(path) as project:
        assert "source-2" in project.log[0].change.removed


def test_it_can_still_be_undone_until_the_project_is_closed(path: Path, drawn: ProjectBuilder) -> None:
    with ProjectFile.create(drawn.document(), path) as project:
        history = History(project.document)
        delete(project, "source-2")
        project.publish()
        history.undo()
        assert "source-2" in project.document
        project.publish()
    assert "source-2" in read(path)
