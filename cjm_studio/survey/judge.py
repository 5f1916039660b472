"""What an answer in a survey file is: counted as this, or left out for a reason."""

from collections.abc import Iterable
from typing import NamedTuple

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Metric
from cjm_studio.survey.answers import no_answer, score_of
from cjm_studio.survey.columns import Cell, Columns
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.names import clean, folded

# Also asked about the journey as a whole: an answer without a stage is one.
_OF_THE_JOURNEY = ("nps", "csat")


class Counted(NamedTuple):
    """An answer that counts; names are folded, an empty stage or channel is none."""

    segment: str
    stage: str
    channel: str
    metric: str  # its key
    wave: str  # empty: the file's own
    score: int


class Judge:
    """Decides on answers by what their raw texts say; the same texts are looked at once."""

    def __init__(self, columns: Columns, words: MetricWords) -> None:
        self._columns = columns
        self._words = words
        self._positions = {column: place for place, column in enumerate(columns.dimensions)}
        self._metrics: dict[str, Metric | None] = {}
        # By the question, what was answered and the word for the metric.
        self._said: dict[tuple[int, str, str], tuple[str, int] | str] = {}
        self._names: dict[tuple[int, tuple[str, ...]], tuple[str, str, str, str]] = {}
        self.one_wave = False  # all answers belong to the file's own wave
        self.metrics: dict[str, Metric] = {}  # met so far
        self.unknown: dict[str, None] = {}  # words of metrics that nobody knows

    def raw(self, cell: Cell, texts: tuple[str, ...]) -> str:
        """Return what stands at a place."""
        if isinstance(cell, int):
            return texts[self._positions[cell]]
        return cell or ""

    def set_wave(self, given: str | None, texts: Iterable[tuple[str, ...]]) -> None:
        """A given wave holds for the whole file, unless the file names several; BadInput then."""
        named = {folded(self.raw(self._columns.wave, text)) for text in texts} - {""}
        if given is not None and len(named) > 1:
            raise BadInput("waves_disagree", wave=given, waves=", ".join(sorted(named)[:5]))
        self.one_wave = given is not None or not named

    def verdict(self, question: int, score: str, texts: tuple[str, ...]) -> Counted | str:
        """Return the answer, or the key of the reason why it is left out."""
        asked = self._columns.questions[question]
        if self._columns.trial is not None:
            if folded(self.raw(self._columns.trial, texts)) in self._columns.trials:
                return "trial"
        said = (question, score, self.raw(asked.metric, texts))
        if said not in self._said:
            self._said[said] = self._answer(*said)
        answer = self._said[said]
        if isinstance(answer, str):
            return answer
        metric, number = answer
        names = self._names.get((question, texts)) or self._named(question, texts)
        segment, stage, channel, wave = names
        if not segment:
            return "no_segment"
        if not stage and asked.stage is not None and metric not in _OF_THE_JOURNEY:
            return "no_stage"
        if not wave and not self.one_wave:
            return "no_wave"
        return Counted(segment, stage, channel, metric, wave, number)

    def _named(self, question: int, texts: tuple[str, ...]) -> tuple[str, str, str, str]:
        """Return the segment, stage, channel and wave that an answer names."""
        asked = self._columns.questions[question]
        cells = (self._columns.segment, asked.stage, asked.channel)
        segment, stage, channel = (folded(self.raw(cell, texts)) for cell in cells)
        wave = "" if self.one_wave else folded(self.raw(self._columns.wave, texts))
        self._names[question, texts] = segment, stage, channel, wave
        return segment, stage, channel, wave

    def _answer(self, question: int, score: str, word: str) -> tuple[str, int] | str:
        """Return the key of the metric that the word means and the answer, or why there is none."""
        asked = self._columns.questions[question]
        reason = asked.silent.get(score, "")
        if not reason and clean(score).casefold() not in asked.labels:
            reason = no_answer(score)
        if reason:
            return reason
        metric = self._metric(word)
        if metric is None:
            return "unknown_metric" if folded(word) else "no_metric"
        number = score_of(score, metric, asked.labels)
        return number if isinstance(number, str) else (metric.key, number)

    def _metric(self, word: str) -> Metric | None:
        if word not in self._metrics:
            metric = self._words.find(word) if folded(word) else None
            self._metrics[word] = metric
            if metric is not None:
                self.metrics[metric.key] = metric
            elif folded(word):
                self.unknown[word] = None
        return self._metrics[word]
