"""Versions: named snapshots of the project, kept in it, and the way back to one."""

import zlib
from typing import Any, Final

import msgspec

from cjm_studio.document.change import Change, adding, change_between, removing, updating
from cjm_studio.document.document import Document
from cjm_studio.document.errors import ChangeRefused
from cjm_studio.document.rules import with_consequences
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import RecordId, new_id
from cjm_studio.model.older_sources import with_import_days
from cjm_studio.model.record import Record
from cjm_studio.model.record_json import record_from_json, record_to_json
from cjm_studio.model.register import Version
from cjm_studio.model.schema import FORMAT_VERSION

Records = dict[RecordId, Record]
_LARGEST: Final = 1 << 29  # bytes; what swells to more was made to do harm


class _Content(msgspec.Struct):
    """What a version holds, before it is compressed."""

    format: int
    records: list[msgspec.Raw]


def versions(document: Document) -> list[Version]:
    """Return the versions, the newest first."""
    return sorted(document.all(Version), key=lambda version: (version.at, version.id), reverse=True)


def save_version(
    document: Document, name: str, *, at: str, by: str, note: str = "", packed: bytes = b""
) -> Change:
    """Plan a version of the project as it is now, or as it was packed; BadInput without a name."""
    name, content = _checked(name), packed or pack(content_of(document))
    version = Version(id=RecordId(new_id("version")), name=name, at=at, by=by, note=note, content=content)
    return adding(version).named("save_version", name)


def content_of(document: Document) -> Records:
    """Return all but the versions and what would have to leave with them, as a link to one."""
    apart = with_consequences(document, removing(*document.all(Version))).removed
    return {id_: record for id_, record in document.records.items() if id_ not in apart}


def pack(content: Records) -> bytes:
    """Return what a version is to hold; it needs no document, so that a thread may do it."""
    records = [msgspec.Raw(record_to_json(record)) for record in content.values()]
    return zlib.compress(msgspec.json.encode(_Content(FORMAT_VERSION, records)))


def edit_version(document: Document, version: RecordId, **fields: Any) -> Change:
    """Plan a new name or note for a version; BadInput for an empty name."""
    record = document.get(Version, version)
    if "name" in fields:
        fields["name"] = _checked(fields["name"])
    return updating(record, **fields).named("edit_version", record.name)


def remove_version(document: Document, version: RecordId) -> Change:
    """Plan the leaving of a version; the project itself stays as it is."""
    record = document.get(Version, version)
    return removing(record).named("remove_version", record.name)


def document_of(version: Version) -> Document:
    """Return the project as it was; BadInput when the version is damaged or of a newer program."""
    try:
        unpacked = zlib.decompressobj().decompress(version.content, _LARGEST)
        content = msgspec.json.decode(unpacked, type=_Content)
        if content.format > FORMAT_VERSION:
            raise BadInput("version_newer", name=version.name)
        records = content.records if content.format > 5 else with_import_days(content.records)
        return Document(record_from_json(bytes(raw)) for raw in records)
    except (zlib.error, msgspec.MsgspecError, ChangeRefused) as error:
        raise BadInput("version_damaged", name=version.name, reason=str(error)) from error


def restore(document: Document, version: RecordId) -> Change:
    """Plan the way back to a version in one step; the versions themselves stay."""
    return way_back(content_of(document), document.get(Version, version))


def way_back(content: Records, version: Version) -> Change:
    """Plan the same for what a project holds; it needs no document, so that a thread may do it."""
    change = change_between(content, content_of(document_of(version)))
    return change.named("restore_version", version.name)


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise BadInput("version_unnamed")
    return name
