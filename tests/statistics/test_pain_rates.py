"""Pain rate at a stage against the other stages."""

import math

import pytest

from cjm_studio.statistics.pain_rates import pain_rate


def test_a_stage_that_is_named_twice_as_often_agrees_with_its_vector() -> None:
    pain = pain_rate(14, 40, other_mentions=60, other_asked=320)
    assert pain.rate == 0.35
    assert pain.ratio == pytest.approx(1.8667, abs=5.1e-5)
    assert pain.p == pytest.approx(0.0321, abs=5.1e-5)


def test_the_chance_is_the_sum_of_the_binomial_tail() -> None:
    tail = sum(math.comb(74, k) * (1 / 9) ** k * (8 / 9) ** (74 - k) for k in range(14, 75))
    assert pain_rate(14, 40, other_mentions=60, other_asked=320).p == pytest.approx(tail)


def test_pains_named_nowhere_else_have_no_ratio() -> None:
    pain = pain_rate(3, 10, other_mentions=0, other_asked=30)
    assert pain.ratio is None
    assert pain.p == pytest.approx(0.25**3)


def test_no_pain_at_all_proves_nothing() -> None:
    assert pain_rate(0, 10, other_mentions=0, other_asked=30).p == 1


@pytest.mark.parametrize(("mentions", "asked", "other_asked"), [(1, 0, 5), (1, 5, 0), (-1, 5, 5)])
def test_a_rate_of_nobody_is_refused(mentions: float, asked: float, other_asked: float) -> None:
    with pytest.raises(ValueError, match="pain rates"):
        pain_rate(mentions, asked, other_mentions=1, other_asked=other_asked)
