"""Which links a map shows: between the places of one journey, and between its stages."""

from collections.abc import Collection, Iterable

import msgspec

from cjm_studio.document.document import Changed
from cjm_studio.model.ids import CardId, LinkId, PlaceId, RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Place, Row, Stage
from cjm_studio.session.map_content import MapContent
from cjm_studio.wording.terms import LINK_KINDS, term


class LinkFace(msgspec.Struct, frozen=True):
    """A link between two cards as it is drawn."""

    link: LinkId
    kind: str
    word: str
    origin: PlaceId
    target: PlaceId


class LinkFaces:
    """The links of one map; all of them are kept until a change touches them."""

    def __init__(self, content: MapContent) -> None:
        self._content = content
        self._all: tuple[LinkFace, ...] | None = None

    def of(self, cards: Collection[CardId]) -> tuple[LinkFace, ...]:
        """Return the links of some cards, in a lasting order."""
        document, links = self._content.document, self._content.document.all(Link)
        if len(links) < len(cards):
            mine = frozenset(cards)
            found = {link.id: link for link in links if link.origin in mine or link.target in mine}
        else:
            found = {link.id: link for card in cards for link in document.naming(Link, card)}
        return self._faces(found[id_] for id_ in sorted(found))

    def all(self) -> tuple[LinkFace, ...]:
        """Return all links between cards of this map."""
        if self._all is None:
            self._all = self._faces(self._content.document.all(Link))
        return self._all

    def touch(self, changed: Changed) -> None:
        """Forget what a change has made stale."""
        change = changed.change
        records = [*change.added.values(), *change.removed.values()]
        records += [self._content.document[id_] for id_ in change.updated]
        if any(isinstance(record, Link | Place | Stage | Row) for record in records):
            self._all = None

    def _faces(self, links: Iterable[Link]) -> tuple[LinkFace, ...]:
        columns = {stage: number for number, stage in enumerate(self._content.stages)}
        bands = {row.id: number for number, row in enumerate(self._content.rows)}
        document, language = self._content.document, self._content.language
        words = {kind: term(LINK_KINDS, kind, language=language) for kind in LINK_KINDS}

        def here(card: RecordId) -> list[tuple[int, int, PlaceId]]:
            if not isinstance(document.records.get(card), Card):
                return []
            return [
                (columns[place.stage], bands[place.row], place.id)
                for place in document.naming(Place, card)
                if place.stage in columns and place.row in bands
            ]

        found = []
        for link in links:
            nearest = _nearest(here(link.origin), here(link.target))
            if nearest is not None:
                found.append(LinkFace(link.id, link.kind, words.get(link.kind, link.kind), *nearest))
        return tuple(found)


def _nearest(
    origins: list[tuple[int, int, PlaceId]], targets: list[tuple[int, int, PlaceId]]
) -> tuple[PlaceId, PlaceId] | None:
    """A card may stand in several places: the nearest two are joined."""
    pairs = [
        (abs(column - other) + abs(band - row), origin, target)
        for column, band, origin in origins
        for other, row, target in targets
    ]
    return min(pairs)[1:] if pairs else None
