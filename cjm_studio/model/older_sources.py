"""Sources as format 5 wrote them, brought to format 6 as plain JSON: of a file, and of the versions in it.

Format 5 dated a source that came from a file by the day of its import.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

Body = dict[str, Any]

_DATE: Final = re.compile(r"\d{4}(-\d{2}){0,2}")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")  # an import wrote no other; people did


def body_of(text: str | msgspec.Raw) -> Body:
    """Return a record as plain JSON, nothing of one that is damaged: who reads it afterwards will tell."""
    try:
        body = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError):
        return {}
    return body if isinstance(body, dict) else {}


def text_of(body: Body, name: str) -> str:
    """Return a text of a record, empty where none stands."""
    text = body.get(name)
    return text if isinstance(text, str) else ""


def last_days(bodies: Iterable[Body]) -> dict[str, str]:
    """Return the last day of the waves that each source has answers of, by its id, where it is known."""
    ends, pairs = dict[str, str](), set[tuple[str, str]]()
    for body in bodies:
        kind, end = text_of(body, "record"), text_of(body, "end")
        if kind == "wave" and _DATE.fullmatch(end):
            ends[text_of(body, "id")] = end
        elif kind == "reading":
            pairs.add((text_of(body, "source"), text_of(body, "wave")))
    days: dict[str, str] = {}
    for source, wave in pairs:
        days[source] = max(days.get(source, ""), ends.get(wave, ""))
    return days


def with_import_day(source: Body, last: str) -> Body:
    """Return a source with the day of its import beside its date, which is the last day of its answers."""
    imported = text_of(source, "date")
    if not source.get("sha256") or not _DAY.fullmatch(imported):
        return source
    return source | {"date": min(last or imported, imported), "imported": imported}


def with_import_days(records: Sequence[msgspec.Raw]) -> list[msgspec.Raw]:
    """Return the records of a version that format 5 made; all but the sources stay as they are."""
    bodies = [body_of(record) for record in records]
    days = last_days(bodies)
    return [
        msgspec.Raw(msgspec.json.encode(with_import_day(body, days.get(text_of(body, "id"), ""))))
        if text_of(body, "record") == "source"
        else record
        for record, body in zip(records, bodies, strict=True)
    ]
