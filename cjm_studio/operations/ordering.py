"""Where a record stands among its neighbours: an order between theirs."""

from collections.abc import Sequence
from typing import TypeVar

from cjm_studio.document.change import Change, Fields, updating
from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Channel, Journey, Place, Row, Segment, Stage

Ordered = Segment | Channel | Journey | Stage | Row | Place
Mine = TypeVar("Mine", bound=Ordered)


def make_room(neighbours: Sequence[Ordered], index: int, *, count: int = 1) -> tuple[list[float], Change]:
    """Return rising orders for records at an index among sorted neighbours, and the renumbering they need.

    Neighbours are renumbered only where halving has used up the room between two of them.
    """
    index = max(0, min(index, len(neighbours)))
    below = neighbours[index - 1].order if index else None
    above = neighbours[index].order if index < len(neighbours) else None
    if above is None:
        first = 1.0 if below is None else below + 1.0
        return [first + n for n in range(count)], Change()
    if below is None:
        return [above - count + n for n in range(count)], Change()
    step = (above - below) / (count + 1)
    if step > 1e-6:
        return [below + step * (n + 1) for n in range(count)], Change()
    numbers = [float(n + 1 if n < index else n + 1 + count) for n in range(len(neighbours))]
    moved: dict[RecordId, Fields] = {
        record.id: {"order": (record.order, number)}
        for record, number in zip(neighbours, numbers, strict=True)
        if record.order != number
    }
    return [float(index + 1 + n) for n in range(count)], Change(updated=moved)


def moved_to(neighbours: Sequence[Mine], record: Mine, index: int) -> tuple[list[Mine], Change]:
    """Plan the move of one of the neighbours to the index that it shall have; also say the order after."""
    others = [other for other in neighbours if other.id != record.id]
    index = max(0, min(index, len(others)))
    after = [*others[:index], record, *others[index:]]
    if after == list(neighbours):
        return after, Change()
    (order,), room = make_room(others, index)
    return after, room.then(updating(record, order=order))
