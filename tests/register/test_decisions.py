"""The rule proposes, people decide: statuses, drops, hypotheses, another base."""

from contextlib import AbstractContextManager

import pytest

from cjm_studio.document.change import Change, adding, updating
from cjm_studio.document.document import Document
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import MetricId, RecordId
from cjm_studio.model.metrics import Limit
from cjm_studio.model.register import Barrier, LogEntry
from cjm_studio.operations.evaluation import with_evidence
from cjm_studio.operations.register import accept_barriers, drop_barriers, log_entry
from cjm_studio.operations.register_decisions import (
    close_hypothesis,
    comment,
    confirm_statuses,
    decide_status,
    rebase,
    rebase_barriers,
    refuse_status,
    reopen_hypothesis,
)
from cjm_studio.operations.register_edits import declare_barrier
from cjm_studio.register.history import history_of
from cjm_studio.register.lines import dropped_lines
from tests.register.measured import (
    SAID,
    TODAY,
    do,
    lines,
    measured,
    stage,
    statuses,
    the_barrier,
    the_cell,
    wave,
)

HARD, GONE = {"Payment": (50, 100)}, {"Payment": (10, 100)}


def refused(key: str) -> AbstractContextManager[object]:
    return pytest.raises(BadInput, match=key)


def test_a_confirmed_status_is_in_the_log_with_what_the_rule_said() -> None:
    document = measured(HARD, GONE, GONE)
    do(document, confirm_statuses(document, [the_cell(document)], **SAID, text="Seen in the shop too"))
    (entry,) = [entry for entry in document.all(LogEntry) if entry.kind == "status"]
    assert (entry.proposed, entry.status, entry.wave) == ("closed", "closed", "wave-3")
    assert (entry.by, entry.text) == ("Anna", "Seen in the shop too")
    assert lines(document)[0].lives[0].waves[-1].decision == entry
    assert document.get(Barrier, the_barrier(document)).accepted


def test_a_refused_closing_leaves_the_barrier_resolved_and_the_next_wave_asks_again() -> None:
    document = measured(HARD, GONE, GONE)
    cell = the_cell(document)
    do(document, refuse_status(document, cell, wave(3), **SAID, text="The old form is still there"))
    assert statuses(document) == ["open", "resolved_to_confirm", "resolved_to_confirm"]
    assert lines(document)[0].lives[0].waves[-1].proposed == "closed"


def test_nobody_can_claim_more_than_the_answers_prove() -> None:
    document = measured(HARD, GONE)
    cell = the_cell(document)
    with refused("barrier_not_proved"):
        decide_status(document, cell, wave(2), "closed", **SAID, text="We are sure")
    do(document, decide_status(document, cell, wave(2), "improved", **SAID, text="Half of it"))
    assert statuses(document) == ["open", "improved"]
    with refused("barrier_no_reason"):
        decide_status(document, cell, wave(2), "open", **SAID, text=" ")
    with refused("barrier_no_status"):
        decide_status(document, cell, wave(2), "gone", **SAID, text="So it is")
    with refused("barrier_no_figures"):
        decide_status(document, cell, wave(9), "open", **SAID, text="So it is")


def test_a_dropped_proposal_leaves_the_register_stays_dropped_and_can_be_accepted() -> None:
    document = measured(HARD)
    barrier = the_barrier(document)
    do(document, drop_barriers(document, [barrier], reason="Known and meant so", **SAID))
    assert lines(document) == []
    assert [line.barrier.id for line in dropped_lines(document, today=TODAY)] == [barrier]
    do(document, accept_barriers(document, [barrier], **SAID))
    assert [line.barrier.id for line in lines(document)] == [barrier]
    with refused("barrier_accepted"):
        drop_barriers(document, [barrier], reason="Once more", **SAID)


def declared() -> Document:
    document = measured({})
    at = [stage(document, "Search")]
    do(document, declare_barrier(document, at, "Nobody finds the filter", **SAID, importance=4))
    return document


def test_a_barrier_without_data_is_a_hypothesis_that_people_may_close_with_a_reason() -> None:
    document = declared()
    (line,) = lines(document)
    assert (line.status, line.level, line.opened_on) == ("hypothesis", "hypothesis", "2026-06-01")
    assert {"hypothesis", "no_evidence", "no_owner"} <= line.marks
    with refused("barrier_no_reason"):
        close_hypothesis(document, line.barrier.id, reason="", **SAID)
    do(document, close_hypothesis(document, line.barrier.id, reason="Asked: nobody minds", **SAID))
    assert lines(document)[0].status == "closed"
    do(document, reopen_hypothesis(document, line.barrier.id, **SAID))
    assert lines(document)[0].status == "hypothesis"


def test_a_proved_barrier_is_not_closed_by_hand() -> None:
    document = measured(HARD)
    with refused("barrier_not_proved"):
        close_hypothesis(document, the_barrier(document), reason="We think so", **SAID)


