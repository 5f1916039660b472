"""The document: all records of a project over their graph, changed by `apply` alone."""

from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping, ValuesView
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar, cast

import networkx as nx

from cjm_studio.document.change import Change, adding, updated_record
from cjm_studio.document.errors import ChangeRefused, EditedByListener, NotThere
from cjm_studio.document.rules import missing, problems_of, with_consequences
from cjm_studio.model.ids import RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.record import Record

R = TypeVar("R", bound=Record)


class ChangeSource(StrEnum):
    """Where a change comes from."""

    USER = "user"
    HISTORY = "history"
    REMOTE = "remote"
    STORED = "stored"


@dataclass(frozen=True, slots=True)
class Changed:
    """What was done, consequences included, and where it came from."""

    change: Change
    source: ChangeSource


Listener = Callable[[Changed], None]


class Document:
    """The one thing that changes; listeners are told in the order in which they came."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._records: dict[RecordId, Record] = {}
        self._by_kind: dict[type[Record], dict[RecordId, Record]] = {}
        self.graph: nx.MultiDiGraph[RecordId] = nx.MultiDiGraph()
        self._listeners: list[Listener] = []
        self._telling = False
        self.apply(adding(*records), ChangeSource.STORED)

    @property
    def records(self) -> Mapping[RecordId, Record]:
        """All records by id, to read."""
        return MappingProxyType(self._records)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._records

    def __getitem__(self, id_: RecordId) -> Record:
        try:
            return self._records[id_]
        except KeyError:
            raise NotThere(id_) from None

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records.values())

    def __len__(self) -> int:
        return len(self._records)

    def get(self, kind: type[R], id_: RecordId) -> R:
        """Return the record of this kind; NotThere if there is none."""
        record = self._records.get(id_)
        if not isinstance(record, kind):
            raise NotThere(id_)
        return record

    def all(self, kind: type[R]) -> ValuesView[R]:
        """Return every record of one kind, in the order in which they came."""
        return cast("ValuesView[R]", self._by_kind.get(kind, {}).values())

    def ids(self, kind: type[Record]) -> KeysView[RecordId]:
        """Return the ids of every record of one kind."""
        return self._by_kind.get(kind, {}).keys()

    def links_between(self, origin: RecordId, target: RecordId) -> list[Link]:
        """Return the links from one record to another."""
        if not self.graph.has_edge(origin, target):
            return []
        links = (self._records.get(RecordId(str(key))) for key in self.graph[origin][target])
        return [link for link in links if isinstance(link, Link)]

    def listen(self, listener: Listener) -> None:
        """Tell the listener of every change from now on."""
        self._listeners.append(listener)

    def apply(self, change: Change, source: ChangeSource) -> Changed | None:
        """Do the whole change with its consequences, or nothing: ChangeRefused when it does not fit."""
        if self._telling:
            raise EditedByListener("listeners look, they do not edit")
        problems = problems_of(self, change)
        if not problems and change.removed:
            change = with_consequences(self, change)
            problems = missing(self, change)  # what is new may name a record that leaves as a consequence
        if problems:
            raise ChangeRefused(problems)
        if not change:
            return None
        self._do(change)
        changed = Changed(change, source)
        self._tell(changed)
        return changed

    def _tell(self, changed: Changed) -> None:
        """Tell all listeners; if the first, the store, cannot keep the change, it has not happened."""
        self._telling = True
        try:
            for place, listener in enumerate(self._listeners):
                try:
                    listener(changed)
                except Exception:
                    if place == 0:
                        self._do(changed.change.inverse())
                    raise
        finally:
            self._telling = False

    def _do(self, change: Change) -> None:
        for record in change.removed.values():
            self._take(record)
        # Links come last: their ends must stand first.
        fresh = sorted(change.added.values(), key=lambda record: isinstance(record, Link))
        for record in fresh:
            self._records[record.id] = record
            self._by_kind.setdefault(type(record), {})[record.id] = record
            if not isinstance(record, Link):
                self.graph.add_node(record.id)
        for record in fresh:
            self._join(record)
        for id_, fields in change.updated.items():
            self._put(self._records[id_], updated_record(self._records[id_], fields), fields)

    def _take(self, record: Record) -> None:
        del self._records[record.id]
        del self._by_kind[type(record)][record.id]
        if not isinstance(record, Link):
            self.graph.remove_node(record.id)
        elif self.graph.has_edge(record.origin, record.target, record.id):
            self.graph.remove_edge(record.origin, record.target, record.id)

    def _put(self, old: Record, new: Record, fields: Mapping[str, Any]) -> None:
        self._records[new.id] = self._by_kind[type(new)][new.id] = new
        if isinstance(new, Link) or not new.references.keys().isdisjoint(fields):
            for origin, target, key, _ in _edges(old):
                if self.graph.has_edge(origin, target, key):  # it went with its end, if that left just now
                    self.graph.remove_edge(origin, target, key)
            self._join(new)

    def _join(self, record: Record) -> None:
        for origin, target, key, kind in _edges(record):
            self.graph.add_edge(origin, target, key, kind=kind)


def _edges(record: Record) -> list[tuple[RecordId, RecordId, str, str]]:
    """Return the edges that a record makes: a link is one, other records have one for each reference."""
    if isinstance(record, Link):
        return [(record.origin, record.target, record.id, record.kind)]
    named = ((name, getattr(record, name)) for name in record.references)
    return [(record.id, id_, name, name) for name, id_ in named if id_ is not None]
