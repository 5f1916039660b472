"""Edits of the register: barriers that the rule proposes, taken up or dropped by people."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Final

from cjm_studio.document.change import Change, Fields, adding, together, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import waves
from cjm_studio.model.errors import BadInput
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import BarrierCellId, BarrierId, MetricId, RecordId, StageId, new_id
from cjm_studio.model.record import Record
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry, Opening
from cjm_studio.register.lives import Life, lives_by_barrier
from cjm_studio.register.openings import opening_of
from cjm_studio.statistics.barrier_life import PROVEN

Lives = Mapping[BarrierId, Sequence[Life]]

_PLURALS: Final = {"confirm_status": "confirm_statuses"}


def proposed_barriers(
    evidences: Iterable[Evidence],
    known: Collection[BarrierCell],
    opening_of: Callable[[Evidence], Opening | None],
    *,
    barriers: Collection[RecordId],
) -> dict[RecordId, Record]:
    """Return a proposed record for every cell that is or was barrier or critical and is not known yet.

    The evidence comes in the order of its waves: the first that proves a barrier opens it. A barrier that is
    there already, without this cell, gets it back.
    """
    keys = {(cell.stage, cell.metric) for cell in known}
    ids = {cell.id for cell in known}  # a cell whose metric has left is known by its id
    added: dict[RecordId, Record] = {}
    for evidence in evidences:
        key = (evidence.stage, evidence.metric)
        if evidence.level not in PROVEN or key in keys:
            continue
        opening = opening_of(evidence)
        barrier, cell = barrier_ids(*key)
        if opening is None or cell in ids:
            continue
        keys.add(key)
        if barrier not in barriers:
            added[barrier] = Barrier(id=barrier)
        added[cell] = BarrierCell(
            id=cell,
            barrier=barrier,
            segment=evidence.segment,
            stage=evidence.stage,
            metric=evidence.metric,
            opening=opening,
        )
    return added


def renewed_openings(
    evidences: Iterable[Evidence],
    known: Collection[BarrierCell],
    opening_of: Callable[[Evidence], Opening | None],
    *,
    settled: Collection[BarrierCellId | None],
) -> dict[RecordId, Fields]:
    """Return what opens proposed cells by the limit and the answers of today, as long as nothing hangs on it.

    A limit agreed after the first wave is the first one that counts. Settled are the cells of which a person
    has said something; left alone are also those that later waves were compared with.
    """
    last = {(evidence.stage, evidence.metric): evidence for evidence in evidences}
    renewed: dict[RecordId, Fields] = {}
    for cell in known:
        latest = None if cell.metric is None else last.get((cell.stage, cell.metric))
        if latest is None or cell.opening is None or cell.id in settled:
            continue
        if latest.wave == cell.opening.wave and latest.level in PROVEN:
            fresh = opening_of(latest)
            if fresh not in (None, cell.opening):
                renewed[cell.id] = {"opening": (cell.opening, fresh)}
    return renewed


def propose_barriers(document: Document) -> Change:
    """Plan a proposed record for every cell that is or was barrier or critical and has none yet."""
    turn = {wave.id: at for at, wave in enumerate(waves(document))}
    in_turn = sorted(document.all(Evidence), key=lambda evidence: turn[evidence.wave])
    added = proposed_barriers(
        in_turn,
        document.all(BarrierCell),
        lambda evidence: opening_of(document, evidence),
        barriers=document.ids(Barrier),
    )
    cells = sum(isinstance(record, BarrierCell) for record in added.values())
    return Change(added=added).named("propose_barriers", str(cells)) if added else Change()


def barrier_ids(stage: StageId, metric: MetricId) -> tuple[BarrierId, BarrierCellId]:
    """Return the ids of the barrier that the rule proposes for a cell: always the same for the same cell."""
    name = blake2b(f"{stage}|{metric}".encode(), digest_size=6).hexdigest()
    return BarrierId(RecordId(f"barrier-{name}")), BarrierCellId(RecordId(f"barrier_cell-{name}"))


def accept_barriers(document: Document, barriers: Sequence[BarrierId], *, by: str, at: str) -> Change:
    """Plan that proposed barriers, dropped ones too, are the register's own from now on."""
    change = accepting(document, barriers, lives_by_barrier(document), by=by, at=at)
    return named(change, document, "accept_barrier", barriers)


def accepting(document: Document, barriers: Iterable[BarrierId], alive: Lives, *, by: str, at: str) -> Change:
    """Plan the acceptance of what is only proposed: from now on what opened its cells stays as it is."""
    changes = []
    for barrier in (document.get(Barrier, id_) for id_ in barriers):
        if not barrier.accepted:
            changes.append(updating(barrier, accepted=True))
            for life in alive.get(barrier.id, ()):
                wave = None if life.opening is None else life.opening.wave
                there = wave if wave in document else None
                entry = log_entry(barrier.id, "opened", by=by, at=at, cell=life.cell.id, wave=there)
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
