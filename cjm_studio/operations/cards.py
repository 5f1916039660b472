"""Edits of cards: what people write, and where it stands."""

from collections.abc import Sequence
from typing import Any

import msgspec

from cjm_studio.document.change import Change, adding, removing, together, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import places_in, places_of, rows
from cjm_studio.model.ids import CardId, PlaceId, RowId, StageId, new_id
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place, Row, Stage
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
    order, room = make_room(standing, len(standing) if index is None else index)
    place = Place(id=PlaceId(new_id("place")), card=card.id, stage=stage, row=row, order=order)
    return room.then(adding(place) if card.id in document else adding(card, place))


def edit_card(document: Document, card: CardId, **fields: Any) -> Change:
    """Plan new values for a card's fields; successive edits of the text are one step."""
    record = document.get(Card, card)
    label = f"set_{next(iter(fields))}" if len(fields) == 1 and "text" not in fields else "edit_card"
    return updating(record, **fields).named(label, record.text)


def move_card(document: Document, place: PlaceId, *, stage: StageId, row: RowId, index: int) -> Change:
    """Plan the move of a card to a turn in another cell; in another row it takes that row's kind."""
    record = document.get(Place, place)
    others = [other for other in places_in(document, stage, row) if other.id != place]
    order, room = make_room(others, index)
    if (stage, row) == (record.stage, record.row) and others[:index] == _before(document, record):
        return Change()
    card = document.get(Card, record.card)
    change = room.then(updating(record, stage=stage, row=row, order=order))
    return change.then(_as_kind_of(document, card, row=row, moving=place)).named("move_card", card.text)


def _before(document: Document, place: Place) -> list[Place]:
    cell = places_in(document, place.stage, place.row)
    return cell[: cell.index(place)]


def _as_kind_of(document: Document, card: Card, *, row: RowId, moving: PlaceId) -> Change:
    """A card is of the kind of its row, in every place where it stands."""
    target = document.get(Row, row)
    kind = ROW_KINDS[target.kind].card
    if kind == card.kind:
        return Change()
    changes = [updating(card, kind=kind)]
    for place in places_of(document, card.id):
        if place.id == moving:
            continue
        journey = document.get(Stage, place.stage).journey
        home = next((other for other in rows(document, journey) if other.kind == target.kind), None)
        if home is None:  # that journey has no such row: the card stands there no more
            changes.append(removing(place))
        else:
            changes.append(updating(place, row=home.id))
    return together(changes)


def remove_places(document: Document, places: Sequence[PlaceId]) -> Change:
    """Plan the leaving of cards from their places; a card without a place leaves the project."""
    records = [document.get(Place, place) for place in places]
    subject = document.get(Card, records[0].card).text if len(records) == 1 else str(len(records))
    return removing(*records).named("remove_card" if len(records) == 1 else "remove_cards", subject)


def duplicate_card(document: Document, place: PlaceId) -> Change:
    """Plan a second card like this one, right below it."""
    record = document.get(Place, place)
    card = msgspec.structs.replace(document.get(Card, record.card), id=CardId(new_id("card")))
    index = len(_before(document, record)) + 1
    change = place_card(document, card, stage=record.stage, row=record.row, index=index)
    return change.named("duplicate_card", card.text)


def set_emotion(document: Document, stage: StageId, *, row: RowId, value: int) -> Change:
    """Plan the facilitator's sticker of a stage: the value of its emotion card."""
    if not -2 <= value <= 2:
        raise ValueError(f"emotion {value} is not on the scale from -2 to +2")
    standing = places_in(document, stage, row)
    if not standing:
        return add_card(document, stage, row=row, text="", emotion=value).named("set_emotion", str(value))
    card = document.get(Card, standing[0].card)
    return updating(card, emotion=value).named("set_emotion", str(value))
