"""The document: all records of a project over their graph, changed by `apply` alone."""

from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping, ValuesView
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar, cast

from cjm_studio.document.change import Change, adding, updated_record
from cjm_studio.document.errors import ChangeRefused, EditedByListener, NotThere
from cjm_studio.document.rules import missing, problems_of, with_consequences
from cjm_studio.model.ids import RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.record import Record

if TYPE_CHECKING:
    import networkx as nx

R = TypeVar("R", bound=Record)
_Named = RecordId | tuple[RecordId, ...]


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
        # By whom a record, or a cell, is named, kind by kind: a stage has a thousand places and one limit.
        self._naming: dict[_Named, dict[type[Record], dict[RecordId, None]]] = {}
        self._graph: nx.MultiDiGraph[RecordId] | None = None
        self._listeners: list[Listener] = []
        self._telling = False
        self.apply(adding(*records), ChangeSource.STORED)

    @property
    def records(self) -> Mapping[RecordId, Record]:
        """All records by id, to read."""
        return MappingProxyType(self._records)

    @property
    def graph(self) -> "nx.MultiDiGraph[RecordId]":
        """The project as a graph: records are nodes; fields that name a record, and links, are edges.

        Built when it is first asked for and kept from then on: a map needs no graph to be painted, and
        networkx takes a quarter of a second to import.
        """
        if self._graph is None:
            import networkx as nx

            self._graph = nx.MultiDiGraph()
            self._graph.add_nodes_from(r.id for r in self if not isinstance(r, Link))
            for record in self:
                self._join(self._graph, record)
        return self._graph

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
        links = self.naming(Link, origin)
        return [link for link in links if link.origin == origin and link.target == target]

    def naming(self, kind: type[R], id_: RecordId, *more: RecordId) -> list[R]:
        """Return the records of one kind that name this record in a field, or all of these together."""
        found = self._naming.get((id_, *more) if more else id_)
        if found is None:
            return []
        if kind is Record:
            return [cast("R", self._records[other]) for ids in found.values() for other in ids]
        return [cast("R", self._records[other]) for other in found.get(kind, ())]

    def edges_at(self, id_: RecordId) -> list[tuple[RecordId, RecordId, str]]:
        """Return the edges of the graph at one record, as origin, target and kind; the graph is not built."""
        around = {record.id: record for record in self.naming(Record, id_)}
        if id_ in self._records and not isinstance(self._records[id_], Link):
            around[id_] = self._records[id_]
        edges = (edge for record in around.values() for edge in _edges(record))
        return [(origin, target, kind) for origin, target, _, kind in edges if id_ in (origin, target)]

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
        for record in change.added.values():
            self._put(record)
        for id_, fields in change.updated.items():
            old = self._records[id_]
            new = updated_record(old, fields)
            if old.references.keys().isdisjoint(fields) and not isinstance(old, Link):
                self._records[id_] = self._by_kind[type(old)][id_] = new
            else:
                self._take_names(old)
                self._put(new)
        if self._graph is not None:
            for record in change.added.values():  # only now do all ends of the edges stand
                self._join(self._graph, record)
            for id_ in change.updated:
                self._join(self._graph, self._records[id_])

    def _put(self, record: Record) -> None:
        self._records[record.id] = record
        self._by_kind.setdefault(type(record), {})[record.id] = record
        for named in _names(record):
            self._naming.setdefault(named, {}).setdefault(type(record), {})[record.id] = None
        if self._graph is not None and not isinstance(record, Link):
            self._graph.add_node(record.id)

    def _take(self, record: Record) -> None:
        self._take_names(record)
        del self._records[record.id]
        del self._by_kind[type(record)][record.id]
        if self._graph is not None and not isinstance(record, Link):
            self._graph.remove_node(record.id)

    def _take_names(self, record: Record) -> None:
        kind = type(record)
        for named in _names(record):
            kinds = self._naming.get(named)
            naming = kinds.get(kind) if kinds is not None else None
            if kinds is None or naming is None:
                continue
            naming.pop(record.id, None)
            if not naming:  # else a long day of edits would leave an empty room for all that ever was
                del kinds[kind]
                if not kinds:
                    del self._naming[named]
        if self._graph is not None:
            for origin, target, key, _ in _edges(record):
                if self._graph.has_edge(origin, target, key):  # not if a node has left and taken it along
                    self._graph.remove_edge(origin, target, key)

    def _join(self, graph: "nx.MultiDiGraph[RecordId]", record: Record) -> None:
        for origin, target, key, kind in _edges(record):
            graph.add_edge(origin, target, key, kind=kind)


def named_by(record: Record) -> list[tuple[str, RecordId]]:
    """Return the records that a record names, each with the field that does it."""
    named = ((name, getattr(record, name)) for name in record.references)
    return [(name, id_) for name, id_ in named if id_ is not None]


def _names(record: Record) -> list[_Named]:
    """Return what a record is found by: the records that it names, and those that it names together."""
    names: list[_Named] = [id_ for name in record.references if (id_ := getattr(record, name)) is not None]
    if record.together:
        names.append(tuple(getattr(record, name) for name in record.together))
    return names


def _edges(record: Record) -> list[tuple[RecordId, RecordId, str, str]]:
    """Return the edges that a record makes: a link is one, other records have one for each reference."""
    if isinstance(record, Link):
        return [(record.origin, record.target, record.id, record.kind)]
    return [(record.id, id_, name, name) for name, id_ in named_by(record)]
