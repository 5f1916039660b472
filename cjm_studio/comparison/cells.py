"""What is measured in a cell: answers of a segment to a metric at a stage in a wave, small groups hidden."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cjm_studio.comparison.difference import CellFigure
from cjm_studio.document.document import Document
from cjm_studio.document.queries import counts_of
from cjm_studio.model.evidence import HIDDEN_BELOW, Evidence
from cjm_studio.model.ids import MetricId, SegmentId, StageId, WaveId
from cjm_studio.model.metrics import Metric, Reading
from cjm_studio.statistics.answers import Answers
from cjm_studio.statistics.weights import pooled

if TYPE_CHECKING:
    from cjm_studio.statistics.measures import Measure


@dataclass(frozen=True, slots=True)
class CellKey:
    """One cell of one metric in one wave; stage None is the journey as a whole."""

    segment: SegmentId
    stage: StageId | None
    metric: MetricId
    wave: WaveId


def key_of(record: Reading | Evidence) -> CellKey:
    """Return the cell that a reading or an evaluation is of."""
    return CellKey(record.segment, record.stage, record.metric, record.wave)


@dataclass(slots=True)
class MeasuredCells:
    """The readings and levels of a document, found by their cells."""

    readings: dict[CellKey, list[Reading]]
    levels: dict[CellKey, str]

    def answers(self, key: CellKey) -> Answers:
        """Return the answers of a cell, channels and sources added up."""
        return added_up(self.readings.get(key, []))

    def figure(self, key: CellKey, metric: Metric) -> CellFigure | None:
        """Return what a cell shows; None where nobody was asked. A hidden group has no level either."""
        from cjm_studio.statistics.measures import measured

        found = measured(metric, self.answers(key), headline(metric))
        if found is None:
            return None
        return CellFigure(found, "" if found.hidden else self.levels.get(key, ""))


def added_up(readings: list[Reading]) -> Answers:
    """Return people and what they are worth, by the same sums as the barrier rule's."""
    weighted = pooled((reading.source, reading.counts, reading.weights) for reading in readings)
    people = counts_of(readings)
    return Answers(people, people if weighted is None else weighted.counts())


def headline(metric: Metric) -> "Measure":
    """Return the figure that a metric is compared by: NPS by its points, others by the share in trouble."""
    from cjm_studio.statistics.measures import measures_of

    offered = measures_of(metric)
    return "nps" if "nps" in offered and metric.key == "nps" else offered[0]


def measured_cells(document: Document) -> MeasuredCells:
    """Return all that was measured, by cell."""
    readings: dict[CellKey, list[Reading]] = {}
    for reading in document.all(Reading):
        readings.setdefault(key_of(reading), []).append(reading)
    levels = {key_of(row): row.level for row in document.all(Evidence)}
    return MeasuredCells(readings, levels)


def told_apart(before: Answers, after: Answers) -> bool:
    """Say whether both counts may be shown beside each other: fewer than 5 new people would stand out."""
    return not 0 < abs(after.n - before.n) < HIDDEN_BELOW
