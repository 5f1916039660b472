"""Edits of guesses: what each member of the team believes that clients will say."""

import re

from cjm_studio.document.change import Change, adding, removing, updating
from cjm_studio.document.document import Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import MetricId, RecordId, StageId, new_id
from cjm_studio.model.map import Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Guess, Metric

LONGEST_CODE = 8
_CODE = re.compile(r"\w{1,8}")


def set_guess(
    document: Document, stage: StageId, metric: MetricId, *, who_code: str, value: float | None
) -> Change:
    """Plan what one person believes of a stage, or with None that they say nothing; BadInput if it cannot be.

    A code is up to 8 letters and figures, so that nobody's name comes to stand in the file.
    """
    measured, name = document.get(Metric, metric), document.get(Stage, stage).name
    if not _CODE.fullmatch(who_code):
        raise BadInput("guess_code", most=LONGEST_CODE)
    standing = guess_at(document, stage, metric, who_code=who_code)
    if value is None:
        return removing(standing).named("forget_guess", name) if standing else Change()
    low, high = guess_range(measured)
    if not low <= value <= high:
        raise BadInput("guess_off_scale", low=low, high=high)
    if standing:
        return updating(standing, value=value).named("set_guess", name)
    id_ = RecordId(new_id("guess"))
    guess = Guess(id=id_, stage=stage, metric=metric, value=value, who_code=who_code)
    return adding(guess).named("set_guess", name)


def guess_at(document: Document, stage: StageId, metric: MetricId, *, who_code: str) -> Guess | None:
    """Return what a person said of a stage."""
    found = (guess for guess in document.naming(Guess, stage) if guess.metric == metric)
    return next((guess for guess in found if guess.who_code == who_code), None)


def guess_range(metric: Metric) -> tuple[int, int]:
    """Return the lowest and the highest guess: NPS is guessed in points, else the mean on the scale."""
    model = BUILT_IN_METRICS["nps"]
    points = (metric.minimum, metric.maximum, metric.good) == (model.minimum, model.maximum, model.good)
    return (-100, 100) if points else (metric.minimum, metric.maximum)
