"""Control charts against published formulas, worked out by hand."""

import pytest

from cjm_studio.statistics.control_chart import laney_chart, xmr_chart

FIVE_WAVES = [(24, 80), (30, 100), (22, 90), (27, 95), (26, 88)]


def test_a_share_far_below_its_baseline_is_a_signal() -> None:
    chart = laney_chart([*FIVE_WAVES, (14, 100)])
    assert chart is not None
    last = chart.points[-1]
    assert (chart.centre, last.low, last.high) == pytest.approx((0.2848, 0.1494, 0.4202), abs=5e-5)
    assert chart.spread == 1  # .5077 would narrow the limits
    assert last.signal
    assert not any(point.signal for point in chart.points[:-1])


def test_waves_that_differ_more_than_chance_lets_them_widen_the_limits() -> None:
    calm = laney_chart([(30, 100), (31, 100), (29, 100), (30, 100), (31, 100), (45, 100)])
    restless = laney_chart([(15, 100), (45, 100), (14, 100), (46, 100), (30, 100), (45, 100)])
    assert calm is not None
    assert restless is not None
    assert calm.points[-1].signal
    assert restless.spread > 3
    assert not restless.points[-1].signal


def test_a_mean_within_its_moving_range_is_no_signal() -> None:
    chart = xmr_chart([62, 65, 60, 63, 66, 61, 64, 59, 70])
    assert chart is not None
    last = chart.points[-1]
    assert (chart.centre, chart.spread) == pytest.approx((62.5, 3.8571), abs=5e-5)
    assert (last.low, last.high) == pytest.approx((52.24, 72.76), abs=5e-5)
    assert not last.signal


def test_five_waves_make_no_chart() -> None:
    assert laney_chart(FIVE_WAVES) is None
    assert xmr_chart([1, 2, 3, 4, 5]) is None


def test_limits_are_those_of_the_first_eight_waves_however_many_follow() -> None:
    first = [(20 + at % 3, 100) for at in range(9)]
    short, long = laney_chart(first), laney_chart([*first, (60, 100), (65, 100)])
    assert short is not None
    assert long is not None
    assert short.points == long.points[:9]


def test_a_share_of_nobody_stays_without_signal() -> None:
    chart = laney_chart([(0, 20)] * 6)
    assert chart is not None
    assert not any(point.signal for point in chart.points)
