"""The life of a barrier over several waves: golden vectors of the tracking rule."""

import pytest

from cjm_studio.statistics.barrier_life import WaveFacts, barrier_life

LIMIT = 0.25
OPENING = WaveFacts(48, 100, 0.44, "critical", LIMIT)
GONE = WaveFacts(12, 100, 0.13, "none", LIMIT)  # L .2185, H .4526, upper bound .1837
LESS = WaveFacts(30, 100, 0.30, "watch", LIMIT)
SAME = WaveFacts(45, 100, 0.44, "critical", LIMIT)
FEW = WaveFacts(2, 8, None, "not_enough_data", LIMIT)
WATCH = WaveFacts(28, 100, 0.28, "watch", LIMIT)
WIDE = WaveFacts(3, 10, 0.28, "not_enough_data", LIMIT)


def statuses(*waves: WaveFacts) -> list[str]:
    return [step.status for step in barrier_life(waves)]


@pytest.mark.parametrize(
    ("waves", "expected"),
    [
        ([GONE, GONE], ["resolved_to_confirm", "closed"]),
        ([GONE], ["resolved_to_confirm"]),
        ([LESS, SAME], ["improved", "no_proof_of_change"]),
        # Running means one after the other: what lies between breaks the run.
        ([GONE, FEW, GONE], ["resolved_to_confirm", "not_enough_data", "resolved_to_confirm"]),
        ([GONE, LESS, GONE, GONE], ["resolved_to_confirm", "improved", "resolved_to_confirm", "closed"]),
        # A closed barrier stays closed, whatever says nothing of it.
        ([GONE, GONE, FEW, GONE], ["resolved_to_confirm", "closed", "not_enough_data", "closed"]),
        ([GONE, GONE, WIDE], ["resolved_to_confirm", "closed", "closed"]),
        ([GONE, GONE, WATCH, GONE], ["resolved_to_confirm", "closed", "watch_again", "closed"]),
        # It returns only when it is proved again, and through a wave of few answers too.
        ([GONE, GONE, SAME], ["resolved_to_confirm", "closed", "regressed"]),
        ([GONE, GONE, WATCH, SAME], ["resolved_to_confirm", "closed", "watch_again", "regressed"]),
        ([GONE, GONE, FEW, SAME], ["resolved_to_confirm", "closed", "not_enough_data", "regressed"]),
    ],
)
def test_waves_have_the_statuses_of_the_rule(waves: list[WaveFacts], expected: list[str]) -> None:
    assert statuses(OPENING, *waves) == ["open", *expected]


def test_a_barrier_that_came_back_is_judged_against_the_wave_in_which_it_did() -> None:
    back = WaveFacts(36, 100, 0.35, "barrier", LIMIT)
    worse = WaveFacts(62, 100, 0.60, "critical", LIMIT)
    steps = barrier_life([OPENING, GONE, GONE, back, worse, GONE, GONE])
    assert [step.base for step in steps] == [0, 0, 0, 0, 3, 3, 3]
    assert [step.status for step in steps][3:] == ["regressed", "worse", "resolved_to_confirm", "closed"]
    against_first = barrier_life([OPENING, worse])[1]
    assert against_first.change != steps[4].change


def test_a_wave_that_cannot_be_compared_proves_nothing_and_breaks_the_run() -> None:
    refused = WaveFacts(12, 100, 0.13, "none", 0.15, refused="limit")
    assert statuses(OPENING, GONE, refused, GONE) == [
        *("open", "resolved_to_confirm", "no_proof_of_change", "resolved_to_confirm")
    ]
    assert barrier_life([OPENING, refused])[1].change is None
    few = WaveFacts(2, 8, None, "not_enough_data", 0.15, refused="limit")
    assert statuses(OPENING, few) == ["open", "not_enough_data"]


def test_under_another_limit_a_closed_barrier_neither_returns_nor_is_called_closed() -> None:
    refused = WaveFacts(20, 100, 0.20, "barrier", 0.10, refused="limit")
    assert statuses(OPENING, GONE, GONE, refused, GONE) == [
        *("open", "resolved_to_confirm", "closed", "no_proof_of_change", "closed")
    ]


def test_without_a_limit_nothing_is_proved() -> None:
    without = WaveFacts(12, 100, 0.13, "not_enough_data", None)
    assert statuses(OPENING, without) == ["open", "no_proof_of_change"]


def test_what_a_person_decided_stands_in_for_what_the_rule_proposes() -> None:
    not_yet = WaveFacts(12, 100, 0.13, "none", LIMIT, decided="resolved_to_confirm")
    steps = barrier_life([OPENING, GONE, not_yet, GONE])
    assert [(step.proposed, step.status) for step in steps[2:]] == [
        ("closed", "resolved_to_confirm"),
        ("closed", "closed"),
    ]
    reopened = WaveFacts(28, 100, 0.28, "watch", LIMIT, decided="open")
    steps = barrier_life([OPENING, GONE, GONE, reopened, GONE])
    assert [step.status for step in steps[3:]] == ["open", "resolved_to_confirm"]
    assert steps[4].base == 3


def test_every_status_comes_with_the_figures_that_it_stands_on() -> None:
    change = barrier_life([OPENING, GONE])[1].change
    assert change is not None
    figures = (change.least_fall, change.most_fall, change.upper95)
    assert figures == pytest.approx((0.2185, 0.4526, 0.1837), abs=5.1e-5)
