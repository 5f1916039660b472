"""A long table whose headers do not say so: one of its columns names the metric of each row."""

from collections.abc import Sequence
from dataclasses import replace

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.looked_at import LookedAt
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.recognised import ColumnGuess, Role
from cjm_studio.survey.survey_file import Note


def as_long(
    columns: list[ColumnGuess], looked_at: Sequence[LookedAt], words: MetricWords
) -> list[ColumnGuess]:
    """Return the columns of a long table, if one names the metric of the only answers; else as they are."""
    metric = _metric_column(looked_at, words)
    answers = [column.number for column in columns if column.role == "question"]
    if metric is None or len(answers) != 1:
        return columns
    roles: dict[int, Role] = {metric.number: "metric", answers[0]: "score"}
    why = Note("metric_named", {"column": metric.name})
    return [
        replace(column, role=roles[column.number], why=why, sure=True, question=None, asked=())
        if column.number in roles
        else column
        for column in columns
    ]


def _metric_column(columns: Sequence[LookedAt], words: MetricWords) -> LookedAt | None:
    found = [
        one for one in columns if one.different and all(_is_metric(word, words) for word in one.different)
    ]
    return found[0] if len(found) == 1 and len(found[0].different) > 1 else None


def _is_metric(word: str, words: MetricWords) -> bool:
    try:
        return words.find(word) is not None
    except BadInput:  # plain "CES": which of two is asked later
        return True
