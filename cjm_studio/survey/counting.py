"""From raw combinations to the counts of a survey file, with names in their order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.survey.appearance import Text, Moment, first_seen
from cjm_studio.survey.columns import Asked, Cell
from cjm_studio.survey.cube import Combination, Cube
from cjm_studio.survey.judge import Counted, Judge
from cjm_studio.survey.left_out import tell_left_out
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.survey_file import AnswerCount, Note, SurveyFile, WaveDates

MOST_NAMES = 200  # more segments, stages, channels or waves than that are comments or people

Verdicts = Sequence[tuple[Combination, Counted | str]]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the counts come from, and what people said about them."""

    path: Path
    sha256: str
    recipe: str
    wave: str | None
    stages: tuple[str, ...]


def counted_file(cube: Cube, combinations: Sequence[Combination], *, words: MetricWords, origin: Origin) -> SurveyFile:
    """Return the survey file that the combinations of a cube make."""
    judge = Judge(cube.columns, words)
    judge.set_wave(origin.wave, (combination.texts for combination in combinations))
    verdicts = [(one, judge.verdict(one.question, one.score, one.texts)) for one in combinations]
    counted = [(one, verdict) for one, verdict in verdicts if isinstance(verdict, Counted)]
    if judge.unknown and not judge.metrics:
        raise BadInput("metrics_unknown", words=", ".join(list(judge.unknown)[:5]), known=words.keys())
    names = _Names(cube, judge, counted, origin)
    left_out = tell_left_out(cube, judge, verdicts)
    accepted = sum(one.people for one, _ in counted)
    rows = accepted + sum(entry.count for entry in left_out)
    return SurveyFile(
        name=origin.path.name,
        sha256=origin.sha256,
        encoding=cube.table.encoding,
        delimiter=cube.table.given_delimiter,
        recipe=origin.recipe,
        file_rows=rows // len(cube.columns.questions),
        rows=rows,
        accepted=accepted,
        left_out=left_out,
        counts=names.counts(),
        segments=tuple(names.segments.values()),
        stages=tuple(names.stages.values()),
        channels=tuple(names.channels.values()),
        waves=names.dated_waves(),
        metrics=tuple(metric for key, metric in sorted(judge.metrics.items(), key=_place_of_metric)),
        notes=_notes(cube, counted),
    )
