"""Rules about the map as people draw it: goals, expectations, pains, links, what comes after the purchase."""

import re
from collections.abc import Iterator
from typing import Final

from cjm_studio.lint.finding import Spot
from cjm_studio.lint.ground import Ground
from cjm_studio.model.map import Card, Segment
from cjm_studio.wording.cadence import day_in, months_of

MANY_SEGMENTS: Final = 7
_ENOUGH_CARDS: Final = 3  # fewer are a beginning, which is not blamed for what it lacks

# What clients live through: of the rest, those who work there know best.
_OF_CLIENTS: Final = frozenset(
    ("action", "touchpoint", "expectation", "pain", "concern", "emotion", "barrier_hypothesis")
)

# What ties a card of a kind to the rest of the map; one without any of these stands alone.
_TIES: Final = {
    "pain": ("violates", "causes", "points_to", "removes"),
    "barrier_hypothesis": ("points_to", "removes", "tests"),
    "recommendation": ("removes", "tests"),
    "touchpoint": ("via",),
}
_PURCHASE = re.compile(
    r"buy|purchas|pay|checkout|\border\b|contract|покуп|оплат|заказ|оформлен|договор|сделк", re.IGNORECASE
)
_AFTER = re.compile(
    r"\bafter|\buse\b|using|usage|deliver|receiv|support|service|return|renew|repeat|review|recommend|loyal"
    r"|refer|onboard|post|\bagain|\bnext|после|использ|пользован|доставк|получ|поддержк|сервис|обслуж|возврат|продлен"
    r"|повтор|отзыв|рекоменд|лояльн|гаранти|эксплуат|снова|следующ",
    re.IGNORECASE,
)


def journey_no_goal(ground: Ground) -> Iterator[Spot]:
    """A journey without a goal."""
    return (Spot(journey.id) for journey in ground.journeys if not journey.goal and not journey.goal_type)


def stage_no_expectation(ground: Ground) -> Iterator[Spot]:
    """A stage of which nobody knows what the client wants there."""
    for columns in ground.stages.values():
        for stage in columns:
            if not stage.goal and all(card.kind != "expectation" for _, card in ground.cards[stage.id]):
                yield Spot(stage.id)


def happy_path(ground: Ground) -> Iterator[Spot]:
    """A map on which nothing goes wrong."""
    for journey in ground.actual:
        cards = [card for _, card in ground.cards_of(journey.id)]
        if len(cards) >= _ENOUGH_CARDS and not any(map(_hurts, cards)):
            yield Spot(journey.id)


def _hurts(card: Card) -> bool:
    return card.kind in ("pain", "concern", "barrier_hypothesis") or (card.emotion or 0) < 0


def no_after_purchase(ground: Ground) -> Iterator[Spot]:
    """A journey that ends where the client pays."""
    for journey in ground.journeys:
        names = [stage.name for stage in ground.stages[journey.id]]
        if names and _PURCHASE.search(names[-1]) and not any(map(_AFTER.search, names)):
            yield Spot(ground.stages[journey.id][-1].id)


def orphan_card(ground: Ground) -> Iterator[Spot]:
    """A card that is tied to nothing although its kind lives from being tied."""
    for place, card in ground.all_cards:
        ties = _TIES.get(card.kind)
        if ties is not None and all(link.kind not in ties for link in ground.links(card)):
            yield Spot(place.id, (("kind", card.kind), ("card", card.text)))


def fact_no_source(ground: Ground) -> Iterator[Spot]:
    """A card that is called a fact, and nobody says where that is known from."""
    for place, card in ground.all_cards:
        if card.grade == "fact" and not ground.sources(card.id):
            yield Spot(place.id, (("card", card.text),))


def card_single_source(ground: Ground) -> Iterator[Spot]:
    """A card that is called a fact and rests on one source that comes from outside."""
    for place, card in ground.all_cards:
        sources = ground.sources(card.id)
        if card.grade == "fact" and len(sources) == 1 and not sources[0].internal:
            yield Spot(place.id, (("card", card.text), ("source", sources[0].name)))


def card_internal_only(ground: Ground) -> Iterator[Spot]:
    """A card that is called a fact although no client was asked."""
    for place, card in ground.all_cards:
        sources = ground.sources(card.id)
        inside = bool(sources) and all(source.internal for source in sources)
        if card.grade == "fact" and card.kind in _OF_CLIENTS and inside:
            yield Spot(place.id, (("card", card.text), ("source", sources[0].name)))


def review_overdue(ground: Ground) -> Iterator[Spot]:
    """A journey that was to be reviewed by now."""
    for journey in ground.journeys:
        due, last = ground.review_due(journey), day_in(journey.reviewed)
        if due and due <= ground.today:
            yield Spot(journey.id, (("cadence", journey.cadence), *((("day", last),) if last else ())))


def review_unrecorded(ground: Ground) -> Iterator[Spot]:
    """A journey that is to be reviewed so often, and nothing says when that begins."""
    for journey in ground.journeys:
        if months_of(journey.cadence) is not None and not ground.review_due(journey):
            yield Spot(journey.id, (("cadence", journey.cadence),))


def segments_too_many(ground: Ground) -> Iterator[Spot]:
    """More segments than a team can keep in mind, or than answers can be split among."""
    found = list(ground.document.all(Segment))
    if len(found) > MANY_SEGMENTS:
        yield Spot(found[-1].id, (("count", len(found)),))
