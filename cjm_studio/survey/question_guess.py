"""What a column of answers asks: stage, metric and scale, by its wording and by its answers."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from cjm_studio.model.metrics import BUILT_IN_METRICS, Direction, Metric
from cjm_studio.survey.answer_scales import AnswerScale, scale_of, with_ends
from cjm_studio.survey.looked_at import LookedAt
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.question_words import (
    CHANNELS,
    anchors,
    asks_to_rate,
    metric_of,
    names_metric,
    of_everything,
    range_of,
    rates,
    turned,
)
from cjm_studio.survey.recognised import QuestionGuess
from cjm_studio.survey.shapes.shaped import Asks
from cjm_studio.survey.stage_match import likeness_to_stages, sure_stage
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.questions import parse_question

Told = Direction | Literal[""]  # empty: no words tell

_RATING_KINDS = ("ease", "effort", "satisfaction", "agreement", "likelihood", "quality", "mood", "loyalty")
_MANY = 20  # answers, of which some would stand above the middle of a longer scale
_CODE = re.compile(r"[A-Z]{0,3}\d+(?:_\w+)?")  # of a row, in place of its name
_BEFORE_COLON = 5  # words of a stage's name
_SPACED_DASH = r"\s[\N{EN DASH}\N{EM DASH}-]\s"
_EVERYTHING = frozenset(
    {"overall", "in general", "general", "total", "общее", "в целом", "итог", "общие вопросы"}
)


@dataclass(frozen=True, slots=True)
class Guessed:
    """A guess at a question, the reason for it and what people have to say, as keys of sentences."""

    question: QuestionGuess
    why: str
    open: tuple[str, ...]  # ask_metric, ask_direction, ask_stage


def guess_question(
    column: LookedAt, *, stages: Sequence[str] = (), metrics: Mapping[str, Metric] = BUILT_IN_METRICS
) -> Guessed | None:
    """Return what a column of answers asks; None where it asks nothing that is rated."""
    text = column.asks.text
    ours = parse_question(text) or parse_question(column.asks.question)
    meant = ours.metric if ours else metric_of(column.asks.part) or metric_of(column.asks.question)
    scale = scale_of(column.answers, column.labels, said=range_of(text))
    if column.together and (scale is None or scale.form == "words" or not scale.kind):
        scale = scale_of(column.together, column.labels) or scale  # the rows of a matrix share their scale
    if scale is None or not _is_question(scale, meant, column):
        return None
    why = "own_question" if ours else "metric_words" if meant else "rating_answers"
    channel = "" if ours else _channel(column, stages)
    at = replace(column, asks=Asks(column.asks.question)) if channel else column
    stage, found, stage_open = _stage(at, ours.stage if ours else None, stages, meant)
    scale = _with_wording(scale, text, meant, answers=len(column.answers))
    # Words that explain the ends go before the published direction, even where no table knows them.
    told = ours is not None or (names_metric(text) and len(anchors(text)) < 2) or scale.kind == "loyalty"
    metric, direction, labels = _on_metric(scale, meant, metrics, text, told=told)
    asked = [] if direction else ["ask_direction"]
    asked = ["ask_metric", *asked] if not metric else asked
    question = QuestionGuess(
        text=text,
        stage=stage,
        named="" if stage or not stage_open else (ours.stage if ours else _named(at)),
        stages=found,
        metric=metric,
        channel=channel,
        minimum=scale.minimum,
        maximum=scale.maximum,
        direction=direction,
        labels=labels,
        meant=meant,
    )
    return Guessed(question, why, (*asked, *(["ask_stage"] if stage_open else [])))


def _is_question(scale: AnswerScale, meant: str, column: LookedAt) -> bool:
    text = column.asks.text
    if scale.form == "yes_no" or (scale.minimum, scale.maximum) == (0, 1):
        return meant == "completion"
    if scale.form == "words" or scale.kind:
        return scale.kind in _RATING_KINDS
    in_matrix = column.beside > 1 and bool(column.asks.part)
    if scale.form == "codes":
        return in_matrix or bool(meant)
    told = rates(text) or range_of(text) is not None
    return told or in_matrix or bool(meant and meant != "completion")


def _with_wording(scale: AnswerScale, text: str, meant: str, *, answers: int) -> AnswerScale:
    """Add what the wording tells of the scale: its ends, and what they mean."""
    if scale.form == "words":
        return scale
    low, high = scale.minimum, scale.maximum
    said = range_of(text)
    fits = said is not None and said[0] <= low and (high <= said[1] or scale.form == "numbers")
    if said is not None and fits:
        low, high = said
    elif meant == "nps" and low >= 0 and high <= 10 and (high > 7 or low == 0 or answers < _MANY):
        low, high = 0, 10
    kind, rising = (scale.kind, scale.rising) if scale.kind else with_ends(anchors(text))
    return AnswerScale(scale.form, low, high, scale.labels, kind, rising, scale.others)


def _on_metric(
    scale: AnswerScale, meant: str, metrics: Mapping[str, Metric], text: str, *, told: bool
) -> tuple[str, Told, tuple[tuple[str, int], ...]]:
    """Return the metric, the direction as far as words tell it, and the places of answers on the scale."""
    direction = _direction(scale, meant, text)
    metric = metrics.get(meant or ("nps" if scale.kind == "loyalty" else ""))
    if metric is None:
        return "", direction, scale.labels
    wide = metric.maximum - metric.minimum
    if scale.form == "words" and scale.kind != "loyalty" and wide == scale.maximum - scale.minimum:
        shift = metric.minimum - scale.minimum
        labels = tuple((word, number + shift) for word, number in scale.labels)
        if direction and direction != metric.direction:
            labels = tuple((word, metric.minimum + metric.maximum - number) for word, number in labels)
        return metric.key, metric.direction if direction else "", labels
    if (scale.minimum, scale.maximum) != (metric.minimum, metric.maximum):
        return "", direction, scale.labels
    usual = scale.form == "yes_no" or meant in ("nps", "completion") or told
    if usual and (not direction or scale.form == "yes_no"):
        return metric.key, metric.direction, scale.labels
    if direction and direction != metric.direction:  # the file numbers the answers the other way round
        numbers = range(metric.minimum, metric.maximum + 1)
        labels = tuple((str(number), metric.minimum + metric.maximum - number) for number in numbers)
        return metric.key, metric.direction, labels
    return metric.key, direction, scale.labels if scale.form == "words" else ()


def _direction(scale: AnswerScale, meant: str, text: str) -> Told:
    """Return the direction where words tell it; it is never guessed from numbers."""
    if scale.rising is None or scale.kind is None:
        return ""
    better: bool | None = None
    praise = (scale.kind == "agreement" and meant in ("ces2", "csat") and not turned(text)) or (
        scale.kind == "likelihood" and meant == "nps"
    )
    if praise or scale.kind in ("ease", "satisfaction", "quality", "mood", "loyalty"):
        better = scale.rising
    elif scale.kind == "effort":
        better = not scale.rising
    return "" if better is None else "higher_is_better" if better else "higher_is_worse"


def _stage(
    column: LookedAt, ours: str | None, stages: Sequence[str], meant: str
) -> tuple[str, tuple[tuple[str, float], ...], bool]:
    """Return the stage, the likeness of the project's stages, and whether people have to say."""
    named = ours if ours is not None else _named(column)
    if ours == "":
        return "", (), False
    if not stages:
        return named, (), not named and not _is_whole(column, meant)
    found = likeness_to_stages(named, stages) if named else ()
    if not sure_stage(found):
        found = max(found, likeness_to_stages(column.asks.text, stages), key=_best)
    stage = sure_stage(found)
    return stage, found[:3], not stage and (bool(found or named) or not _is_whole(column, meant))


