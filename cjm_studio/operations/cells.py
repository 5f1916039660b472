"""Cells: one segment at one stage by one primary metric in one wave, added up as a change will leave them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple, TypeVar

from cjm_studio.document.change import Change, updated_record
from cjm_studio.document.document import Document
from cjm_studio.model.evidence import HIDDEN_BELOW
from cjm_studio.model.ids import MetricId, RecordId, SegmentId, SourceId, StageId, WaveId
from cjm_studio.model.metrics import Limit, Metric, Reading, Wave
from cjm_studio.model.record import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Coming:
    """The records as they will be once a planned change is done."""

    document: Document
    change: Change

    def all(self, kind: type[R]) -> Iterator[R]:
        """Yield every record of one kind."""
        removed, updated = self.change.removed, self.change.updated
        for record in self.document.all(kind):
            if record.id not in removed:
                fields = updated.get(record.id)
                yield _updated(record, fields) if fields else record
        yield from (record for record in self.change.added.values() if isinstance(record, kind))

    def get(self, kind: type[R], id_: RecordId) -> R:
        """Return the record of this kind."""
        record = self.change.added.get(id_)
        if isinstance(record, kind):
            return record
        record, fields = self.document.get(kind, id_), self.change.updated.get(id_)
        return _updated(record, fields) if fields else record

    def waves(self) -> list[Wave]:
        """Return the waves by date, in the order of `queries.waves`."""
        return sorted(
            self.all(Wave), key=lambda wave: (wave.start or wave.end, wave.order, wave.name, wave.id)
        )

    def limits(self) -> dict[tuple[MetricId, StageId | None], Limit]:
        """Return the agreed limits; of two for the same thing the one agreed later."""
        found = sorted(self.all(Limit), key=lambda limit: (limit.at, limit.id))
        return {(limit.metric, limit.stage): limit for limit in found}


class CellKey(NamedTuple):
    """What names a cell within a wave."""

    segment: SegmentId
    stage: StageId
    metric: MetricId


@dataclass(slots=True)
class Cell:
    """What was answered in a cell: x in trouble of n people, over all channels and sources."""

    x: int = 0
    n: int = 0
    sources: set[SourceId] = field(default_factory=set)
    readings: list[Reading] = field(default_factory=list)
    x_eff: float | None = None  # what x and n are worth; None: nobody has a weight
    n_eff: float | None = None
    mixed: bool = False  # some of the answers have weights, others have none

    @property
    def hidden(self) -> bool:
        """Whether the group is too small to be shown; people count here, whatever their weights."""
        return self.n < HIDDEN_BELOW

    @property
    def worth(self) -> "Sum":
        """What the rule counts with: effective answers where there are weights."""
        if self.x_eff is None or self.n_eff is None:
            return Sum(self.x, self.n, 1)
        return Sum(self.x_eff, self.n_eff, 1)

    def weigh(self, trouble: Collection[int]) -> None:
        """Work out what weighted answers are worth."""
        if not any(reading.weights for reading in self.readings):
            return
        from cjm_studio.statistics.weights import pooled

        weighted = pooled((reading.source, reading.counts, reading.weights) for reading in self.readings)
        if weighted is not None:
            self.n_eff, self.mixed = weighted.n_eff, weighted.mixed
            self.x_eff = min(weighted.effective(trouble), weighted.n_eff)


Cells = Mapping[CellKey, Cell]


def cells_of_waves(coming: Coming, metrics: Mapping[MetricId, Metric]) -> dict[WaveId, dict[CellKey, Cell]]:
    """Add up the readings of these metrics wave by wave; answers about a whole journey make no cell."""
    troubles = {id_: frozenset(metric.trouble) for id_, metric in metrics.items()}
    waves: dict[WaveId, dict[CellKey, Cell]] = {}
    for reading in coming.all(Reading):
        trouble = troubles.get(reading.metric)
        people = sum(number for _, number in reading.counts)
        if trouble is None or reading.stage is None or people == 0:
            continue
        cells = waves.setdefault(reading.wave, {})
        key = CellKey(reading.segment, reading.stage, reading.metric)
        cell = cells.get(key)
        if cell is None:
            cell = cells[key] = Cell()
        cell.n += people
        cell.x += sum(number for answer, number in reading.counts if answer in trouble)
        cell.sources.add(reading.source)
        cell.readings.append(reading)
    for cells in waves.values():
        for key, cell in cells.items():
            cell.weigh(troubles[key.metric])
    return waves


class Sum(NamedTuple):
    """Trouble answers and answers of several cells, effective ones where there are weights."""

    x: float
    n: float
    cells: int

    def without(self, other: "Sum") -> "Sum":
        """Return what remains when some of the cells are left out."""
        if self.cells == other.cells:
            return NOTHING
        n = self.n - other.n
        return Sum(min(max(self.x - other.x, 0), n), n, self.cells - other.cells)


NOTHING = Sum(0, 0, 0)


class Totals:
    """Sums over the cells of one wave, so that a cell can be held against its neighbours.

    Hidden groups are in no sum: two sums that differ by such a group would tell its answers.
    """

    def __init__(self, cells: Cells, names: Mapping[StageId, str]) -> None:
        self._names = names
        self._segments: dict[tuple[SegmentId, MetricId], Sum] = {}
        self._stages: dict[tuple[str, MetricId], Sum] = {}
        self._own: dict[tuple[str, SegmentId, MetricId], Sum] = {}
        for key, cell in cells.items():
            if not cell.hidden:
                name = names[key.stage]
                _add(self._segments, (key.segment, key.metric), cell.worth)
                _add(self._stages, (name, key.metric), cell.worth)
                _add(self._own, (name, key.segment, key.metric), cell.worth)

    def other_stages(self, key: CellKey, cell: Cell) -> Sum:
        """Return the sum over the segment's other stages, by the same metric."""
        whole = self._segments.get((key.segment, key.metric), NOTHING)
        return whole if cell.hidden else whole.without(cell.worth)

    def other_segments(self, key: CellKey) -> Sum:
        """Return the sum over the stages of the same name in the other segments, by the same metric."""
        name = self._names[key.stage]
        own = self._own.get((name, key.segment, key.metric), NOTHING)
        return self._stages.get((name, key.metric), NOTHING).without(own)


K = TypeVar("K")


def _add(sums: dict[K, Sum], key: K, more: Sum) -> None:
    there = sums.get(key, NOTHING)
    sums[key] = Sum(there.x + more.x, there.n + more.n, there.cells + more.cells)


def _updated(record: R, fields: Mapping[str, tuple[object, object]]) -> R:
    new = updated_record(record, fields)
    assert isinstance(new, type(record))
    return new


def answers_shown(document: Document) -> int:
    """Return how many answers the groups that may be shown gave; hidden groups are in no total."""
    groups: dict[tuple[object, ...], int] = {}
    for reading in document.all(Reading):
        group = (reading.segment, reading.stage, reading.metric, reading.wave)
        groups[group] = groups.get(group, 0) + sum(people for _, people in reading.counts)
    return sum(people for people in groups.values() if people >= HIDDEN_BELOW)


def evidence_id(key: CellKey, wave: WaveId) -> RecordId:
    """Return the id of a cell's evidence: always the same for the same cell."""
    return RecordId(f"evidence-{blake2b('|'.join((*key, wave)).encode(), digest_size=8).hexdigest()}")
