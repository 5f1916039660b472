"""A table of figures as every view, copy and file of it needs it: words for people, numbers for programs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Form = Literal["", "share", "whole", "decimal"]  # how a spreadsheet shows the number


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one place of a table; a figure that is hidden has words and no number."""

    text: str = ""
    number: float | None = None
    form: Form = ""


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A table with its title, its column heads and the sentences that belong to it."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()


def words(*texts: str) -> tuple[Cell, ...]:
    """Make cells of words alone."""
    return tuple(Cell(text) for text in texts)


def as_text(table: FigureTable, rows: Sequence[int] | None = None) -> str:
    """Return the head and some rows, or all, as lines of cells with tabs between them, for the clipboard."""
    chosen = table.rows if rows is None else [table.rows[row] for row in rows]
    lines = [table.head, *(tuple(cell.text for cell in row) for row in chosen)]
    return "\n".join("\t".join(_flat(text) for text in line) for line in lines)


def _flat(text: str) -> str:
    return " ".join(text.split())
