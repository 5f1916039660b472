"""Which stages of two journeys are the same: by id, by cards that stand in both, by name."""

from collections.abc import Hashable, Iterator

from cjm_studio.comparison.difference import StagePair, Sure
from cjm_studio.document.document import Document
from cjm_studio.document.queries import stages
from cjm_studio.model.ids import CardId, JourneyId, StageId
from cjm_studio.model.map import Place, Stage


def stage_pairs(document: Document, first: JourneyId, second: JourneyId) -> list[StagePair]:
    """Return all stages of both journeys, those that are the same together, in the order of the first.

    Surest first: the same name and shared cards, then the same name, then shared cards alone; no stage is
    in two pairs.
    """
    ours, theirs = stages(document, first), stages(document, second)
    cards = {stage.id: _cards(document, stage.id) for stage in (*ours, *theirs)}
    partner: dict[StageId, StagePair] = {}
    taken: set[StageId] = set()
    for one, two, shared in _candidates(ours, theirs, cards):
        if one.id not in partner and two.id not in taken:
            partner[one.id] = StagePair(one.id, two.id, _sure(one, two, shared), shared)
            taken.add(two.id)
    return _in_order(ours, theirs, partner)


def plain_name(name: str) -> str:
    """Return a name as it is compared: without spaces around it, in small letters."""
    return " ".join(name.split()).casefold()


def _cards(document: Document, stage: StageId) -> frozenset[CardId]:
    return frozenset(place.card for place in document.naming(Place, stage))


def _candidates(
    ours: list[Stage], theirs: list[Stage], cards: dict[StageId, frozenset[CardId]]
) -> Iterator[tuple[Stage, Stage, int]]:
    """Yield what could be the same, the surest first; among alike ones those that stand alike."""
    found = []
    standing: dict[Hashable, set[int]] = {}  # what two stages may have in common: where it stands in theirs
    for there, two in enumerate(theirs):
        for mark in _marks(two, cards):
            standing.setdefault(mark, set()).add(there)
    for here, one in enumerate(ours):
        for there in set[int]().union(*(standing.get(mark, ()) for mark in _marks(one, cards))):
            two = theirs[there]
            shared = len(cards[one.id] & cards[two.id])
            found.append((-_weight(one, two, shared), -shared, abs(here - there), here, there))
    for _, shared, _, here, there in sorted(found):
        yield ours[here], theirs[there], -shared


def _marks(stage: Stage, cards: dict[StageId, frozenset[CardId]]) -> Iterator[Hashable]:
    """Yield what another stage may share: the id, the name, a card."""
    yield stage.id
    yield ("name", plain_name(stage.name))
    yield from cards[stage.id]


def _sure(one: Stage, two: Stage, shared: int) -> Sure:
    named = plain_name(one.name) == plain_name(two.name)
    if one.id == two.id:
        return "id"
    if named:
        return "cards_and_name" if shared else "name"
    return "cards"


def _weight(one: Stage, two: Stage, shared: int) -> int:
    return ("cards", "name", "cards_and_name", "id").index(_sure(one, two, shared))


def _in_order(ours: list[Stage], theirs: list[Stage], partner: dict[StageId, StagePair]) -> list[StagePair]:
    """The first journey's stages in their order; one that only the second has, after its neighbour there."""
    pairs = [partner.get(stage.id, StagePair(stage.id, None)) for stage in ours]
    at = 0
    for stage in theirs:
        known = next((turn for turn, pair in enumerate(pairs) if pair.second == stage.id), None)
        if known is None:
            pairs.insert(at, StagePair(None, stage.id))
            known = at
        at = known + 1
    return pairs
