"""What recommendations are thought to cost and to bring, from 1 little to 5 much."""

from typing import Final

from cjm_studio.document.change import Change, updating
from cjm_studio.document.document import Document
from cjm_studio.model.ids import CardId
from cjm_studio.model.map import Card

STEPS: Final = (1, 2, 3, 4, 5)


def estimate(document: Document, card: CardId, *, effort: int, effect: int) -> Change:
    """Plan the effort and the effect of a recommendation; nothing where they stand so already."""
    if effort not in STEPS or effect not in STEPS:
        raise ValueError(f"effort {effort} and effect {effect} are not on the scale from 1 to 5")
    return _set(document, card, effort, effect=effect, label="estimate_recommendation")


def forget_estimate(document: Document, card: CardId) -> Change:
    """Plan that nobody has said any more what a recommendation costs and brings."""
    return _set(document, card, None, effect=None, label="forget_estimate")


def _set(document: Document, card: CardId, effort: int | None, *, effect: int | None, label: str) -> Change:
    record = document.get(Card, card)
    if (record.effort, record.effect) == (effort, effect):
        return Change()
    return updating(record, effort=effort, effect=effect).named(label, record.text)
