"""Edits of links between records."""

from cjm_studio.document.change import Change, adding, removing
from cjm_studio.document.document import Document
from cjm_studio.model.ids import LinkId, RecordId, new_id
from cjm_studio.model.links import Link


def add_link(document: Document, kind: str, *, origin: RecordId, target: RecordId) -> Change:
    """Plan a link; nothing if the two are so linked already."""
    if any(link.kind == kind for link in document.links_between(origin, target)):
        return Change()
    link = Link(id=LinkId(new_id("link")), kind=kind, origin=origin, target=target)
    return adding(link).named("add_link", kind)


def remove_link(document: Document, link: LinkId) -> Change:
    """Plan the leaving of a link."""
    record = document.get(Link, link)
    return removing(record).named("remove_link", record.kind)
