"""Columns that a survey tool made out of another one: groups of promoters, points and remarks of a quiz."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.survey.answer_scales import is_ticks, plain, scale_of
from cjm_studio.survey.answers import no_answer, score_of
from cjm_studio.survey.looked_at import LookedAt
from cjm_studio.survey.names import folded
from cjm_studio.survey.question_words import metric_of
from cjm_studio.survey.recognised import ColumnGuess
from cjm_studio.survey.shapes.shaped import Asks
from cjm_studio.survey.survey_file import Note
from cjm_studio.survey.wordings import RANKS

_FEWEST = 5  # rows that bear a likeness out
_RANKS = RANKS["loyalty"]
_NO_SCORE = -9  # the rank of what is no score from 0 to 10
_POINTS = re.compile(
    r"(?:points|feedback|score|(?:количество )?балл(?:ы|ов)|оценка|отзыв)\s*[-\N{EN DASH}\N{EM DASH}:]\s*(.+)"
)


def made_columns(columns: Sequence[LookedAt]) -> dict[int, ColumnGuess]:
    """Return the columns that repeat what another one says: to count both would count people twice."""
    headers = {folded(column.name) for column in columns} - {""}
    made, sources = {}, _summed_up(columns)
    for column in columns:
        source = sources.get(column.number)
        points = _POINTS.fullmatch(folded(column.name))
        if source is not None:
            made[column.number] = _ignored(column, "groups_of", source.name)
        elif points and points[1] in headers:
            made[column.number] = _ignored(column, "points_of", points[1])
    return made


def with_proved_nps(columns: Sequence[LookedAt]) -> list[LookedAt]:
    """Return the columns; one that groups of promoters prove to hold their scores asks for NPS."""
    found = _summed_up(columns).values()
    scores = {one.number for one in found if metric_of(one.asks.text) != "nps"}
    return [
        replace(one, asks=Asks(f"{one.asks.text} (NPS)")) if one.number in scores else one for one in columns
    ]


def _ignored(column: LookedAt, why: str, source: str) -> ColumnGuess:
    note = Note(why, {"column": source})
    return ColumnGuess(column.number, column.name, "ignored", note, True, column.examples())


def _summed_up(columns: Sequence[LookedAt]) -> dict[int, LookedAt]:
    """Return the columns with the scores from 0 to 10 that columns of promoters and detractors sum up."""
    groups = [
        one for one in columns if one.different and all(plain(word) in _RANKS for word in one.different)
    ]
    if not groups:
        return {}
    # Each cell is judged once: columns by columns by rows are many.
    scores = [(one, ranks) for one in columns if len(ranks := _ranks(one, _rank_of_score)) >= _FEWEST]
    ranked = [(one, _ranks(one, lambda word: _RANKS[plain(word)])) for one in groups]
    found = {
        one.number: next((two for two, said in scores if _agree(ranks, said)), None) for one, ranks in ranked
    }
    return {number: source for number, source in found.items() if source is not None}


def _ranks(column: LookedAt, rank_of: Callable[[str], int]) -> dict[int, int]:
    """Return the rank of each answer by its row."""
    ranks = {cell: None if no_answer(cell) else rank_of(cell) for cell in set(column.cells)}
    found = ((row, ranks[cell]) for row, cell in enumerate(column.cells))
    return {row: rank for row, rank in found if rank is not None}


def _rank_of_score(score: str) -> int:
    number = score_of(score, BUILT_IN_METRICS["nps"])
    if isinstance(number, str):
        return _NO_SCORE
    return 2 if number >= 9 else 0 if number >= 7 else -2


def _agree(groups: dict[int, int], scores: dict[int, int]) -> bool:
    """Say whether groups follow from the scores beside them wherever both stand, and that is often enough."""
    both = 0
    for row, rank in groups.items():
        if row in scores:
            if scores[row] != rank:
                return False
            both += 1
    return both >= _FEWEST


def spread_question(columns: Sequence[LookedAt]) -> str:
    """Return a rating that has a column for each of its answers; empty where there is none."""
    parts: dict[str, list[str]] = {}
    for column in columns:
        if column.asks.part and is_ticks(column.different):
            parts.setdefault(column.asks.question, []).append(column.asks.part)
    return next((question for question, answers in parts.items() if _is_rating(answers)), "")


def _is_rating(answers: Sequence[str]) -> bool:
    scale = scale_of(answers)
    return len(answers) > 2 and scale is not None and (scale.kind is not None or scale.form == "numbers")
