"""A change is data: what is added, removed and updated, with both sides of every field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec.structs import replace

from cjm_studio.model.ids import RecordId
from cjm_studio.model.record import Record

Fields = Mapping[str, tuple[Any, Any]]  # field -> (old, new)

_NOTHING: Mapping[Any, Any] = MappingProxyType({})


class Change(msgspec.Struct, frozen=True):
    """What to do to a project, and enough to undo it.

    A struct, for an edit of all cards is planned as one change for each of them.
    """

    added: Mapping[RecordId, Record] = _NOTHING
    removed: Mapping[RecordId, Record] = _NOTHING
    updated: Mapping[RecordId, Fields] = _NOTHING
    label: str = ""  # key of the step's name, as "move_card"
    subject: str = ""  # what the step's name speaks of, as the card's text
    joins: str = ""  # successive steps with the same key become one, as typing does

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.updated)

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""
        updated = {
            id_: {name: (new, old) for name, (old, new) in fields.items()}
            for id_, fields in self.updated.items()
        }
        return replace(self, added=self.removed, removed=self.added, updated=updated)

    def named(self, label: str, subject: str = "", *, joins: str = "") -> "Change":
        """Return the same change under a step name."""
        return replace(self, label=label, subject=subject, joins=joins)

    def then(self, later: "Change") -> "Change":
        """Return one change that does this one and then the later one."""
        steps = ChangeSum(
            dict(self.added), dict(self.removed), {id_: dict(f) for id_, f in self.updated.items()}
        )
        steps.take(later)
        return replace(self, added=steps.added, removed=steps.removed, updated=steps.updated)


@dataclass(slots=True)
class ChangeSum:
    """The running sum of changes; each costs what it changes itself, however many came before."""

    added: dict[RecordId, Record] = field(default_factory=dict)
    removed: dict[RecordId, Record] = field(default_factory=dict)
    updated: dict[RecordId, dict[str, tuple[Any, Any]]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.updated)

    def take(self, change: Change) -> None:
        """Add a change that comes after all the others."""
        for id_, fields in change.updated.items():
            self._update(id_, fields)
        for id_, record in change.removed.items():
            self._remove(id_, record)
        for id_, record in change.added.items():
            self._add(id_, record)

    def _update(self, id_: RecordId, fields: Fields) -> None:
        if id_ in self.added:
            self.added[id_] = updated_record(self.added[id_], fields)
            return
        mine = self.updated.get(id_)
        if mine is None:
            mine = {}
        for name, (old, new) in fields.items():
            first = mine[name][0] if name in mine else old
            if first == new:
                mine.pop(name, None)
            else:
                mine[name] = (first, new)
        if mine:
            self.updated[id_] = mine
        else:
            self.updated.pop(id_, None)

    def _remove(self, id_: RecordId, record: Record) -> None:
        if id_ in self.added:
            del self.added[id_]
            return
        mine = self.updated.pop(id_, None)
        before = {name: old for name, (old, _) in mine.items()} if mine else {}
        self.removed[id_] = msgspec.structs.replace(record, **before) if before else record

    def _add(self, id_: RecordId, record: Record) -> None:
        before = self.removed.pop(id_, None)
        if before is None:
            self.added[id_] = record
        elif before == record:  # it is back as it was
            return
        elif type(before) is type(record):
            self._update(id_, difference(before, record))
        else:  # the same id as another kind of record: both sides must stay
            self.removed[id_], self.added[id_] = before, record


def updated_record(record: Record, fields: Fields) -> Record:
    """Return the record with the new side of the fields."""
    return msgspec.structs.replace(record, **{name: new for name, (_, new) in fields.items()})


def difference(before: Record, after: Record) -> dict[str, tuple[Any, Any]]:
    """Return the fields in which two states of one record differ."""
    return {
        name: (getattr(before, name), getattr(after, name))
        for name in before.__struct_fields__
        if getattr(before, name) != getattr(after, name)
    }


def adding(*records: Record) -> Change:
    """Return the change that adds records."""
    return Change(added={record.id: record for record in records})


def removing(*records: Record) -> Change:
    """Return the change that removes records."""
    return Change(removed={record.id: record for record in records})


def updating(record: Record, **new: Any) -> Change:
    """Return the change that sets fields of one record; fields that hold the value already are left out."""
    fields = {
        name: (getattr(record, name), value) for name, value in new.items() if getattr(record, name) != value
    }
    return Change(updated={record.id: fields}) if fields else Change()


def together(changes: Iterable[Change]) -> Change:
    """Return one change that does all of these, in their order."""
    steps = ChangeSum()
    for change in changes:
        steps.take(change)
    return Change(added=steps.added, removed=steps.removed, updated=steps.updated)


def change_between(before: Mapping[RecordId, Record], after: Mapping[RecordId, Record]) -> Change:
    """Return the change that makes one project of another."""
    added = {id_: record for id_, record in after.items() if id_ not in before}
    removed = {id_: record for id_, record in before.items() if id_ not in after}
    updated = {}
    for id_ in before.keys() & after.keys():
        old, new = before[id_], after[id_]
        if type(old) is not type(new):
            removed[id_], added[id_] = old, new
        elif old != new and (fields := difference(old, new)):
            updated[id_] = fields
    return Change(added=added, removed=removed, updated=updated)
