"""The records of copied cards: new ids, the links among them, their channels and pictures."""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from cjm_studio.document.document import Document
from cjm_studio.document.queries import channels
from cjm_studio.model.clip import Clip
from cjm_studio.model.ids import CardId, ChannelId, LinkId, PictureId, RecordId, new_id
from cjm_studio.model.links import LINK_KINDS, Link
from cjm_studio.model.map import Card, Channel, Picture
from cjm_studio.model.record import Record
from cjm_studio.operations.links import fits
from cjm_studio.operations.ordering import make_room


class Copied(NamedTuple):
    """Records to be added, and the new id of every card of the clip."""

    records: list[Record]
    ids: dict[CardId, CardId]


def copied(document: Document, clip: Clip, *, kinds: Mapping[CardId, str]) -> Copied:
    """Return the cards of a clip with what belongs to them, each card being of the kind given for it.

    Copies get new ids. Cards that were cut and are nowhere now keep their ids and all their links.
    """
    moved = clip.cut and not any(card.id in document for card in clip.cards)
    ids = {card.id: card.id if moved else CardId(new_id("card")) for card in clip.cards}
    pictures, shown = _pictures(document, clip, moved=moved)
    cards = [
        msgspec.structs.replace(
            card,
            id=ids[card.id],
            kind=kinds[card.id],
            picture=None if card.picture is None else shown[card.picture],
        )
        for card in clip.cards
    ]
    ends: dict[RecordId, Record] = {card.id: card for card in cards}
    links = [
        msgspec.structs.replace(
            link,
            id=link.id if moved and link.id not in document else LinkId(new_id("link")),
            origin=ids[CardId(link.origin)],
            target=ids[CardId(link.target)],
        )
        for link in clip.links
    ]
    if moved:
        ends |= {end: document[end] for link in clip.outer for end in _ends(link) if end in document}
        links += [link for link in clip.outer if link.id not in document]
    joined = [link for link in links if _fits(link, ends)]
    return Copied([*pictures, *cards, *joined, *_channels(document, clip, ids=ids, ends=ends)], ids)


def _ends(link: Link) -> tuple[RecordId, RecordId]:
    return link.origin, link.target


def _fits(link: Link, ends: Mapping[RecordId, Record]) -> bool:
    """Say whether a link may join what stands at its ends now: a card of another row is of another kind."""
    known = link.kind in LINK_KINDS and link.origin in ends and link.target in ends
    return known and fits(link.kind, ends[link.origin], ends[link.target])


def _pictures(
    document: Document, clip: Clip, *, moved: bool
) -> tuple[list[Picture], dict[PictureId, PictureId]]:
    """Return the pictures to be added, and which picture stands for each; one that is there is shared."""
    fresh: list[Picture] = []
    shown: dict[PictureId, PictureId] = {}
    for picture in clip.pictures:
        if document.records.get(picture.id) == picture:
            shown[picture.id] = picture.id
            continue
        id_ = picture.id if moved and picture.id not in document else PictureId(new_id("picture"))
        fresh.append(msgspec.structs.replace(picture, id=id_))
        shown[picture.id] = id_
    return fresh, shown


def _channels(
    document: Document, clip: Clip, *, ids: Mapping[CardId, CardId], ends: Mapping[RecordId, Record]
) -> list[Record]:
    """Return links to the channels of the same names, and the channels that the project does not have."""
    standing = channels(document)
    by_name = {channel.name.casefold(): channel for channel in standing}
    records: list[Record] = []
    for given in clip.channels:
        card = ends[ids[given.card]]
        if not isinstance(card, Card) or card.kind not in LINK_KINDS["via"][0]:
            continue
        channel = by_name.get(given.name.casefold())
        if channel is None:
            (order,), _ = make_room(list(by_name.values()), len(by_name))
            channel = Channel(id=ChannelId(new_id("channel")), name=given.name, icon=given.icon, order=order)
            by_name[given.name.casefold()] = channel
            records.append(channel)
        records.append(Link(id=LinkId(new_id("link")), kind="via", origin=card.id, target=channel.id))
    return records
