"""The program's own form of cards on the clipboard: a clip as JSON, read back with care."""

from typing import Any

import msgspec

from cjm_studio.exchange.clipboard_table import Table
from cjm_studio.model.clip import CLIP_VERSION, Clip
from cjm_studio.model.errors import BadInput
from cjm_studio.model.kinds import CARD_KINDS, ROW_KINDS
from cjm_studio.model.map import Card

MEDIA = "application/x-cjm-studio-cards"

_LARGEST = 64 * 1024 * 1024  # bytes
_MOST_CARDS = 5_000
_RANGES = {"severity": (1, 3), "importance": (1, 5), "emotion": (-2, 2)}


class _Head(msgspec.Struct):
    """What even a clip of a later version has."""

    version: int


def write_clip(clip: Clip) -> bytes:
    """Return the clip as JSON."""
    return msgspec.json.encode(clip)


def read_clip(data: bytes) -> Clip:
    """Read a clip; BadInput if it is of a later version or no clip at all."""
    if len(data) > _LARGEST:
        raise BadInput("clip_broken")
    try:
        if msgspec.json.decode(data, type=_Head).version > CLIP_VERSION:
            raise BadInput("clip_newer")
        clip = msgspec.json.decode(data, type=Clip)
    except msgspec.MsgspecError as error:
        raise BadInput("clip_broken") from error
    if not _whole(clip):
        raise BadInput("clip_broken")
    cards = tuple(msgspec.structs.replace(card, **_off_scale(card)) for card in clip.cards)
    return msgspec.structs.replace(clip, cards=cards)


def _whole(clip: Clip) -> bool:
    """Say whether every place has its card, every picture is there, and all is of a kind that is known."""
    ids, pictures = {card.id for card in clip.cards}, {picture.id for picture in clip.pictures}
    return (
        0 < len(clip.cards) == len(ids) <= _MOST_CARDS
        and len(clip.places) <= 4 * _MOST_CARDS
        and {place.card for place in clip.places} == ids
        and all(place.row in ROW_KINDS and 0 <= place.stage < 1000 for place in clip.places)
        and all(card.kind in CARD_KINDS and card.picture in {*pictures, None} for card in clip.cards)
        and all(link.origin in ids and link.target in ids for link in clip.links)
    )


def _off_scale(card: Card) -> dict[str, Any]:
    """Return the fields whose values are on no scale, emptied."""
    values = {name: getattr(card, name) for name in _RANGES}
    return {
        name: None
        for name, value in values.items()
        if value is not None and not _RANGES[name][0] <= value <= _RANGES[name][1]
    }


def table_of(clip: Clip) -> Table:
    """Return the texts of a clip as a table: stages as columns, rows as lines, cards as lines of a cell."""
    cards = {card.id: card for card in clip.cards}
    lanes = list(dict.fromkeys((place.row, place.turn) for place in clip.places))
    wide = max((place.stage for place in clip.places), default=-1) + 1
    cells: list[list[list[str]]] = [[[] for _ in range(wide)] for _ in lanes]
    for place in clip.places:
        line = cells[lanes.index((place.row, place.turn))]
        line[place.stage].append(_words(cards[place.card]))
    return tuple(tuple("\n".join(filter(None, cell)) for cell in line) for line in cells)


def _words(card: Card) -> str:
    """Return a card's text in one line; an emotion without words is its figure."""
    if not card.text and card.emotion is not None:
        return f"{card.emotion:+d}" if card.emotion else "0"
    return " ".join(card.text.split())
