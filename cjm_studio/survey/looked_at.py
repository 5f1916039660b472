"""The beginning of a table as it is looked at before the roles of its columns are known."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path

from cjm_studio.survey.answers import no_answer
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.records import SAMPLE
from cjm_studio.survey.shapes.shaped import Asks, Shaped
from cjm_studio.survey.table import Labels, Table

_SHOWN = 60  # letters of an example
_LOOKED_AT = 1 << 22  # bytes of a large text


@dataclass(frozen=True)
class LookedAt:
    """A column with a sample of what stands in it."""

    number: int
    name: str  # as a mapping says it
    asks: Asks
    cells: Sequence[str]
    labels: Labels = ()
    beside: int = 1  # how many columns share its question
    together: Sequence[str] = ()  # what was answered in all of them

    @cached_property
    def answers(self) -> list[str]:
        """Return what stands in the column, without cells that answer nothing."""
        return [cell for cell in self.cells if not no_answer(cell)]

    @cached_property
    def different(self) -> dict[str, int]:
        """Return how often each answer stands in the column, the commonest first."""
        met: dict[str, int] = {}
        for answer in self.answers:
            word = clean(answer)
            met[word] = met.get(word, 0) + 1
        return dict(sorted(met.items(), key=lambda pair: -pair[1]))

    @property
    def word(self) -> str:
        """Return the header as it is compared with known words."""
        return folded(self.name) or clean(self.name)

    def examples(self) -> tuple[str, ...]:
        """Return the commonest answers, to be shown."""
        return tuple(answer[:_SHOWN] for answer in list(self.different)[:5])


def columns_of(table: Table, shaped: Shaped, rows: Sequence[Sequence[str]]) -> list[LookedAt]:
    """Return the columns of a table with what stands in them, and in the matrices that they belong to."""
    columns = [
        LookedAt(
            number,
            name,
            asks,
            [row[number] for row in rows if number < len(row)],
            table.labels.get(number, ()),
        )
        for number, (name, asks) in enumerate(zip(shaped.header, shaped.asks, strict=True))
    ]
    matrices: dict[str, list[LookedAt]] = {}
    for column in columns:
        if column.asks.part:
            matrices.setdefault(column.asks.question, []).append(column)
    together = {
        question: [answer for row in matrix for answer in row.answers]
        for question, matrix in matrices.items()
        if len(matrix) > 1
    }
    return [
        replace(column, beside=len(matrices[question]), together=together[question])
        if column.asks.part and (question := column.asks.question) in together
        else column
        for column in columns
    ]


def rows_of(table: Table) -> list[list[str]]:
    """Return rows to look at: more than the few kilobytes of a wide text that tell how it is written."""
    if not table.is_text or len(table.sample) >= SAMPLE:
        return table.sample
    with table.path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        records = islice(csv.reader(file, delimiter=table.delimiter), 1, SAMPLE + 1)
        return [record[table.numbered :] for record in records if any(record)]


def beginning(path: Path, folder: Path) -> Path:
    """Return a copy of the beginning of a large text file, whole lines only; other files as they are."""
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    if path.suffix.lower() not in (".csv", ".tsv", ".txt") or len(start) < _LOOKED_AT or b"\0" in start:
        return path
    copy = folder / "beginning" / path.name
    copy.parent.mkdir()
    copy.write_bytes(start[: start.rfind(b"\n") + 1])
    return copy
