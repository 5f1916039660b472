"""The funnel between stages."""

import pytest

from cjm_studio.statistics.funnel import funnel


def test_a_funnel_of_four_stages_agrees_with_its_vector() -> None:
    steps = funnel([1000, 640, 512, 128])
    assert [step.conversion for step in steps] == pytest.approx([0.64, 0.8, 0.25])
    assert [step.drop_off for step in steps] == pytest.approx([0.36, 0.2, 0.75])
    assert [step.cumulative for step in steps] == pytest.approx([0.64, 0.512, 0.128])
    intervals = [(0.6098, 0.6692), (0.7673, 0.8292), (0.2144, 0.2893)]
    for step, interval in zip(steps, intervals, strict=True):
        assert step.ci95 == pytest.approx(interval, abs=5.1e-5)


def test_people_who_enter_mid_way_are_named_and_give_no_conversion_above_one() -> None:
    first, second, third = funnel([100, 120, 60, 30])
    assert (first.enter_mid_way, first.conversion, first.ci95) == (True, None, None)
    assert (second.enter_mid_way, second.conversion, second.cumulative) == (False, 0.5, None)
    assert (third.conversion, third.cumulative) == (0.5, None)


def test_a_stage_that_nobody_entered_has_no_conversion() -> None:
    emptied, empty, refilled = funnel([10, 0, 0, 5])
    assert (emptied.conversion, emptied.cumulative) == (0, 0)
    assert (empty.conversion, empty.enter_mid_way, empty.cumulative) == (None, False, None)
    assert (refilled.conversion, refilled.enter_mid_way) == (None, True)


def test_one_stage_has_no_step() -> None:
    assert funnel([10]) == []
    assert funnel([]) == []


def test_fewer_than_no_people_are_refused() -> None:
    with pytest.raises(ValueError, match="people"):
        funnel([10, -1])
