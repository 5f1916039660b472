"""Opportunity and quadrants, and key drivers, by the vectors of the methods page."""

import numpy as np
import pytest

from cjm_studio.statistics.drivers import drivers, shapley_parts
from cjm_studio.statistics.importance import opportunity, quadrants


@pytest.mark.parametrize(
    ("importance", "satisfaction", "score"),
    [(8.5, 4.2, 12.8), (9.0, 9.5, 9.0), (4, 2, 6.0), (7.3, 7.3, 7.3), (10, 0, 20), (8.6, 4.2, 13.0)],
)
def test_opportunity_is_importance_and_what_it_lacks(
    importance: float, satisfaction: float, score: float
) -> None:
    assert opportunity(importance, satisfaction) == pytest.approx(score)


def test_quadrants_lie_about_the_means() -> None:
    found = quadrants([(4.5, 2.9), (4.2, 4.4), (3.1, 4.1), (2.8, 2.5)])
    assert found is not None
    assert (found.importance, found.performance) == pytest.approx((3.65, 3.475))
    assert found.places == ("concentrate", "keep_up", "overkill", "low_priority")
    assert quadrants([]) is None


def test_two_drivers_share_what_they_explain() -> None:
    parts = shapley_parts(np.array([[1, 0.5], [0.5, 1]]), np.array([0.6, 0.4]))
    assert parts.sum() == pytest.approx(0.3733, abs=5e-5)
    assert parts == pytest.approx([0.2867, 0.0867], abs=5e-5)
    assert parts / parts.sum() == pytest.approx([0.7679, 0.2321], abs=5e-5)


def test_three_drivers_share_what_they_explain() -> None:
    among = np.array([[1, 0.6, 0.3], [0.6, 1, 0.4], [0.3, 0.4, 1]])
    parts = shapley_parts(among, np.array([0.5, 0.45, 0.35]))
    assert parts == pytest.approx([0.1506, 0.0983, 0.0627], abs=5e-5)


def test_too_few_respondents_or_too_little_explained_is_not_divided() -> None:
    chance = np.random.default_rng(1)
    values = chance.normal(size=(400, 3))
    outcome = values[:, 0] + 0.5 * values[:, 1] + chance.normal(size=400)
    told = drivers(values, outcome)
    assert told.enough
    assert sum(driver.share for driver in told.drivers) == pytest.approx(1)
    assert all(d.low is not None and d.high is not None and d.low <= d.share <= d.high for d in told.drivers)
    assert not drivers(values[:99], outcome[:99]).enough
    noise = drivers(values, chance.normal(size=400))
    assert (noise.enough, noise.drivers) == (False, ())


def test_a_stack_of_tables_is_divided_as_each_alone() -> None:
    among = np.array([[[1, 0.5], [0.5, 1]], [[1, 0.1], [0.1, 1]]])
    with_outcome = np.array([[0.6, 0.4], [0.3, 0.7]])
    both = shapley_parts(among, with_outcome)
    for at in (0, 1):
        assert both[at] == pytest.approx(shapley_parts(among[at], with_outcome[at]))


def test_stages_that_say_the_same_share_alike_and_one_that_nobody_varied_in_has_nothing() -> None:
    chance = np.random.default_rng(2)
    one = chance.integers(1, 8, 300).astype(float)
    values = np.column_stack([one, one, np.full(300, 4.0)])
    told = drivers(values, one + chance.normal(size=300))
    assert [driver.share for driver in told.drivers] == pytest.approx([0.5, 0.5, 0], abs=1e-6)


def test_a_weight_of_two_counts_as_two_people() -> None:
    chance = np.random.default_rng(3)
    values = chance.normal(size=(200, 2))
    outcome = values[:, 0] + chance.normal(size=200)
    weights = np.where(np.arange(200) < 100, 2.0, 1.0)
    weighted = drivers(values, outcome, weights=weights)
    repeated = np.concatenate([np.arange(100), np.arange(200)])
    assert weighted.r2 == pytest.approx(drivers(values[repeated], outcome[repeated]).r2)


def test_weights_that_leave_few_answers_worth_are_not_enough() -> None:
    chance = np.random.default_rng(4)
    values = chance.normal(size=(150, 2))
    heavy = np.where(np.arange(150) < 5, 100.0, 1.0)
    assert drivers(values, values[:, 0], weights=heavy).guard == "few"


def test_one_stage_has_nothing_to_share_and_shapes_must_fit() -> None:
    values = np.random.default_rng(5).normal(size=(120, 1))
    assert drivers(values, values[:, 0]).guard == "one_stage"
    with pytest.raises(ValueError, match="one outcome"):
        drivers(values, values[:50, 0])
    with pytest.raises(ValueError, match="1 to 12"):
        shapley_parts(np.eye(13), np.ones(13))


def test_the_same_people_give_the_same_intervals() -> None:
    chance = np.random.default_rng(6)
    values = chance.normal(size=(150, 3))
    outcome = values.sum(axis=1) + chance.normal(size=150)
    assert drivers(values, outcome) == drivers(values, outcome)
