"""Lives: what became of every barrier in each of its cells, wave by wave."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cjm_studio.document.document import Document
from cjm_studio.document.queries import waves
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import BarrierCellId, WaveId
from cjm_studio.model.map import Segment
from cjm_studio.model.metrics import Metric
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry, Opening

if TYPE_CHECKING:
    from cjm_studio.statistics.barrier_life import WaveFacts, WaveStep


@dataclass(frozen=True, slots=True)
class LifeWave:
    """One wave of a barrier in one cell: the evidence, what the rule proposes, what holds."""

    wave: WaveId
    evidence: Evidence
    status: str  # one of model.register.STATUSES
    proposed: str
    least_fall: float | None = None  # L, in shares
    most_fall: float | None = None  # H
    upper95: float | None = None
    refused: str = ""  # "question", "scale", "limit" or "segment" changed: not compared
    other_season: bool = False
    year_ago: WaveId | None = None  # the wave of the same season a year before, to be looked at first
    decision: LogEntry | None = None


@dataclass(frozen=True, slots=True)
class Life:
    """A barrier in one of its cells, from the wave that opened it to the last one."""

    barrier: Barrier
    cell: BarrierCell
    waves: tuple[LifeWave, ...]

    @property
    def status(self) -> str:
        """The status that holds now; a barrier without any proof is a hypothesis."""
        return self.waves[-1].status if self.waves else "hypothesis"

    @property
    def level(self) -> str:
        """The level in the last wave."""
        return self.waves[-1].evidence.level if self.waves else "hypothesis"


def lives(document: Document) -> dict[BarrierCellId, Life]:
    """Return the life of every cell of every barrier, worked out by the tracking rule."""
    order = [wave.id for wave in waves(document)]
    evidence: dict[tuple[object, ...], dict[WaveId, Evidence]] = {}
    for record in document.all(Evidence):
        evidence.setdefault((record.stage, record.metric), {})[record.wave] = record
    decisions: dict[tuple[BarrierCellId, WaveId], LogEntry] = {}
    for entry in sorted(document.all(LogEntry), key=lambda entry: entry.at):
        if entry.kind == "status" and entry.cell is not None and entry.wave is not None:
            decisions[entry.cell, entry.wave] = entry
    found = {}
    for cell in document.all(BarrierCell):
        mine = evidence.get((cell.stage, cell.metric), {})
        measured = [mine[wave] for wave in order if wave in mine]
        barrier = document.get(Barrier, cell.barrier)
        found[cell.id] = Life(barrier, cell, tuple(_life(document, cell, measured, decisions)))
    return found


def _life(
    document: Document,
    cell: BarrierCell,
    measured: list[Evidence],
    decisions: Mapping[tuple[BarrierCellId, WaveId], LogEntry],
) -> Iterator[LifeWave]:
    from cjm_studio.statistics.barrier_life import barrier_life

    if cell.opening is None:
        return
    at = next((i for i, e in enumerate(measured) if e.wave == cell.opening.wave), None)
    if at is None:
        return
    measured = measured[at:]
    mine = [decisions.get((cell.id, e.wave)) for e in measured]
    facts = [
        _facts(e, "" if e is measured[0] else why_not_compared(document, cell.opening, cell, e), decision)
        for e, decision in zip(measured, mine, strict=True)
    ]
    for e, fact, decision, step in zip(measured, facts, mine, barrier_life(facts), strict=True):
        yield _wave(e, fact, decision, step)


def _facts(evidence: Evidence, refused: str, decision: LogEntry | None) -> "WaveFacts":
    from cjm_studio.statistics.barrier_life import WaveFacts

    limit = None if evidence.limit is None else evidence.limit.value
    decided = "" if decision is None else decision.status
    return WaveFacts(*evidence.worth, evidence.shrunk, evidence.level, limit, refused, decided)


def _wave(evidence: Evidence, facts: "WaveFacts", decision: LogEntry | None, step: "WaveStep") -> LifeWave:
    change = step.change
    return LifeWave(
        evidence.wave,
        evidence,
        step.status,
        step.proposed,
        least_fall=None if change is None else change.least_fall,
        most_fall=None if change is None else change.most_fall,
        upper95=evidence.upper95 if change is None else change.upper95,
        refused=facts.refused,
        decision=decision,
    )


def opening_of(document: Document, evidence: Evidence) -> Opening | None:
    """Return what is kept of the wave that opens a barrier; None where the rule gave no figures."""
    if evidence.shrunk is None or evidence.limit is None:
        return None
    metric = document.get(Metric, evidence.metric)
    x, n = evidence.worth
    return Opening(
        wave=evidence.wave,
        x=x,
        n=n,
        shrunk=evidence.shrunk,
        limit=evidence.limit.value,
        limit_origin=evidence.limit.origin,
        question=metric.question,
        scale=(metric.minimum, metric.maximum),
        trouble=evidence.trouble,
        rule=document.get(Segment, evidence.segment).rule,
    )


def why_not_compared(document: Document, opening: Opening, cell: BarrierCell, evidence: Evidence) -> str:
    """Return which promise of the comparison is broken: question, scale, limit or segment; or nothing."""
    metric = document.get(Metric, evidence.metric)
    limit = evidence.limit
    if metric.question != opening.question:
        return "question"
    if (metric.minimum, metric.maximum) != opening.scale or evidence.trouble != opening.trouble:
        return "scale"
    if limit is None or limit.origin != opening.limit_origin:
        return "limit"
    if limit.origin == "agreed" and limit.value != opening.limit:
        return "limit"
    if document.get(Segment, cell.segment).rule != opening.rule:
        return "segment"
    return ""
