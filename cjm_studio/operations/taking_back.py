"""Taking back any earlier change, as far as what it left still stands."""

from typing import NamedTuple

from msgspec.structs import replace

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.document.history import fitting, left_over
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card
from cjm_studio.model.record import Record
from cjm_studio.operations.evaluation import with_evidence


class TakenBack(NamedTuple):
    """What takes a change back now, and what of it no longer can be."""

    change: Change
    left: Change


def take_back(document: Document, change: Change) -> TakenBack:
    """Plan the taking back of a change; what has been changed since stays as it is."""
    wanted = _without_evidence(change.inverse())
    fit = _without_evidence(fitting(document, _with_its_evidence(document, wanted)))
    fit = _with_kept_links(wanted, fit)
    left = left_over(document, wanted, fit)
    if not fit:
        return TakenBack(Change(), left)
    return TakenBack(with_evidence(document, fit).named("take_back", change.subject), left)


def names_of(document: Document, change: Change) -> list[str]:
    """Return the names of what a change speaks of, as far as people gave them any."""
    records = [*change.added.values(), *change.removed.values()]
    records += [document.records[id_] for id_ in change.updated if id_ in document]
    return list(dict.fromkeys(name for record in records if (name := _name(record))))


def _without_evidence(change: Change) -> Change:
    """The rule's answers are worked out anew from what stands then, never put back."""
    return replace(
        change,
        added={id_: r for id_, r in change.added.items() if not isinstance(r, Evidence)},
        removed={id_: r for id_, r in change.removed.items() if not isinstance(r, Evidence)},
    )


def _with_its_evidence(document: Document, wanted: Change) -> Change:
    """What is worked out from a record holds nobody back from taking that away."""
    follows = {
        evidence.id: evidence
        for evidence in document.all(Evidence)
        if any(getattr(evidence, name) in wanted.removed for name in evidence.references)
    }
    return replace(wanted, removed={**wanted.removed, **follows})


def _with_kept_links(wanted: Change, fit: Change) -> Change:
    """What came linked and has to stay stays linked: a stage does not fall out of its path."""
    stays = wanted.removed.keys() - fit.removed.keys()
    removed = {
        id_: record
        for id_, record in fit.removed.items()
        if not (isinstance(record, Link) and stays & {record.origin, record.target})
    }
    return replace(fit, removed=removed)


def _name(record: Record) -> str:
    return record.text if isinstance(record, Card) else str(getattr(record, "name", ""))
