"""Lives: what became of every barrier in each of its cells, wave by wave."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import msgspec

from cjm_studio.document.document import Document
from cjm_studio.document.queries import waves
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import BarrierCellId, BarrierId, MetricId, StageId, WaveId
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry, Opening
from cjm_studio.register.openings import asked_otherwise, opening_of, other_limit, why_not_compared
from cjm_studio.register.seasons import Seasons
from cjm_studio.statistics.barrier_life import PROVEN, WaveFacts, WaveStep, barrier_life
from cjm_studio.statistics.tracking import WaveChange

Cautions = Mapping[WaveId, WaveId | None]  # waves of another season, each with the one of a year before
_SILENT: Final = ("not_enough_data", "no_proof_of_change")


class LifeWave(msgspec.Struct, frozen=True, gc=False):
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


@dataclass(frozen=True)
class Life:
    """A barrier in one of its cells, from the wave that opened it to the last one."""

    barrier: Barrier
    cell: BarrierCell
    measured: Sequence[Evidence] = ()  # wave by wave, as are the next three
    facts: Sequence[WaveFacts] = ()
    steps: Sequence[WaveStep] = ()
    decided: Sequence[LogEntry | None] = ()
    opening: Opening | None = None  # what it is judged against; None: never proved
    told: LogEntry | None = None  # what a person said of a barrier without data: "closed"
    faded: bool = False  # proposed by the rule once, but by the answers that are there now it never was one
    cautions: Cautions = field(default_factory=dict)

    @cached_property
    def waves(self) -> tuple[LifeWave, ...]:
        """Its waves in full; most of a register's are never looked at."""
        lived = zip(self.measured, self.facts, self.steps, self.decided, strict=True)
        return tuple([_wave(*one, self.cautions) for one in lived])

    @property
    def evidence(self) -> Evidence | None:
        """What the last wave said."""
        return self.measured[-1] if self.measured else None

    @property
    def status(self) -> str:
        """The status that holds now; a barrier without any proof is a hypothesis until somebody closes it."""
        if self.steps:
            return self.steps[-1].status
        return "closed" if self._told_closed else "hypothesis"

    @property
    def level(self) -> str:
        """The level in the last wave."""
        return self.measured[-1].level if self.measured else "hypothesis"

    @property
    def opened(self) -> WaveId | None:
        """The first wave of this life."""
        return self.measured[0].wave if self.measured else None

    @property
    def rests(self) -> bool:
        """Whether it is closed, and no wave since has said anything else: too few answers say nothing."""
        return self.rested(len(self.steps))

    def rested(self, many: int) -> bool:
        """Say whether it rested after so many of its waves."""
        steps = self.steps[:many]
        for step in reversed(steps):
            if step.status not in _SILENT:
                return step.status == "closed"
        return not steps and self._told_closed

    @property
    def _told_closed(self) -> bool:
        return self.told is not None and self.told.status == "closed"

    @property
    def came_back(self) -> bool:
        """Whether it was closed, returned, and has not been closed again."""
        for step in reversed(self.steps):
            if step.status in ("regressed", "closed"):
                return step.status == "regressed"
        return False


def lives(document: Document, cells: Iterable[BarrierCell] | None = None) -> dict[BarrierCellId, Life]:
    """Return the lives of some cells, or of every cell of every barrier, worked out by the tracking rule."""
    lived = _Lived(document)
    return {cell.id: lived.life(cell) for cell in (document.all(BarrierCell) if cells is None else cells)}


def lives_by_barrier(document: Document) -> dict[BarrierId, list[Life]]:
    """Return the lives of every barrier that has any."""
    found: dict[BarrierId, list[Life]] = {}
    for life in lives(document).values():
        found.setdefault(life.barrier.id, []).append(life)
    return found


