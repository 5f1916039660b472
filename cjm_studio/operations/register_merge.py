"""Barriers made one of several, and several of one; the history of each stays readable."""

from collections.abc import Collection, Sequence

import msgspec

from cjm_studio.document.change import Change, adding, removing, together, updating
from cjm_studio.document.document import Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import BarrierCellId, BarrierId, RecordId, new_id
from cjm_studio.model.links import Link
from cjm_studio.model.register import Barrier, BarrierCell, Hypothesis, Mechanic
from cjm_studio.operations.register import accepting, called, log_entry
from cjm_studio.register.lives import lives_by_barrier


def merge_barriers(
    document: Document, barriers: Sequence[BarrierId], *, into: BarrierId, by: str, at: str, text: str = ""
) -> Change:
    """Plan that several barriers are one: its cells, links, hypotheses and mechanics become this one's.

    The others point to it and leave the register; their log stays theirs.
    """
    others = [document.get(Barrier, one) for one in dict.fromkeys(barriers) if one != into]
    if document.get(Barrier, into).merged_into is not None or any(one.merged_into for one in others):
        raise BadInput("barrier_merged")
    if not others:
        return Change()
    every = [into, *(one.id for one in others)]
    changes = [accepting(document, every, lives_by_barrier(document), by=by, at=at)]
    for other in others:
        changes.append(_moved(document, other.id, into))
        changes.append(updating(other, merged_into=into))
        told = text or called(document, other.id)
        changes.append(
            adding(*(log_entry(one, "merged", by=by, at=at, text=told) for one in (other.id, into)))
        )
    changes.append(_relinked(document, {other.id for other in others}, into))
    changes.append(_proved_hypotheses(document, every))
    return together(changes).named("merge_barriers", called(document, into))


def split_barrier(
    document: Document,
    barrier: BarrierId,
    cells: Collection[BarrierCellId],
    *,
    name: str,
    by: str,
    at: str,
    text: str = "",
    along: Collection[RecordId] = (),
) -> Change:
    """Plan that some cells of a barrier become a barrier of their own, with the fields of the first.

    What was decided of these cells goes along, as it belongs to them; so do, with their experiments, those
    hypotheses, recommendations and mechanics that are chosen. BadInput if no cell or all of them would go.
    """
    mine = document.naming(BarrierCell, barrier)
    going = [cell for cell in mine if cell.id in cells]
    if not going or len(going) == len(mine):
        raise BadInput("barrier_split")
    fresh = msgspec.structs.replace(
        document.get(Barrier, barrier),
        id=BarrierId(new_id("barrier")),
        name=name.strip(),
        accepted=True,
        order=None,
        votes=None,
        split_from=barrier,
    )
    told = text or fresh.name or called(document, barrier)
    entries = [log_entry(one, "split", by=by, at=at, text=told) for one in (barrier, fresh.id)]
    return together(
        (
            accepting(document, [barrier], lives_by_barrier(document), by=by, at=at),
            adding(fresh),
            *(updating(cell, barrier=fresh.id) for cell in going),
            _parted(document, barrier, fresh.id, going={cell.id for cell in going}, along=along),
            adding(*entries),
        )
    ).named("split_barrier", called(document, barrier))


def _moved(document: Document, other: BarrierId, into: BarrierId) -> Change:
    """Plan that what belongs to a barrier belongs to another one."""
    return together(
        updating(record, barrier=into)
        for kind in (BarrierCell, Hypothesis, Mechanic)
        for record in document.naming(kind, other)
    )


def _parted(
    document: Document,
    barrier: BarrierId,
    fresh: BarrierId,
    *,
    going: Collection[BarrierCellId],
    along: Collection[RecordId],
) -> Change:
    """Plan that what was chosen belongs to the new barrier; no hypothesis keeps a place of the other one."""
    changes = [
        updating(mechanic, barrier=fresh)
        for mechanic in document.naming(Mechanic, barrier)
        if mechanic.id in along
    ]
    for hypothesis in document.naming(Hypothesis, barrier):
        goes, cell = hypothesis.id in along, hypothesis.cell
        kept = cell if (cell in going) == goes else None
        changes.append(updating(hypothesis, barrier=fresh if goes else barrier, cell=kept))
    changes += [
        updating(link, target=fresh)
        for link in document.naming(Link, barrier)
        if link.kind == "removes" and link.target == barrier and link.origin in along
    ]
    return together(changes)


def _proved_hypotheses(document: Document, barriers: Sequence[BarrierId]) -> Change:
    """Plan the leaving of cells without a metric where another one stands at the same stage with its data."""
    cells = [cell for barrier in barriers for cell in document.naming(BarrierCell, barrier)]
    measured = {cell.stage for cell in cells if cell.metric is not None}
    gone = [cell.id for cell in cells if cell.metric is None and cell.stage in measured]
    return removing(*(document.get(BarrierCell, cell) for cell in gone))


def _relinked(document: Document, others: Collection[RecordId], into: BarrierId) -> Change:
    """Plan that links of these barriers are those of another one; what would stand twice leaves."""
    seen = {(link.kind, link.origin, link.target) for link in document.naming(Link, into)}
    changes = []
    for link in [link for other in others for link in document.naming(Link, other)]:
        origin = into if link.origin in others else link.origin
        target = into if link.target in others else link.target
        double = (link.kind, origin, target) in seen
        seen.add((link.kind, origin, target))
        changes.append(removing(link) if double else updating(link, origin=origin, target=target))
    return together(changes)
