"""What a card can be linked with: on the map, and in the whole project."""

from collections.abc import Collection

import msgspec

from cjm_studio.document.document import Document
from cjm_studio.document.queries import channels, journeys, places_at, segments, stages
from cjm_studio.model.ids import CardId, JourneyId, PlaceId
from cjm_studio.model.links import LINK_KINDS, Link
from cjm_studio.model.map import Card, Channel, Journey, Place, Segment, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.model.record import Record
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations.links import Fit, joinable_kinds, kinds_between
from cjm_studio.session.barrier_facts import barrier_title, facts_at
from cjm_studio.session.map_content import MapContent
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import CARD_KINDS, term


class Target(msgspec.Struct, frozen=True):
    """A record that a card can be linked with: its words, and where it stands."""

    fit: Fit
    words: str
    where: str


def joinable_places(content: MapContent, place: PlaceId) -> list[PlaceId]:
    """Return the places of one map whose cards can be linked with the card that stands here."""
    document = content.document
    card = document.get(Card, document.get(Place, place).card)
    kinds = joinable_kinds(card.kind)
    if not kinds:
        return []
    linked = {end for link in document.naming(Link, card.id) for end in (link.origin, link.target)}
    full = {other for other in linked if not kinds_between(document, card.id, other)}
    found = []
    for stage in content.stages:
        for row in content.rows:
            for other in content.cell(stage, row.id):
                standing = document.get(Card, document.get(Place, other).card)
                if standing.kind in kinds and standing.id not in full and standing.id != card.id:
                    found.append(other)
    return found


def ways_of(card: Card) -> list[tuple[str, bool]]:
    """Return the kinds of links that a card may have, each with whether it leads away from the card."""
    ahead = [(kind, True) for kind, (origins, _) in LINK_KINDS.items() if {card.kind, "card"} & {*origins}]
    back = [(kind, False) for kind, (_, targets) in LINK_KINDS.items() if {card.kind, "card"} & {*targets}]
    return [*ahead, *back]


def targets_of(
    document: Document,
    card: CardId,
    *,
    way: tuple[str, bool],
    journey: JourneyId | None,
    language: Language,
) -> list[Target]:
    """Return what a card can be linked with in one way: first what stands in this journey, as on the map."""
    kind, ahead = way
    taken = {
        link.target if ahead else link.origin for link in document.naming(Link, card) if link.kind == kind
    }
    wanted = LINK_KINDS[kind][1 if ahead else 0]
    others: list[Source | Channel | Barrier] = []
    if "source" in wanted:
        others += sorted(document.all(Source), key=lambda source: source.name.casefold())
    if "channel" in wanted:
        others += channels(document)
    if "barrier" in wanted:
        others += _barriers(document, journey)
    found = []
    for other in [*others, *_cards(document, journey, kinds=wanted)]:
        if other.id != card and other.id not in taken:
            fit = Fit(kind, card, other.id) if ahead else Fit(kind, other.id, card)
            found.append(Target(fit, *_words(document, other, journey=journey, language=language)))
    return found


def _barriers(document: Document, journey: JourneyId | None) -> list[Barrier]:
    """Return the barriers that the register shows, those of this journey first."""
    here = [stage.id for stage in stages(document, journey)] if journey is not None else []
    rest = [stage.id for stage in document.all(Stage) if stage.id not in set(here)]
    facts = facts_at(document, [*here, *rest])
    found = dict.fromkeys(fact.barrier for stage in (*here, *rest) for fact in facts[stage])
    return [document.get(Barrier, barrier) for barrier in found]


def _cards(document: Document, journey: JourneyId | None, *, kinds: Collection[str]) -> list[Card]:
    """Return the cards of some kinds, those of this journey first, in the order of reading."""
    walked = [other.id for segment in segments(document) for other in journeys(document, segment.id)]
    walked.sort(key=lambda other: other != journey)
    places = (
        place
        for other in walked
        for stage in stages(document, other)
        for place in places_at(document, stage.id)
    )
    cards = (document.get(Card, place.card) for place in places)
    return list({card.id: card for card in cards if card.kind in kinds}.values())


def _words(
    document: Document, record: Record, *, journey: JourneyId | None, language: Language
) -> tuple[str, str]:
    """Return what a record is called, and where it stands: in another journey the segment is named."""
    if isinstance(record, Barrier):
        return barrier_title(document, record.id), _stands(
            document,
            [document.get(Stage, cell.stage) for cell in document.naming(BarrierCell, record.id)],
            journey=journey,
        )
    if not isinstance(record, Card):
        return str(getattr(record, "name", record.id)), ""
    standing = [document.get(Stage, place.stage) for place in document.naming(Place, record.id)]
    words = record.text or sentence_case(term(CARD_KINDS, record.kind, language=language))
    return words, _stands(document, standing, journey=journey)


def _stands(document: Document, standing: list[Stage], *, journey: JourneyId | None) -> str:
    if not standing:
        return ""
    first = min(standing, key=lambda stage: (stage.journey != journey, stage.order))
    if first.journey == journey:
        return first.name
    return f"{document.get(Segment, document.get(Journey, first.journey).segment).name} · {first.name}"
