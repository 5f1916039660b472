"""The channel of a touchpoint: one `via` link in the place of another."""

from cjm_studio.document.change import Change, adding, removing
from cjm_studio.document.document import Document
from cjm_studio.document.queries import channels
from cjm_studio.model.ids import CardId, ChannelId, LinkId, new_id
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Channel


def put_channel(document: Document, card: CardId, *, channel: ChannelId | None) -> Change:
    """Plan that a touchpoint goes via this channel and no other; None takes its channel away."""
    change = removing(*_via(document, card))
    if channel is not None:
        change = change.then(adding(_link(card, channel)))
    return change.named("set_channel", document.get(Card, card).text)


def put_new_channel(document: Document, card: CardId, *, name: str) -> Change:
    """Plan that a touchpoint goes via a channel that the project has not had so far."""
    standing = channels(document)
    known = next((channel.id for channel in standing if channel.name == name), None)
    if known is not None:
        return put_channel(document, card, channel=known)
    order = max((channel.order for channel in standing), default=0.0) + 1
    channel = Channel(id=ChannelId(new_id("channel")), name=name, order=order)
    change = removing(*_via(document, card)).then(adding(channel, _link(card, channel.id)))
    return change.named("set_channel", document.get(Card, card).text)


def _link(card: CardId, channel: ChannelId) -> Link:
    return Link(id=LinkId(new_id("link")), kind="via", origin=card, target=channel)


def _via(document: Document, card: CardId) -> list[Link]:
    return [link for link in document.naming(Link, card) if link.kind == "via"]
