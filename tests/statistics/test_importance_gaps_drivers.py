"""Opportunity and quadrants, the expectation gap, and key drivers, by the vectors of the methods page."""

import numpy as np
import pytest

from cjm_studio.statistics.drivers import drivers, shapley_parts
from cjm_studio.statistics.gaps import paired_gap
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


def test_the_gap_of_the_same_people_is_paired() -> None:
    found = paired_gap([6, 7, 5, 6, 7, 6], [4, 5, 5, 3, 6, 4])
    assert (found.gap, found.t, found.p) == pytest.approx((-1.6667, -3.9528, 0.0108), abs=5e-5)
    assert paired_gap([5], [4]).ci95 is None


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
