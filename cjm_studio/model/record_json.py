"""Records as JSON; kinds unknown to this version pass through untouched."""

from typing import Union

import msgspec

from cjm_studio.model.ids import RecordId
from cjm_studio.model.record import Record, Unknown
from cjm_studio.model.schema import KIND_BY_NAME, RECORD_KINDS, kind_name

KNOWN_KINDS = tuple(kind for kind in RECORD_KINDS if kind is not Unknown)


class Head(msgspec.Struct):
    """What even a record of an unknown kind has."""

    record: str
    id: str


_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Record] = msgspec.json.Decoder(Union[KNOWN_KINDS])  # noqa: UP007
_head_decoder = msgspec.json.Decoder(Head)


def record_to_json(record: Record) -> bytes:
    """Return the record as one JSON object; an unknown one as it came."""
    return record.body.encode() if isinstance(record, Unknown) else _encoder.encode(record)


def record_from_json(body: str | bytes) -> Record:
    """Return the record that a JSON object holds; msgspec.MsgspecError if it holds none."""
    try:
        return _decoder.decode(body)
    except msgspec.ValidationError:
        head = head_of(body)
        if head.record in KIND_BY_NAME and head.record != kind_name(Unknown):
            raise
        text = body if isinstance(body, str) else bytes(body).decode()
        return Unknown(id=RecordId(head.id), of=head.record, body=text)


def head_of(body: str | bytes | msgspec.Raw) -> Head:
    """Return the kind and the id of a record in JSON."""
    return _head_decoder.decode(body)
