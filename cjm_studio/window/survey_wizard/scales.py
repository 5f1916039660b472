"""The scale of a question as people say it: its ends, what its answers stand for, good and trouble ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cjm_studio.model.metrics import BUILT_IN_METRICS, Direction, Metric
from cjm_studio.survey.answer_scales import scale_of
from cjm_studio.survey.answers import no_answer
from cjm_studio.survey.recognised import ColumnGuess, QuestionGuess
from cjm_studio.survey.scale_names import better_and_worse
from cjm_studio.survey.survey_file import Note
from cjm_studio.wording.questions import Asked, parse_question


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of one's own; `good` and `trouble` are its first answers on that side of the middle."""

    name: str
    minimum: int
    maximum: int
    direction: Direction
    good: int
    trouble: int
    labels: tuple[tuple[str, int], ...] = ()

    @property
    def sets(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the good and the trouble answers."""
        if self.direction == "higher_is_better":
            good, trouble = range(self.good, self.maximum + 1), range(self.minimum, self.trouble + 1)
        else:
            good, trouble = range(self.minimum, self.good + 1), range(self.trouble, self.maximum + 1)
        return tuple(good), tuple(trouble)

    @property
    def sound(self) -> bool:
        """Say whether both sets have answers and none in common."""
        good, trouble = self.sets
        return self.minimum < self.maximum and bool(good and trouble) and not set(good) & set(trouble)


def as_question(column: ColumnGuess) -> ColumnGuess:
    """Return a column that people say holds answers, its scale as far as the answers tell it.

    Which place words have that no table knows is not guessed: people say it. A question of our own
    questionnaire says itself what it is about.
    """
    found = scale_of(column.answers)
    question = QuestionGuess(column.header)
    if found is not None:
        question = replace(question, minimum=found.minimum, maximum=found.maximum, labels=found.labels)
    ours = parse_question(column.header)
    in_numbers = any(answer[:1].isdigit() for answer in column.answers)
    known = _as_ours(question, ours) if ours and (question.labels or in_numbers) else None
    asked = () if known else (Note("ask_stage", {"column": column.header}),)
    return replace(column, question=known or question, asked=asked, sure=False)


def _as_ours(question: QuestionGuess, ours: Asked) -> QuestionGuess | None:
    """Return a question of our questionnaire as it was asked; None where the answers are on another scale."""
    metric = BUILT_IN_METRICS[ours.metric]
    asked = on_metric(question, metric)
    return asked and replace(asked, stage=ours.stage, direction=metric.direction, meant=metric.key)


def told(answers: Sequence[str]) -> list[str]:
    """Return the answers that say something."""
    return [answer for answer in answers if not no_answer(answer)]


def on_metric(question: QuestionGuess, metric: Metric) -> QuestionGuess | None:
    """Return a question with its answers on a metric's scale; None where they do not fit it.

    Which end is the good one stays to be said, but where the published question leaves no other way.
    """
    known = metric.direction if metric.key in ("nps", "completion") else question.direction
    said = replace(
        question, metric=metric.key, minimum=metric.minimum, maximum=metric.maximum, direction=known
    )
    if question.minimum is None or question.maximum is None:
        return said
    shift = metric.minimum - question.minimum
    if metric.maximum - question.maximum == shift:
        numbers = range(question.minimum, question.maximum + 1) if shift else ()
        labels = question.labels or tuple((str(number), number) for number in numbers)
        return replace(said, labels=tuple((word, place + shift) for word, place in labels))
    inside = metric.minimum <= question.minimum and question.maximum == metric.maximum
    return said if inside and not question.labels else None


def turned(question: QuestionGuess, metrics: Mapping[str, Metric]) -> QuestionGuess:
    """Return a question with its answers turned round where the file runs the other way than its metric."""
    metric = metrics.get(question.metric)
    if metric is None or not question.direction or question.direction == metric.direction:
        return question
    numbers = range(metric.minimum, metric.maximum + 1)
    labels = question.labels or tuple((str(number), number) for number in numbers)
    both = metric.minimum + metric.maximum
    return replace(
        question,
        direction=metric.direction,
        labels=tuple((word, both - place) for word, place in labels),
    )


def same_scale(column: ColumnGuess, asked: QuestionGuess) -> bool:
    """Say whether the answers of a question stand on a scale, in the same words if it has words."""
    own = column.question
    if own is None or own.metric != asked.metric:
        return False
    if own.metric or not asked.labels:
        return (own.minimum, own.maximum) == (asked.minimum, asked.maximum)
    words = set(dict(own.labels)) | set(told(column.answers))
    return words <= set(dict(asked.labels))


def beginning(question: QuestionGuess, answers: int = 5) -> Scale:
    """Return the scale to begin from: as said so far, else with a place for each of so many answers."""
    direction: Direction = question.direction or "higher_is_better"
    low, high = 1, max(2, answers)
    if question.minimum is not None and question.maximum is not None:
        low, high = question.minimum, question.maximum
    asked = replace(question, minimum=low, maximum=high, direction=direction)
    good, trouble = better_and_worse(asked)
    if direction == "higher_is_better":
        first, last = min(good, default=high), max(trouble, default=low)
    else:
        first, last = max(good, default=low), min(trouble, default=high)
    return Scale(question.scale, low, high, direction, first, last, question.labels)


def example(question: QuestionGuess, answers: Sequence[str]) -> tuple[str, int] | None:
    """Return the highest answer in the file's own words, with its place; None where no place is known."""
    if question.labels:
        return max(question.labels, key=lambda pair: pair[1])
    if question.maximum is None:
        return None
    explained = [one for one in answers if one.startswith(str(question.maximum)) and not one.isdigit()]
    return (explained[0] if explained else str(question.maximum)), question.maximum
