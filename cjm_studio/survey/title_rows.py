"""Rows above a table: titles that people wrote over it, and a row of groups over its header."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise, zip_longest

from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.records import Record
from cjm_studio.survey.shapes.find import find_shape

_LOOKED_AT = 40  # rows
_MOST = 15  # rows of titles
_VALUE = re.compile(r"[+\-]?\d[\d\s.,:/%T\-]*")


@dataclass(frozen=True, slots=True)
class Head:
    """Where the header stands, from 0 in the rows of the file, and whether a row of groups is above it."""

    row: int
    titles: int = 0  # rows above that say something
    grouped: bool = False

    @property
    def is_usual(self) -> bool:
        """Say whether the first row is the header."""
        return not self.titles and not self.grouped


def find_head(rows: Sequence[Record], recognised: Callable[[Sequence[str]], int]) -> Head:
    """Return where the header stands in the first rows of a file; blank rows are told by empty lists."""
    told = [(number, row) for number, row in enumerate(rows[:_LOOKED_AT]) if row and any(row)]
    width = max((len(_different(row)) for _, row in told), default=0)
    for titles, (number, row) in enumerate(told[: _MOST + 1]):
        if width < 2:
            break
        few = len(_different(row)) <= (2 if width > 3 else 1)
        if few and not recognised(row):
            continue
        below = [one for _, one in told[titles + 1 :]]
        if not few and below and _is_group_row(row, below):
            return Head(told[titles + 1][0], titles, grouped=True)
        return Head(number, titles)
    else:
        return Head(0)
    return Head(number, titles) if width > 1 else Head(0)


def under_titles(
    records: Iterator[Record], head: Head, recognised: Callable[[Sequence[str]], int]
) -> Iterator[Record]:
    """Yield the records with the titles blank and one row of header; rows keep their numbers."""
    groups: list[str] = []
    for number, record in enumerate(islice(records, head.row + 1)):
        if number < head.row:
            groups = record or groups
            yield []
        elif head.grouped and record is not None:
            yield _joined(groups, record, recognised)
        else:
            yield record
    yield from records


def with_head(
    records: Iterator[Record], recognised: Callable[[Sequence[str]], int]
) -> tuple[Iterator[Record], Head]:
    """Return the records of a table under its header, and where that stands in the file."""
    first = list(islice(records, _LOOKED_AT))
    head = find_head(first, recognised)
    every = chain(first, records)
    return (every if head.is_usual else under_titles(every, head, recognised)), head


def _different(row: Sequence[str]) -> set[str]:
    return {cell.strip() for cell in row if cell.strip()}


def _is_group_row(row: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Say whether the row names groups of columns and the next one the columns themselves.

    In the next row every column has a name of its own that is no answer: it never comes again below.
    """
    names, answers = below[0], below[1:]
    gaps = any(not cell.strip() or cell == before for before, cell in pairwise(row))
    # Cells that are merged over both rows have the same text in both.
    own = [name for name, above in zip_longest(names, row, fillvalue="") if name != above or not name.strip()]
    if not gaps or not answers or len(_filled(names)) < max(len(row), 2) or not all(map(_is_name, own)):
        return False
    if len(own) < 2:
        return False
    if find_shape(row, [list(one) for one in below]).shape != "plain":
        return False
    met = [{one[place] for one in answers if place < len(one)} for place in range(len(names))]
    numbers = any(_VALUE.fullmatch(cell.strip()) for cells in met for cell in cells)
    return numbers and all(name not in cells for name, cells in zip(names, met, strict=True))


def _filled(row: Sequence[str]) -> list[str]:
    return [cell for cell in row if cell.strip()]


def _is_name(cell: str) -> bool:
    return any(letter.isalpha() for letter in cell)


def _joined(
    groups: Sequence[str], names: Sequence[str], recognised: Callable[[Sequence[str]], int]
) -> list[str]:
    """Return the header: "group: name", or the name alone where it says by itself what its column holds."""
    header, group = [], ""
    for place, name in enumerate(names):
        here = clean(groups[place]) if place < len(groups) else ""
        group = here or group
        alone = not group or recognised([name]) or folded(group) == folded(name)
        header.append(name if alone else f"{group}: {name}" if name.strip() else group)
    return header
