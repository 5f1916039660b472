"""Undo and redo: the user's own steps, kept as changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from cjm_studio.document.change import Change
from cjm_studio.document.document import Changed, ChangeSource, Document
from cjm_studio.document.errors import Overtaken
from cjm_studio.document.rules import with_consequences
from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Place
from cjm_studio.model.record import Record
from cjm_studio.model.register import BarrierCell


@dataclass(slots=True)
class History:
    """Keeps what the user did, as a listener of the document, and takes it back through the same door."""

    document: Document
    done: list[Change] = field(default_factory=list)
    undone: list[Change] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.document.listen(self._keep)

    def _keep(self, changed: Changed) -> None:
        if changed.source is not ChangeSource.USER:
            return
        step = changed.change
        if self.done and step.joins and self.done[-1].joins == step.joins and not self.undone:
            joined = replace(self.done.pop().then(step), subject=step.subject)
            if joined:
                self.done.append(joined)
        else:
            self.done.append(step)
        self.undone.clear()

    def close_step(self) -> None:
        """Let the next change begin a step of its own, even if it has the same key."""
        if self.done:
            self.done[-1] = replace(self.done[-1], joins="")

    def forget(self) -> None:
        """Forget all steps: the project is another one now, as when its file is taken anew."""
        self.done.clear()
        self.undone.clear()

    def undo(self) -> Change | None:
        """Take the last step back; None when there is none, Overtaken when nothing of it still stands."""
        return self._walk(self.done, self.undone)

    def redo(self) -> Change | None:
        """Do again what was undone last."""
        return self._walk(self.undone, self.done)

    def _walk(self, here: list[Change], there: list[Change]) -> Change | None:
        if not here:
            return None
        step = here[-1]
        back = fitting(self.document, step.inverse())
        changed = self.document.apply(back, ChangeSource.HISTORY) if back else None
        here.pop()  # only now: a step that could not be stored can be tried again
        if changed is None:
            raise Overtaken(step.label)
        there.append(replace(changed.change, label=step.label, subject=step.subject, joins=""))
        return step


def fitting(document: Document, change: Change) -> Change:
    """Return the part of a change that still finds what it left there, and takes nothing of others along."""
    present = document.records
    removed = {id_: record for id_, record in change.removed.items() if present.get(id_) == record}
    added = _addable(document, change, removed)
    updated = {}
    for id_, fields in change.updated.items():
        record = present.get(id_)
        if record is None:
            continue
        still = {
            name: sides
            for name, sides in fields.items()
            if getattr(record, name) == sides[0]
            and (
                name not in record.references or sides[1] is None or sides[1] in present or sides[1] in added
            )
        }
        if still:
            updated[id_] = still
    if not removed:
        return replace(change, added=added, removed=removed, updated=updated)
    seen = _seen(document, replace(change, added=added, removed=removed, updated=updated))
    if len(seen) < len(removed):
        added = _addable(document, change, seen)
    return replace(change, added=added, removed=seen, updated=updated)


def left_over(document: Document, change: Change, fit: Change) -> Change:
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


def _addable(
    document: Document, change: Change, removed: Mapping[RecordId, Record]
) -> dict[RecordId, Record]:
    present = document.records
    added = {id_: record for id_, record in change.added.items() if id_ not in present or id_ in removed}
    while True:  # an added record may name another that could not be added
        kept = {
            id_: record
            for id_, record in added.items()
            if all(named is None or named in present or named in added for named in _named(record))
        }
        if len(kept) == len(added):
            return kept
        added = kept


def _seen(document: Document, change: Change) -> dict[RecordId, Record]:
    """Return what may leave: not what a record hangs on that would have to follow although others made it."""
    removed = dict(change.removed)
    while True:
        full = with_consequences(document, replace(change, removed=removed))
        unseen = {id_: record for id_, record in full.removed.items() if id_ not in removed}
        if not unseen and full.updated == change.updated:
            return removed
        held = {named for record in unseen.values() for named in _named(record)}
        held |= {id_ for id_, record in removed.items() if _housing(record) in unseen}
        held |= {
            old
            for id_, fields in full.updated.items()
            for name, (old, _) in fields.items()
            if name not in change.updated.get(id_, {})
        }
        if held.isdisjoint(removed):
            return removed
        removed = {id_: record for id_, record in removed.items() if id_ not in held}


def _housing(record: Record) -> RecordId | None:
    """Return what a record gives a place to, which would leave with the last such record."""
    if isinstance(record, Place):
        return record.card
    return record.barrier if isinstance(record, BarrierCell) else None


def _named(record: Record) -> list[RecordId | None]:
    return [getattr(record, name) for name in record.references]
