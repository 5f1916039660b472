"""The codec: changes to JSON and back."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.model.ids import RecordId
from cjm_studio.model.record import Record, Unknown
from cjm_studio.model.record_json import head_of, record_from_json
from cjm_studio.model.schema import KIND_BY_NAME, kind_name


class _Updated(msgspec.Struct):
    """The fields of one updated record, [old, new] each."""

    kind: str
    fields: dict[str, tuple[Any, Any]]


class _Body(msgspec.Struct, omit_defaults=True):
    """A change as it is stored."""

    added: list[msgspec.Raw] = []
    removed: list[msgspec.Raw] = []
    updated: dict[RecordId, _Updated] = {}


class _Written(msgspec.Struct, omit_defaults=True):
    """The same, on its way to the store: records are encoded all at once."""

    added: list[Record | msgspec.Raw] = []
    removed: list[Record | msgspec.Raw] = []
    updated: dict[RecordId, _Updated] = {}


_encoder = msgspec.json.Encoder()
_body_decoder = msgspec.json.Decoder(_Body)


def change_to_json(change: Change, document: Document) -> bytes:
    """Return what a change adds, removes and updates; the document tells the kinds of the updated records."""
    updated = {
        id_: _Updated(kind_name(type(document[id_])), dict(fields)) for id_, fields in change.updated.items()
    }
    return _encoder.encode(_Written(_plain(change.added.values()), _plain(change.removed.values()), updated))


def change_from_json(body: str | bytes, *, label: str = "", subject: str = "") -> Change:
    """Return the change that was stored, every value of the type that its field has."""
    stored = _body_decoder.decode(body)
    return Change(
        added=_records(stored.added),
        removed=_records(stored.removed),
        updated={id_: _fields(part) for id_, part in stored.updated.items()},
        label=label,
        subject=subject,
    )


def without(body: str | bytes, ids: Iterable[str]) -> bytes:
    """Return a stored change with nothing left in it of these records."""
    gone = set(ids)
    stored = _body_decoder.decode(body)
    kept = [[raw for raw in raws if head_of(raw).id not in gone] for raws in (stored.added, stored.removed)]
    updated = {id_: part for id_, part in stored.updated.items() if id_ not in gone}
    return _encoder.encode(_Body(kept[0], kept[1], updated))


def _plain(records: Iterable[Record]) -> list[Record | msgspec.Raw]:
    """Return what is encoded as `record_to_json` does it: an unknown record as it came."""
    return [
        msgspec.Raw(record.body.encode()) if isinstance(record, Unknown) else record for record in records
    ]


def _records(raws: Iterable[msgspec.Raw]) -> Mapping[RecordId, Record]:
    records = [record_from_json(bytes(raw)) for raw in raws]
    return {record.id: record for record in records}


def _fields(part: _Updated) -> dict[str, tuple[Any, Any]]:
    try:
        types = {field.name: field.type for field in msgspec.structs.fields(KIND_BY_NAME[part.kind])}
        return {
            name: (msgspec.convert(old, types[name]), msgspec.convert(new, types[name]))
            for name, (old, new) in part.fields.items()
        }
    except KeyError as unknown:
        raise msgspec.ValidationError(f"no {unknown}") from None
