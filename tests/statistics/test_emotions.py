"""Emotion at a stage."""

import pytest

from cjm_studio.statistics.emotions import TROUBLE, manikin_on_unit_scale, net_emotion
from cjm_studio.statistics.scales import answer_share, scale_summary

COUNTS = {-2: 6, -1: 14, 0: 20, 1: 40, 2: 20}


def test_a_stage_has_mean_bad_share_and_balance() -> None:
    summary = scale_summary(COUNTS)
    assert (summary.mean, summary.se) == pytest.approx((0.54, 0.1141), abs=5.1e-5)
    assert answer_share(COUNTS, TROUBLE).share == pytest.approx(0.2)
    assert net_emotion(COUNTS) == pytest.approx(0.4)


def test_nobody_asked_has_no_emotion() -> None:
    assert net_emotion({}) is None


@pytest.mark.parametrize(("rating", "value"), [(1, -1), (3, -0.5), (5, 0), (7, 0.5), (9, 1)])
def test_the_manikin_stands_around_its_middle(rating: float, value: float) -> None:
    assert manikin_on_unit_scale(rating) == value


@pytest.mark.parametrize("rating", [0, 10])
def test_a_rating_that_the_manikin_does_not_have_is_refused(rating: float) -> None:
    with pytest.raises(ValueError, match=r"1\.\.9"):
        manikin_on_unit_scale(rating)
