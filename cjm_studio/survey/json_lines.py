"""Answers in JSON: one object a line, or one list of objects; objects inside objects are opened once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.cells import cell_text
from cjm_studio.survey.records import LONGEST_LINE, Record

MOST_COLUMNS = 20_000
_LARGEST_LIST = 100 << 20  # a list is read as a whole
_OFTEN = 10_000

_Row = dict[str, Any] | None  # None: the line is no object


@dataclass(frozen=True, slots=True)
class JsonFile:
    """Reads a file of JSON objects twice: for the names of their fields, then for what they hold."""

    path: Path
    step: Callable[[], None]

    def records(self) -> Iterator[Record]:
        """Yield the names of all fields, then one record for each line; an empty one for a blank line."""
        names: dict[str, None] = {}
        known = False
        for row in self._rows():
            if row is not None:
                names.update(dict.fromkeys(row))
                known = True
            if len(names) > MOST_COLUMNS:
                raise BadInput("too_many_columns", file=self.path.name, most=MOST_COLUMNS)
        if not known:
            raise BadInput("json_unreadable", file=self.path.name)
        yield list(names)
        for row in self._rows():
            yield None if row is None else [cell_text(row.get(name)) for name in names] if row else []

    def _rows(self) -> Iterator[_Row]:
        with self.path.open("rb") as file:
            first = file.readline(LONGEST_LINE)
            if first.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"[":
                yield from self._listed()
                return
            lines = chain(
                [first.removeprefix(b"\xef\xbb\xbf")], iter(lambda: file.readline(LONGEST_LINE), b"")
            )
            for number, line in enumerate(lines, 1):
                if number % _OFTEN == 0:
                    self.step()
                if len(line) == LONGEST_LINE:
                    raise BadInput("line_long", file=self.path.name, row=number, most=LONGEST_LINE >> 20)
                yield _opened(_decoded(line)) if line.strip() else {}

    def _listed(self) -> Iterator[_Row]:
        if self.path.stat().st_size > _LARGEST_LIST:
            raise BadInput("json_list_large", file=self.path.name, most=_LARGEST_LIST >> 20)
        found = _decoded(self.path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
        if not isinstance(found, list):
            raise BadInput("json_unreadable", file=self.path.name)
        yield from map(_opened, found)


def _decoded(text: bytes) -> Any:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _opened(row: Any) -> _Row:
    """Return an object with the fields of those inside it as its own; what lies deeper stays JSON."""
    if not isinstance(row, dict):
        return None
    flat: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, dict):
            flat |= {f"{name}.{inner}": _plain(one) for inner, one in value.items()}
        else:
            flat[name] = _plain(value)
    return flat


def _plain(value: Any) -> Any:
    return msgspec.json.encode(value).decode() if isinstance(value, dict | list) else value
