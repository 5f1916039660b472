"""Where a record stands among its neighbours: an order between theirs."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from cjm_studio.document.change import Change, together, updating
from cjm_studio.model.map import Channel, Journey, Place, Row, Segment, Stage

Ordered = Segment | Channel | Journey | Stage | Row | Place
Mine = TypeVar("Mine", bound=Ordered)


class HasOrder(Protocol):
    """Anything that stands in an order."""

    @property
    def order(self) -> float:
        """The number that neighbours are sorted by."""
        ...


def order_at(neighbours: Sequence[HasOrder], index: int) -> float:
    """Return an order that puts a record at the index among its sorted neighbours."""
    if not neighbours:
        return 1.0
    if index <= 0:
        return neighbours[0].order - 1.0
    if index >= len(neighbours):
        return neighbours[-1].order + 1.0
    return (neighbours[index - 1].order + neighbours[index].order) / 2


def make_room(neighbours: Sequence[Ordered], index: int) -> tuple[float, Change]:
    """Return an order for the index, and the renumbering needed where halving has used up the room."""
    order = order_at(neighbours, index)
    if all(abs(neighbour.order - order) > 1e-6 for neighbour in neighbours):
        return order, Change()
    numbers = [float(n + 1 if n < index else n + 2) for n in range(len(neighbours))]
    moved = (updating(record, order=number) for record, number in zip(neighbours, numbers, strict=True))
    return float(index + 1), together(moved)


def moved_to(neighbours: Sequence[Mine], record: Mine, index: int) -> tuple[list[Mine], Change]:
    """Plan the move of one of the neighbours to the index that it shall have; also say the order after."""
    others = [other for other in neighbours if other.id != record.id]
    index = max(0, min(index, len(others)))
    after = [*others[:index], record, *others[index:]]
    if after == list(neighbours):
        return after, Change()
    order, room = make_room(others, index)
    return after, room.then(updating(record, order=order))
