"""Lives: what became of every barrier in each of its cells, wave by wave."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cjm_studio.document.document import Document
from cjm_studio.document.queries import waves
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import BarrierCellId, BarrierId, MetricId, StageId, WaveId
from cjm_studio.model.metrics import Metric
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry, Opening
from cjm_studio.register.course import Course, LifeWave
from cjm_studio.register.openings import opening_of, other_ground, why_not_compared
from cjm_studio.register.questions import AskedOtherwise, asked_otherwise, questions_of
from cjm_studio.register.seasons import Seasons
from cjm_studio.statistics.barrier_life import PROVEN, WaveStep

_SILENT: Final = ("not_enough_data", "no_proof_of_change")


@dataclass(frozen=True)
class Life:
    """A barrier in one of its cells, from the wave that opened it to the last one."""

    barrier: Barrier
    cell: BarrierCell
    measured: Sequence[Evidence] = ()  # wave by wave
    course: Course | None = None  # what the rule makes of these waves; None: never proved
    opening: Opening | None = None  # what it is judged against
    told: LogEntry | None = None  # what a person said of a barrier without data: "closed"
    faded: bool = False  # proposed by the rule once, but by the answers that are there now it never was one

    @property
    def waves(self) -> Sequence[LifeWave]:
        """Its waves in full; most of a register's are never looked at."""
        return self.course.waves if self.course is not None else ()

    @property
    def steps(self) -> Sequence[WaveStep]:
        """What the rule makes of every wave."""
        return self.course.steps if self.course is not None else ()

    @property
    def _ending(self) -> Sequence[WaveStep]:
        return self.course.ending if self.course is not None else ()

    @property
    def evidence(self) -> Evidence | None:
        """What the last wave said."""
        return self.measured[-1] if self.measured else None

    @property
    def excess(self) -> float | None:
        """How far above the limit the last wave with a smoothed share lies."""
        for evidence in reversed(self.measured):
            if evidence.shrunk is not None and evidence.limit is not None:
                return max(0.0, evidence.shrunk - evidence.limit.value)
        return None

    @property
    def status(self) -> str:
        """The status that holds now; a barrier without any proof is a hypothesis until somebody closes it."""
        if ending := self._ending:
            return ending[-1].status
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
    def confirmed_by(self) -> str | None:
        """Who confirmed the status of the last wave, empty where no name was left; None: nobody has."""
        last = self.course.decided[-1] if self.course is not None and self.course.decided else None
        return None if last is None or last.status != self.status else last.by

    @property
    def not_compared(self) -> str:
        """Why the last wave is not compared with the opening one: question, scale, limit or segment."""
        return self.course.not_compared if self.course is not None else ""

    @property
    def rests(self) -> bool:
        """Whether it is closed, and no wave since has said anything else: too few answers say nothing."""
        return self._resting(self._ending)

    def rested(self, many: int) -> bool:
        """Say whether it rested after so many of its waves."""
        return self._resting(self.steps[:many])

    def _resting(self, steps: Sequence[WaveStep]) -> bool:
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
        for step in reversed(self._ending):
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
        self._questions = questions_of(document)
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
        course = Course(
            opening,
            mine,
            refused=other_ground(self._document, opening, cell),
            decided=self._decided(cell.id, mine),
            asked=measured,
            seasons=self._seasons,
            otherwise=self._asked_otherwise(opening, cell, mine),
        )
        return Life(barrier, cell, mine, course, opening, told)

    def _opening(self, barrier: Barrier, cell: BarrierCell, measured: Sequence[Evidence]) -> Opening | None:
        """What the cell is judged against; until a person has said something it follows the answers."""
        stored = cell.opening
        if stored is not None and (barrier.accepted or cell.id in self._touched):
            return stored
        if stored is not None:
            opened = next((e for e in measured if e.wave == stored.wave), None)
            compared = opened is not None and opened is not measured[-1]
            if opened is not None and compared and why_not_compared(self._document, stored, cell, opened):
                return stored  # another limit or scale since: that is for a person to settle
        first = next((e for e in measured if e.level in PROVEN), None)
        if stored is not None and first is not None and first.wave == stored.wave:
            return stored
        return None if first is None else opening_of(self._document, first, self._questions)

    def _asked_otherwise(
        self, opening: Opening, cell: BarrierCell, measured: Sequence[Evidence]
    ) -> dict[WaveId, AskedOtherwise]:
        """The waves that were not asked what the opening one was; what was kept of that one may stand in."""
        metric = None if cell.metric is None else self._document.get(Metric, cell.metric)
        opened_here = bool(measured) and measured[0].wave == opening.wave
        if metric is None or (opened_here and self._questions.one(metric)):
            return {}
        asked = {one.wave: self._questions.asked(cell.stage, metric, one.wave) for one in measured}
        before = asked.pop(opening.wave, (opening.question,))
        found = ((wave, asked_otherwise(before, here)) for wave, here in asked.items())
        return {wave: unlike for wave, unlike in found if unlike is not None}

    def _decided(self, cell: BarrierCellId, measured: Sequence[Evidence]) -> list[LogEntry | None]:
        if cell not in self._touched:
            return []
        return [self._decisions.get((cell, evidence.wave)) for evidence in measured]

    def _since(self, opening: Opening, measured: Sequence[Evidence]) -> Sequence[Evidence]:
        """The waves from the opening one on; of one that has left the project only its day is known."""
        if measured and measured[0].wave == opening.wave:
            return measured
        turn = self._turn.get(opening.wave)
        if turn is not None:
            return [evidence for evidence in measured if self._turn[evidence.wave] >= turn]
        return [evidence for evidence in measured if self._day[evidence.wave] > opening.day > ""]
