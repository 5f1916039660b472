"""Edits of cards: what people write, and where it stands."""

from collections.abc import Collection, Sequence
from typing import Any

from cjm_studio.document.change import Change, adding, removing, together, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import places_in, places_of, rows
from cjm_studio.model.ids import CardId, PlaceId, RowId, StageId, new_id
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place, Row, Stage
from cjm_studio.operations.links import unfitting_links
from cjm_studio.operations.ordering import make_room


def add_card(
    document: Document, stage: StageId, *, row: RowId, text: str, index: int | None = None, **fields: Any
) -> Change:
    """Plan a new card in a cell, of the kind that stands in that row."""
    kind = ROW_KINDS[document.get(Row, row).kind].card
    card = Card(id=CardId(new_id("card")), kind=kind, text=text, **fields)
    return place_card(document, card, stage=stage, row=row, index=index).named("add_card", text)


def place_card(
    document: Document, card: Card, *, stage: StageId, row: RowId, index: int | None = None
) -> Change:
    """Plan a place for a card; the card comes too if the project has it not."""
    standing = places_in(document, stage, row)
    (order,), room = make_room(standing, len(standing) if index is None else index)
    place = Place(id=PlaceId(new_id("place")), card=card.id, stage=stage, row=row, order=order)
    return room.then(adding(place) if card.id in document else adding(card, place))


def edit_card(document: Document, card: CardId, **fields: Any) -> Change:
    """Plan new values for a card's fields; successive edits of the text are one step."""
    record = document.get(Card, card)
    label = f"set_{next(iter(fields))}" if len(fields) == 1 and "text" not in fields else "edit_card"
    return updating(record, **fields).named(label, record.text)


def move_cards(
    document: Document, places: Sequence[PlaceId], *, stage: StageId, row: RowId, index: int
) -> Change:
    """Plan the move of cards to a turn in a cell; in another row a card takes that row's kind.

    The index counts the cards of the cell without those that move.
    """
    moving = [document.get(Place, place) for place in places]
    standing = places_in(document, stage, row)
    going = frozenset(places)
    others = [other for other in standing if other.id not in going]
    if standing == [*others[:index], *moving, *others[index:]]:
        return Change()
    orders, room = make_room(others, index, count=len(moving))
    changes = [room]
    for place, order in zip(moving, orders, strict=True):
        changes.append(updating(place, stage=stage, row=row, order=order))
        changes.append(_as_kind_of(document, place, row=row, moving=going))
    change = together(changes)
    subject = document.get(Card, moving[0].card).text if len(moving) == 1 else str(len(moving))
    return change.named("move_card" if len(moving) == 1 else "move_cards", subject)


def _as_kind_of(document: Document, place: Place, *, row: RowId, moving: Collection[PlaceId]) -> Change:
    """A card is of the kind of its row, in every place where it stands."""
    card, target = document.get(Card, place.card), document.get(Row, row)
    kind = ROW_KINDS[target.kind].card
    if kind == card.kind:
        return Change()
    changes = [updating(card, kind=kind), unfitting_links(document, card.id, kind=kind)]
    for other in places_of(document, card.id):
        if other.id in moving:
            continue
        journey = document.get(Stage, other.stage).journey
        home = next((found for found in rows(document, journey) if found.kind == target.kind), None)
        # A journey without such a row has no place for the card any more.
        changes.append(removing(other) if home is None else updating(other, row=home.id))
    return together(changes)


def remove_places(document: Document, places: Sequence[PlaceId]) -> Change:
    """Plan the leaving of cards from their places; a card without a place leaves the project."""
    records = [document.get(Place, place) for place in places]
    subject = document.get(Card, records[0].card).text if len(records) == 1 else str(len(records))
    return removing(*records).named("remove_card" if len(records) == 1 else "remove_cards", subject)


def set_emotion(document: Document, stage: StageId, *, row: RowId, value: int) -> Change:
    """Plan the facilitator's sticker of a stage: the value of its emotion card."""
    if not -2 <= value <= 2:
        raise ValueError(f"emotion {value} is not on the scale from -2 to +2")
    standing = places_in(document, stage, row)
    if not standing:
        return add_card(document, stage, row=row, text="", emotion=value).named("set_emotion", str(value))
    card = document.get(Card, standing[0].card)
    return updating(card, emotion=value).named("set_emotion", str(value))
