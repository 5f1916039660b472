"""Intervals for one share: published and computed-twice vectors, and each formula from its other side."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.statistics.arrays import wilson_bounds
from cjm_studio.statistics.interval import Z95, Z95_ONE_SIDED
from cjm_studio.statistics.proportions import laplace, wilson

FOUR_DIGITS = 5.1e-5

# x, n, then Wilson; the first four are Newcombe's (1998).
INTERVALS = [
    (81, 263, (0.2553, 0.3662)),
    (15, 148, (0.0624, 0.1605)),
    (0, 20, (0, 0.1611)),
    (1, 29, (0.0061, 0.1718)),
    (7, 10, (0.3968, 0.8922)),
    (5, 5, (0.5655, 1)),
    (0, 1, (0, 0.7935)),
    (12, 40, (0.1807, 0.4543)),
    (38, 52, (0.5975, 0.8323)),
]

counts = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(("x", "n", "interval"), INTERVALS)
def test_the_interval_of_a_share_agrees_with_its_vectors(
    x: int, n: int, interval: tuple[float, float]
) -> None:
    assert wilson(x, n) == pytest.approx(interval, abs=FOUR_DIGITS)


@pytest.mark.parametrize(
    ("n", "points"),
    [(5, 33.0), (10, 26.3), (20, 20.1), (30, 16.8), (50, 13.4), (100, 9.6), (300, 5.6), (1000, 3.1)],
)
def test_half_of_the_wilson_interval_at_one_half_narrows_with_n(n: int, points: float) -> None:
    lo, hi = wilson(n / 2, n)
    assert 50 * (hi - lo) == pytest.approx(points, abs=0.051)


@pytest.mark.parametrize(
    ("x", "n", "share", "laplace_share", "centre"),
    [
        (5, 5, 1, 0.8571, 0.7828),
        (4, 5, 0.8, 0.7143, 0.6697),
        (0, 5, 0, 0.1429, 0.2172),
        (9, 10, 0.9, 0.8333, 0.7890),
    ],
)
def test_success_of_few_people_is_shown_with_laplace_and_wilsons_centre(
    x: int, n: int, share: float, laplace_share: float, centre: float
) -> None:
    assert x / n == share
    assert laplace(x, n) == pytest.approx(laplace_share, abs=FOUR_DIGITS)
    assert sum(wilson(x, n)) / 2 == pytest.approx(centre, abs=FOUR_DIGITS)


def test_the_quantiles_are_those_of_95_per_cent() -> None:
    assert pytest.approx(1.959964, abs=5e-7) == Z95
    assert pytest.approx(1.6448536, abs=5e-8) == Z95_ONE_SIDED


@given(counts)
def test_wilsons_ends_are_the_shares_that_the_score_test_just_does_not_reject(pair: tuple[int, int]) -> None:
    x, n = pair
    for end in wilson(x, n):
        assert (x / n - end) ** 2 == pytest.approx(Z95**2 * end * (1 - end) / n, abs=1e-12)


@given(counts)
def test_wilsons_ends_are_exact_where_nobody_or_everybody_is_in_trouble(pair: tuple[int, int]) -> None:
    x, n = pair
    lo, hi = wilson(x, n)
    assert (lo == 0.0) == (x == 0)
    assert (hi == 1.0) == (x == n)
    assert lo <= x / n <= hi


@given(counts)
def test_the_upper_bound_lies_between_the_share_and_the_two_sided_end(pair: tuple[int, int]) -> None:
    x, n = pair
    assert x / n <= wilson(x, n, z=Z95_ONE_SIDED).hi <= wilson(x, n).hi


@given(counts)
def test_trouble_and_no_trouble_mirror_each_other(pair: tuple[int, int]) -> None:
    x, n = pair
    lo, hi = wilson(x, n)
    assert wilson(n - x, n) == pytest.approx((1 - hi, 1 - lo), abs=1e-9)


def test_many_cells_at_once_give_the_intervals_of_single_cells() -> None:
    x, n = np.array([0.0, 3.0, 7.5, 20.0]), np.array([20.0, 10.0, 11.25, 20.0])
    lo, hi = wilson_bounds(x, n)
    assert list(zip(lo, hi, strict=True)) == [wilson(a, b) for a, b in zip(x, n, strict=True)]


@pytest.mark.parametrize(
    ("x", "n"), [(0, 0), (-1, 5), (6, 5), (1, -5), (math.nan, 5), (1, math.nan), (1, math.inf)]
)
def test_impossible_counts_are_refused(x: float, n: float) -> None:
    with pytest.raises(ValueError, match="counts need"):
        wilson(x, n)


@pytest.mark.parametrize(("x", "n"), [(-1, 5), (6, 5), (math.nan, 5)])
def test_impossible_successes_are_refused(x: float, n: float) -> None:
    with pytest.raises(ValueError, match="counts need"):
        laplace(x, n)


def test_a_weighted_count_that_passes_n_by_its_last_digit_is_all_of_n() -> None:
    n = 12.3
    assert wilson(math.nextafter(n, 13), n) == wilson(n, n)
