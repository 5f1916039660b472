"""The codec: records and changes to JSON and back; kinds unknown to this version pass through untouched."""

from collections.abc import Iterable, Mapping
from typing import Any, Union

import msgspec

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.model.ids import RecordId
from cjm_studio.model.record import Record, Unknown
from cjm_studio.model.schema import KIND_BY_NAME, RECORD_KINDS, kind_name

KNOWN_KINDS = tuple(kind for kind in RECORD_KINDS if kind is not Unknown)


class _Head(msgspec.Struct):
    """What even a record of an unknown kind has."""

    record: str
    id: str


class _Updated(msgspec.Struct):
    """The fields of one updated record, [old, new] each."""

    kind: str
    fields: dict[str, tuple[Any, Any]]


class _Body(msgspec.Struct, omit_defaults=True):
    """A change as it is stored."""

    added: list[msgspec.Raw] = []
    removed: list[msgspec.Raw] = []
    updated: dict[RecordId, _Updated] = {}


_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Record] = msgspec.json.Decoder(Union[KNOWN_KINDS])  # noqa: UP007
_head_decoder = msgspec.json.Decoder(_Head)
_body_decoder = msgspec.json.Decoder(_Body)


def record_to_json(record: Record) -> bytes:
    """Return the record as one JSON object; an unknown one as it came."""
    return record.body.encode() if isinstance(record, Unknown) else _encoder.encode(record)


def record_from_json(body: str | bytes) -> Record:
    """Return the record that a JSON object holds; msgspec.MsgspecError if it holds none."""
    try:
        return _decoder.decode(body)
    except msgspec.ValidationError:
        head = _head_decoder.decode(body)
        if head.record in KIND_BY_NAME and head.record != kind_name(Unknown):
            raise
        text = body if isinstance(body, str) else bytes(body).decode()
        return Unknown(id=RecordId(head.id), of=head.record, body=text)


def change_to_json(change: Change, document: Document) -> bytes:
    """Return what a change adds, removes and updates; the document tells the kinds of the updated records."""
    updated = {
        id_: _Updated(kind_name(type(document[id_])), dict(fields)) for id_, fields in change.updated.items()
    }
    return _encoder.encode(_Body(_raw(change.added.values()), _raw(change.removed.values()), updated))


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
    kept = [
        [raw for raw in raws if _head_decoder.decode(raw).id not in gone]
        for raws in (stored.added, stored.removed)
    ]
    updated = {id_: part for id_, part in stored.updated.items() if id_ not in gone}
    return _encoder.encode(_Body(kept[0], kept[1], updated))


def _raw(records: Iterable[Record]) -> list[msgspec.Raw]:
    return [msgspec.Raw(record_to_json(record)) for record in records]


def _records(raws: Iterable[msgspec.Raw]) -> Mapping[RecordId, Record]:
    records = [record_from_json(bytes(raw)) for raw in raws]
    return {record.id: record for record in records}


def _fields(part: _Updated) -> dict[str, tuple[Any, Any]]:
    types = {field.name: field.type for field in msgspec.structs.fields(KIND_BY_NAME[part.kind])}
    return {
        name: (msgspec.convert(old, types[name]), msgspec.convert(new, types[name]))
        for name, (old, new) in part.fields.items()
    }
