"""Edits of declared barriers: a pain or a concern that the people in the room take for a barrier."""

from cjm_studio.document.change import Change, adding, removing
from cjm_studio.document.document import Document
from cjm_studio.document.queries import rows
from cjm_studio.model.ids import CardId, LinkId, PlaceId, RowId, new_id
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place, Row, Stage
from cjm_studio.operations.cards import place_card
from cjm_studio.operations.ordering import make_room

HYPOTHESIS = "barrier_hypothesis"
POINTS = ("pain", "concern")


def hypotheses_of(document: Document, card: CardId) -> list[Card]:
    """Return the barrier hypotheses that a card points to."""
    links = [link for link in document.naming(Link, card) if link.kind == "points_to" and link.origin == card]
    return [document.get(Card, link.target) for link in links]


def toggle_barrier(document: Document, place: PlaceId) -> Change:
    """Plan that a pain or concern points to a barrier hypothesis at its stage, or no longer does.

    A hypothesis that nothing else points to leaves with the link. Cards of other kinds mark no barrier.
    """
    standing = document.get(Place, place)
    card = document.get(Card, standing.card)
    if card.kind not in POINTS:
        return Change()
    pointed = hypotheses_of(document, card.id)
    if pointed:
        return _take_back(document, card, pointed).named("unmark_barrier", card.text)
    row, room = _barriers_row(document, standing)
    hypothesis = Card(id=CardId(new_id("card")), kind=HYPOTHESIS, text=card.text)
    link = Link(id=LinkId(new_id("link")), kind="points_to", origin=card.id, target=hypothesis.id)
    if room:  # the row comes with this very change, so the card is the first in it
        here = Place(
            id=PlaceId(new_id("place")), card=hypothesis.id, stage=standing.stage, row=row, order=1.0
        )
        change = room.then(adding(hypothesis, here))
    else:
        change = place_card(document, hypothesis, stage=standing.stage, row=row)
    return change.then(adding(link)).named("mark_barrier", card.text)


def _take_back(document: Document, card: Card, pointed: list[Card]) -> Change:
    gone: list[Card | Link] = []
    for hypothesis in pointed:
        pointing = [link for link in document.naming(Link, hypothesis.id) if link.kind == "points_to"]
        alone = all(link.origin == card.id for link in pointing)
        gone += [hypothesis] if alone else [link for link in pointing if link.origin == card.id]
    return removing(*gone)


def _barriers_row(document: Document, standing: Place) -> tuple[RowId, Change]:
    journey = document.get(Stage, standing.stage).journey
    there = rows(document, journey)
    known = next((row.id for row in there if row.kind == "barriers"), None)
    if known is not None:
        return known, Change()
    (order,), room = make_room(there, len(there))
    row = Row(id=RowId(new_id("row")), journey=journey, kind="barriers", order=order)
    return row.id, room.then(adding(row))
