"""Edits of barriers: declared by people, their fields, their order by hand."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from cjm_studio.document.change import Change, adding, together, updating
from cjm_studio.document.document import Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import BarrierCellId, BarrierId, CardId, LinkId, MetricId, StageId, new_id
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Journey, Place, Stage
from cjm_studio.model.register import Barrier, BarrierCell, BarrierOrigin
from cjm_studio.operations.register import accept_barriers, log_entry, named

_DATES: Final = ("due", "review")
_POINTS: Final = ("pain", "concern")  # the cards that may point to a barrier


def declare_barrier(
    document: Document,
    stages: Sequence[StageId],
    name: str,
    *,
    by: str,
    at: str,
    metric: MetricId | None = None,
    origin: BarrierOrigin = "hand",
    **fields: Any,
) -> Change:
    """Plan a barrier declared by people at one stage or at several segments' stages: a hypothesis so far.

    With a metric it opens by itself as soon as the answers prove it.
    """
    _check(fields)
    barrier = Barrier(
        id=BarrierId(new_id("barrier")), name=name.strip(), origin=origin, accepted=True, **fields
    )
    cells = [
        BarrierCell(
            id=BarrierCellId(new_id("barrier_cell")),
            barrier=barrier.id,
            segment=document.get(Journey, document.get(Stage, stage).journey).segment,
            stage=stage,
            metric=metric,
        )
        for stage in dict.fromkeys(stages)
    ]
    if not cells:
        raise BadInput("barrier_no_stage")
    entry = log_entry(barrier.id, "opened", by=by, at=at, text=name.strip())
    return adding(barrier, *cells, entry).named("declare_barrier", name)


def barrier_from_cell(document: Document, stage: StageId, metric: MetricId, *, by: str, at: str) -> Change:
    """Plan that a cell of the map is followed: its proposed barrier is accepted, else it is declared one."""
    known = next((cell for cell in document.naming(BarrierCell, stage) if cell.metric == metric), None)
    if known is not None:
        return accept_barriers(document, [known.barrier], by=by, at=at)
    name = document.get(Stage, stage).name
    change = declare_barrier(document, [stage], "", by=by, at=at, metric=metric, origin="cell")
    return change.named("declare_barrier", name)


def barrier_from_card(document: Document, card: CardId, *, by: str, at: str) -> Change:
    """Plan a barrier in the words of a card, at every stage where it stands; a pain then points to it."""
    record = document.get(Card, card)
    stages = [place.stage for place in document.naming(Place, card)]
    change = declare_barrier(document, stages, record.text, by=by, at=at, origin="pain")
    barrier = next(iter(change.added))
    pointing = [card] if record.kind in _POINTS else []
    pointing += [
        CardId(link.origin)
        for link in document.naming(Link, card)
        if link.kind == "points_to" and link.target == card
    ]
    links = [
        Link(id=LinkId(new_id("link")), kind="points_to", origin=origin, target=barrier)
        for origin in pointing
    ]
    return change.then(adding(*links))


def barrier_from_flow_break(document: Document, link: LinkId, *, by: str, at: str) -> Change:
    """Plan a barrier out of a flow break, at the stage that the broken way leads out of."""
    record = document.get(Link, link)
    if record.kind != "next" or not record.flow_break:
        raise BadInput("barrier_no_break")
    stage = StageId(record.origin)
    return declare_barrier(document, [stage], record.flow_break, by=by, at=at, origin="flow_break")


def add_cell(
    document: Document, barrier: BarrierId, stage: StageId, *, metric: MetricId | None = None
) -> Change:
    """Plan that a barrier stands at one more stage; nothing if it does already."""
    if any((cell.stage, cell.metric) == (stage, metric) for cell in document.naming(BarrierCell, barrier)):
        return Change()
    segment = document.get(Journey, document.get(Stage, stage).journey).segment
    cell = BarrierCell(
        id=BarrierCellId(new_id("barrier_cell")), barrier=barrier, segment=segment, stage=stage, metric=metric
    )
    return named(adding(cell), document, "add_barrier_cell", [barrier])


def edit_barriers(document: Document, barriers: Sequence[BarrierId], **fields: Any) -> Change:
    """Plan new values for fields of one barrier or many: owner, units, cause, dates, importance, votes."""
    _check(fields)
    change = together(updating(document.get(Barrier, barrier), **fields) for barrier in barriers)
    return named(change, document, "edit_barrier", barriers)


def order_barriers(document: Document, barriers: Sequence[BarrierId]) -> Change:
    """Plan that these barriers stand first in the register, in this order; all others keep theirs below."""
    first = list(dict.fromkeys(barriers))
    rest = [b for b in document.all(Barrier) if b.order is not None and b.id not in set(first)]
    rest.sort(key=lambda barrier: (barrier.order or 0.0, barrier.id))
    order = [*(document.get(Barrier, barrier) for barrier in first), *rest]
    change = together(updating(barrier, order=float(turn)) for turn, barrier in enumerate(order, 1))
    return named(change, document, "order_barrier", first)


def forget_order(document: Document, barriers: Sequence[BarrierId]) -> Change:
    """Plan that these barriers stand where their priority puts them."""
    change = together(updating(document.get(Barrier, barrier), order=None) for barrier in barriers)
    return named(change, document, "order_barrier", barriers)


def _check(fields: dict[str, Any]) -> None:
    """BadInput for a date that is none, a weight off the scale, or fewer votes than none."""
    for field in _DATES:
        if fields.get(field):
            try:
                date.fromisoformat(fields[field])
            except ValueError:
                raise BadInput("register_no_date", text=fields[field]) from None
    weight, votes = fields.get("importance"), fields.get("votes")
    if weight is not None and not 1 <= weight <= 5:
        raise BadInput("barrier_importance", value=weight)
    if votes is not None and votes < 0:
        raise BadInput("barrier_votes", value=votes)
