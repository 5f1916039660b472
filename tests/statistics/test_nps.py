"""Net Promoter Score: vectors computed twice, and raw answers counted one by one."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.statistics.nps import NpsCounts, nps, nps_change, nps_counts, nps_interval

FOUR_DIGITS = 5.1e-5

# promoters, passives, detractors, NPS, adjusted interval
SCORES = [
    (50, 30, 20, 30.0, 14.0511, 44.2013),
    (5, 3, 2, 30.0, -19.0506, 65.2045),
    (16, 9, 5, 36.6667, 7.5584, 59.1083),
    (2, 1, 7, -50.0, -82.6156, 5.6925),
    (201, 120, 79, 30.5, 22.6672, 37.8787),
    (33, 34, 33, 0.0, -15.6337, 15.6337),
    (10, 0, 0, 100.0, 47.5036, 100.0),
    (0, 0, 10, -100.0, -100.0, -47.5036),
    (0, 5, 0, 0.0, -30.0057, 30.0057),
    (1, 0, 0, 100.0, -48.4986, 98.4986),
]

groups = st.builds(NpsCounts, st.integers(0, 200), st.integers(1, 200), st.integers(0, 200))


@pytest.mark.parametrize(("p", "passive", "d", "score", "lo", "hi"), SCORES)
def test_the_score_and_its_interval_agree_with_their_vectors(
    p: int, passive: int, d: int, score: float, lo: float, hi: float
) -> None:
    counts = NpsCounts(p, passive, d)
    assert nps(counts) == pytest.approx(score, abs=FOUR_DIGITS)
    assert nps_interval(counts) == pytest.approx((lo, hi), abs=FOUR_DIGITS)


@pytest.mark.parametrize(
    ("first", "second", "adjusted", "lo", "hi", "z", "p"),
    [
        ((40, 30, 30), (55, 28, 17), 27.1845, 5.4875, 48.8814, 2.4557, 0.0141),
        ((8, 6, 6), (11, 5, 4), 21.7391, -24.6981, 68.1764, 0.9175, 0.3589),
    ],
)
def test_the_change_between_two_waves_agrees_with_its_vectors(
    first: tuple[int, int, int],
    second: tuple[int, int, int],
    adjusted: float,
    lo: float,
    hi: float,
    z: float,
    p: float,
) -> None:
    change = nps_change(NpsCounts(*first), NpsCounts(*second))
    assert (change.adjusted, change.z, change.p) == pytest.approx((adjusted, z, p), abs=FOUR_DIGITS)
    assert change.ci95 == pytest.approx((lo, hi), abs=FOUR_DIGITS)


def test_the_change_that_is_shown_is_the_raw_one() -> None:
    assert nps_change(NpsCounts(40, 30, 30), NpsCounts(55, 28, 17)).raw == pytest.approx(28.0)


def test_percentages_are_not_rounded_before_they_are_subtracted() -> None:
    assert nps(NpsCounts(7, 0, 1)) == 75


@given(groups, groups)
def test_the_change_back_is_the_change_with_its_sign_turned(first: NpsCounts, second: NpsCounts) -> None:
    there, back = nps_change(first, second), nps_change(second, first)
    assert (there.raw, there.adjusted, there.z) == pytest.approx((-back.raw, -back.adjusted, -back.z))
    assert there.p == pytest.approx(back.p)


@given(groups)
def test_the_interval_stays_on_the_scale(counts: NpsCounts) -> None:
    lo, hi = nps_interval(counts)
    assert -100 <= lo < hi <= 100


def test_answers_on_the_scale_are_sorted_into_three_groups() -> None:
    table = {score: 10 + score for score in range(11)}
    assert nps_counts(table) == NpsCounts(19 + 20, 17 + 18, sum(range(10, 17)))


def test_a_score_that_the_scale_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match=r"0\.\.10"):
        nps_counts({5: 3, 11: 1})


@pytest.mark.parametrize("counts", [(0, 0, 0), (-1, 3, 3), (math.nan, 1, 1)])
def test_an_empty_group_has_no_score(counts: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="NPS needs"):
        NpsCounts(*counts)
