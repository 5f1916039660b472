"""The trend of a stage: places by date, gaps for small groups, baselines that restart, signals in words."""

from typing import Any

import pytest

from cjm_studio.document.document import Document
from cjm_studio.document.queries import waves
from cjm_studio.model.map import Segment
from cjm_studio.model.metrics import Metric, Reading, Wave
from cjm_studio.model.register import Mechanic
from cjm_studio.session.metric_look import Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.session.metric_sheets import sheet
from cjm_studio.session.trend_places import TrendPlaces, day_of
from cjm_studio.statistics.control_chart import laney_chart, xmr_chart
from tests.session.three_years import MEANS, PAYMENT, three_years, trend_look


def trend(document: Document, stage: str = "Оплата", language: str = "en", **fields: Any) -> Sheet:
    return sheet("trend", Reader(document, trend_look(document, stage, **fields), language))  # type: ignore[arg-type]


def column(found: Sheet, head: str) -> list[str]:
    at = found.table.head.index(head)
    return [row[at].text for row in found.table.rows]


def test_limits_are_those_of_the_control_chart_and_begin_anew_at_the_fix() -> None:
    found = trend(three_years())
    assert found.chart
    assert found.chart.trend
    for first, last in ((0, 6), (6, 12)):
        wanted = laney_chart([(float(x), 100.0) for x in PAYMENT[first:last]])
        assert wanted
        drawn = found.chart.trend.bounds[first:last]
        assert [b.low for b in drawn] == pytest.approx([p.low for p in wanted.points])
        assert [b.high for b in drawn] == pytest.approx([p.high for p in wanted.points])
    signals = [mark for mark in found.chart.marks if mark.level]
    assert [(mark.group, mark.level) for mark in signals] == [(11, "signal_worse")]
    assert signals[0].label == "signal:\nworse"
    assert (
        "Since “Код из СМС подставляется сам”. Signal: outside of what the first 5 waves"
        in found.sentences[1]
    )
    assert column(found, "Remark")[6] == "Since “Код из СМС подставляется сам”"
    assert column(found, "Remark")[11] == "signal: worse"


def test_without_the_fix_its_fall_is_a_signal_for_the_better() -> None:
    found = trend(three_years(fixes=False))
    assert "2025 (better)" in found.sentences[0]
    assert "first 8 waves" in found.sentences[0]


def test_a_stable_stage_shows_no_signal_and_three_waves_say_that_six_are_needed() -> None:
    before, since = trend(three_years(), "Поиск").sentences[:2]
    assert before.startswith("Before “Новый поиск”. No signal: all 9 waves")
    assert since == "Since “Новый поиск”. 3 waves with figures: a chart of signals needs six."
    russian = trend(three_years(), "Поиск", "ru").sentences
    assert russian[1] == "После запуска «Новый поиск». 3 волны с данными: чтобы искать сигналы, нужно шесть."


def test_a_wave_of_three_answers_is_a_gap_without_n_or_limits() -> None:
    found = trend(three_years(), "Получение")
    assert found.chart
    assert found.chart.trend
    assert column(found, "Wave")[0] == "3 кв. 2023"  # waves before the first answer are left out
    assert column(found, "n")[:3] == ["40", "<5", "40"]
    assert column(found, "Expected to")[1] == ""
    assert [mark.group for mark in found.chart.marks][:2] == [0, 2]
    assert found.chart.trend.runs[0] == (0,)
    assert "<5" in found.chart.groups[1]


def test_the_journey_as_a_whole_is_judged_by_xmr_and_marks_the_fixes_of_its_stages() -> None:
    found = trend(three_years(), "", key="nps", measure="mean")
    means = [(3 * 20 + value * 40 + 10 * 40) / 100 for value in MEANS]
    wanted = xmr_chart(means)
    assert wanted
    assert found.chart
    assert found.chart.trend
    assert found.title.startswith("Trend. Journey as a whole.")
    assert [b.high for b in found.chart.trend.bounds] == pytest.approx([p.high for p in wanted.points])
    assert len(found.chart.trend.fixes) == 2
    assert any("goes on across them" in words for words in found.sentences)
    assert found.stages == (None,) * 12


def test_the_agreed_limit_belongs_to_shares_in_trouble_alone() -> None:
    shares, good = trend(three_years()).chart, trend(three_years(), measure="good").chart
    assert shares
    assert good
    assert shares.limits == ((0, 0.25),)
    assert good.limits == ()


