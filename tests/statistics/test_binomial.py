"""Binomial tails, against sums written out."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import bdtrc

from cjm_studio.statistics.binomial import mid_p, upper_tails


def array(*values: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return np.array(values, dtype=np.float64)


def chance_of(k: int, n: int, limit: float) -> float:
    return math.comb(n, k) * limit**k * (1 - limit) ** (n - k)


@pytest.mark.parametrize(
    ("x", "n", "by_mid_p", "exact"),
    [
        (5, 10, 0.0489, 0.0781),
        (12, 30, 0.0361, 0.0507),
        (14, 30, 0.0055, 0.0082),
        (38, 100, 0.0021, 0.0027),
        (25, 100, 0.4924, 0.5383),
        (0, 10, 0.9718, 1),
    ],
)
def test_single_cells_agree_with_their_vectors(x: int, n: int, by_mid_p: float, exact: float) -> None:
    assert mid_p(array(x), array(n), array(0.25))[0] == pytest.approx(by_mid_p, abs=5.1e-5)
    assert upper_tails(array(x), array(n), array(0.25))[0][0] == pytest.approx(exact, abs=5.1e-5)


@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), st.floats(0, 1))
def test_mid_p_is_the_sum_of_the_tail_and_half_the_cell_itself(pair: tuple[int, int], limit: float) -> None:
    x, n = pair
    tail = math.fsum(chance_of(k, n, limit) for k in range(x + 1, n + 1))
    assert mid_p(array(x), array(n), array(limit))[0] == pytest.approx(
        tail + chance_of(x, n, limit) / 2, rel=1e-9, abs=1e-250
    )


def test_whole_counts_give_the_binomial_tail_of_scipy_to_the_last_digits() -> None:
    n = np.arange(10, 400, 7, dtype=np.float64)
    x = np.floor(n / 3)
    _, above = upper_tails(x, n, np.full_like(n, 0.25))
    assert above.tolist() == pytest.approx(bdtrc(x, n.astype(int), 0.25).tolist(), rel=1e-12)


@given(st.floats(10, 300), st.floats(0, 1), st.floats(0.01, 0.99))
def test_weighted_counts_lie_between_their_whole_neighbours(n: float, share: float, limit: float) -> None:
    x = share * n
    lower, upper = min(math.floor(x), n), min(math.floor(x) + 1.0, n)
    values = mid_p(array(lower, x, upper), array(n, n, n), array(limit, limit, limit))
    assert values[0] + 1e-12 >= values[1] >= values[2] - 1e-12


def test_the_ends_are_exact() -> None:
    n, nothing, everything = array(10), array(0), array(1)
    assert mid_p(array(0), n, array(0.5))[0] == pytest.approx(1 - 0.5**11)
    assert mid_p(n, n, array(0.5))[0] == pytest.approx(0.5**11)
    assert mid_p(array(0), n, nothing)[0] == 0.5
    assert mid_p(n, n, everything)[0] == 0.5
    assert mid_p(array(3), n, nothing)[0] == 0
    assert mid_p(array(3), n, everything)[0] == 1
