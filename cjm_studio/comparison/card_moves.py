"""Cards that stand in other cells than before: moved, in a further cell, or no longer in one of several."""

from collections.abc import Iterator
from itertools import zip_longest

from cjm_studio.comparison.difference import Difference
from cjm_studio.comparison.order import moved_among
from cjm_studio.comparison.whereabouts import name_of, place_facts, standing_after
from cjm_studio.document.document import Document
from cjm_studio.document.queries import places_in
from cjm_studio.model.ids import CardId, RowId, StageId
from cjm_studio.model.map import Card, Place, Row, Stage

Cell = tuple[StageId, RowId]


def card_moves(before: Document, after: Document) -> Iterator[Difference]:
    """Yield the moves of the cards that are on both sides."""
    old, new = _cells(before), _cells(after)
    for id_, cells in new.items():
        if id_ in old and old[id_] != cells:
            yield from _between(before, after, id_, gone=old[id_] - cells, come=cells - old[id_])
    yield from _within(before, after)


def _cells(document: Document) -> dict[CardId, set[Cell]]:
    found: dict[CardId, set[Cell]] = {}
    for place in document.all(Place):
        found.setdefault(place.card, set()).add((place.stage, place.row))
    return found


def _between(
    before: Document, after: Document, id_: CardId, *, gone: set[Cell], come: set[Cell]
) -> Iterator[Difference]:
    card = after.get(Card, id_)
    for left, reached in zip_longest(sorted(gone), sorted(come)):
        facts = place_facts(after, card)
        at = reached or left
        side = after if reached else before
        stage = side.get(Stage, at[0])
        facts.update(stage=stage.id, stage_name=stage.name)
        facts["id"] = card.id
        yield Difference(
            "moved" if left and reached else "added" if reached else "removed",
            "card" if left and reached else "place",
            field="place",
            before=_cell_name(before, left, reached),
            after=_cell_name(after, reached, left),
            **facts,
        )


def _cell_name(document: Document, cell: Cell | None, other: Cell | None) -> str:
    """Return the stage, and the row where that is what differs."""
    if cell is None:
        return ""
    stage = name_of(document, cell[0])
    if other is None or cell[0] != other[0]:
        return stage
    row = document.get(Row, cell[1])
    return f"{stage} / {row.name or row.kind}"


def _within(before: Document, after: Document) -> Iterator[Difference]:
    """Cards whose turn in their cell has changed."""
    shifted = {
        (new.stage, new.row)
        for new in after.all(Place)
        if isinstance(old := before.records.get(new.id), Place)
        and old.order != new.order
        and (old.stage, old.row) == (new.stage, new.row)
    }
    for stage, row in sorted(shifted):
        sides = [[place.card for place in places_in(side, stage, row)] for side in (before, after)]
        for id_ in moved_among(*sides):
            above = standing_after(after, sides[1], id_)
            facts = place_facts(after, after.get(Card, id_))
            facts.update(stage=stage, stage_name=name_of(after, stage))
            yield Difference("moved", "card", field="turn", before=None, after=above, **facts)
