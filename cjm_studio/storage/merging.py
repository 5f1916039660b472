"""Merging: my changes on top of a file that others have changed, and what of them no longer fits."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from cjm_studio.document.change import Change, difference
from cjm_studio.document.document import Changed, ChangeSource, Document
from cjm_studio.document.errors import ChangeRefused
from cjm_studio.document.history import fitting
from cjm_studio.model.ids import RecordId
from cjm_studio.model.record import Record
from cjm_studio.storage.tables import Logged

Records = Mapping[RecordId, Record]


def replay(
    document: Document, mine: Iterable[Logged], *, write: Callable[[Changed, Logged], object]
) -> list[Change]:
    """Do my changes again on their document; `write` stores each; return what did not fit."""
    unfit = []
    for line in mine:
        fit = fitting(document, line.change)
        left = _left(document, line.change, fit)
        try:
            changed = document.apply(fit, ChangeSource(line.source))
        except ChangeRefused:
            changed, left = None, line.change
        if changed is not None:
            write(changed, line)
        if left:
            unfit.append(left)
    return unfit


def change_between(before: Records, after: Records) -> Change:
    """Return the change that makes one project of another."""
    added = {id_: record for id_, record in after.items() if id_ not in before}
    removed = {id_: record for id_, record in before.items() if id_ not in after}
    updated = {}
    for id_ in before.keys() & after.keys():
        old, new = before[id_], after[id_]
        if type(old) is not type(new):
            removed[id_], added[id_] = old, new
        elif fields := difference(old, new):
            updated[id_] = fields
    return Change(added=added, removed=removed, updated=updated)


def _left(document: Document, change: Change, fit: Change) -> Change:
    """Return the part of a change that was not done and is not so already."""
    present = document.records
    added = {
        id_: record
        for id_, record in change.added.items()
        if id_ not in fit.added and present.get(id_) != record
    }
    removed = {
        id_: record for id_, record in change.removed.items() if id_ not in fit.removed and id_ in present
    }
    updated = {}
    for id_, fields in change.updated.items():
        done = fit.updated.get(id_, {})
        left = {
            name: (old, new)
            for name, (old, new) in fields.items()
            if name not in done and (id_ not in present or getattr(present[id_], name, None) != new)
        }
        if left:
            updated[id_] = left
    return replace(change, added=added, removed=removed, updated=updated)
