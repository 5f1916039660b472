"""What a metric is looked at by, differences of groups, and how many answers a change needs."""

import pytest

from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.statistics.answers import Answers
from cjm_studio.statistics.measures import apart, measured, measures_of, needed_in_each

NPS, CES, CSAT, EMOTION = (BUILT_IN_METRICS[key] for key in ("nps", "ces2", "csat", "emotion"))


def asked(**counts: int) -> Answers:
    people = {int(answer[1:]): n for answer, n in counts.items()}
    return Answers(people, people)


def test_each_measure_is_the_figure_of_the_methods_page() -> None:
    ces = asked(a1=2, a2=3, a3=5, a4=10, a5=20, a6=35, a7=25)
    trouble, good, mean = (measured(CES, ces, measure) for measure in ("trouble", "good", "mean"))
    assert trouble
    assert (trouble.value, trouble.low, trouble.high) == pytest.approx((0.1, 0.055229, 0.174366), abs=1e-6)
    assert good
    assert (good.low, good.high) == pytest.approx((0.711171, 0.866633), abs=1e-6)
    assert mean
    assert (mean.low, mean.high) == pytest.approx((5.1973, 5.7627), abs=5e-5)
    nps = measured(NPS, asked(a10=50, a7=30, a3=20), "nps")
    assert nps
    assert (nps.value, nps.low, nps.high) == pytest.approx((30, 14.0511, 44.2013), abs=5e-5)


def test_a_group_of_four_tells_nothing_and_an_empty_one_has_no_figure() -> None:
    small = measured(CES, asked(a1=4), "trouble")
    assert small
    assert small.hidden
    assert (small.n, small.value, small.low) == (None, None, None)
    assert measured(CES, asked(), "trouble") is None


def test_nps_is_offered_only_on_its_own_scale() -> None:
    assert measures_of(NPS) == ("trouble", "good", "nps", "mean")
    assert "nps" not in measures_of(CES)


def test_two_waves_of_nps_differ_as_published() -> None:
    found = apart(NPS, asked(a10=40, a7=30, a2=30), asked(a10=55, a7=28, a2=17), measure="nps")
    assert found is not None
    assert (found.difference, found.ci95.lo, found.ci95.hi) == pytest.approx((28, 5.4875, 48.8814), abs=5e-5)
    assert found.p == pytest.approx(0.0141, abs=5e-5)


def test_two_shares_differ_by_newcombe() -> None:
    found = apart(CSAT, asked(a1=48, a4=32), asked(a1=56, a4=14), measure="trouble")
    assert found is not None
    assert (found.difference, found.ci95.lo, found.ci95.hi) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)


def test_two_means_differ_by_welch() -> None:
    from scipy.stats import ttest_ind

    one, two = asked(a1=5, a2=9, a5=6), asked(a3=10, a4=20, a5=11)
    raw = [[a for a, n in answers.people.items() for _ in range(n)] for answers in (one, two)]
    reference = ttest_ind(raw[1], raw[0], equal_var=False)
    found = apart(CSAT, one, two, measure="mean")
    assert found is not None
    assert found.p == pytest.approx(reference.pvalue)
    assert tuple(found.ci95) == pytest.approx(tuple(reference.confidence_interval()))


def test_means_without_spread_have_no_difference_to_test() -> None:
    assert apart(CSAT, asked(a3=8), asked(a3=9), measure="mean") is None


def test_the_smaller_the_change_the_more_answers_it_needs() -> None:
    half = asked(a1=50, a5=50)
    big, small = (needed_in_each(CSAT, half, measure="trouble", change=c) for c in (0.15, 0.05))
    assert big == 175  # (1.96 + .8416)^2 * 2 * .25 / .0225 = 174.4
    assert small
    assert big
    assert small > 8 * big
    assert needed_in_each(CSAT, half, measure="trouble", change=0.0) is None
