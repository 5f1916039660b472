"""Figures of a question on a scale: vectors computed twice, and the standard library on raw answers."""

import math
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.statistics.scales import answer_share, scale_summary, score_0_100

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


@pytest.mark.parametrize(
    ("counts", "chosen", "percent", "lo", "hi"),
    [
        (CES2_100, {5, 6, 7}, 80, 71.1171, 86.6633),
        (CES2_100, {6, 7}, 60, 50.2003, 69.0599),
        (CES2_100, {1, 2, 3}, 10, 5.5229, 17.4366),
        (CES2_10, {5, 6, 7}, 60, 31.2674, 83.1820),
        (CES2_10, {1, 2, 3}, 20, 5.6682, 50.9838),
        (CES1_100, {1, 2}, 60, 50.2003, 69.0599),
        (CES1_100, {4, 5}, 20, 13.3367, 28.8829),
        (CSAT_100, {4, 5}, 75, 65.6955, 82.4548),
        (CSAT_100, {1, 2}, 10, 5.5229, 17.4366),
    ],
)
def test_shares_of_a_set_of_scores_agree_with_their_vectors(
    counts: dict[int, int], chosen: set[int], percent: float, lo: float, hi: float
) -> None:
    share = answer_share(counts, chosen)
    assert share.share is not None
    assert share.ci95 is not None
    assert (100 * share.share, share.x, share.n) == pytest.approx((percent, percent * share.n / 100, share.n))
    assert tuple(100 * end for end in share.ci95) == pytest.approx((lo, hi), abs=FOUR_DIGITS)


@pytest.mark.parametrize(
    ("average", "maximum", "high_is_good", "score"),
    [(5.48, 7, True, 74.6667), (2.43, 5, False, 64.25), (3.91, 5, True, 72.75)],
)
def test_on_the_drawing_scale_a_hundred_is_always_good(
    average: float, maximum: int, high_is_good: bool, score: float
) -> None:
    drawn = score_0_100(average, minimum=1, maximum=maximum, high_is_good=high_is_good)
    assert drawn == pytest.approx(score, abs=FOUR_DIGITS)


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
    assert answer_share({1: 0}, {1}).share is None


def test_one_answer_has_a_mean_and_no_interval() -> None:
    summary = scale_summary({4: 1})
    assert (summary.mean, summary.sd, summary.se, summary.ci95) == (4, None, None, None)


def test_equal_answers_have_no_spread_to_build_an_interval_on() -> None:
    summary = scale_summary({3: 0, 4: 7})
    assert (summary.mean, summary.sd, summary.se, summary.ci95) == (4, 0, 0, None)


def test_weighted_answers_count_as_their_effective_n() -> None:
    plain, weighted = scale_summary({1: 4, 5: 4}), scale_summary({1: 8, 5: 8}, n_eff=8)
    assert (weighted.mean, weighted.sd, weighted.ci95) == (plain.mean, plain.sd, plain.ci95)
    share = answer_share({1: 8, 5: 24}, {1}, n_eff=8)
    assert (share.x, share.n, share.share) == (2, 8, 0.25)
    assert share.ci95 == answer_share({1: 2, 5: 6}, {1}).ci95


def test_negative_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="counts"):
        scale_summary({1: -1, 2: 3})
    with pytest.raises(ValueError, match="counts"):
        answer_share({1: math.nan}, {1})


@pytest.mark.parametrize(("average", "minimum", "maximum"), [(8, 1, 7), (3, 5, 5), (math.nan, 1, 7)])
def test_a_mean_off_its_scale_is_refused(average: float, minimum: float, maximum: float) -> None:
    with pytest.raises(ValueError, match="scale"):
        score_0_100(average, minimum=minimum, maximum=maximum, high_is_good=True)
