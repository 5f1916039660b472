"""Every metric of every stage and wave, with its interval: as data for scripts, and as a table for people."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from cjm_studio.document.document import Document
from cjm_studio.document.queries import counts_of, journeys, segments, stages, waves
from cjm_studio.exchange.text_table import text_table
from cjm_studio.model.ids import MetricId, SegmentId, StageId, WaveId
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.metrics import Metric, Reading, Wave
from cjm_studio.statistics.figures import Figure, figure_of
from cjm_studio.statistics.weights import Weighted, pooled
from cjm_studio.wording.evidence_words import EFFECTIVE, effective
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.metric_names import metric_name
from cjm_studio.wording.numbers import count, decimal, interval, percent, percent_interval
from cjm_studio.wording.terms import NOTIONS, direction_name, term
from cjm_studio.wording.value_words import HIDDEN, value_words

Key = tuple[WaveId, SegmentId, StageId | None, MetricId]


@dataclass(frozen=True, slots=True)
class MetricRow:
    """One metric of one segment at one stage, or over the whole journey, in one wave."""

    segment: Segment
    stage: Stage | None
    metric: Metric
    wave: Wave
    counts: dict[int, int]
    figure: Figure
    weighted: Weighted | None = None

    @property
    def trouble(self) -> tuple[float, tuple[float, float]] | None:
        """The trouble share with its Wilson interval; None if it is hidden or no answer counts as trouble."""
        if self.figure.value is None or not self.metric.trouble:
            return None
        from cjm_studio.statistics.proportions import wilson

        counts = self.counts if self.weighted is None else self.weighted.counts()
        n = sum(counts.values())
        x = sum(number for answer, number in counts.items() if answer in self.metric.trouble)
        low, high = wilson(x, n)
        return x / n, (low, high)


def metric_rows(document: Document) -> Iterator[MetricRow]:
    """Yield what was answered, channels and sources added up, by wave, segment, stage and metric."""
    found: dict[Key, list[Reading]] = {}
    for reading in document.all(Reading):
        found.setdefault((reading.wave, reading.segment, reading.stage, reading.metric), []).append(reading)
    for key in sorted(found, key=_order(document)):
        wave, segment, stage, metric = key
        measured, counts = document.get(Metric, metric), counts_of(found[key])
        weighted = pooled((reading.source, reading.counts, reading.weights) for reading in found[key])
        figure = figure_of(measured, counts, weighted=weighted)
        if figure is not None:
            at = document.get(Stage, stage) if stage else None
            yield MetricRow(
                document.get(Segment, segment),
                at,
                measured,
                document.get(Wave, wave),
                counts,
                figure,
                weighted,
            )


def _order(document: Document) -> Callable[[Key], tuple[int, int, int, str]]:
    """By wave, then as on the maps; the whole journey comes after its stages."""
    groups = segments(document)
    columns = [s for g in groups for j in journeys(document, g.id) for s in stages(document, j.id)]
    turn = {
        record.id: place
        for records in (waves(document), groups, columns)
        for place, record in enumerate(records)
    }
    keys = {metric.id: metric.key for metric in document.all(Metric)}

    def place(key: Key) -> tuple[int, int, int, str]:
        wave, segment, stage, metric = key
        return turn[wave], turn[segment], len(columns) if stage is None else turn[stage], keys[metric]

    return place


def metric_table(document: Document) -> dict[str, Any]:
    """Return every metric as plain data, not rounded; of a hidden group every figure is None.

    Units: value in NPS points, in shares of good answers 0..1, or a mean, as `unit` says.
    """
    return {"metrics": [_plain(row) for row in metric_rows(document)]}


def metric_lines(document: Document, *, language: Language) -> list[str]:
    """Return every metric as the lines of a table."""
    rows = [_words(row, language) for row in metric_rows(document)]
    if not rows:
        return [_NOTHING[language]]
    notions = ("wave", "segment", "stage", "metric", "answers", "value", "mean", "trouble_share")
    return text_table(
        [sentence_case(term(NOTIONS, notion, language=language)) for notion in notions], rows, right=(4,)
    )


def _plain(row: MetricRow) -> dict[str, Any]:
    figure, trouble = row.figure, row.trouble
    return {
        "wave": row.wave.name,
        "segment": row.segment.name,
        "stage": row.stage and row.stage.name,
        "metric": row.metric.key,
        "direction": row.metric.direction,
        "unit": figure.unit,
        "hidden": figure.hidden,
        "n": figure.n,
        "n_eff": figure.n if figure.n_eff is None else figure.n_eff,
        "value": figure.value,
        "ci95": _pair(figure.low, figure.high),
        "mean": figure.mean,
        "mean_ci95": _pair(figure.mean_low, figure.mean_high),
        "trouble_share": trouble and trouble[0],
        "trouble_ci95": trouble and list(trouble[1]),
    }


def _pair(low: float | None, high: float | None) -> list[float] | None:
    return None if low is None or high is None else [low, high]


def _words(row: MetricRow, language: Language) -> list[str]:
    stage = row.stage.name if row.stage else term(NOTIONS, "whole_journey", language=language)
    names = [row.wave.name, row.segment.name, stage, _metric_name(row.metric, language)]
    figure, trouble = row.figure, row.trouble
    if figure.n is None:
        return [*names, HIDDEN, HIDDEN, "", HIDDEN]
    said = value_words(figure, language)
    value = f"{said.value} ({said.interval})" if said.interval else said.value
    share = ""
    if trouble:
        share = f"{percent(trouble[0], language)} ({percent_interval(*trouble[1], language=language)})"
    n = count(figure.n, language)
    if figure.n_eff is not None:
        n += f" ({EFFECTIVE[language]} {effective(figure.n_eff, language)})"
    return [*names, n, value, _mean(figure, language), share]


def _metric_name(metric: Metric, language: Language) -> str:
    """The two scales of CES run opposite ways, so a mean of it says which."""
    if not metric.key.startswith("ces"):
        return metric_name(metric, language)
    direction = direction_name(metric.key, metric.direction, language=language)
    return f"{metric_name(metric, language)}, {direction}"


def _mean(figure: Figure, language: Language) -> str:
    if figure.mean is None:
        return ""
    mean = decimal(figure.mean, language, digits=2)
    if figure.mean_low is None or figure.mean_high is None:
        return mean
    return f"{mean} ({interval(figure.mean_low, figure.mean_high, language=language, digits=2)})"


_NOTHING: Final[dict[Language, str]] = {
    "en": "Nothing was measured yet: import survey answers first.",
    "ru": "Пока ничего не измерено: сначала загрузите ответы опроса.",
}
