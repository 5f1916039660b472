"""Taking a clip of cards out of a document."""

from collections.abc import Sequence

from cjm_studio.document.document import Document
from cjm_studio.document.queries import rows, stages
from cjm_studio.model.clip import Clip, ClipChannel, ClipPlace
from cjm_studio.model.ids import PlaceId, RowId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel, Picture, Place, Row, Stage


def map_order(document: Document, places: Sequence[PlaceId]) -> list[Place]:
    """Return places in the order in which a map is read: by row from the top, by stage, by turn."""
    records = [document.get(Place, place) for place in dict.fromkeys(places)]
    return sorted(
        records,
        key=lambda place: (
            document.get(Row, place.row).order,
            document.get(Stage, place.stage).order,
            place.order,
        ),
    )


def clip_of(document: Document, places: Sequence[PlaceId], *, cut: bool = False) -> Clip:
    """Return the cards that stand at these places of one journey, with all that belongs to them."""
    standing = map_order(document, places)
    if not standing:
        return Clip(cards=(), places=())
    journey = document.get(Stage, standing[0].stage).journey
    columns = {stage.id: number for number, stage in enumerate(stages(document, journey))}
    first = min(columns[place.stage] for place in standing)
    spots = tuple(
        ClipPlace(
            card=place.card,
            stage=columns[place.stage] - first,
            row=document.get(Row, place.row).kind,
            turn=_turn(document, place.row),
        )
        for place in standing
    )
    cards = {place.card: document.get(Card, place.card) for place in standing}
    links = {link.id: link for card in cards for link in document.naming(Link, card)}
    inner = [link for link in links.values() if link.origin in cards and link.target in cards]
    pictures = dict.fromkeys(card.picture for card in cards.values() if card.picture is not None)
    return Clip(
        cards=tuple(cards.values()),
        places=spots,
        links=tuple(inner),
        outer=tuple(link for link in links.values() if link not in inner),
        channels=tuple(
            ClipChannel(card=card, name=channel.name, icon=channel.icon)
            for card in cards
            for link in document.naming(Link, card)
            if link.kind == "via" and link.origin == card
            for channel in [document.get(Channel, link.target)]
        ),
        pictures=tuple(document.get(Picture, picture) for picture in pictures),
        cut=cut,
    )


def _turn(document: Document, row: RowId) -> int:
    """Return which of the rows of its kind a row is."""
    record = document.get(Row, row)
    alike = [other.id for other in rows(document, record.journey) if other.kind == record.kind]
    return alike.index(row)
