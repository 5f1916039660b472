"""Edits of the register: barriers proposed by the rule, and what people do with them."""

from hashlib import blake2b

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.document.queries import waves
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import BarrierCellId, BarrierId, MetricId, RecordId, StageId
from cjm_studio.model.record import Record
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.register.lives import opening_of


def propose_barriers(document: Document) -> Change:
    """Plan a proposed record for every cell that is or was barrier or critical and has none yet."""
    known = {(cell.stage, cell.metric) for cell in document.all(BarrierCell)}
    order = {wave.id: at for at, wave in enumerate(waves(document))}
    added: dict[RecordId, Record] = {}
    for evidence in sorted(document.all(Evidence), key=lambda e: order[e.wave]):
        key = (evidence.stage, evidence.metric)
        opening = opening_of(document, evidence) if evidence.level in ("barrier", "critical") else None
        if opening is None or key in known:
            continue
        known.add(key)
        barrier, cell = barrier_ids(*key)
        added[barrier] = Barrier(id=barrier)
        added[cell] = BarrierCell(
            id=cell,
            barrier=barrier,
            segment=evidence.segment,
            stage=evidence.stage,
            metric=evidence.metric,
            opening=opening,
        )
    return Change(added=added).named("propose_barriers") if added else Change()


def barrier_ids(stage: StageId, metric: MetricId) -> tuple[BarrierId, BarrierCellId]:
    """Return the ids of the barrier that the rule proposes for a cell: always the same for the same cell."""
    name = blake2b(f"{stage}|{metric}".encode(), digest_size=6).hexdigest()
    return BarrierId(RecordId(f"barrier-{name}")), BarrierCellId(RecordId(f"barrier_cell-{name}"))
