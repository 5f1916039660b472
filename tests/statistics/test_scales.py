"""Figures of a question on a scale: vectors computed twice, and the standard library on raw answers."""

import math
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.statistics.scales import scale_summary

FOUR_DIGITS = 5.1e-5


def table(lowest: int, *people: int) -> dict[int, int]:
    return dict(enumerate(people, start=lowest))


CES2_100 = table(1, 2, 3, 5, 10, 20, 35, 25)
CES2_10 = table(1, 0, 1, 1, 2, 3, 2, 1)
CES1_100 = table(1, 25, 35, 20, 12, 8)
CSAT_100 = table(1, 4, 6, 15, 45, 30)


@pytest.mark.parametrize(
    ("counts", "n", "average", "sd", "se", "lo", "hi"),
    [
        (CES2_100, 100, 5.48, 1.4247, 0.1425, 5.1973, 5.7627),
        (CES2_10, 10, 4.7, 1.4944, 0.4726, 3.6309, 5.7691),
        (CES1_100, 100, 2.43, 1.2165, 0.1217, 2.1886, 2.6714),
        (CSAT_100, 100, 3.91, 1.0259, 0.1026, 3.7064, 4.1136),
    ],
)
def test_the_mean_and_its_interval_agree_with_their_vectors(
    counts: dict[int, int], n: int, average: float, sd: float, se: float, lo: float, hi: float
) -> None:
    summary = scale_summary(counts)
    assert summary.n == n
    assert (summary.mean, summary.sd, summary.se) == pytest.approx((average, sd, se), abs=FOUR_DIGITS)
    assert summary.ci95 == pytest.approx((lo, hi), abs=FOUR_DIGITS)


@given(st.lists(st.integers(0, 10), min_size=2, max_size=80))
def test_figures_from_counts_equal_those_of_the_answers_one_by_one(answers: list[int]) -> None:
    summary = scale_summary({score: answers.count(score) for score in range(11)})
    assert summary.mean == pytest.approx(mean(answers))
    assert summary.sd == pytest.approx(stdev(answers), abs=1e-12)


def test_the_interval_of_two_answers_is_that_of_one_degree_of_freedom() -> None:
    # With one degree of freedom Student's t is Cauchy's distribution, whose quantile is a tangent.
    half = math.tan(math.pi * 0.475) * 0.5
    assert scale_summary({1: 1, 2: 1}).ci95 == pytest.approx((1.5 - half, 1.5 + half))


def test_no_answers_give_no_value_and_never_a_zero() -> None:
    assert scale_summary({}).mean is None
    assert scale_summary({1: 0, 2: 0}).n == 0


def test_one_answer_has_a_mean_and_no_interval() -> None:
    summary = scale_summary({4: 1})
    assert (summary.mean, summary.sd, summary.se, summary.ci95) == (4, None, None, None)


def test_equal_answers_have_no_spread_to_build_an_interval_on() -> None:
    summary = scale_summary({3: 0, 4: 7})
    assert (summary.mean, summary.sd, summary.se, summary.ci95) == (4, 0, 0, None)


def test_negative_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="counts"):
        scale_summary({1: -1, 2: 3})
    with pytest.raises(ValueError, match="counts"):
        scale_summary({1: math.nan})
