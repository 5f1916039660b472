"""Edits of declared barriers: a pain or a concern that the people in the room take for a barrier."""

from cjm_studio.document.change import Change, adding, removing
from cjm_studio.document.document import Document
from cjm_studio.model.ids import CardId, LinkId, PlaceId, new_id
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.operations.cards import place_card
from cjm_studio.operations.rows import row_of_kind

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
    row, room = row_of_kind(document, document.get(Stage, standing.stage).journey, "barriers")
    hypothesis = Card(id=CardId(new_id("card")), kind=HYPOTHESIS, text=card.text)
    link = Link(id=LinkId(new_id("link")), kind="points_to", origin=card.id, target=hypothesis.id)
    change = room.then(place_card(document, hypothesis, stage=standing.stage, row=row.id))
    return change.then(adding(link)).named("mark_barrier", card.text)


def _take_back(document: Document, card: Card, pointed: list[Card]) -> Change:
    gone: list[Card | Link] = []
    for hypothesis in pointed:
        pointing = [link for link in document.naming(Link, hypothesis.id) if link.kind == "points_to"]
        alone = all(link.origin == card.id for link in pointing)
        gone += [hypothesis] if alone else [link for link in pointing if link.origin == card.id]
    return removing(*gone)
