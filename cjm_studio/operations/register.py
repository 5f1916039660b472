"""Edits of the register: barriers that the rule proposes, taken up or dropped by people."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from cjm_studio.document.change import Change, adding, together, updating
from cjm_studio.document.document import Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import BarrierId, new_id
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry
from cjm_studio.register.lives import Life, lives_by_barrier

Lives = Mapping[BarrierId, Sequence[Life]]

_PLURALS: Final = {"confirm_status": "confirm_statuses"}


def accept_barriers(
    document: Document, barriers: Sequence[BarrierId], *, by: str, at: str, text: str = ""
) -> Change:
    """Plan that proposed barriers, dropped ones too, are the register's own from now on."""
    change = accepting(document, barriers, lives_by_barrier(document), by=by, at=at, text=text)
    return named(change, document, "accept_barrier", barriers)


def accepting(
    document: Document, barriers: Iterable[BarrierId], alive: Lives, *, by: str, at: str, text: str = ""
) -> Change:
    """Plan the acceptance of what is only proposed: from now on what opened its cells stays as it is."""
    changes = []
    for barrier in (document.get(Barrier, id_) for id_ in barriers):
        if not barrier.accepted:
            changes.append(updating(barrier, accepted=True))
            for life in alive.get(barrier.id, ()):
                wave = None if life.opening is None else life.opening.wave
                there = wave if wave in document else None
                entry = log_entry(
                    barrier.id, "opened", by=by, at=at, text=text, cell=life.cell.id, wave=there
                )
                changes += [updating(life.cell, opening=life.opening), adding(entry)]
    return together(changes)


def drop_barriers(
    document: Document, barriers: Sequence[BarrierId], *, reason: str, by: str, at: str
) -> Change:
    """Plan that proposed barriers are not followed: nothing is lost, and they may be accepted later."""
    records = [document.get(Barrier, barrier) for barrier in barriers]
    check_reason(reason)
    if any(barrier.accepted for barrier in records):
        raise BadInput("barrier_accepted")
    entries = [
        log_entry(barrier.id, "status", by=by, at=at, text=reason, status="dropped") for barrier in records
    ]
    return named(adding(*entries), document, "drop_barrier", barriers)


def log_entry(barrier: BarrierId, kind: str, *, by: str, at: str, **fields: object) -> LogEntry:
    """Return a new line of a barrier's history."""
    return LogEntry(
        id=new_id("log_entry"),
        barrier=barrier,
        kind=kind,  # type: ignore[arg-type]
        by=by,
        at=at,
        **fields,  # type: ignore[arg-type]
    )


def check_reason(reason: str) -> None:
    """BadInput where nothing is said: whoever closes or drops a barrier says why."""
    if not reason.strip():
        raise BadInput("barrier_no_reason")


def called(document: Document, barrier: BarrierId) -> str:
    """Return what a step's name calls a barrier: its own words, else the name of its stage."""
    from cjm_studio.model.map import Stage

    record = document.get(Barrier, barrier)
    cells = document.naming(BarrierCell, barrier)
    return record.name or (document.get(Stage, cells[0].stage).name if cells else "")


def named(change: Change, document: Document, label: str, barriers: Sequence[BarrierId]) -> Change:
    """Return the change under the name of one barrier, or the plural label and how many there are."""
    if not change:
        return Change()
    if len(barriers) == 1:
        return change.named(label, called(document, barriers[0]))
    return change.named(_PLURALS.get(label, f"{label}s"), str(len(barriers)))
