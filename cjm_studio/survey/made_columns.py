"""Columns that a survey tool made out of another one: groups of promoters, points and remarks of a quiz."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.survey.answer_scales import is_ticks, plain, scale_of
from cjm_studio.survey.answers import no_answer, score_of
from cjm_studio.survey.looked_at import LookedAt
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.names import folded
from cjm_studio.survey.question_words import metric_of
from cjm_studio.survey.recognised import ColumnGuess
from cjm_studio.survey.shapes.shaped import Asks
from cjm_studio.survey.survey_file import Note
from cjm_studio.survey.wordings import RANKS

_FEWEST = 5  # rows that bear a likeness out
_POINTS = re.compile(
    r"(?:points|feedback|score|(?:количество )?балл(?:ы|ов)|оценка|отзыв)\s*[-\N{EN DASH}\N{EM DASH}:]\s*(.+)"
)


def made_columns(columns: Sequence[LookedAt]) -> dict[int, ColumnGuess]:
    """Return the columns that repeat what another one says: to count both would count people twice."""
    headers = {folded(column.name) for column in columns} - {""}
    made = {}
    for column in columns:
        source = _scores_of(column, columns)
        points = _POINTS.fullmatch(folded(column.name))
        if source is not None:
            made[column.number] = _ignored(column, "groups_of", source.name)
        elif points and points[1] in headers:
            made[column.number] = _ignored(column, "points_of", points[1])
    return made


def as_recommended(columns: Sequence[LookedAt]) -> list[LookedAt]:
    """Return the columns; one that groups of promoters prove to hold their scores asks for NPS."""
    found = [_scores_of(column, columns) for column in columns]
    scores = {one.number for one in found if one is not None and metric_of(one.asks.text) != "nps"}
    return [
        replace(one, asks=Asks(f"{one.asks.text} (NPS)")) if one.number in scores else one for one in columns
    ]


def _ignored(column: LookedAt, why: str, source: str) -> ColumnGuess:
    note = Note(why, {"column": source})
    return ColumnGuess(column.number, column.name, "ignored", note, True, column.examples())


def _scores_of(groups: LookedAt, columns: Sequence[LookedAt]) -> LookedAt | None:
    """Return the column with the scores from 0 to 10 that a column of promoters and detractors sums up."""
    ranks = RANKS["loyalty"]
    if not groups.different or not all(plain(word) in ranks for word in groups.different):
        return None
    for scores in columns:
        pairs = [
            (ranks[plain(group)], score_of(score, BUILT_IN_METRICS["nps"]))
            for group, score in zip(groups.cells, scores.cells, strict=False)
            if not no_answer(group) and not no_answer(score)
        ]
        if len(pairs) >= _FEWEST and all(isinstance(n, int) and rank == _group(n) for rank, n in pairs):
            return scores
    return None


def _group(score: int) -> int:
    return 2 if score >= 9 else 0 if score >= 7 else -2


def spread_question(columns: Sequence[LookedAt]) -> str:
    """Return a rating that has a column for each of its answers; empty where there is none."""
    parts: dict[str, list[str]] = {}
    for column in columns:
        if column.asks.part and is_ticks(column.different):
            parts.setdefault(column.asks.question, []).append(column.asks.part)
    return next((question for question, answers in parts.items() if _is_rating(answers)), "")


def metric_column(columns: Sequence[LookedAt], words: MetricWords) -> LookedAt | None:
    """Return the one column each answer of which names a metric: the table is a long one."""
    found = [
        one for one in columns if one.different and all(_is_metric(word, words) for word in one.different)
    ]
    return found[0] if len(found) == 1 and len(found[0].different) > 1 else None


def _is_rating(answers: Sequence[str]) -> bool:
    scale = scale_of(answers)
    return len(answers) > 2 and scale is not None and (scale.kind is not None or scale.form == "numbers")


def _is_metric(word: str, words: MetricWords) -> bool:
    try:
        return words.find(word) is not None
    except BadInput:  # plain "CES": which of two is asked later
        return True
