"""Lives: what became of every barrier in each of its cells, wave by wave."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Life:
    """A barrier in one of its cells, from the wave that opened it to the last one."""

    barrier: Barrier
    cell: BarrierCell
    waves: tuple[LifeWave, ...]
    opening: Opening | None = None  # what it is judged against; None: never proved
    told: LogEntry | None = None  # what a person said of a barrier without data: "closed"
    faded: bool = False  # proposed by the rule once, but by the answers that are there now it never was one

    @property
    def status(self) -> str:
        """The status that holds now; a barrier without any proof is a hypothesis until somebody closes it."""
        if self.waves:
            return self.waves[-1].status
        return "closed" if self.told is not None and self.told.status == "closed" else "hypothesis"

    @property
    def level(self) -> str:
        """The level in the last wave."""
        return self.waves[-1].evidence.level if self.waves else "hypothesis"

    @property
    def opened(self) -> WaveId | None:
        """The first wave of this life."""
        return self.waves[0].wave if self.waves else None

    @property
    def rests(self) -> bool:
        """Whether it is closed, and no wave since has said anything else: too few answers say nothing."""
        silent = ("not_enough_data", "no_proof_of_change")
        return (
            next((w.status for w in reversed(self.waves) if w.status not in silent), self.status) == "closed"
        )

    @property
    def came_back(self) -> bool:
        """Whether it was closed, returned, and has not been closed again."""
        news = [wave.status for wave in self.waves if wave.status in ("regressed", "closed")]
        return news[-1:] == ["regressed"]


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
            found.sort(key=self._turn_of)
        self._decisions: dict[tuple[BarrierCellId, WaveId], LogEntry] = {}
        self._told: dict[BarrierId, LogEntry] = {}
        for entry in sorted(document.all(LogEntry), key=lambda entry: entry.at):
            if entry.kind == "status" and entry.cell is not None and entry.wave is not None:
                self._decisions[entry.cell, entry.wave] = entry
            elif entry.kind == "status":
                self._told[entry.barrier] = entry
        self._touched = {cell for cell, _ in self._decisions}

    def _turn_of(self, evidence: Evidence) -> int:
        return self._turn[evidence.wave]

    def life(self, cell: BarrierCell) -> Life:
        barrier = self._document.get(Barrier, cell.barrier)
        told = self._told.get(barrier.id)
        measured = [] if cell.metric is None else self._measured.get((cell.stage, cell.metric), [])
        opening = self._opening(barrier, cell, measured)
        if opening is None:
            return Life(barrier, cell, (), None, told, cell.opening is not None)
        return Life(barrier, cell, self._waves(cell, opening, measured), opening, told)

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

    def _waves(
        self, cell: BarrierCell, opening: Opening, measured: Sequence[Evidence]
    ) -> tuple[LifeWave, ...]:
        mine = self._since(opening, measured)
        refused = asked_otherwise(self._document, opening, cell)
        if cell.id in self._touched:
            decided = [self._decisions.get((cell.id, evidence.wave)) for evidence in mine]
        else:
            decided = [None] * len(mine)
        facts = [_facts(e, opening, refused, decision) for e, decision in zip(mine, decided, strict=True)]
        if mine and mine[0].wave == opening.wave:
            steps = barrier_life(facts)
        else:  # the answers of the opening wave have left the project: what was kept of it stands in
            kept = WaveFacts(opening.x, opening.n, opening.shrunk, "barrier", opening.limit)
            steps = barrier_life([kept, *facts])[1:]
        cautions = self._seasons.cautions(opening.wave, [evidence.wave for evidence in measured])
        lived = zip(mine, facts, steps, decided, strict=True)
        return tuple([_wave(e, fact, step, decision, cautions) for e, fact, step, decision in lived])

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
    cautions: Mapping[WaveId, WaveId | None],
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


def _facts(evidence: Evidence, opening: Opening, refused: str, decision: LogEntry | None) -> WaveFacts:
    limit = evidence.limit
    if evidence.wave == opening.wave:
        refused = ""
    elif not refused and other_limit(opening, evidence):
        refused = "limit"
    weighted = evidence.n_eff is not None
    x, n = (
        evidence.worth if weighted else (evidence.x, evidence.n)
    )  # most are not: this is asked of every wave
    return WaveFacts(
        x,
        n,
        evidence.shrunk,
        evidence.level,
        None if limit is None else limit.value,
        refused,
        "" if decision is None else decision.status,
    )
