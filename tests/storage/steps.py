"""What the tests of the file do, in a few words."""

from pathlib import Path

from cjm_studio.document.change import updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Stage
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read


def rename(document: Document, name: str, *, stage: str = "stage-1") -> None:
    """Give a stage another name, as the user does."""
    document.apply(
        updating(document[RecordId(stage)], name=name).named("rename_stage", name), ChangeSource.USER
    )


def name_in(path: Path, stage: str = "stage-1") -> str:
    """Return the name that a stage has in a file."""
    return read(path).get(Stage, RecordId(stage)).name


def files(folder: Path) -> list[str]:
    """Return the files below a folder."""
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


def crash(project: ProjectFile) -> None:
    """Leave everything as a killed process does; test_kill kills real ones."""
    project._store.copy.release()


def edited_elsewhere(path: Path, name: str, *, stage: str = "stage-1") -> None:
    """Change a stage's name in the file as another program does: by putting a new file in its place."""
    other = path.with_name("elsewhere.cjm")
    with ProjectFile.open(path, read_only=True) as theirs:
        rename(theirs.document, name, stage=stage)
        theirs.publish_as(other)
    other.replace(path)
