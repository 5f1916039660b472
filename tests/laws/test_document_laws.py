"""Laws of the document: what must be true of every project and every edit."""

import contextlib
from collections.abc import Iterable

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.document.change import Change, difference
from cjm_studio.document.document import Changed, ChangeSource, Document
from cjm_studio.document.errors import ChangeRefused, Overtaken
from cjm_studio.document.history import History
from cjm_studio.model.ids import RecordId
from cjm_studio.model.record import Record
from tests.strategies import change_of, documents, fresh_names

USER = ChangeSource.USER


def state(document: Document) -> dict[RecordId, Record]:
    return dict(document.records)


def edges(document: Document) -> list[tuple[str, str, str, tuple[tuple[str, str], ...]]]:
    found = document.graph.edges(keys=True, data=True)
    return sorted((a, b, key, tuple(facts.items())) for a, b, key, facts in found)


def edited(data: st.DataObject, document: Document, most: int = 8) -> Iterable[Changed]:
    names = fresh_names()
    for _ in range(data.draw(st.integers(1, most))):
        changed = document.apply(change_of(data.draw, document, names), USER)
        if changed is not None:
            yield changed


@given(documents(), st.data())
def test_every_edit_can_be_undone_and_done_again(document: Document, data: st.DataObject) -> None:
    history, states = History(document), [state(document)]
    for _ in edited(data, document):
        states.append(state(document))
    for before in reversed(states[:-1]):
        assert history.undo()
        assert state(document) == before
    assert history.undo() is None
    for after in states[1:]:
        assert history.redo()
        assert state(document) == after
    assert history.redo() is None


@given(documents(), st.data())
def test_the_kept_graph_equals_one_built_from_scratch(document: Document, data: st.DataObject) -> None:
    history = History(document)
    assert edges(document) == edges(Document(document))  # from here on it is kept, not built anew
    for _ in edited(data, document):
        if data.draw(st.booleans()):
            history.undo()
    fresh = Document(document)
    assert set(document.graph.nodes) == set(fresh.graph.nodes)
    assert edges(document) == edges(fresh)
    assert nx.utils.graphs_equal(document.graph, fresh.graph)
    for kind in {type(record) for record in document}:
        assert set(document.ids(kind)) == set(fresh.ids(kind))
        for id_ in document.records:
            named = {record.id for record in document.naming(kind, id_)}
            assert named == {record.id for record in fresh.naming(kind, id_)}


@given(documents(), st.data())
def test_nothing_hangs_on_a_missing_record(document: Document, data: st.DataObject) -> None:
    history = History(document)
    for _ in edited(data, document):
        if data.draw(st.booleans()):
            history.undo()
        for record in document:
            for name in record.references:
                named = getattr(record, name)
                assert named is None or named in document


@given(documents(), st.data())
def test_changes_put_together_do_what_they_do_one_after_another(
    document: Document, data: st.DataObject
) -> None:
    other = Document(document)
    total = Change()
    for changed in edited(data, document):
        total = total.then(changed.change)
    done = other.apply(total, USER)
    assert state(other) == state(document)
    assert done is None or not done.change.then(done.change.inverse())
    if done is not None:
        before = Document(state(other).values())
        before.apply(done.change.inverse(), USER)
        assert before.apply(done.change, USER)
        assert state(before) == state(other)


@given(documents(), st.data())
def test_a_change_that_does_not_fit_changes_nothing(document: Document, data: st.DataObject) -> None:
    elsewhere = Document(document)
    changes = [changed.change for changed in edited(data, elsewhere, most=4)]
    for _ in edited(data, document, most=4):
        pass
    for change in changes:
        before = state(document), edges(document)
        try:
            document.apply(change, USER)
        except ChangeRefused:
            assert (state(document), edges(document)) == before


@given(documents(), st.data())
def test_what_the_first_listener_cannot_keep_has_not_happened(
    document: Document, data: st.DataObject
) -> None:
    def full(changed: Changed) -> None:
        raise OSError("disk full")

    other = Document(document)
    other.listen(full)
    change = change_of(data.draw, other, fresh_names())
    before = state(other), edges(other)
    if change:
        with pytest.raises(OSError, match="disk full"):
            other.apply(change, USER)
    assert (state(other), edges(other)) == before


@given(documents(), st.data())
def test_an_undo_among_other_peoples_changes_keeps_what_they_did(
    document: Document, data: st.DataObject
) -> None:
    """Whoever takes back his own step never deletes or overwrites what others have made of it since."""
    names = fresh_names()
    mine = document.apply(change_of(data.draw, document, names), USER)
    before = state(document)
    for _ in range(data.draw(st.integers(1, 4))):
        document.apply(change_of(data.draw, document, names), ChangeSource.REMOTE)
    after = state(document)
    history = History(document)
    if mine is not None:
        history.done.append(mine.change)
        with contextlib.suppress(Overtaken):
            history.undo()
    for id_, record in after.items():
        if before.get(id_) != record:
            assert id_ in document
            for name in difference(before[id_], record) if id_ in before else record.__struct_fields__:
                assert getattr(document[id_], name) == getattr(record, name)


@given(documents(), st.data())
def test_the_edges_at_a_record_are_those_of_the_graph(document: Document, data: st.DataObject) -> None:
    for _ in edited(data, document):
        pass
    graph = document.graph
    for id_ in document.records:
        found = document.edges_at(id_)
        if id_ in graph:
            ends = (*graph.in_edges(id_, data="kind"), *graph.out_edges(id_, data="kind"))
            assert set(found) == set(ends)
            assert len(found) == len(ends) - graph.number_of_edges(id_, id_)  # a loop has both its ends here
        else:
            assert not found
