"""Edits that the table of the register makes: hand order by a step, and the leaving of hand-made barriers."""

from collections.abc import Sequence

from cjm_studio.document.change import Change, removing
from cjm_studio.document.document import Document
from cjm_studio.model.ids import BarrierId
from cjm_studio.model.register import Barrier
from cjm_studio.operations.register import named
from cjm_studio.operations.register_edits import order_barriers


def hand_made(document: Document, barriers: Sequence[BarrierId]) -> list[BarrierId]:
    """Return those that people have declared: what the rule proposed is dropped, never removed."""
    return [one for one in barriers if document.get(Barrier, one).origin != "cell"]


def remove_barriers(document: Document, barriers: Sequence[BarrierId]) -> Change:
    """Plan the leaving of barriers that people have declared, with all that hangs on them."""
    leaving = hand_made(document, barriers)
    change = removing(*(document.get(Barrier, one) for one in leaving))
    return named(change, document, "remove_barrier", leaving)


def place_barriers(
    document: Document, shown: Sequence[BarrierId], moving: Sequence[BarrierId], *, before: BarrierId | None
) -> Change:
    """Plan that barriers stand right before another one of those shown, or after all of them.

    Everything from the top down to the place where they land is in hand order from then on.
    """
    rest = [one for one in shown if one not in set(moving)]
    at = rest.index(before) if before in rest else len(rest)
    placed = [*rest[:at], *moving]
    known = [one for one in rest[at:] if document.get(Barrier, one).order is not None]
    return order_barriers(document, [*placed, *known])
