"""Edits of links between records: which fit, made, worded, removed."""

from collections.abc import Collection
from typing import NamedTuple

import msgspec

from cjm_studio.document.change import Change, adding, removing, together, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import channels
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import CardId, ChannelId, LinkId, RecordId, StageId, new_id
from cjm_studio.model.links import LINK_KINDS, Link
from cjm_studio.model.map import Card, Channel, Stage
from cjm_studio.model.record import Record
from cjm_studio.model.schema import kind_name


class Fit(NamedTuple):
    """A link that two records could have."""

    kind: str
    origin: RecordId
    target: RecordId


def fits(kind: str, origin: Record, target: Record) -> bool:
    """Say whether links of a kind lead from records like this one to records like that one."""
    origins, targets = LINK_KINDS[kind]
    if kind == "next" and getattr(origin, "journey", None) != getattr(target, "journey", None):
        return False  # the path of one journey does not lead into another
    return not _names(origin).isdisjoint(origins) and not _names(target).isdisjoint(targets)


def kinds_between(document: Document, origin: RecordId, target: RecordId) -> list[Fit]:
    """Return the links that two records could have and have not, first those that lead to the second one."""
    if origin == target:
        return []
    ways = ((origin, target), (target, origin))
    return [
        Fit(kind, one, other)
        for one, other in ways
        for kind in LINK_KINDS
        if fits(kind, document[one], document[other]) and not _standing(document, Fit(kind, one, other))
    ]


def joinable_kinds(kind: str) -> frozenset[str]:
    """Return the kinds of cards that a card of this kind can be linked with, in either direction."""
    ahead = {other for origins, targets in LINK_KINDS.values() if kind in origins for other in targets}
    back = {other for origins, targets in LINK_KINDS.values() if kind in targets for other in origins}
    return frozenset(ahead | back)


def add_link(document: Document, kind: str, *, origin: RecordId, target: RecordId) -> Change:
    """Plan a link; nothing if the two are so linked already."""
    if origin == target or not fits(kind, document[origin], document[target]):
        raise BadInput("link_does_not_fit")
    if _standing(document, Fit(kind, origin, target)):
        return Change()
    return adding(_link(kind, origin, target)).named("add_link", kind)


def add_branch(document: Document, stage: StageId, target: StageId) -> Change:
    """Plan that the path may lead from a stage to one that is not the following: a branch, or a loop back."""
    change = add_link(document, "next", origin=stage, target=target)
    return change.named("add_branch", document.get(Stage, target).name)


def edit_link(document: Document, link: LinkId, **fields: str) -> Change:
    """Plan another flow break or note of a link."""
    record = document.get(Link, link)
    return updating(record, **fields).named("edit_link", next(iter(fields.values()), ""))


def remove_link(document: Document, link: LinkId) -> Change:
    """Plan the leaving of a link."""
    record = document.get(Link, link)
    return removing(record).named("remove_link", record.kind)


def unfitting_links(document: Document, card: CardId, *, kind: str) -> Change:
    """Plan the leaving of the links that a card could not have if it were of this kind."""
    before = document.get(Card, card)
    after = msgspec.structs.replace(before, kind=kind)

    def leaves(link: Link) -> bool:
        origin, target = document[link.origin], document[link.target]
        if link.kind not in LINK_KINDS or not fits(link.kind, origin, target):
            return False  # not this edit's business
        ends = (after, target) if link.origin == card else (origin, after)
        return not fits(link.kind, *ends)

    return removing(*(link for link in document.naming(Link, card) if leaves(link)))


def put_channels(document: Document, card: CardId, chosen: Collection[ChannelId]) -> Change:
    """Plan that a touchpoint goes via these channels and no others."""
    via = [link for link in document.naming(Link, card) if link.kind == "via" and link.origin == card]
    standing = {link.target for link in via}
    leaving = [link for link in via if link.target not in chosen]
    coming = [_link("via", card, channel) for channel in dict.fromkeys(chosen) if channel not in standing]
    change = together((removing(*leaving), adding(*coming)))
    return change.named("set_channel", document.get(Card, card).text)


def put_channel(document: Document, card: CardId, *, channel: ChannelId | None) -> Change:
    """Plan that a touchpoint goes via this channel and no other; None takes its channel away."""
    return put_channels(document, card, () if channel is None else (channel,))


def put_new_channel(document: Document, card: CardId, *, name: str) -> Change:
    """Plan that a touchpoint goes via a channel that the project has not had so far."""
    standing = channels(document)
    known = next((channel.id for channel in standing if channel.name == name), None)
    if known is not None:
        return put_channel(document, card, channel=known)
    order = max((channel.order for channel in standing), default=0.0) + 1
    channel = Channel(id=ChannelId(new_id("channel")), name=name, order=order)
    change = adding(channel).then(put_channel(document, card, channel=channel.id))
    return change.named("set_channel", document.get(Card, card).text)


def _link(kind: str, origin: RecordId, target: RecordId) -> Link:
    return Link(id=LinkId(new_id("link")), kind=kind, origin=origin, target=target)


def _standing(document: Document, fit: Fit) -> bool:
    return any(link.kind == fit.kind for link in document.links_between(fit.origin, fit.target))


def _names(record: Record) -> set[str]:
    """Return the words by which the table of links knows a record."""
    name = kind_name(type(record))
    return {name, record.kind} if isinstance(record, Card) else {name}
