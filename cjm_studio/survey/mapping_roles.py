"""What a mapping says of columns, as guesses that stand."""

from collections.abc import Mapping as Known
from collections.abc import Sequence

from cjm_studio.model.metrics import Metric
from cjm_studio.survey.looked_at import LookedAt
from cjm_studio.survey.mapping import Mapping, Question
from cjm_studio.survey.metric_words import metric_of_scale
from cjm_studio.survey.names import folded
from cjm_studio.survey.recognised import ColumnGuess, QuestionGuess, Role
from cjm_studio.survey.survey_file import Note

_WHY = Note("mapping_says", {})


def roles_of_mapping(
    mapping: Mapping, columns: Sequence[LookedAt], metrics: Known[str, Metric]
) -> dict[int, ColumnGuess]:
    """Return the columns that a mapping names, by number."""
    known = dict(metrics) | {scale.key: metric_of_scale(scale) for scale in mapping.scales}
    by_name = {folded(column.asks.text): column for column in columns}
    by_name |= {folded(column.name): column for column in columns}
    places: dict[Role, object] = {
        "segment": mapping.segment,
        "stage": mapping.stage,
        "channel": mapping.channel,
        "metric": mapping.metric,
        "score": mapping.score,
        "wave": mapping.wave,
        "date": mapping.date,
        "respondent": mapping.respondent,
        "weight": mapping.weight,
    }
    said: dict[int, ColumnGuess] = {}
    for role, place in places.items():
        column = by_name.get(folded(place)) if isinstance(place, str) else None
        if column is not None:
            said[column.number] = ColumnGuess(
                column.number, column.name, role, _WHY, True, examples=column.examples()
            )
    for question in mapping.question:
        column = by_name.get(folded(question.column))
        if column is not None:
            said[column.number] = _question(column, question, known)
    return said


def _question(column: LookedAt, said: Question, metrics: Known[str, Metric]) -> ColumnGuess:
    metric = metrics.get(said.metric)
    question = QuestionGuess(
        text=column.asks.text,
        stage=said.stage,
        metric=said.metric,
        channel=said.channel,
        minimum=metric.minimum if metric else None,
        maximum=metric.maximum if metric else None,
        direction=metric.direction if metric else "",
        labels=tuple(said.labels.items()),
        meant=said.metric,
    )
    return ColumnGuess(column.number, column.name, "question", _WHY, True, column.examples(), question)
