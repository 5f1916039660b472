"""Laws of the file: what was stored is what there was, whatever it was."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.document.change import Change
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.history import History
from cjm_studio.model.ids import RecordId
from cjm_studio.model.record import Record
from cjm_studio.model.record_json import record_from_json, record_to_json
from cjm_studio.storage.codec import change_from_json, change_to_json
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from cjm_studio.storage.text_form import records_of, text
from tests.strategies import change_of, documents, fresh_names

USER = ChangeSource.USER


def records(document: Document) -> dict[RecordId, Record]:
    return dict(document.records)


def exactly(document: Document) -> list[tuple[str, str]]:
    """What equality forgives must be the same too: 1 and 1.0, the order in which records came."""
    return [(str(type(record)), repr(record)) for kind in by_kind(document) for record in kind]


def by_kind(document: Document) -> list[list[Record]]:
    kinds = sorted({type(record) for record in document}, key=lambda kind: kind.__name__)
    return [list(document.all(kind)) for kind in kinds]


@given(documents(), st.data())
def test_save_then_load_changes_nothing(document: Document, data: st.DataObject) -> None:
    names = fresh_names()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Карта.cjm"
        with ProjectFile.create(document, path) as project:
            for _ in range(data.draw(st.integers(0, 5))):
                project.document.apply(change_of(data.draw, project.document, names), USER)
            project.publish()
            saved = exactly(project.document)
        with ProjectFile.open(path) as project:
            assert exactly(project.document) == saved
            assert not project.modified
        assert exactly(read(path)) == saved


@given(documents(), st.data())
def test_the_stored_changes_replay_to_the_same_project(document: Document, data: st.DataObject) -> None:
    names, replayed = fresh_names(), Document(document)
    with ProjectFile.create(document) as project:
        history = History(project.document)
        for _ in range(data.draw(st.integers(1, 6))):
            project.document.apply(change_of(data.draw, project.document, names), USER)
            if data.draw(st.booleans()):
                history.undo()
        for line in project.log:
            assert replayed.apply(line.change, ChangeSource(line.source))
        assert records(replayed) == records(project.document)
        assert project.modified == (records(document) != records(project.document))


@given(documents())
def test_every_record_comes_back_from_json(document: Document) -> None:
    assert [record_from_json(record_to_json(record)) for record in document] == list(document)


@given(documents(), st.data())
def test_every_change_comes_back_from_json(document: Document, data: st.DataObject) -> None:
    changed = document.apply(change_of(data.draw, document, fresh_names()), USER)
    change = changed.change if changed else Change()
    back = change_from_json(change_to_json(change, document), label=change.label, subject=change.subject)
    assert (back.added, back.removed, back.updated) == (change.added, change.removed, change.updated)
    assert repr(back.updated) == repr(dict(change.updated))


@given(documents())
def test_the_text_form_reads_back_the_same(document: Document) -> None:
    lines = list(text(document))
    assert {record.id: record for record in records_of(lines)} == records(document)
    assert list(text(Document(records_of(reversed(lines))))) == lines


@given(documents(), st.data())
def test_one_edited_record_is_one_changed_line(document: Document, data: st.DataObject) -> None:
    before = set(text(document))
    changed = document.apply(change_of(data.draw, document, fresh_names()), USER)
    after = set(text(document))
    change = changed.change if changed else Change()
    assert len(after - before) == len(change.added) + len(change.updated)
    assert len(before - after) == len(change.removed) + len(change.updated)


@given(documents(), st.data())
def test_a_merge_loses_nothing_of_theirs_and_what_of_mine_does_not_fit_is_told(
    document: Document, data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.cjm"
        ProjectFile.create(document, path).close()
        with ProjectFile.open(path) as mine:
            theirs = ProjectFile.open(path, read_only=True)
            names = fresh_names()
            for project, most in ((mine, 4), (theirs, 3)):
                for _ in range(data.draw(st.integers(1, most))):
                    project.document.apply(change_of(data.draw, project.document, names), USER)
            other = Path(folder) / "other.cjm"
            theirs.publish_as(other)
            theirs.close()
            other.replace(path)
            assert mine.changed_outside()
            unfit = mine.merge_outside()
            assert all(unfit)
            assert not mine.changed_outside()
            mine.publish()
            assert records(read(path)) == records(mine.document)
            fresh = Document(mine.document)
            assert set(fresh.graph.edges(keys=True)) == set(mine.document.graph.edges(keys=True))
