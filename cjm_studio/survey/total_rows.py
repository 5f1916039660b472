"""Lines of totals and means under a table: they are nobody's answers."""

import csv
import re
from collections.abc import Sequence
from dataclasses import replace
from io import StringIO
from pathlib import Path

from cjm_studio.survey.answer_scales import scale_of
from cjm_studio.survey.columns import is_long
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.table import Table, Untidy

_TAIL = 1 << 16  # bytes
_MOST = 5  # lines of totals
_WORD = re.compile(
    r"(?:общий |grand |sub-?)?(?:итого?|всего|total)s?(?: по .{1,40})?[:.]?"
    r"|средн(?:ее|яя|ий)(?: значение| оценка| балл)?[:.]?|(?:average|mean|avg)(?: score)?[:.]?"
)
_NUMBER = re.compile(r"[+\-]?\d[\d\s.,]*%?")


def without_totals(table: Table) -> Table:
    """Return the table without lines of totals at its end.

    Those of a long table name no metric and are left out for that. Untidy: the table is read where it
    stands, and only a copy can be cut.
    """
    if not table.is_text or is_long(table.header):
        return table
    lines = _last_lines(table.path)
    rows = [_cells(line, table.delimiter) for line in lines]
    count = 0
    while count < min(_MOST, len(rows) - 1) and _is_total(rows[-1 - count][table.numbered :], table):
        count += 1
    if not count:
        return table
    if not table.numbered:
        raise Untidy
    cut = rows[-count:]
    with table.path.open("rb+") as file:  # our own copy
        file.truncate(file.seek(0, 2) - sum(len(line.encode()) for line in lines[-count:]))
    sample = [row for row in table.sample if row not in [one[1:] for one in cut]]
    given = replace(table.given, totals=tuple(int(one[0]) for one in cut))
    return replace(table, sample=sample, given=given)


def _last_lines(path: Path) -> list[str]:
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        text = file.read().decode("utf-8", "replace")
    return StringIO(text, newline="").readlines()[-_MOST - 1 :]


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:  # no line of ours
        return []


def _is_total(row: Sequence[str], table: Table) -> bool:
    """Say whether a row begins with a word for a sum, holds numbers alone, and no other row has that word."""
    filled = [(column, clean(cell)) for column, cell in enumerate(row) if clean(cell)]
    if len(filled) < 2 or not _WORD.fullmatch(folded(filled[0][1])):
        return False
    column, word = filled[0]
    above = [clean(one[column]) for one in table.sample if column < len(one)]
    if above.count(word) > 1 or not all(_NUMBER.fullmatch(cell) for _, cell in filled[1:]):
        return False
    scale = scale_of([cell for cell in above if cell and cell != word])  # "Average" is an answer, too
    return scale is None or scale.form != "words"