def _best(found: Sequence[tuple[str, float]]) -> float:
    return found[0][1] if found else 0.0


def _is_whole(column: LookedAt, meant: str) -> bool:
    """Say whether a question without a stage is one about the journey as a whole."""
    return meant == "nps" or (meant == "csat" and of_everything(column.asks.question))


def _channel(column: LookedAt, stages: Sequence[str]) -> str:
    """Return the row of a matrix if it is a channel by its usual name, and no stage of the project."""
    part = column.asks.part
    return (
        clean(part) if folded(part) in CHANNELS and not sure_stage(likeness_to_stages(part, stages)) else ""
    )


def _named(column: LookedAt) -> str:
    """Return what names a stage in the wording: the row of a matrix, or a few words before a colon."""
    part = column.asks.part
    if _CODE.fullmatch(part):
        part = ""
    if part and not metric_of(part) and column.beside > 1 and len(part.split()) <= _BEFORE_COLON + 3:
        return clean(part)
    before, after = _two_parts(column.asks.question)
    if folded(before) in _EVERYTHING or not before or not folded(after):
        return ""
    if metric_of(before) or asks_to_rate(before):  # "Satisfaction: delivery"
        before, after = sentence_case(after.strip()), before
        if range_of(before) or before.rstrip().endswith("?") or metric_of(before):
            return ""
    short = 0 < len(before.split()) <= _BEFORE_COLON
    return clean(before) if short and not before.strip()[:1].isdigit() else ""


def _two_parts(question: str) -> tuple[str, str]:
    """Return what stands before and after a colon, else a point, else a dash with room around it."""
    for mark, excluded in ((r":", r"[(\[]"), (r"\.\s", r"[?!(\[\d]"), (_SPACED_DASH, r"[?!(\[\d]")):
        before, *after = re.split(mark, question, maxsplit=1)
        if after and not re.search(excluded, before):
            return before, after[0]
    return "", ""
