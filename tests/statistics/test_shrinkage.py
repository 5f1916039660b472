"""Shrinkage of small cells towards the cells of their metric."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.statistics.shrinkage import posterior, shared_prior

X = np.array([3, 6, 20, 9, 4, 15, 10, 2], dtype=np.float64)
N = np.array([10, 30, 40, 60, 20, 80, 50, 10], dtype=np.float64)


def test_eight_cells_agree_with_their_vector() -> None:
    prior = shared_prior(X, N)
    assert (prior.mu, 1 / (1 + prior.M), prior.M) == pytest.approx((0.23, 0.0551, 17.1406), abs=5.1e-5)
    assert prior.cells == 8
    belief = posterior(X, N, mu=np.array(prior.mu), weight=np.array(prior.M))
    shrunk = [0.2558, 0.2109, 0.4190, 0.1678, 0.2138, 0.1950, 0.2077, 0.2189]
    above = [0.4987, 0.2430, 0.9971, 0.0358, 0.2775, 0.0910, 0.1914, 0.3219]
    assert belief.shrunk.tolist() == pytest.approx(shrunk, abs=5.1e-5)
    assert belief.chance_above(0.25).tolist() == pytest.approx(above, abs=5.1e-5)


def test_fewer_than_eight_cells_do_not_say_how_much_cells_differ() -> None:
    prior = shared_prior(X[:7], N[:7])
    assert prior.mu == pytest.approx(67 / 290)
    assert (prior.M, prior.cells) == (2, 7)


@pytest.mark.parametrize(("trouble", "mu"), [(0.0, 0.02), (1.0, 0.98)])
@pytest.mark.parametrize("cells", [1, 8, 30])
def test_nobody_or_everybody_in_trouble_leaves_a_doubt(trouble: float, mu: float, cells: int) -> None:
    prior = shared_prior(np.full(cells, 40 * trouble), np.full(cells, 40.0))
    assert (prior.mu, prior.M) == (mu, 2)


def test_cells_that_differ_no_more_than_by_chance_borrow_two_hundred_answers() -> None:
    prior = shared_prior(np.full(10, 5.0), np.full(10, 20.0))
    assert (prior.mu, prior.M) == pytest.approx((0.25, 200))


def test_cells_that_differ_in_everything_borrow_two_answers() -> None:
    prior = shared_prior(np.array([0.0, 20.0] * 5), np.full(10, 20.0))
    assert (prior.mu, prior.M) == pytest.approx((0.5, 2))


@given(st.lists(st.tuples(st.integers(10, 400), st.floats(0, 1)), min_size=8, max_size=30))
def test_the_prior_does_not_depend_on_the_order_of_the_cells(cells: list[tuple[int, float]]) -> None:
    n = np.array([answers for answers, _ in cells], dtype=np.float64)
    x = np.round(n * np.array([share for _, share in cells]))
    backwards, forwards = shared_prior(x[::-1], n[::-1]), shared_prior(x, n)
    assert backwards == forwards
    assert 2 - 1e-9 <= forwards.M <= 200 + 1e-9


@given(st.integers(10, 150), st.floats(0.02, 0.98), st.floats(2, 60), st.floats(0.05, 0.95), st.floats(0, 1))
def test_the_chance_above_the_limit_is_the_area_under_the_density(
    n: int, mu: float, weight: float, limit: float, share: float
) -> None:
    x = float(min(max(round(share * n), 2), n - 2))  # both shapes above 2: the density is smooth at both ends
    belief = posterior(np.array(x), np.array(float(n)), mu=np.array(mu), weight=np.array(weight))
    a, b = x + weight * mu, n - x + weight * (1 - mu)
    points, steps = np.linspace(limit, 1, 20_001, retstep=True)
    inside = points[:-1]  # the density is 0 at the upper end
    constant = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    density = np.exp(constant + (a - 1) * np.log(inside) + (b - 1) * np.log1p(-inside))
    area = float(steps) * float(density.sum() - density[0] / 2)
    assert float(belief.chance_above(limit)) == pytest.approx(area, abs=2e-5)
    assert float(belief.shrunk) == pytest.approx(a / (a + b))


def test_a_share_above_one_is_never_reached() -> None:
    belief = posterior(np.array(10.0), np.array(10.0), mu=np.array(0.98), weight=np.array(2.0))
    assert float(belief.chance_above(1.05)) == 0
    assert float(belief.chance_above(0.0)) == 1
