"""A clip: cards taken off a map with what belongs to them, to be put down elsewhere."""

import msgspec

from cjm_studio.model.ids import CardId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Picture

CLIP_VERSION = 1


class ClipPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Where a card stood: how many stages after the first one, and in which row of its kind."""

    card: CardId
    stage: int
    row: str  # the row's kind
    turn: int = 0  # which of the rows of that kind


class ClipChannel(msgspec.Struct, frozen=True, kw_only=True):
    """The channel that a card goes via; another project may know it by the same name."""

    card: CardId
    name: str
    icon: str = ""


class Clip(msgspec.Struct, frozen=True, kw_only=True):
    """Cards with their places from left to right and top to bottom, links, channels and pictures."""

    version: int = CLIP_VERSION
    cards: tuple[Card, ...]
    places: tuple[ClipPlace, ...]
    links: tuple[Link, ...] = ()  # among the cards
    outer: tuple[Link, ...] = ()  # to what stayed where it was
    channels: tuple[ClipChannel, ...] = ()
    pictures: tuple[Picture, ...] = ()
    cut: bool = False  # the cards have left their map: the first to put them down moves them
