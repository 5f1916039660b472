"""Barriers that new evidence proves come along with it, as records that only the rule has spoken for."""

from collections.abc import Callable, Collection, Iterable
from hashlib import blake2b

from cjm_studio.document.change import Change, Fields
from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import BarrierCellId, BarrierId, MetricId, RecordId, StageId
from cjm_studio.model.map import Segment
from cjm_studio.model.metrics import Metric, Reading, Source, Wave
from cjm_studio.model.record import Record
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry, Opening
from cjm_studio.operations.cells import Coming
from cjm_studio.register.openings import opening
from cjm_studio.register.questions import Questions
from cjm_studio.statistics.barrier_life import PROVEN


def proposals(coming: Coming) -> Change:
    """Plan a record for every cell that is or was barrier or critical and has none yet."""
    turns = {wave.id: turn for turn, wave in enumerate(coming.waves())}
    in_turn = sorted(coming.all(Evidence), key=lambda evidence: turns[evidence.wave])
    questions = Questions(coming.all(Metric), coming.all(Source), coming.all(Reading))

    def opening_of(evidence: Evidence) -> Opening | None:
        return opening(
            evidence,
            coming.get(Metric, evidence.metric),
            wave=coming.get(Wave, evidence.wave),
            rule=coming.get(Segment, evidence.segment).rule,
            questions=questions,
        )

    cells = list(coming.all(BarrierCell))
    barriers = list(coming.all(Barrier))
    accepted = {barrier.id for barrier in barriers if barrier.accepted}
    settled = {cell.id for cell in cells if cell.barrier in accepted}
    settled |= {entry.cell for entry in coming.all(LogEntry) if entry.cell is not None}
    return Change(
        added=proposed_barriers(in_turn, cells, opening_of, barriers={one.id for one in barriers}),
        updated=renewed_openings(in_turn, cells, opening_of, settled=settled),
    )


def propose_barriers(document: Document) -> Change:
    """Plan the records that a project lacks of what its evidence proves."""
    change = proposals(Coming(document, Change()))
    added = sum(isinstance(record, BarrierCell) for record in change.added.values())
    return change.named("propose_barriers", str(added)) if change else change


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


def barrier_ids(stage: StageId, metric: MetricId) -> tuple[BarrierId, BarrierCellId]:
    """Return the ids of the barrier that the rule proposes for a cell: always the same for the same cell."""
    name = blake2b(f"{stage}|{metric}".encode(), digest_size=6).hexdigest()
    return BarrierId(RecordId(f"barrier-{name}")), BarrierCellId(RecordId(f"barrier_cell-{name}"))
