"""Barriers declared, worded, ordered, merged and split; every edit has a name and can be undone."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cjm_studio.document.change import Change, adding
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import LinkId, RecordId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Stage
from cjm_studio.model.register import Barrier, BarrierCell, Hypothesis
from cjm_studio.operations import register_edits as edits
from cjm_studio.operations.register import accept_barriers, drop_barriers
from cjm_studio.operations.register_decisions import confirm_statuses, rebase
from cjm_studio.operations.register_measures import add_hypothesis, add_recommendation, recommendations_of
from cjm_studio.operations.register_merge import merge_barriers, split_barrier
from cjm_studio.register.history import history_of
from cjm_studio.window.steps import STEPS
from tests.register.measured import SAID, do, lines, measured, stage

TWO = {"Payment": (50, 100), "Payment again": (60, 100)}
BETTER = {"Payment": (10, 100), "Payment again": (55, 100)}


@pytest.fixture
def document() -> Document:
    return measured(TWO, BETTER)


def barriers(document: Document) -> list[Barrier]:
    return [line.barrier for line in lines(document)]


def test_fields_of_many_barriers_are_set_in_one_step(document: Document) -> None:
    both = [barrier.id for barrier in barriers(document)]
    change = edits.edit_barriers(document, both, owner="Anna", units=("Payments",), due="2026-05-01")
    assert (change.label, change.subject) == ("edit_barriers", "2")
    do(document, change)
    assert [barrier.owner for barrier in barriers(document)] == ["Anna", "Anna"]
    assert all("no_owner" not in line.marks and "overdue" in line.marks for line in lines(document))


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"due": "31.05.2026"}, "register_no_date"),
        ({"review": "soon"}, "register_no_date"),
        ({"importance": 6}, "barrier_importance"),
        ({"votes": -1}, "barrier_votes"),
    ],
)
def test_fields_that_make_no_sense_are_refused(
    document: Document, fields: dict[str, object], key: str
) -> None:
    with pytest.raises(BadInput, match=key):
        edits.edit_barriers(document, [barriers(document)[0].id], **fields)


def test_what_stands_first_by_hand_stays_first(document: Document) -> None:
    first, second = (barrier.id for barrier in barriers(document))
    do(document, edits.order_barriers(document, [second]))
    assert [barrier.id for barrier in barriers(document)] == [second, first]
    do(document, edits.forget_order(document, [second]))
    assert [barrier.id for barrier in barriers(document)] == [first, second]


def test_a_pain_becomes_a_barrier_in_its_own_words_and_points_to_it() -> None:
    document = measured({})
    from cjm_studio.model.map import Row
    from cjm_studio.operations.cards import add_card

    row = next(row for row in document.all(Row) if row.kind == "pains")
    do(document, add_card(document, stage(document, "Payment"), row=row.id, text="The code comes too late"))
    (pain,) = document.all(Card)
    do(document, edits.barrier_from_card(document, pain.id, **SAID))
    ((barrier,), (cell,)) = document.all(Barrier), document.all(BarrierCell)
    assert (barrier.name, barrier.origin, barrier.accepted) == ("The code comes too late", "pain", True)
    assert cell.stage == stage(document, "Payment")
    assert [link.kind for link in document.links_between(pain.id, barrier.id)] == ["points_to"]


def test_a_flow_break_becomes_a_barrier_at_the_stage_that_the_way_leads_out_of() -> None:
    document = measured({})
    link = next(link for link in document.all(Link) if link.kind == "next")
    with pytest.raises(BadInput, match="barrier_no_break"):
        edits.barrier_from_flow_break(document, link.id, **SAID)
    from cjm_studio.operations.links import edit_link

    do(document, edit_link(document, link.id, flow_break="The link is dead"))
    do(document, edits.barrier_from_flow_break(document, link.id, **SAID))
    (line,) = lines(document)
    assert (line.barrier.name, line.barrier.origin) == ("The link is dead", "flow_break")
    assert line.stages == (link.origin,)


def test_a_cell_of_the_map_is_followed_be_it_proved_or_not(document: Document) -> None:
    metric = next(iter(document.all(BarrierCell))).metric
    assert metric is not None
    do(document, edits.barrier_from_cell(document, stage(document, "Payment"), metric, **SAID))
    assert sum(barrier.accepted for barrier in document.all(Barrier)) == 1
    do(document, edits.barrier_from_cell(document, stage(document, "Search"), metric, **SAID))
    assert len(document.all(Barrier)) == 3
    assert [line.status for line in lines(document)].count("hypothesis") == 1


def test_merged_barriers_are_one_line_under_one_id_across_segments(document: Document) -> None:
    kept, gone = (barrier.id for barrier in barriers(document))
    do(document, add_recommendation(document, gone, "Send the code at once", effort=2))
    do(document, add_hypothesis(document, gone, "the code comes at once"))
    do(document, merge_barriers(document, [gone], into=kept, **SAID))
    (line,) = lines(document)
    assert line.barrier.id == kept
    assert len(line.lives) == len(line.segments) == 2
    assert "merged" in line.marks
    assert [life.status for life in line.lives] == ["no_proof_of_change", "resolved_to_confirm"]
    assert [card.text for card in recommendations_of(document, kept)] == ["Send the code at once"]
    assert [hypothesis.barrier for hypothesis in document.all(Hypothesis)] == [kept]
    assert document.get(Barrier, gone).merged_into == kept
    assert {entry.barrier for entry in history_of(document, kept)} == {kept, gone}
    assert [entry.kind for entry in history_of(document, gone)].count("merged") == 1
    with pytest.raises(BadInput, match="barrier_merged"):
        merge_barriers(document, [kept], into=gone, **SAID)


def test_a_split_barrier_takes_its_cell_and_its_decisions_along(document: Document) -> None:
    kept, gone = (barrier.id for barrier in barriers(document))
    cell = document.naming(BarrierCell, gone)[0].id
    do(document, edits.edit_barriers(document, [kept], owner="Anna"))
    do(document, merge_barriers(document, [gone], into=kept, **SAID))
    do(document, confirm_statuses(document, [cell], **SAID, text="As the rule says"))
    with pytest.raises(BadInput, match="barrier_split"):
        split_barrier(document, kept, [c.id for c in document.all(BarrierCell)], name="All", **SAID)
    do(document, split_barrier(document, kept, [cell], name="Paying again", **SAID))
    found = {line.barrier.name: line for line in lines(document)}
    fresh = found["Paying again"]
    assert (fresh.barrier.split_from, fresh.barrier.owner) == (kept, "Anna")
    assert [life.cell.id for life in fresh.lives] == [cell]
    assert fresh.lives[0].waves[-1].decision is not None
    assert "As the rule says" in {entry.text for entry in history_of(document, fresh.barrier.id)}


def test_links_that_would_stand_twice_after_a_merge_stand_once(document: Document) -> None:
    kept, gone = (barrier.id for barrier in barriers(document))
    do(document, add_recommendation(document, kept, "Send the code at once"))
    (card,) = recommendations_of(document, kept)
    twice = Link(id=LinkId(RecordId("link-twice")), kind="removes", origin=card.id, target=gone)
    do(document, adding(twice))
    do(document, merge_barriers(document, [gone], into=kept, **SAID))
    assert len(recommendations_of(document, kept)) == 1


Edit = Callable[[Document], Change]
EDITS: list[Edit] = [
    lambda d: accept_barriers(d, [b.id for b in d.all(Barrier)], **SAID),
    lambda d: drop_barriers(d, [barriers(d)[0].id], reason="Meant so", **SAID),
    lambda d: confirm_statuses(d, [c.id for c in d.all(BarrierCell)], **SAID),
    lambda d: rebase(d, next(iter(d.all(BarrierCell))).id, lines(d)[0].lives[0].waves[-1].wave, **SAID),
    lambda d: edits.declare_barrier(d, [s.id for s in d.all(Stage)][:2], "Too slow", **SAID),
    lambda d: edits.order_barriers(d, [b.id for b in reversed(barriers(d))]),
    lambda d: merge_barriers(d, [barriers(d)[1].id], into=barriers(d)[0].id, **SAID),
    lambda d: edits.add_cell(d, barriers(d)[0].id, stage(d, "Search")),
    lambda d: add_recommendation(d, barriers(d)[0].id, "Do it"),
]


@pytest.mark.parametrize("number", range(len(EDITS)))
def test_every_edit_can_be_undone(document: Document, number: int) -> None:
    before = dict(document.records)
    change = EDITS[number](document)
    assert change
    done = document.apply(change, ChangeSource.USER)
    assert done is not None
    document.apply(done.change.inverse(), ChangeSource.HISTORY)
    assert dict(document.records) == before


def test_every_step_of_the_register_has_a_name_for_the_undo_menu() -> None:
    folder = Path(edits.__file__).parent
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("register*.py"))
    labels = set(re.findall(r'named\([^)]*?"(\w+_\w+)"', text))
    assert len(labels) >= 20
    plural = {"accept_barriers", "drop_barriers", "edit_barriers", "order_barriers", "confirm_statuses"}
    assert (labels | plural) - set(STEPS) == set()


def test_a_hypothesis_that_is_merged_with_its_proof_is_a_hypothesis_no_more(document: Document) -> None:
    proved = next(line.barrier.id for line in lines(document) if line.stages == (stage(document, "Payment"),))
    do(document, edits.declare_barrier(document, [stage(document, "Payment")], "The code is late", **SAID))
    guess = next(line.barrier.id for line in lines(document) if line.status == "hypothesis")
    do(document, merge_barriers(document, [proved], into=guess, **SAID))
    (line,) = (line for line in lines(document) if line.barrier.id == guess)
    assert (line.status, line.barrier.name) == ("resolved_to_confirm", "The code is late")
    assert len(line.lives) == 1
