"""Differences of two shares: published and computed-twice vectors, and what must hold for any counts."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cjm_studio.statistics.differences import clear_difference, newcombe, z_n1

FOUR_DIGITS = 5.1e-5

# x1, n1, x2, n2, difference, Newcombe, z, p; the first Newcombe row is published (1998).
DIFFERENCES = [
    (56, 70, 48, 80, 0.2, (0.0524, 0.3339), 2.6413, 0.0083),
    (9, 10, 3, 10, 0.6, (0.1705, 0.8090), 2.6693, 0.0076),
    (10, 10, 0, 20, 1.0, (0.6791, 1.0), 5.3852, 0.0000),
    (20, 50, 10, 50, 0.2, (0.0201, 0.3636), 2.1712, 0.0299),
    (45, 100, 30, 100, 0.15, (0.0159, 0.2768), 2.1854, 0.0289),
    (120, 400, 160, 400, -0.1, (-0.1649, -0.0339), -2.9631, 0.0030),
]

counts = st.integers(1, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(("x1", "n1", "x2", "n2", "difference", "by_newcombe", "z", "p"), DIFFERENCES)
def test_differences_of_two_shares_agree_with_their_vectors(
    x1: int,
    n1: int,
    x2: int,
    n2: int,
    difference: float,
    by_newcombe: tuple[float, float],
    z: float,
    p: float,
) -> None:
    assert newcombe(x1, n1, x2, n2) == pytest.approx(by_newcombe, abs=FOUR_DIGITS)
    test = z_n1(x1, n1, x2, n2)
    assert (test.z, test.p) == pytest.approx((z, p), abs=FOUR_DIGITS)
    clear = clear_difference(x1, n1, x2, n2)
    assert clear is not None
    assert clear.difference == pytest.approx(difference)
    assert clear.ci95 == newcombe(x1, n1, x2, n2)


@given(counts, counts)
def test_swapping_the_groups_turns_the_sign(first: tuple[int, int], second: tuple[int, int]) -> None:
    lo, hi = newcombe(*first, *second)
    assert newcombe(*second, *first) == pytest.approx((-hi, -lo), abs=1e-12)
    assert -1 <= lo <= hi <= 1
    assert z_n1(*first, *second).z == pytest.approx(-z_n1(*second, *first).z)


@given(counts, counts)
def test_z_squared_is_the_n_minus_1_chi_square_of_the_table(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    (a, n1), (c, n2) = first, second
    b, d, n = n1 - a, n2 - c, n1 + n2
    assume((a + c) * (b + d) > 0)
    chi_square = (a * d - b * c) ** 2 * (n - 1) / (n1 * n2 * (a + c) * (b + d))
    test = z_n1(a, n1, c, n2)
    assert test.z**2 == pytest.approx(chi_square, abs=1e-9)
    assert test.p == pytest.approx(math.erfc(abs(test.z) / math.sqrt(2)), abs=1e-12)


@pytest.mark.parametrize(("x1", "x2"), [(0, 0), (10, 20)])
def test_two_groups_without_any_spread_do_not_differ(x1: int, x2: int) -> None:
    test = z_n1(x1, 10, x2, 20)
    assert (test.z, test.p) == (0, 1)


def test_a_difference_that_may_be_nothing_is_no_reason() -> None:
    assert clear_difference(12, 40, 10, 40) is None
    assert clear_difference(0, 40, 0, 40) is None


def test_one_answer_altogether_cannot_be_tested() -> None:
    with pytest.raises(ValueError, match="more than one answer"):
        z_n1(0.2, 0.4, 0.1, 0.5)


def test_an_empty_group_is_refused() -> None:
    for compare in (newcombe, z_n1, clear_difference):
        with pytest.raises(ValueError, match="counts need"):
            compare(1, 2, 0, 0)
