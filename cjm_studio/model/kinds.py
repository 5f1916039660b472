"""Tables of kinds: which cards there are, and which rows they stand in."""

from typing import Literal, NamedTuple

RowContent = Literal["cards", "curve", "levels", "figures"]


class RowKind(NamedTuple):
    """A kind of row: what is drawn in it and the kind of card that a new card there gets."""

    content: RowContent
    card: str
    usual: bool  # stands in a new map


CARD_KINDS = (
    "action",
    "touchpoint",
    "expectation",
    "pain",
    "concern",
    "emotion",
    "barrier_hypothesis",
    "opportunity",
    "recommendation",
    "backstage",
    "quote",
    "note",
    "picture",
)

# In the order in which they stand in a new map.
ROW_KINDS: dict[str, RowKind] = {
    "actions": RowKind("cards", "action", True),
    "touchpoints": RowKind("cards", "touchpoint", True),
    "expectations": RowKind("cards", "expectation", True),
    "pains": RowKind("cards", "pain", True),
    "concerns": RowKind("cards", "concern", False),
    "emotions": RowKind("curve", "emotion", True),
    "barriers": RowKind("levels", "barrier_hypothesis", True),
    "metrics": RowKind("figures", "", True),
    "opportunities": RowKind("cards", "opportunity", False),
    "recommendations": RowKind("cards", "recommendation", False),
    "backstage": RowKind("cards", "backstage", False),
    "notes": RowKind("cards", "note", False),
    "pictures": RowKind("cards", "picture", False),
}

# From the best to the worst.
LEVELS = ("none", "not_enough_data", "watch", "barrier", "critical")
