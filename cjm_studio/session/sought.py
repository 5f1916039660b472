"""What of a map the register is asked for, and which of its barriers that is."""

from collections.abc import Iterable

import msgspec

from cjm_studio.document.document import Document
from cjm_studio.model.ids import BarrierId, MetricId, RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.model.register import Barrier, BarrierCell, LogEntry

TO_BARRIERS = ("points_to", "removes")


class Sought(msgspec.Struct, frozen=True):
    """A stage by one of its metrics, or as a whole; a card; a flow break; or a barrier itself."""

    record: RecordId
    metric: MetricId | None = None


def known_barriers(document: Document, sought: Sought) -> list[BarrierId]:
    """Return the barriers of the register that stand for this; one that was dropped does not."""
    match document.records.get(sought.record):
        case Barrier() as barrier:
            found = [barrier.id]
        case Stage() as stage:
            found = [
                cell.barrier
                for cell in document.naming(BarrierCell, stage.id)
                if sought.metric in (None, cell.metric)
            ]
        case Card() as card:
            found = _linked(document, card) or _declared(document, card)
        case Link() as link:
            cells = document.naming(BarrierCell, link.origin)
            found = _worded(document, cells, words=link.flow_break, origin="flow_break")
        case _:
            found = []
    living = (_living(document, barrier) for barrier in found)
    return list(dict.fromkeys(barrier for barrier in living if not is_dropped(document, barrier)))


def _linked(document: Document, card: Card) -> list[BarrierId]:
    """The barriers to which a pain points, or that a recommendation removes."""
    ends = [
        document.records.get(link.target)
        for link in document.naming(Link, card.id)
        if link.kind in TO_BARRIERS and link.origin == card.id
    ]
    return [end.id for end in ends if isinstance(end, Barrier)]


def _declared(document: Document, card: Card) -> list[BarrierId]:
    """The barrier that was made of a hypothesis: nothing links the two, but its words and its stages do."""
    if card.kind != "barrier_hypothesis":
        return []
    places = document.naming(Place, card.id)
    cells = [cell for place in places for cell in document.naming(BarrierCell, place.stage)]
    return _worded(document, cells, words=card.text, origin="pain")


def _worded(document: Document, cells: Iterable[BarrierCell], *, words: str, origin: str) -> list[BarrierId]:
    """The barriers in these cells that have, or once were opened with, these words."""
    found = []
    for cell in cells:
        barrier = document.get(Barrier, cell.barrier)
        opened = [entry.text for entry in document.naming(LogEntry, barrier.id) if entry.kind == "opened"]
        if barrier.origin == origin and words.strip() in (barrier.name, *opened):
            found.append(barrier.id)
    return found


def _living(document: Document, barrier: BarrierId) -> BarrierId:
    """The barrier in which this one lives on after it was merged."""
    seen: set[BarrierId] = set()
    while barrier not in seen:
        seen.add(barrier)
        barrier = document.get(Barrier, barrier).merged_into or barrier
    return barrier


def is_dropped(document: Document, barrier: BarrierId) -> bool:
    """Say whether a proposed barrier was dropped by a person."""
    if document.get(Barrier, barrier).accepted:
        return False
    told = [
        entry for entry in document.naming(LogEntry, barrier) if entry.kind == "status" and not entry.wave
    ]
    return bool(told) and max(told, key=lambda entry: entry.at).status == "dropped"


def can_be_sought(card: Card) -> bool:
    """Say whether a card may become a barrier of the register."""
    return card.kind in ("pain", "concern", "barrier_hypothesis")
