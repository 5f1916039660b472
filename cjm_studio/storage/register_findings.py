"""Findings in guesses and in the register: what of barriers, their cells, log and trials cannot be."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Journey, Stage
from cjm_studio.model.metrics import BUILT_IN_METRICS, Guess, Metric
from cjm_studio.model.record import Record
from cjm_studio.model.register import (
    STATUSES,
    Barrier,
    BarrierCell,
    DriverResult,
    Experiment,
    Hypothesis,
    LogEntry,
    Opening,
)

Findings = Iterator[BadInput]
Records = Mapping[RecordId, Record]

_CODE = re.compile(r"\w{1,8}")
_SAID = frozenset(("", "hypothesis", "dropped", *STATUSES))  # what a line of the log may say
_ROUNDING = 1e-6


def _guess(guess: Guess, by_id: Records) -> Findings:
    metric, nps = by_id[guess.metric], BUILT_IN_METRICS["nps"]
    if isinstance(metric, Metric):
        points = (metric.minimum, metric.maximum, metric.good) == (nps.minimum, nps.maximum, nps.good)
        low, high = (-100, 100) if points else (metric.minimum, metric.maximum)
        if not low <= guess.value <= high:
            yield BadInput("finding_off_scale", id=guess.id, metric=metric.id)
    if not _CODE.fullmatch(guess.who_code):
        yield BadInput("finding_guess_code", id=guess.id)


def _barrier(barrier: Barrier, by_id: Records) -> Findings:
    if not all(map(_is_day, (barrier.due, barrier.review))):
        yield BadInput("finding_day", id=barrier.id)
    if barrier.importance is not None and not 1 <= barrier.importance <= 5:
        yield BadInput("finding_importance", id=barrier.id)
    if barrier.merged_into is not None and barrier.id in _merged(barrier.merged_into, by_id):
        yield BadInput("finding_merged", id=barrier.id)


def _cell(cell: BarrierCell, by_id: Records) -> Findings:
    stage = by_id[cell.stage]
    journey = by_id.get(stage.journey) if isinstance(stage, Stage) else None
    if isinstance(journey, Journey) and journey.segment != cell.segment:
        yield BadInput("finding_segment", id=cell.id, stage=cell.stage, segment=cell.segment)
    if cell.opening is not None and not _is_sound(cell.opening):
        yield BadInput("finding_opening", id=cell.id)


def _is_sound(opening: Opening) -> bool:
    low, high = opening.scale
    counted = 0 <= opening.x <= opening.n * (1 + _ROUNDING) and opening.n > 0
    shares = all(0 <= share <= 1 for share in (opening.shrunk, opening.limit))
    return counted and shares and low < high and all(low <= answer <= high for answer in opening.trouble)


def _entry(entry: LogEntry, by_id: Records) -> Findings:
    for status in (entry.status, entry.proposed):
        if status not in _SAID:
            yield BadInput("finding_status", id=entry.id, status=status)
    if not _is_day(entry.at[:10]):
        yield BadInput("finding_day", id=entry.id)
    cell = by_id.get(entry.cell) if entry.cell is not None else None
    # Cells move when barriers are made one or split; the log stays where it was written.
    if isinstance(cell, BarrierCell) and _forerunners(cell.barrier, by_id).isdisjoint(
        _forerunners(entry.barrier, by_id)
    ):
        yield BadInput("finding_log_cell", id=entry.id, cell=cell.id, barrier=entry.barrier)


def _merged(barrier: RecordId, by_id: Records) -> set[RecordId]:
    """Return a barrier with those that it lives on in, one after the other."""
    found: set[RecordId] = set()
    record = by_id.get(barrier)
    while isinstance(record, Barrier) and record.id not in found:
        found.add(record.id)
        record = by_id.get(record.merged_into) if record.merged_into is not None else None
    return found


def _forerunners(barrier: RecordId, by_id: Records) -> set[RecordId]:
    """Return a barrier with those that it lives on in or comes from, and those of these."""
    found: set[RecordId] = set()
    waiting = [barrier]
    while waiting:
        record = by_id.get(waiting.pop())
        if isinstance(record, Barrier) and record.id not in found:
            found.add(record.id)
            waiting += [one for one in (record.merged_into, record.split_from) if one is not None]
    return found


def _hypothesis(hypothesis: Hypothesis, by_id: Records) -> Findings:
    shares = (hypothesis.start, hypothesis.target)
    if any(share is not None and not 0 <= share <= 1 for share in shares):
        yield BadInput("finding_share", id=hypothesis.id)
    if not _is_day(hypothesis.due):
        yield BadInput("finding_day", id=hypothesis.id)


def _experiment(experiment: Experiment, by_id: Records) -> Findings:
    arms = [arm.n for arm in experiment.arms]
    for outcome in experiment.outcomes:
        counted = zip(outcome.counts, arms, strict=False)
        if len(outcome.counts) not in (0, len(arms)) or any(not 0 <= x <= n for x, n in counted):
            yield BadInput("finding_arms", id=experiment.id)
    if not all(map(_is_day, (experiment.start, experiment.end))):
        yield BadInput("finding_day", id=experiment.id)


def _drivers(result: DriverResult, by_id: Records) -> Findings:
    ends = [(0, one.low, one.high, 1) for one in result.drivers]
    total = sum(one.share for one in result.drivers)
    sound = all(list(row) == sorted(row) for row in ends) and (not ends or abs(total - 1) < _ROUNDING)
    if not sound or bool(ends) == bool(result.guard):
        yield BadInput("finding_drivers", id=result.id)


def _is_day(text: str) -> bool:
    try:
        return not text or bool(date.fromisoformat(text))
    except ValueError:
        return False


CHECKS: dict[type[Record], Callable[..., Findings]] = {
    Guess: _guess,
    Barrier: _barrier,
    BarrierCell: _cell,
    LogEntry: _entry,
    Hypothesis: _hypothesis,
    Experiment: _experiment,
    DriverResult: _drivers,
}
