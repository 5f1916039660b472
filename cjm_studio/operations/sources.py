"""Edits of sources: made, worded, removed with what hangs on them, made one of two; and what they support."""

from collections.abc import Sequence
from typing import Any

from cjm_studio.document.change import Change, adding, removing, together, updating
from cjm_studio.document.document import Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import LinkId, RecordId, SourceId, new_id
from cjm_studio.model.links import Link
from cjm_studio.model.metrics import Reading, Source
from cjm_studio.operations.evaluation import with_evidence
from cjm_studio.operations.links import fits

SUPPORT = "supported_by"
# What a source says of the file that it was read from; it goes where the answers go.
_OF_THE_FILE = ("file", "sha256", "imported", "rows", "accepted", "left_out", "recipe", "n", "questions")
_OF_ITSELF = ("date", "n", "bias")


def add_source(document: Document, name: str, **fields: Any) -> Change:
    """Plan a new source; BadInput if it has no name."""
    source = Source(id=SourceId(new_id("source")), name=_checked(name), **fields)
    return adding(source).named("add_source", source.name)


def edit_source(document: Document, source: SourceId, **fields: Any) -> Change:
    """Plan new values for a source's fields; evidence that says "internal sources only" follows."""
    record = document.get(Source, source)
    if "name" in fields:
        fields["name"] = _checked(fields["name"])
    return with_evidence(document, updating(record, **fields)).named("edit_source", record.name)


def word_question(document: Document, source: SourceId, key: str, text: str) -> Change:
    """Plan how a source asked by a metric; without a text it asked as the metric says."""
    record, plain = document.get(Source, source), " ".join(text.split())
    questions = dict(record.questions) | {key: plain}
    return edit_source(
        document, source, questions=tuple(sorted((key, text) for key, text in questions.items() if text))
    )


def remove_source(document: Document, source: SourceId) -> Change:
    """Plan the leaving of a source; its answers and links go too, and the levels are worked out anew."""
    record = document.get(Source, source)
    return with_evidence(document, removing(record)).named("remove_source", record.name)


def support(document: Document, records: Sequence[RecordId], *, source: SourceId) -> Change:
    """Plan that a source supports cards, stages, journeys, segments, barriers; what it does already stays."""
    target = document.get(Source, source)
    for record in records:
        if not fits(SUPPORT, document[record], target):
            raise BadInput("link_does_not_fit")
    coming = [record for record in dict.fromkeys(records) if not _links(document, record, source)]
    links = [Link(id=LinkId(new_id("link")), kind=SUPPORT, origin=record, target=source) for record in coming]
    return adding(*links).named("support", target.name)


def withdraw(document: Document, records: Sequence[RecordId], *, source: SourceId) -> Change:
    """Plan that a source supports these records no longer."""
    leaving = [link for record in dict.fromkeys(records) for link in _links(document, record, source)]
    return removing(*leaving).named("withdraw", document.get(Source, source).name)


def supported(document: Document, source: SourceId) -> list[RecordId]:
    """Return what a source supports, in the order in which it was linked."""
    links = (link for link in document.naming(Link, source) if link.kind == SUPPORT and link.target == source)
    return list(dict.fromkeys(link.origin for link in links))


def merge_sources(document: Document, sources: Sequence[SourceId], *, into: SourceId) -> Change:
    """Plan that several records of one source become this one, with all that they support and have counted.

    BadInput: answers of more than one of them were counted; they are different files, and whoever answered
    in both would count twice.
    """
    kept = document.get(Source, into)
    others = [document.get(Source, one) for one in dict.fromkeys(sources) if one != into]
    counted = [one for one in (kept, *others) if document.naming(Reading, one.id)]
    if len(counted) > 1:
        raise BadInput("sources_both_counted", one=counted[0].name, other=counted[1].name)
    changes = [updating(kept, **_filled(kept, others, counted))]
    seen = set(supported(document, into))
    for other in others:
        for reading in document.naming(Reading, other.id):
            changes.append(updating(reading, source=into))
        for link in document.naming(Link, other.id):
            if link.kind == SUPPORT and link.origin not in seen:
                seen.add(link.origin)
                changes.append(updating(link, target=into))
    changes.append(removing(*others))
    return with_evidence(document, together(changes)).named("merge_sources", kept.name)


def _filled(kept: Source, others: Sequence[Source], counted: Sequence[Source]) -> dict[str, object]:
    """Return what the source that stays learns from the others: only what it does not say itself."""
    fields: dict[str, object] = {}
    for name in _OF_ITSELF:
        known = (getattr(one, name) for one in (kept, *others))
        fields[name] = next((value for value in known if value not in ("", None)), getattr(kept, name))
    if counted and counted[0] is not kept:
        fields |= {name: getattr(counted[0], name) for name in _OF_THE_FILE}
    return fields


def _links(document: Document, record: RecordId, source: SourceId) -> list[Link]:
    return [link for link in document.links_between(record, source) if link.kind == SUPPORT]


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise BadInput("source_without_name")
    return name
