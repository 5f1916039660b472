"""Priority: three factors that are shown, the order that they make, and the workshop's votes against it."""

import pytest

from cjm_studio.document.change import adding, updating
from cjm_studio.document.document import Document
from cjm_studio.model.ids import BarrierId, RecordId
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.metrics import Metric
from cjm_studio.model.register import Driver, DriverResult
from cjm_studio.operations.register_edits import declare_barrier, edit_barriers
from cjm_studio.operations.register_merge import merge_barriers
from cjm_studio.register.votes import agreement
from cjm_studio.statistics.agreement import tau_b
from tests.register.measured import SAID, do, lines, measured, stage

TWO = {"Payment": (50, 100), "Payment again": (60, 100)}


@pytest.fixture
def document() -> Document:
    document = measured(TWO)
    for record, people in zip(list(document.all(Segment)), (1000, 100), strict=True):
        do(document, updating(record, people=people))
    return document


def test_priority_is_excess_times_people_times_importance(document: Document) -> None:
    first, second = lines(document)
    evidence = first.lives[0].waves[-1].evidence
    assert evidence.shrunk is not None
    assert first.priority.excess == pytest.approx(evidence.shrunk - 0.25)
    assert (first.priority.reach, first.priority.importance, first.priority.origin) == (1000, 3.0, "default")
    assert first.priority.value == pytest.approx(first.priority.excess * 1000 * 3)
    assert second.priority.excess > first.priority.excess  # worse, and yet fewer people
    do(document, edit_barriers(document, [second.barrier.id], importance=5))
    assert lines(document)[1].priority.origin == "agreed"


def test_people_who_entered_the_stage_go_before_the_segments(document: Document) -> None:
    do(document, updating(document.get(Stage, stage(document, "Payment")), entered=20))
    assert [line.priority.reach for line in lines(document)] == [100, 20]


def test_without_people_there_is_no_product_and_the_factors_are_still_told(document: Document) -> None:
    for record in list(document.all(Segment)):
        do(document, updating(record, people=None))
    assert [line.priority.value for line in lines(document)] == [None, None]
    assert [line.priority.excess > 0 for line in lines(document)] == [True, True]


def test_a_barrier_of_two_segments_counts_the_people_of_both(document: Document) -> None:
    apart = [line.priority for line in lines(document)]
    kept, gone = (line.barrier.id for line in lines(document))
    do(document, merge_barriers(document, [gone], into=kept, **SAID))
    (line,) = lines(document)
    assert line.priority.reach == 1100
    assert line.priority.value == pytest.approx(sum(one.value or 0 for one in apart))


def test_segments_of_one_excess_are_ordered_though_only_one_says_how_many_people_it_has() -> None:
    document = measured({"Payment": (50, 100), "Payment again": (50, 100)})
    one, other = list(document.all(Segment))
    do(document, updating(one, people=None))
    do(document, updating(other, people=100))
    kept, gone = (line.barrier.id for line in lines(document))
    do(document, merge_barriers(document, [gone], into=kept, **SAID))
    (line,) = lines(document)
    assert line.priority.reach == 100


def test_importance_comes_from_key_drivers_where_nobody_agreed_one(document: Document) -> None:
    where = next(record for record in document.all(Stage) if record.name == "Payment")
    wave = lines(document)[0].lives[0].waves[0].wave
    metric = lines(document)[0].lives[0].cell.metric
    assert metric is not None
    shares = (("Search", 0.1), ("Choice", 0.4), ("Payment", 0.5))
    drivers = tuple(
        Driver(stage=stage(document, name), metric=metric, share=share, low=0.0, high=1.0)
        for name, share in shares
    )
    result = DriverResult(
        id=RecordId("driver-1"), journey=where.journey, metric=metric, wave=wave, n=400, drivers=drivers
    )
    do(document, adding(result))
    priority = lines(document)[0].priority
    assert priority.origin == "driver"
    assert priority.importance == pytest.approx(3 * 0.5 * 3)


def test_tau_agrees_with_its_vector() -> None:
    assert tau_b([1, 2, 3, 4, 5, 6], [2, 1, 3, 6, 4, 5]) == pytest.approx(0.6)
    assert tau_b([1, 2, 2, 3], [1, 2, 3, 4]) == pytest.approx(5 / (5 * 6) ** 0.5)
    assert tau_b([1, 1], [1, 2]) is None
    with pytest.raises(ValueError, match="same things"):
        tau_b([1], [1, 2])


def test_votes_are_held_against_the_computed_order_and_disagreements_are_listed(document: Document) -> None:
    first, second = lines(document)
    assert agreement(lines(document)).tau is None
    do(document, edit_barriers(document, [first.barrier.id], votes=2))
    do(document, edit_barriers(document, [second.barrier.id], votes=7))
    found = agreement(lines(document))
    assert (found.tau, found.barriers) == (-1.0, 2)
    (apart,) = found.disagreements
    assert (apart.by_votes, apart.by_priority, apart.votes_apart) == (second.barrier.id, first.barrier.id, 5)


def test_the_same_people_count_once_with_the_worst_that_they_meet(document: Document) -> None:
    (line, _), metric = lines(document), next(iter(document.all(Metric)))
    again = declare_barrier(document, [line.stages[0]], "Said so too", metric=metric.id, **SAID)
    do(document, again)
    twin = next(iter(again.added))
    do(document, merge_barriers(document, [BarrierId(twin)], into=line.barrier.id, **SAID))
    merged = next(one for one in lines(document) if one.barrier.id == line.barrier.id)
    assert len(merged.lives) == 2
    assert (merged.priority.reach, merged.priority.value) == (line.priority.reach, line.priority.value)
