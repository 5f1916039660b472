"""The text form: one sorted JSON line for each record, the same to the byte for the same project."""

from collections.abc import Iterable, Iterator

import msgspec

from cjm_studio.document.document import Document
from cjm_studio.model.record import Record, Unknown
from cjm_studio.model.record_json import record_from_json
from cjm_studio.model.schema import kind_name

_encoder = msgspec.json.Encoder(order="sorted")


def text(document: Document) -> Iterator[str]:
    """Yield the lines of the project, by kind and id, keys sorted: one edited record is one changed line."""
    for record in sorted(document, key=lambda record: (_kind(record), record.id)):
        yield _line(record)


def records_of(lines: Iterable[str]) -> Iterator[Record]:
    """Yield the records of a text form; msgspec.MsgspecError if a line holds none."""
    return (record_from_json(line) for line in lines if line.strip())


def _kind(record: Record) -> str:
    return record.of if isinstance(record, Unknown) else kind_name(type(record))


def _line(record: Record) -> str:
    content = msgspec.json.decode(record.body) if isinstance(record, Unknown) else record
    return _encoder.encode(content).decode()
