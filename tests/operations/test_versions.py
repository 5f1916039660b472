"""Versions: what they keep, the way back, and what cannot be read."""

import zlib

import msgspec
import pytest
from hypothesis import given

from cjm_studio.document.change import adding, removing, updating
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.history import History
from cjm_studio.document.queries import project
from cjm_studio.document.rules import with_consequences
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import CardId, PlaceId, RecordId, RowId, StageId
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.model.record import Record, Unknown
from cjm_studio.model.register import Version
from cjm_studio.operations.cards import edit_card
from cjm_studio.operations.stages import remove_stage
from cjm_studio.operations.versions import (
    document_of,
    edit_version,
    remove_version,
    restore,
    save_version,
    versions,
)
from tests.builders import shop
from tests.strategies import documents

NOON = "2025-06-10T12:00:00.000Z"


def saved(document: Document, name: str, at: str = NOON) -> Version:
    change = save_version(document, name, at=at, by="Anna", note="why")
    document.apply(change, ChangeSource.USER)
    return document.get(Version, next(iter(change.added)))


def content(document: Document) -> dict[RecordId, Record]:
    apart = with_consequences(document, removing(*document.all(Version))).removed
    return {id_: record for id_, record in document.records.items() if id_ not in apart}


def test_a_version_keeps_everything_as_it_was_records_of_unknown_kinds_too() -> None:
    document = shop().document()
    before = content(document)
    version = saved(document, "  Before   the workshop ")
    assert (version.name, version.by, version.at, version.note) == (
        "Before the workshop",
        "Anna",
        NOON,
        "why",
    )
    assert content(document_of(version)) == before
    assert any(isinstance(record, Unknown) for record in document_of(version))


def test_the_way_back_is_one_step_that_can_be_undone_and_the_versions_stay() -> None:
    document = shop().document()
    history = History(document)
    version, before = saved(document, "May"), content(document)
    stage = next(iter(document.all(Stage)))
    document.apply(remove_stage(document, stage.id), ChangeSource.USER)
    card = next(iter(document.all(Card)))
    document.apply(edit_card(document, card.id, text="Other"), ChangeSource.USER)
    later, changed = saved(document, "June", at="2025-06-11T12:00:00.000Z"), content(document)

    document.apply(restore(document, version.id), ChangeSource.USER)
    assert content(document) == before
    assert versions(document) == [later, version]
    assert history.done[-1].label == "restore_version"
    history.undo()
    assert content(document) == changed


@given(documents())
def test_whatever_a_project_holds_a_version_brings_it_back(document: Document) -> None:
    before = content(document)
    version = saved(document, "Any")
    assert content(document_of(version)) == before
    assert not restore(document, version.id)
    document.apply(adding(Card(id=CardId(RecordId("card-new")), kind="note", text="new")), ChangeSource.USER)
    document.apply(restore(document, version.id), ChangeSource.USER)
    assert content(document) == before


def test_a_version_does_not_hold_other_versions() -> None:
    document = shop().document()
    first = saved(document, "First")
    second = saved(document, "Second", at="2025-06-11T12:00:00.000Z")
    assert not document_of(second).all(Version)
    assert len(second.content) < 1.2 * len(first.content)


def test_a_version_is_renamed_and_removed_and_the_project_stays() -> None:
    document = shop().document()
    version, before = saved(document, "May"), content(document)
    document.apply(edit_version(document, version.id, name="Spring", note=""), ChangeSource.USER)
    assert versions(document)[0].name == "Spring"
    document.apply(remove_version(document, version.id), ChangeSource.USER)
    assert versions(document) == []
    assert content(document) == before


def test_a_version_needs_a_name() -> None:
    document = shop().document()
    with pytest.raises(BadInput) as refused:
        save_version(document, "  ", at=NOON, by="")
    assert refused.value.key == "version_unnamed"
    version = saved(document, "May")
    with pytest.raises(BadInput):
        edit_version(document, version.id, name="")


@pytest.mark.parametrize("damage", [b"", b"nothing of the kind", b"x\x9c"])
def test_a_damaged_version_is_refused_and_the_project_is_whole(damage: bytes) -> None:
    document = shop().document()
    version = saved(document, "May")
    document.apply(updating(version, content=damage), ChangeSource.USER)
    with pytest.raises(BadInput) as refused:
        restore(document, version.id)
    assert refused.value.key == "version_damaged"
    assert project(document).name == "Shop"


def test_a_version_of_a_newer_program_is_refused() -> None:
    newer = zlib.compress(msgspec.json.encode({"format": 999, "records": []}))
    with pytest.raises(BadInput) as refused:
        document_of(Version(id=RecordId("version-1"), name="Later", at=NOON, content=newer))
    assert refused.value.key == "version_newer"


def test_a_version_that_breaks_the_laws_is_refused() -> None:
    from cjm_studio.model.record_json import record_to_json

    hanging = Place(
        id=PlaceId(RecordId("place-1")),
        card=CardId(RecordId("no")),
        stage=StageId(RecordId("no")),
        row=RowId(RecordId("no")),
        order=1.0,
    )
    records = [msgspec.Raw(record_to_json(hanging))]
    content = zlib.compress(msgspec.json.encode({"format": 4, "records": records}))
    with pytest.raises(BadInput) as refused:
        document_of(Version(id=RecordId("version-1"), name="Broken", at=NOON, content=content))
    assert refused.value.key == "version_damaged"
