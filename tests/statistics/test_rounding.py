"""Rounding for display."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.statistics.rounding import rounded, rounded_percent


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (0.285, 2, 0.29),  # stored below .285
        (-0.285, 2, -0.29),
        (0.5, 0, 1.0),
        (1.5, 0, 2.0),
        (2.5, 0, 3.0),  # a banker would say 2
        (-2.5, 0, -3.0),
        (1.005, 2, 1.01),
        (2.675, 2, 2.68),
        (0.4999999999999999, 0, 0.0),
        (-75.0, 0, -75.0),
        (1250, -2, 1300.0),
        (1e30, 2, 1e30),
        (5e-324, 3, 0.0),
    ],
)
def test_halves_are_rounded_away_from_zero(value: float, digits: int, shown: float) -> None:
    assert rounded(value, digits) == shown


def test_a_number_of_numpy_is_rounded_like_any_other() -> None:
    assert rounded(np.float64(0.285), 2) == 0.29


def test_nobody_is_shown_a_minus_zero() -> None:
    assert math.copysign(1, rounded(-0.04, 1)) == 1


@pytest.mark.parametrize(("share", "shown"), [(0.285, 29.0), (0.125, 13.0), (0.6111, 61.0), (-0.005, -1.0)])
def test_per_cent_are_rounded_from_the_share_itself(share: float, shown: float) -> None:
    assert rounded_percent(share) == shown


@given(st.integers(0, 3000), st.integers(1, 3000))
def test_per_cent_of_counts_are_those_of_exact_fractions(x: int, n: int) -> None:
    assert rounded_percent(x / n) == math.floor(Fraction(100 * x, n) + Fraction(1, 2))


@given(st.floats(-1e6, 1e6), st.integers(0, 6))
def test_rounding_turns_with_the_sign_and_stays_near(value: float, digits: int) -> None:
    assert rounded(-value, digits) == -rounded(value, digits)
    assert abs(rounded(value, digits) - value) <= 0.5 * 10**-digits * (1 + 1e-9) + 1e-9


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_what_is_no_number_is_not_shown(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        rounded(value)