class _Lived:
    """Evidence and decisions by what they belong to, looked up once for all lives."""

    def __init__(self, document: Document) -> None:
        self._document = document
        order = waves(document)
        self._turn = {wave.id: turn for turn, wave in enumerate(order)}
        self._day = {wave.id: wave.start or wave.end for wave in order}
        self._seasons = Seasons(order)
        self._measured: dict[tuple[StageId, MetricId], list[Evidence]] = {}
        for record in document.all(Evidence):
            self._measured.setdefault((record.stage, record.metric), []).append(record)
        for found in self._measured.values():
            found.sort(key=lambda evidence: self._turn[evidence.wave])
        self._decisions: dict[tuple[BarrierCellId, WaveId], LogEntry] = {}
        self._told: dict[BarrierId, LogEntry] = {}
        for entry in sorted(document.all(LogEntry), key=lambda entry: entry.at):
            if entry.kind == "status" and entry.cell is not None and entry.wave is not None:
                self._decisions[entry.cell, entry.wave] = entry
            elif entry.kind == "status":
                self._told[entry.barrier] = entry
        self._touched = {cell for cell, _ in self._decisions}

    def life(self, cell: BarrierCell) -> Life:
        barrier = self._document.get(Barrier, cell.barrier)
        told = self._told.get(barrier.id)
        measured = [] if cell.metric is None else self._measured.get((cell.stage, cell.metric), [])
        opening = self._opening(barrier, cell, measured)
        if opening is None:
            return Life(barrier, cell, told=told, faded=cell.opening is not None)
        mine = self._since(opening, measured)
        decided = self._decided(cell.id, mine)
        refused = asked_otherwise(self._document, opening, cell)
        facts = _facts(mine, opening, refused=refused, decided=decided)
        if mine and mine[0].wave == opening.wave:
            steps = barrier_life(facts)
        else:  # the answers of the opening wave have left the project: what was kept of it stands in
            kept = WaveFacts(opening.x, opening.n, opening.shrunk, "barrier", opening.limit)
            steps = barrier_life([kept, *facts])[1:]
        cautions = self._seasons.cautions(opening.wave, [evidence.wave for evidence in measured])
        return Life(barrier, cell, mine, facts, steps, decided, opening, told, cautions=cautions)

    def _opening(self, barrier: Barrier, cell: BarrierCell, measured: Sequence[Evidence]) -> Opening | None:
        """What the cell is judged against; until a person has said something it follows the answers."""
        stored = cell.opening
        if stored is not None and (barrier.accepted or cell.id in self._touched):
            return stored
        if stored is not None:
            opened = next((e for e in measured if e.wave == stored.wave), None)
            compared = opened is not None and opened is not measured[-1]
            if opened is not None and compared and why_not_compared(self._document, stored, cell, opened):
                return stored  # another limit or question since: that is for a person to settle
        first = next((e for e in measured if e.level in PROVEN), None)
        if stored is not None and first is not None and first.wave == stored.wave:
            return stored
        return None if first is None else opening_of(self._document, first)

    def _decided(self, cell: BarrierCellId, measured: Sequence[Evidence]) -> list[LogEntry | None]:
        if cell not in self._touched:
            return [None] * len(measured)
        return [self._decisions.get((cell, evidence.wave)) for evidence in measured]

    def _since(self, opening: Opening, measured: Sequence[Evidence]) -> list[Evidence]:
        """The waves from the opening one on; of one that has left the project only its day is known."""
        turn = self._turn.get(opening.wave)
        if turn is not None:
            return [evidence for evidence in measured if self._turn[evidence.wave] >= turn]
        return [evidence for evidence in measured if self._day[evidence.wave] > opening.day > ""]


_NO_CHANGE: Final = WaveChange("no_proof_of_change")


def _wave(
    evidence: Evidence,
    facts: WaveFacts,
    step: WaveStep,
    decision: LogEntry | None,
    cautions: Cautions,
) -> LifeWave:
    change = step.change or _NO_CHANGE
    upper95 = change.upper95
    return LifeWave(
        evidence.wave,
        evidence,
        step.status,
        step.proposed,
        change.least_fall,
        change.most_fall,
        evidence.upper95 if upper95 is None else upper95,
        facts.refused,
        evidence.wave in cautions,
        cautions.get(evidence.wave),
        decision,
    )


def _facts(
    measured: Sequence[Evidence], opening: Opening, *, refused: str, decided: Sequence[LogEntry | None]
) -> list[WaveFacts]:
    """What the rule sees of every wave; in one loop, for there are tens of thousands of them."""
    found = []
    for evidence, decision in zip(measured, decided, strict=True):
        limit = evidence.limit
        why = refused or ("limit" if other_limit(opening, limit) else "")
        x, n = (evidence.x, evidence.n) if evidence.n_eff is None else evidence.worth
        facts = WaveFacts(
            x,
            n,
            evidence.shrunk,
            evidence.level,
            None if limit is None else limit.value,
            "" if evidence.wave == opening.wave else why,
            "" if decision is None else decision.status,
        )
        found.append(facts)
    return found