def test_a_high_share_of_good_answers_is_better() -> None:
    found = trend(three_years(fixes=False), measure="good")
    assert found.chart
    assert {mark.level for mark in found.chart.marks if mark.level} == {"signal_better"}


def test_waves_without_dates_stand_evenly_and_carry_no_fixes() -> None:
    found = trend(three_years(dated=False))
    assert found.chart
    assert found.chart.trend
    assert found.chart.trend.places == tuple(map(float, range(12)))
    assert not found.chart.trend.fixes
    assert any("Not all waves have dates" in words for words in found.sentences)


def test_a_wave_stands_where_its_date_is() -> None:
    made = [Wave(id=f"w{day}", name=day, start=day) for day in ("2025-01-01", "2025-01-31", "2025-04-01")]  # type: ignore[arg-type]
    places = TrendPlaces(made)
    assert places.at == pytest.approx((0, 2 / 3, 2))
    day = day_of("2025-01-16")
    assert day
    assert places.where(day) == pytest.approx(1 / 3)
    far = day_of("2028-01-01")
    assert far
    assert places.where(far) is None


def test_waves_close_in_time_stand_evenly_and_a_day_between_them_between_them() -> None:
    made = [Wave(id=f"w{day}", name=day, start=day) for day in ("2025-01-01", "2025-01-03", "2025-12-31")]  # type: ignore[arg-type]
    places = TrendPlaces(made)
    assert places.even
    assert list(places.at) == [0.0, 1.0, 2.0]
    day = day_of("2025-01-02")
    assert day
    assert places.where(day) == 0.5


def test_a_fix_of_another_segment_is_not_marked() -> None:
    from cjm_studio.document.change import adding
    from cjm_studio.document.document import ChangeSource

    document = three_years(fixes=False)
    other = Segment(id="segment-9", name="Others")  # type: ignore[arg-type]
    fix = Mechanic(id="m9", name="Elsewhere", date="2024-06-20", segment=other.id)  # type: ignore[arg-type]
    document.apply(adding(other, fix), ChangeSource.USER)
    chart = trend(document).chart
    assert chart
    assert chart.trend
    assert chart.trend.fixes == ()


def test_a_metric_that_nobody_was_asked_has_no_chart() -> None:
    document = three_years()
    assert not [r for r in document.all(Reading) if r.stage is not None and r.metric.endswith("nps")]
    found = trend(document, "Поиск", key="nps", measure="nps")
    assert found.chart is None
    assert found.table.rows == ()
    assert {one.key for one in document.all(Metric)} == {"ces2", "nps"}
    assert len(waves(document)) == 12


def test_few_waves_say_once_that_six_are_needed() -> None:
    from cjm_studio.document.change import removing
    from cjm_studio.document.document import ChangeSource

    document = three_years()
    document.apply(removing(*waves(document)[:8]), ChangeSource.USER)
    found = trend(document, "Поиск")
    assert found.sentences[0] == "4 waves with figures: a chart of signals needs six."
    assert found.chart
    assert found.chart.trend
    assert found.chart.trend.bounds == ()
    assert not any(mark.level for mark in found.chart.marks)


def test_weighted_answers_are_charted_by_what_they_are_worth() -> None:
    from cjm_studio.document.change import together, updating
    from cjm_studio.document.document import ChangeSource

    document = three_years(fixes=False)
    changes = [
        updating(one, weights=tuple((answer, 2.0 * n, 8.0 * n) for answer, n in one.counts))
        for one in document.all(Reading)
        if one.stage is not None
    ]
    document.apply(together(changes), ChangeSource.USER)
    wanted = laney_chart([(x / 2, 50.0) for x in PAYMENT])  # sums squared over sums of squares: n / 2
    chart = trend(document).chart
    assert wanted
    assert chart
    assert chart.trend
    assert [b.high for b in chart.trend.bounds] == pytest.approx([p.high for p in wanted.points])


def test_signals_in_a_row_are_named_once_on_the_chart_and_each_when_read_aloud() -> None:
    found = trend(three_years(fixes=False))
    assert found.chart
    signals = [mark for mark in found.chart.marks if mark.level]
    assert len(signals) > 1
    assert all("signal: better" in mark.spoken for mark in signals)
    starts = [mark for mark in signals if mark.label]
    assert starts[0] == signals[0]
    assert len(starts) < len(signals)
