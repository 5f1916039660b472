"""Cards of two journeys: by id where one card stands in both, else by kind and words at the same stage."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cjm_studio.comparison.compared_fields import field_differences
from cjm_studio.comparison.difference import Difference, StagePair
from cjm_studio.comparison.stage_pairs import plain_name
from cjm_studio.comparison.whereabouts import name_of, place_facts
from cjm_studio.document.document import Document
from cjm_studio.document.queries import places_at
from cjm_studio.model.ids import CardId, StageId
from cjm_studio.model.map import Card

Standing = Mapping[CardId, StageId]


def card_differences(document: Document, pairs: Sequence[StagePair]) -> list[Difference]:
    """Return cards of one journey alone, cards at another stage, and fields of cards with the same words."""
    first = _standing(document, [pair.first for pair in pairs])
    second = _standing(document, [pair.second for pair in pairs])
    twins = {pair.first: pair.second for pair in pairs if pair.first and pair.second}
    found = list[Difference]()
    for id_ in first.keys() & second.keys():
        if twins.get(first[id_]) != second[id_]:
            found.append(_moved(document, id_, first[id_], second[id_]))
    ours = {id_: stage for id_, stage in first.items() if id_ not in second}
    theirs = {id_: stage for id_, stage in second.items() if id_ not in first}
    for one, two in _alike(document, ours, theirs, twins=twins):
        found += _fields(document, one, two, stage=theirs.pop(two.id))
        del ours[one.id]
    found += [_alone(document, "removed", id_, stage) for id_, stage in ours.items()]
    found += [_alone(document, "added", id_, stage) for id_, stage in theirs.items()]
    return sorted(found, key=lambda one: (one.kind, one.variety, one.name, one.id))


def _standing(document: Document, columns: Sequence[StageId | None]) -> dict[CardId, StageId]:
    found: dict[CardId, StageId] = {}
    for stage in columns:
        for place in places_at(document, stage) if stage is not None else ():
            found.setdefault(place.card, stage)  # type: ignore[arg-type]
    return found


def _alike(
    document: Document, ours: Standing, theirs: Standing, *, twins: Mapping[StageId, StageId]
) -> Iterator[tuple[Card, Card]]:
    """Yield cards that say the same at the same stage, each once."""
    waiting: dict[tuple[StageId, str, str], list[Card]] = {}
    for id_, stage in theirs.items():
        card = document.get(Card, id_)
        waiting.setdefault((stage, card.kind, plain_name(card.text)), []).append(card)
    found = []
    for id_, stage in ours.items():
        card = document.get(Card, id_)
        there = waiting.get((twins.get(stage, stage), card.kind, plain_name(card.text)))
        if there and card.text.strip():
            found.append((card, there.pop(0)))
    yield from found


def _fields(document: Document, one: Card, two: Card, *, stage: StageId) -> Iterator[Difference]:
    for what, field, before, after in field_differences(document, document, old=one, new=two):
        if field != "text":  # only capitals or spaces are other
            facts = _facts(document, two.id, stage)
            yield Difference("changed", what, field=field, before=before, after=after, also=one.id, **facts)


def _moved(document: Document, id_: CardId, here: StageId, there: StageId) -> Difference:
    names = [name_of(document, stage) for stage in (here, there)]
    facts = _facts(document, id_, there)
    return Difference("moved", "card", field="place", before=names[0], after=names[1], **facts)


def _alone(document: Document, kind: Any, id_: CardId, stage: StageId) -> Difference:
    return Difference(kind, "card", **_facts(document, id_, stage))


def _facts(document: Document, id_: CardId, stage: StageId) -> dict[str, Any]:
    facts = place_facts(document, document.get(Card, id_))
    return {**facts, "stage": stage, "stage_name": name_of(document, stage)}
