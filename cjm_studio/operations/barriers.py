"""Edits of declared barriers: a pain or a concern that the people in the room take for a barrier."""

from collections.abc import Collection, Sequence

from cjm_studio.document.change import Change, adding, removing, together
from cjm_studio.document.document import Document
from cjm_studio.model.ids import CardId, LinkId, PlaceId, RecordId, StageId, new_id
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.operations.paste import put_down
from cjm_studio.operations.rows import row_of_kind

HYPOTHESIS = "barrier_hypothesis"
POINTS = ("pain", "concern")


def toggle_barriers(document: Document, places: Sequence[PlaceId]) -> Change:
    """Plan that pains and concerns of one map point to barrier hypotheses at their stages, or no longer do.

    A hypothesis that nothing else points to leaves with the link. Cards of other kinds mark no barrier.
    """
    chosen: dict[CardId, Place] = {}
    for place in (document.get(Place, place) for place in places):
        if document.get(Card, place.card).kind in POINTS:
            chosen.setdefault(place.card, place)
    marked = [card for card in chosen if _pointing(document, card)]
    fresh: dict[StageId, list[Card]] = {}
    for card, place in chosen.items():
        if card not in marked:
            fresh.setdefault(place.stage, []).append(document.get(Card, card))
    change = _take_back(document, marked).then(_mark(document, fresh))
    if not change:
        return change
    last = document.get(Card, list(chosen)[-1]).text
    return change.named("mark_barrier" if fresh else "unmark_barrier", last)


def _mark(document: Document, fresh: dict[StageId, list[Card]]) -> Change:
    if not fresh:
        return Change()
    journey = document.get(Stage, next(iter(fresh))).journey
    row, room = row_of_kind(document, journey, "barriers")
    changes = [room]
    for stage, cards in fresh.items():
        found = [Card(id=CardId(new_id("card")), kind=HYPOTHESIS, text=card.text) for card in cards]
        links = [
            Link(id=LinkId(new_id("link")), kind="points_to", origin=card.id, target=hypothesis.id)
            for card, hypothesis in zip(cards, found, strict=True)
        ]
        put, _ = put_down(document, [hypothesis.id for hypothesis in found], stage=stage, row=row.id)
        changes += [adding(*found), put, adding(*links)]
    return together(changes)


def _take_back(document: Document, marked: Collection[CardId]) -> Change:
    gone: dict[RecordId, Card | Link] = {}
    for link in (link for card in marked for link in _pointing(document, card)):
        pointing = [other for other in document.naming(Link, link.target) if other.kind == "points_to"]
        alone = all(other.origin in marked for other in pointing)
        record = document.get(Card, link.target) if alone else link
        gone[record.id] = record
    return removing(*gone.values())


def _pointing(document: Document, card: CardId) -> list[Link]:
    """Return the links by which a card points to barrier hypotheses."""
    return [link for link in document.naming(Link, card) if link.kind == "points_to" and link.origin == card]
