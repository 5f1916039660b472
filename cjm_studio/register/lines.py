"""The lines of the register: every barrier with its lives, priority and marks, in the order to look at."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

import msgspec

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.document.queries import waves
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import BarrierId, RecordId, SegmentId, StageId, WaveId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Journey, Segment, Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.model.register import Barrier, BarrierCell, DriverResult, Hypothesis, LogEntry
from cjm_studio.register.lives import Life, lives_by_barrier
from cjm_studio.register.priority import Priority, driver_importance, priority
from cjm_studio.register.seriousness import LEVEL_TURN, STATUS_TURN, seriousness, status_of_first

# What lives, priorities and their words rest on; of a barrier's own fields only the others do.
_UNDER: Final = (Barrier, BarrierCell, Evidence, Wave, Stage, Segment, Journey, Metric, DriverResult)
_FIELDS_AROUND: Final = frozenset(
    (
        "name",
        "cause",
        "owner",
        "units",
        "due",
        "review",
        "importance",
        "order",
        "votes",
        "touchpoint",
        "channel",
    )
)


class RegisterLine(msgspec.Struct, frozen=True):
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


Known = Mapping[BarrierId, RegisterLine]


def register_lines(document: Document, *, today: str, known: Known | None = None) -> list[RegisterLine]:
    """Return the lines of the register: those placed by hand first, then by priority, then by severity.

    Barriers that live on in another one, and those that were dropped, are left out.
    """
    return [line for line in all_lines(document, today=today, known=known) if "dropped" not in line.marks]


def dropped_lines(document: Document, *, today: str) -> list[RegisterLine]:
    """Return the lines of the barriers that somebody has dropped and that can be taken up again."""
    return [line for line in all_lines(document, today=today) if "dropped" in line.marks]


def all_lines(document: Document, *, today: str, known: Known | None = None) -> list[RegisterLine]:
    """Return the lines of all barriers, dropped ones too.

    Known are the lines of before, by the caller's promise that nothing has changed since on which lives and
    priorities rest (`moves_lives`): then no life is worked out again.
    """
    alive = lives_by_barrier(document) if known is None else {}
    around = _Around(document, today)
    lines = []
    for barrier in document.all(Barrier):
        if barrier.merged_into is not None:
            continue
        old = None if known is None else known.get(barrier.id)
        if old is not None:
            lines.append(around.again(old, barrier))
            continue
        found = sorted(alive.get(barrier.id, ()), key=seriousness)
        if barrier.accepted or any(life.measured or not life.faded for life in found):
            lines.append(around.line(barrier, tuple(found)))
    return sorted(lines, key=_turn)


def moves_lives(document: Document, change: Change) -> bool:
    """Say whether a change that was done touches anything on which lives, priorities or their words rest."""
    moved = [*change.added.values(), *change.removed.values()]
    if any(isinstance(one, _UNDER) or (isinstance(one, LogEntry) and one.kind != "comment") for one in moved):
        return True
    return any(
        "questions" in fields  # what a source asked
        or isinstance(document.records.get(id_), _UNDER[1:] if _FIELDS_AROUND.issuperset(fields) else _UNDER)
        for id_, fields in change.updated.items()
    )


class _Around:
    """What the lines need of the rest of the project, looked up once."""

    def __init__(self, document: Document, today: str) -> None:
        self._document = document
        self._today = today
        self._drivers = driver_importance(document)
        self._waves: Mapping[RecordId, Wave] = {wave.id: wave for wave in waves(document)}
        self._turn = {wave: turn for turn, wave in enumerate(self._waves)}
        self._hypotheses = {hypothesis.barrier for hypothesis in document.all(Hypothesis)}
        self._merged = {barrier.merged_into for barrier in document.all(Barrier)}
        self._supported = {link.origin for link in document.all(Link) if link.kind == "supported_by"}
        self._log: dict[BarrierId, list[LogEntry]] = {}
        for entry in sorted(document.all(LogEntry), key=lambda entry: entry.at):
            self._log.setdefault(entry.barrier, []).append(entry)

    def line(self, barrier: Barrier, found: tuple[Life, ...]) -> RegisterLine:
        log = self._log_of(barrier)
        status = status_of_first(found)
        opened, opened_on = self._opened(found, log)
        return RegisterLine(
            barrier,
            found,
            status,
            max((life.level for life in found), key=LEVEL_TURN.__getitem__, default="hypothesis"),
            tuple(dict.fromkeys(life.cell.segment for life in found)),
            tuple(dict.fromkeys(life.cell.stage for life in found)),
            priority(self._document, barrier, found, drivers=self._drivers),
            opened,
            opened_on,
            frozenset(self._marks(barrier, found, status=status, log=log)),
        )

    def again(self, old: RegisterLine, barrier: Barrier) -> RegisterLine:
        """Return the line of a barrier whose lives are as before; the old line where it still holds."""
        if old.barrier is not barrier:
            return self.line(barrier, tuple(replace(life, barrier=barrier) for life in old.lives))
        marks = frozenset(self._marks(barrier, old.lives, status=old.status, log=self._log_of(barrier)))
        return old if marks == old.marks else msgspec.structs.replace(old, marks=marks)

    def _log_of(self, barrier: Barrier) -> list[LogEntry]:
        return self._log.get(barrier.id, [])

    def _opened(self, found: Collection[Life], log: list[LogEntry]) -> tuple[WaveId | None, str]:
        """The wave that opened the first of the cells; of a hypothesis, the day on which it was declared."""
        first = {life.measured[0].wave for life in found if life.measured}
        if not first:
            return None, next((entry.at[:10] for entry in log if entry.kind == "opened"), "")
        wave = self._waves[min(first, key=self._turn.__getitem__)]
        return wave.id, wave.start or wave.end

    def _marks(
        self, barrier: Barrier, found: Collection[Life], *, status: str, log: list[LogEntry]
    ) -> list[str]:
        alive = status != "closed"
        measured = any(life.measured for life in found)
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
            "not_compared": any(life.not_compared for life in found),
            "hypothesis": status == "hypothesis",
            "merged": barrier.id in self._merged,
            "dropped": not barrier.accepted and told[-1:] == ["dropped"],
        }
        return [mark for mark, held in holds.items() if held]


def _turn(line: RegisterLine) -> tuple[object, ...]:
    barrier, value = line.barrier, line.priority.value
    return (
        barrier.order is None,
        barrier.order or 0.0,
        value is None,
        -(value or 0.0),
        STATUS_TURN.get(line.status, 0),
        -LEVEL_TURN.get(line.level, 0),
        -line.priority.excess,
        barrier.id,
    )