def test_a_hypothesis_with_a_metric_opens_as_soon_as_the_answers_prove_it() -> None:
    document = measured(HARD, GONE, proposed=False)
    at = [stage(document, "Payment")]
    do(
        document,
        declare_barrier(document, at, "The code is late", metric=MetricId(RecordId("metric-ces2")), **SAID),
    )
    assert statuses(document) == ["open", "resolved_to_confirm"]


def test_after_a_changed_limit_a_person_sets_a_new_base_and_the_log_says_so() -> None:
    document = measured(HARD, {"Payment": (40, 100)}, GONE, GONE)
    (limit,) = document.all(Limit)
    do(document, accept_barriers(document, [the_barrier(document)], **SAID))
    do(document, with_evidence(document, updating(limit, value=0.3)))
    assert statuses(document)[1:] == ["no_proof_of_change"] * 3
    do(document, rebase(document, the_cell(document), wave(2), **SAID, text="New limit from May"))
    assert statuses(document) == ["open", "resolved_to_confirm", "closed"]
    last = history_of(document, the_barrier(document))[-1]
    assert {last.kind} <= {"opened"}
    assert "New limit from May" in {entry.text for entry in history_of(document, the_barrier(document))}


def test_many_barriers_get_a_new_base_in_one_step_and_those_that_are_left_are_counted() -> None:
    both = {"Payment": (50, 100), "Payment again": (48, 100)}
    document = measured(both, both)
    declared = declare_barrier(document, [stage(document, "Search")], "Nobody measured it", **SAID)
    do(document, declared)
    proved = [barrier.id for barrier in document.all(Barrier) if not barrier.name]
    (unmeasured,) = (barrier.id for barrier in document.all(Barrier) if barrier.name)
    assert rebase_barriers(document, [*proved, unmeasured], **SAID).compared == 2
    (limit,) = document.all(Limit)
    do(document, accept_barriers(document, proved[:1], **SAID))
    do(document, with_evidence(document, updating(limit, value=0.3)))
    found = rebase_barriers(document, [*proved, unmeasured], **SAID)
    assert (found.done, found.compared, found.no_figures) == (2, 0, 1)
    do(document, found.change)
    assert not any(life.waves[-1].refused for line in lines(document) for life in line.lives if life.waves)


def test_a_new_base_does_not_open_what_was_closed_unless_it_is_a_barrier_again() -> None:
    for last, status in ((GONE, "closed"), (HARD, "regressed")):
        document = measured(HARD, GONE, GONE, last)
        do(document, confirm_statuses(document, [the_cell(document)], **SAID))
        if status == "regressed":
            do(document, decide_closed(document, 3))
        (limit,) = document.all(Limit)
        do(document, with_evidence(document, updating(limit, value=0.3)))
        do(document, rebase_barriers(document, [the_barrier(document)], **SAID).change)
        assert statuses(document) == [status]


def decide_closed(document: Document, turn: int) -> Change:
    """Say that a barrier was closed in a wave before the last."""
    kept = {"cell": the_cell(document), "wave": wave(turn), "proposed": "closed", "status": "closed"}
    return adding(log_entry(the_barrier(document), "status", by="Anna", at=str(SAID["at"]), **kept))


def test_a_base_needs_figures() -> None:
    document = measured(HARD, {"Payment": (3, 8)})
    with refused("barrier_no_figures"):
        rebase(document, the_cell(document), wave(2), **SAID)


def test_comments_are_dated_and_signed() -> None:
    document = measured(HARD)
    assert not comment(document, the_barrier(document), "  ", **SAID)
    do(document, comment(document, the_barrier(document), "Asked the bank", **SAID))
    (entry,) = history_of(document, the_barrier(document))
    assert (entry.kind, entry.text, entry.by, entry.at) == ("comment", "Asked the bank", "Anna", SAID["at"])


def test_that_a_barrier_was_opened_is_not_refused_but_dropped() -> None:
    document = measured(HARD)
    with refused("barrier_no_status"):
        refuse_status(document, the_cell(document), wave(1), **SAID, text="It is none")


def test_bad_news_that_is_refused_proves_no_change() -> None:
    document = measured(HARD, {"Payment": (80, 100)})
    assert statuses(document) == ["open", "worse"]
    do(document, refuse_status(document, the_cell(document), wave(2), **SAID, text="A strike in that week"))
    assert statuses(document) == ["open", "no_proof_of_change"]


def test_a_barrier_that_regressed_is_watched_again_where_that_is_refused_and_not_closed() -> None:
    document = measured(HARD, GONE, GONE, HARD)
    assert statuses(document)[-1] == "regressed"
    said = {**SAID, "text": "A strike in that week"}
    with refused("barrier_not_proved"):
        decide_status(document, the_cell(document), wave(4), "no_proof_of_change", **said)
    do(document, refuse_status(document, the_cell(document), wave(4), **said))
    assert statuses(document)[-1] == "watch_again"
