"""How sheets of the metrics view read: the look, the document and the words, put together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from cjm_studio.document.document import Document
from cjm_studio.document.queries import agreed_limit, evidence_at, segments, stages, waves
from cjm_studio.exchange.figure_table import Cell, FigureTable
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import StageId, WaveId
from cjm_studio.model.map import Channel, Journey, Segment
from cjm_studio.model.metrics import Metric, Reading, Wave
from cjm_studio.register.questions import Questions, asked_otherwise, questions_of
from cjm_studio.session.measured_cells import Asked, Cells, Column, columns
from cjm_studio.session.metric_look import Look, Unit
from cjm_studio.statistics.measures import UNITS, Measured
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.metric_names import good_word, metric_name, trouble_word
from cjm_studio.wording.metric_sentences import HEADS, MEASURES, WORDS, said
from cjm_studio.wording.numbers import count, decimal, interval, percent, percent_interval, signed
from cjm_studio.wording.terms import NOTIONS, direction_name, term
from cjm_studio.wording.value_words import HIDDEN


@dataclass
class Reader:
    """Reads figures of one look and says them."""

    document: Document
    look: Look
    language: Language

    @cached_property
    def cells(self) -> Cells:
        """Answers, each looked up once."""
        return Cells(self.document)

    @cached_property
    def questions(self) -> Questions:
        """What was asked, looked up once."""
        return questions_of(self.document)

    def asked_otherwise(self, about: Asked, before: WaveId, after: WaveId) -> bool:
        """Say whether two waves were asked different questions, so that their figures may not be compared."""
        waves = (self.questions.asked(about, self.metric, wave) for wave in (before, after))
        return asked_otherwise(*waves) is not None

    @cached_property
    def metric(self) -> Metric:
        """The metric that is looked at."""
        return self.document.get(Metric, self.look.metric)

    @cached_property
    def columns(self) -> list[Column]:
        """The stages of the shown journey, and in other segments the stages of the same names."""
        chosen = self.look.segments or [segment.id for segment in segments(self.document)]
        return columns(self.document, self.look.journey, chosen)

    @cached_property
    def stages(self) -> list[tuple[str, StageId]]:
        """The stages of the shown journey with their names."""
        return [(stage.name, stage.id) for stage in stages(self.document, self.look.journey)]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the stages of the shown journey."""
        return tuple(name for name, _ in self.stages)

    @property
    def unit(self) -> Unit:
        """What the figures are counted in."""
        return UNITS[self.look.measure]

    @cached_property
    def chosen_waves(self) -> list[Wave]:
        """The waves that were chosen, by date; all if none were."""
        return [w for w in waves(self.document) if not self.look.waves or w.id in self.look.waves]

    def figure(self, stage: Asked, wave: WaveId | None = None) -> Measured | None:
        """Return the figure of a stage in the look's wave, or another, through the chosen channel."""
        look = self.look
        return self.cells.figure(
            stage, self.metric, wave or look.wave, measure=look.measure, channel=look.channel
        )

    def evidence(self, stage: StageId) -> Evidence | None:
        """Return what the barrier rule said of the metric at a stage; nothing of one channel alone."""
        if self.look.channel is not None:
            return None
        found = evidence_at(self.document, stage, self.look.wave)
        return next((row for row in found if row.metric == self.metric.id and not row.hidden), None)

    def limit(self, stage: StageId) -> float | None:
        """Return the agreed limit, where shares in trouble are looked at."""
        agreed = agreed_limit(self.document, self.metric.id, stage)
        return agreed.value if agreed and self.look.measure == "trouble" else None

    @property
    def weighted(self) -> bool:
        """Whether any answer to the metric has a weight."""
        return any(r.weights for r in self.document.naming(Reading, self.metric.id))

    def range(self) -> tuple[float, float]:
        """Return the ends of the axis that can be."""
        ends = {"share": (0.0, 1.0), "points": (-100.0, 100.0)}
        return ends.get(self.unit, (float(self.metric.minimum), float(self.metric.maximum)))

    # words

    def heads(self, *keys: str) -> tuple[str, ...]:
        """Return heads of columns."""
        return tuple(said(HEADS, key, self.language) for key in keys)

    def say(self, key: str, **facts: str) -> str:
        """Return a sentence."""
        return said(WORDS, key, self.language, **facts)

    @property
    def axis(self) -> str:
        """What the figures are, as "CES 2.0: share in trouble (hard)"."""
        metric, measure = self.metric, self.look.measure
        name = metric_name(metric, self.language)
        if measure == "nps":
            return name
        word = {"trouble": trouble_word(metric, self.language), "good": good_word(metric, self.language)}
        if metric.key == "emotion":
            word["good"] = ""
        beside = word.get(measure) or (
            direction_name(metric.key, metric.direction, language=self.language) if measure == "mean" else ""
        )
        what = said(MEASURES, measure, self.language)
        return f"{name}: {what} ({beside})" if beside else f"{name}: {what}"

    def value(self, value: float | None) -> str:
        """Return a figure in words."""
        if value is None:
            return ""
        if self.unit == "share":
            return percent(value, self.language)
        return (
            signed(value, self.language) if self.unit == "points" else decimal(value, self.language, digits=2)
        )

    def span(self, low: float | None, high: float | None) -> str:
        """Return an interval in words."""
        if low is None or high is None:
            return ""
        if self.unit == "share":
            return percent_interval(low, high, language=self.language)
        return interval(low, high, language=self.language, digits=0 if self.unit == "points" else 2)

    def cell(self, value: float | None) -> Cell:
        """Return a cell with a figure."""
        return Cell(self.value(value), value, "share" if self.unit == "share" else "decimal")

    def number(self, n: float | None) -> Cell:
        """Return a cell with a number of people or answers."""
        return Cell() if n is None else Cell(count(round(n), self.language), n, "whole")

    def figure_cells(self, figure: Measured | None) -> tuple[Cell, Cell, Cell, Cell]:
        """Return value, both ends of the interval, and n."""
        if figure is None:
            return Cell("–"), Cell(), Cell(), Cell()
        if figure.hidden:
            return Cell(HIDDEN), Cell(), Cell(), Cell(HIDDEN)
        return self.cell(figure.value), self.cell(figure.low), self.cell(figure.high), self.number(figure.n)

    def line(self, *names: str, figure: Measured) -> str:
        """Return a figure as it is read aloud."""
        head = ", ".join(names)
        if figure.hidden or figure.value is None:
            return f"{head}: {HIDDEN}"
        span = self.span(figure.low, figure.high)
        shown = f"{self.value(figure.value)} ({span})" if span else self.value(figure.value)
        return f"{head}: {shown}, n = {count(figure.n or 0, self.language)}"

    def table(
        self, title: str, heads: Sequence[str], rows: Sequence[tuple[Cell, ...]], *notes: str
    ) -> FigureTable:
        """Return a table with the words for its heads."""
        return FigureTable(title, self.heads(*heads), tuple(rows), notes)

    def about(self, *parts: str) -> str:
        """Return what the figures are of, for tables and pictures that leave the program."""
        journey = self.document.get(Journey, self.look.journey)
        named = {
            "segment": self.document.get(Segment, journey.segment).name,
            "channel": self.document.get(Channel, self.look.channel).name if self.look.channel else "",
            "wave": self.document.get(Wave, self.look.wave).name,
        }
        words = [
            f"{sentence_case(term(NOTIONS, part, language=self.language))}: {named[part]}"
            for part in parts or ("segment", "channel", "wave")
            if named[part]
        ]
        return " · ".join(words)
