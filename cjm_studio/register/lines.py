"""The lines of the register: every barrier with its lives, priority and marks, in the order to look at."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from cjm_studio.document.document import Document
from cjm_studio.model.ids import BarrierId, RecordId, SegmentId, StageId, WaveId
from cjm_studio.model.kinds import LEVELS
from cjm_studio.model.links import Link
from cjm_studio.model.metrics import Wave
from cjm_studio.model.register import STATUSES, Barrier, Hypothesis, LogEntry
from cjm_studio.register.lives import Life, lives_by_barrier
from cjm_studio.register.priority import Priority, driver_importance, priority

__all__ = ["Priority", "RegisterLine", "dropped_lines", "register_lines"]

# From the worst news to the best; a hypothesis waits for news.
_STATUS_TURN: Final = {
    status: turn for turn, status in enumerate((*STATUSES[:6], "hypothesis", *STATUSES[6:]))
}
_LEVEL_TURN: Final = {level: turn for turn, level in enumerate(("hypothesis", *LEVELS))}


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One barrier as the register shows it."""

    barrier: Barrier
    lives: tuple[Life, ...]  # the most serious first
    status: str
    level: str
    segments: tuple[SegmentId, ...]
    stages: tuple[StageId, ...]
    priority: Priority
    opened: WaveId | None
    opened_on: str  # ISO date; empty: not known
    marks: frozenset[str]


def register_lines(document: Document, *, today: str) -> list[RegisterLine]:
    """Return the lines of the register: those placed by hand first, then by priority, then by severity.

    Barriers that live on in another one, and those that were dropped, are left out.
    """
    return [line for line in _lines(document, today=today) if "dropped" not in line.marks]


def dropped_lines(document: Document, *, today: str) -> list[RegisterLine]:
    """Return the lines of the barriers that somebody has dropped and that can be taken up again."""
    return [line for line in _lines(document, today=today) if "dropped" in line.marks]


def _lines(document: Document, *, today: str) -> list[RegisterLine]:
    mine = lives_by_barrier(document)
    around = _Around(document, today)
    lines = []
    for barrier in document.all(Barrier):
        if barrier.merged_into is None:
            found = sorted(mine.get(barrier.id, ()), key=_seriousness)
            if barrier.accepted or any(life.waves or not life.faded for life in found):
                lines.append(around.line(barrier, tuple(found)))
    return sorted(lines, key=_turn)


class _Around:
    """What the lines need of the rest of the project, looked up once."""

    def __init__(self, document: Document, today: str) -> None:
        self._document = document
        self._today = today
        self._drivers = driver_importance(document)
        self._waves: Mapping[RecordId, Wave] = {wave.id: wave for wave in document.all(Wave)}
        self._hypotheses = {hypothesis.barrier for hypothesis in document.all(Hypothesis)}
        self._merged = {barrier.merged_into for barrier in document.all(Barrier)}
        self._supported = {link.origin for link in document.all(Link) if link.kind == "supported_by"}
        self._log: dict[BarrierId, list[LogEntry]] = {}
        for entry in document.all(LogEntry):
            self._log.setdefault(entry.barrier, []).append(entry)

    def line(self, barrier: Barrier, found: tuple[Life, ...]) -> RegisterLine:
        log = sorted(self._log.get(barrier.id, ()), key=lambda entry: entry.at)
        status = _status(found)
        opened, opened_on = self._opened(found, log)
        return RegisterLine(
            barrier,
            found,
            status,
            max((life.level for life in found), key=_LEVEL_TURN.__getitem__, default="hypothesis"),
            tuple(dict.fromkeys(life.cell.segment for life in found)),
            tuple(dict.fromkeys(life.cell.stage for life in found)),
            priority(self._document, barrier, found, drivers=self._drivers),
            opened,
            opened_on,
            frozenset(self._marks(barrier, found, status=status, log=log)),
        )

    def _opened(self, found: Collection[Life], log: list[LogEntry]) -> tuple[WaveId | None, str]:
        """The wave that opened the first of the cells; of a hypothesis, the day on which it was declared."""
        first = [self._waves[life.opened] for life in found if life.opened is not None]
        if not first:
            return None, next((entry.at[:10] for entry in log if entry.kind == "opened"), "")
        wave = min(first, key=lambda wave: (wave.start or wave.end, wave.order, wave.name))
        return wave.id, wave.start or wave.end

    def _marks(
        self, barrier: Barrier, found: Collection[Life], *, status: str, log: list[LogEntry]
    ) -> list[str]:
        alive = status != "closed"
        measured = any(life.waves for life in found)
        told = [entry.status for entry in log if entry.kind == "status" and entry.wave is None]
        holds = {
            "proposed": not barrier.accepted,
            "no_owner": alive and not barrier.owner,
            "no_due": alive and not barrier.due,
            "no_hypothesis": alive and barrier.id not in self._hypotheses,
            "no_evidence": not measured and barrier.id not in self._supported,
            "overdue": alive and "" < barrier.due < self._today,
            "review_due": "" < barrier.review <= self._today,
            "came_back": any(life.came_back for life in found),
            "hypothesis": status == "hypothesis",
            "merged": barrier.id in self._merged,
            "dropped": not barrier.accepted and told[-1:] == ["dropped"],
        }
        return [mark for mark, held in holds.items() if held]


def _status(found: Sequence[Life]) -> str:
    """The status of the most serious cell; too few answers since do not open what is closed everywhere."""
    if not found:
        return "hypothesis"
    return "closed" if all(life.rests for life in found) else found[0].status


def _seriousness(life: Life) -> tuple[int, int, str]:
    status = "closed" if life.rests else life.status
    return _STATUS_TURN.get(status, 0), -_LEVEL_TURN.get(life.level, 0), life.cell.id


def _turn(line: RegisterLine) -> tuple[object, ...]:
    barrier, value = line.barrier, line.priority.value
    return (
        barrier.order is None,
        barrier.order or 0.0,
        value is None,
        -(value or 0.0),
        _STATUS_TURN.get(line.status, 0),
        -_LEVEL_TURN.get(line.level, 0),
        -line.priority.excess,
        barrier.id,
    )
