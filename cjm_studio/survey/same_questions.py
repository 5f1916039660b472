"""Columns that would be counted as one question though the same people answered both."""

from collections.abc import Sequence
from dataclasses import replace

from cjm_studio.survey.answers import no_answer
from cjm_studio.survey.looked_at import LookedAt
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.recognised import ColumnGuess
from cjm_studio.survey.survey_file import Note

_TOGETHER = 0.1  # of the rows with either; questions of which each person gets one are one question
_FEWEST = 5  # rows that bear a copy out


def told_apart(
    columns: Sequence[ColumnGuess], looked_at: Sequence[LookedAt]
) -> tuple[list[ColumnGuess], list[Note]]:
    """Return the columns, of copies only the first, and asked for their stage where two are one question."""
    cells = {one.number: one.cells for one in looked_at}
    found = {column.number: column for column in columns}
    groups: dict[tuple[str, str, str], list[ColumnGuess]] = {}
    for column in columns:
        if place := _place(column):
            groups.setdefault(place, []).append(column)
    notes = []
    for first, *others in groups.values():
        for other in others:
            both = zip(cells[first.number], cells[other.number], strict=False)
            pairs = [(_said(one), _said(two)) for one, two in both]
            if _is_copy(pairs):
                why = Note("copy_of", {"column": first.header})
                found[other.number] = replace(
                    other, role="ignored", why=why, question=None, asked=(), sure=True
                )
            elif _together(pairs):
                facts = {"first": clean(first.header), "second": clean(other.header)}
                notes.append(Note("same_question", facts))
                found |= {one.number: _asked(found[one.number]) for one in (first, other)}
    return list(found.values()), notes


def _said(cell: str) -> str:
    return "" if no_answer(cell) else folded(cell)


def _is_copy(pairs: Sequence[tuple[str, str]]) -> bool:
    return all(one == other for one, other in pairs) and len(set(pairs)) > 2 and len(pairs) >= _FEWEST


def _together(pairs: Sequence[tuple[str, str]]) -> bool:
    return sum(all(pair) for pair in pairs) > _TOGETHER * sum(any(pair) for pair in pairs)


def _place(column: ColumnGuess) -> tuple[str, str, str] | None:
    """Return what an answer to a question is counted under; None where people said it or have to say it."""
    asked = column.question
    if column.role != "question" or asked is None or not asked.metric or column.why.key == "mapping_says":
        return None
    return None if column.asks_stage else (folded(asked.stage), folded(asked.channel), asked.metric)


def _asked(column: ColumnGuess) -> ColumnGuess:
    if column.asks_stage:
        return column
    return replace(column, sure=False, asked=(*column.asked, Note("ask_stage", {"column": column.header})))
