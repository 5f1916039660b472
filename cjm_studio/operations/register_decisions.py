"""What people say of barriers: statuses confirmed or refused, comments, hypotheses closed, another base."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cjm_studio.document.change import Change, adding, together, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import evidence_at
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import BarrierCellId, BarrierId, WaveId
from cjm_studio.model.register import STATUSES, Barrier, LogEntry
from cjm_studio.operations.register import accepting, check_reason, log_entry, named
from cjm_studio.register.course import LifeWave
from cjm_studio.register.lives import Life, lives, lives_by_barrier
from cjm_studio.register.openings import opening_of
from cjm_studio.register.questions import questions_of
from cjm_studio.statistics.barrier_life import PROVEN

# A person may say less than the rule, never more: good news needs the proof that the rule asks for.
_GOOD_NEWS: Final = ("improved", "resolved_to_confirm", "closed")


def confirm_statuses(
    document: Document, cells: Sequence[BarrierCellId], *, by: str, at: str, text: str = ""
) -> Change:
    """Plan that what the rule proposes for the last wave of these cells is confirmed."""
    alive = lives(document)
    chosen = [(alive[cell], alive[cell].waves[-1]) for cell in cells if alive[cell].waves]
    barriers = list(dict.fromkeys(life.barrier.id for life, _ in chosen))
    entries = [_decision(life, wave, wave.proposed, by=by, at=at, text=text) for life, wave in chosen]
    change = accepting(document, barriers, lives_by_barrier(document), by=by, at=at)
    return named(change.then(adding(*entries)), document, "confirm_status", barriers)


def decide_status(
    document: Document, cell: BarrierCellId, wave: WaveId, status: str, *, by: str, at: str, text: str
) -> Change:
    """Plan another status than the rule proposes for a wave, with the reason why.

    BadInput for a status that is none, for no reason, and for better news than the rule has proved.
    """
    life, here = _wave_of(document, cell, wave)
    if status not in STATUSES:
        raise BadInput("barrier_no_status")
    check_reason(text)
    if status in _GOOD_NEWS and status not in _proved(here.proposed):
        raise BadInput("barrier_not_proved")
    if here.proposed == "regressed" and status not in (here.proposed, *other_statuses(here.proposed)):
        raise BadInput("barrier_not_proved")
    barriers = [life.barrier.id]
    change = accepting(document, barriers, lives_by_barrier(document), by=by, at=at)
    entry = _decision(life, here, status, by=by, at=at, text=text)
    return named(change.then(adding(entry)), document, "decide_status", barriers)


def refuse_status(
    document: Document, cell: BarrierCellId, wave: WaveId, *, by: str, at: str, text: str
) -> Change:
    """Plan that the status proposed for a wave does not hold, with the reason why.

    What closed is only resolved then, and what was resolved only improved; what regressed is watched again,
    for its level is there to be seen; other news proves no change.
    """
    life, here = _wave_of(document, cell, wave)
    if here is life.waves[0]:  # that it was opened is no status to refuse: what is no barrier is dropped
        raise BadInput("barrier_no_status")
    proved = _proved(here.proposed)
    doubted = "watch_again" if here.proposed == "regressed" else "no_proof_of_change"
    status = proved[-2] if len(proved) > 1 else doubted
    change = decide_status(document, cell, wave, status, by=by, at=at, text=text)
    return change.named("refuse_status", change.subject)


def comment(document: Document, barrier: BarrierId, text: str, *, by: str, at: str) -> Change:
    """Plan a dated comment on a barrier."""
    if not text.strip():
        return Change()
    entry = log_entry(barrier, "comment", by=by, at=at, text=text)
    return named(adding(entry), document, "comment_barrier", [barrier])


def close_hypothesis(document: Document, barrier: BarrierId, *, reason: str, by: str, at: str) -> Change:
    """Plan that a barrier without data is given up; one that was measured is closed by the rule alone."""
    check_reason(reason)
    if any(life.waves for life in lives_by_barrier(document).get(barrier, ())):
        raise BadInput("barrier_not_proved")
    entry = log_entry(barrier, "status", by=by, at=at, text=reason, status="closed")
    change = updating(document.get(Barrier, barrier), accepted=True).then(adding(entry))
    return named(change, document, "close_hypothesis", [barrier])


def reopen_hypothesis(document: Document, barrier: BarrierId, *, by: str, at: str, text: str = "") -> Change:
    """Plan that a hypothesis that was given up is one again."""
    entry = log_entry(barrier, "status", by=by, at=at, text=text, status="hypothesis")
    return named(adding(entry), document, "reopen_hypothesis", [barrier])


def rebase(
    document: Document, cell: BarrierCellId, wave: WaveId, *, by: str, at: str, text: str = ""
) -> Change:
    """Plan that a cell is judged against this wave from now on, by what it was asked and the limit of today.

    So a barrier goes on after its limit, question or segment was changed. BadInput: the wave has no figures.
    """
    life = lives(document)[cell]
    base = _new_base(document, life, wave, by=by, at=at, text=text)
    if base is None:
        raise BadInput("barrier_no_figures")
    barriers = [life.cell.barrier]
    change = accepting(document, barriers, lives_by_barrier(document), by=by, at=at)
    return named(change.then(base), document, "rebase_barrier", barriers)


@dataclass(frozen=True, slots=True)
class NewBases:
    """What becomes of many barriers that are judged from their last wave on."""

    change: Change
    done: int
    compared: int  # left as they are: nothing has changed
    no_figures: int  # left as they are: their last wave has nothing to compare with


def rebase_barriers(document: Document, barriers: Sequence[BarrierId], *, by: str, at: str) -> NewBases:
    """Plan that barriers are judged from their last wave on wherever it is not compared, in one step."""
    alive, bases, done, compared, no_figures = lives_by_barrier(document), [], [], 0, 0
    for barrier in barriers:
        measured = [life for life in alive.get(barrier, ()) if life.waves]
        refused = [life for life in measured if life.waves[-1].refused]
        found = [_new_base(document, life, life.waves[-1].wave, by=by, at=at) for life in refused]
        able = [base for base in found if base is not None]
        if able:
            bases += able
            done.append(barrier)
        elif measured and not refused:
            compared += 1
        else:
            no_figures += 1
    change = accepting(document, done, alive, by=by, at=at).then(together(bases))
    return NewBases(named(change, document, "rebase_barrier", done), len(done), compared, no_figures)


def _new_base(
    document: Document, life: Life, wave: WaveId, *, by: str, at: str, text: str = ""
) -> Change | None:
    """Plan what a cell is judged against from a wave on; None where it has no figures there."""
    cell = life.cell
    found = (e for e in evidence_at(document, cell.stage, wave) if e.metric == cell.metric)
    evidence = next(found, None)
    opening = None if evidence is None else opening_of(document, evidence, questions_of(document))
    if opening is None:
        return None
    entry = log_entry(
        *(cell.barrier, "opened"),
        by=by,
        at=at,
        text=text,
        cell=cell.id,
        wave=wave,
        proposed=life.status,
        status="open",
    )
    entries = [entry]
    if evidence is not None and life.rests:  # what was closed is not opened by a new base
        status = "regressed" if evidence.level in PROVEN else "closed"
        stays = {"cell": cell.id, "wave": wave, "proposed": life.status, "status": status}
        entries.append(log_entry(cell.barrier, "status", by=by, at=at, text=text, **stays))
    return Change(updated={cell.id: {"opening": (cell.opening, opening)}}).then(adding(*entries))


def other_statuses(proposed: str) -> tuple[str, ...]:
    """Return what a person may decide instead of a proposal: the good news it bears, and any bad news."""
    bad: tuple[str, ...] = ("no_proof_of_change", "watch_again", "worse")
    if proposed == "regressed":  # without proof of a change it would still be closed
        bad = bad[1:]
    return tuple(one for one in (*reversed(_proved(proposed)), *bad) if one != proposed)


def _wave_of(document: Document, cell: BarrierCellId, wave: WaveId) -> tuple[Life, LifeWave]:
    life = lives(document).get(cell)
    here = None if life is None else next((one for one in life.waves if one.wave == wave), None)
    if life is None or here is None:
        raise BadInput("barrier_no_figures")
    return life, here


def _proved(proposed: str) -> tuple[str, ...]:
    """Return the good news that a proposal of the rule bears, the best last."""
    if proposed not in _GOOD_NEWS:
        return ()
    return _GOOD_NEWS[: _GOOD_NEWS.index(proposed) + 1]


def _decision(life: Life, wave: LifeWave, status: str, *, by: str, at: str, text: str) -> LogEntry:
    return log_entry(
        *(life.barrier.id, "status"),
        by=by,
        at=at,
        text=text,
        cell=life.cell.id,
        wave=wave.wave,
        proposed=wave.proposed,
        status=status,
    )
