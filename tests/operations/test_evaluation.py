"""Evidence follows the readings: levels, limits, reasons, cautions, and how fast it does so."""

import pytest

from cjm_studio.document.change import adding, removing, updating
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import RecordId, WaveId
from cjm_studio.model.metrics import Limit, Metric, Source, Wave
from cjm_studio.operations.evaluation import with_evidence
from tests.operations.asked import (
    CES,
    FIGURES,
    GOLDEN,
    USER,
    Survey,
    assert_evidence_is_fresh,
    cell,
    golden,
    reasons,
    updated,
)


def test_the_worked_example_gives_every_figure() -> None:
    survey = golden()
    document = survey.evaluated()
    for (segment, stage), (x, n, expected) in GOLDEN.items():
        found = cell(document, survey, segment, stage)
        assert (found.x, found.n, found.season) == (x, n, "spring")
        *figures, level = expected
        assert found.level == level
        for name, figure in zip(FIGURES, figures, strict=True):
            value = getattr(found, name)
            assert value is None if figure is None else value == pytest.approx(float(figure), abs=5.1e-5)
        if level != "not_enough_data":
            assert found.family == found.prior_cells == 14
            assert found.prior_mu == pytest.approx(0.2431, abs=5e-5)
            assert found.prior_m == pytest.approx(5.3256, abs=5e-5)
        assert found.limit is not None
        assert (found.limit.value, found.limit.origin, found.limit.by) == (0.25, "agreed", "owner")


def test_a_small_map_is_judged_by_the_posterior() -> None:
    survey = Survey("all", stages="abcdef")
    for stage, x in zip("abcdef", (3, 12, 20, 1, 4, 10), strict=True):
        survey.asked("all", stage, x=x, n=30)
    survey.add(Limit, metric=CES, value=0.25)
    document = survey.evaluated()
    found = {stage: cell(document, survey, "all", stage) for stage in "abcdef"}
    levels = ["none", "barrier", "critical", "none", "none", "watch"]
    assert [found[stage].level for stage in "abcdef"] == levels
    assert found["b"].prior_m == 2
    assert found["b"].prior_mu == pytest.approx(0.2778, abs=5e-5)
    assert [found["b"].q_bh, found["b"].p_over] == pytest.approx([0.1084, 0.9582], abs=5e-5)
    assert [found["f"].q_bh, found["f"].p_over] == pytest.approx([0.3023, 0.8316], abs=5e-5)


@pytest.mark.parametrize(
    ("x", "n", "level"), [(4, 9, "not_enough_data"), (0, 40, "none"), (40, 40, "critical")]
)
def test_maps_without_any_contrast_are_judged_too(x: int, n: int, level: str) -> None:
    survey = Survey("all", stages="abcdefgh")
    for stage in "abcdefgh":
        survey.asked("all", stage, x=x, n=n)
    survey.add(Limit, metric=CES, value=0.25)
    assert {evidence.level for evidence in survey.evaluated().all(Evidence)} == {level}


def test_channels_and_sources_are_added_up_and_whole_journeys_make_no_cell() -> None:
    survey = Survey("new")
    other = survey.add(Source, name="Calls", internal=True)
    survey.asked("new", "pay", x=5, n=20)
    survey.asked("new", "pay", x=6, n=20, source=other.id)
    reading = survey.asked("new", "pay", x=9, n=9)
    survey.records[-1] = updated(reading, stage=None)
    document = survey.evaluated()
    (found,) = document.all(Evidence)
    assert (found.x, found.n, found.sources) == (11, 40, tuple(sorted((survey.source.id, other.id))))
    assert found.cautions == ()


def test_a_limit_of_the_stage_goes_before_one_of_the_metric() -> None:
    survey = golden()
    stage = survey.stages["new", "pay"].id
    survey.add(Limit, metric=CES, stage=stage, value=0.4)
    document = survey.evaluated()
    limits = {s: cell(document, survey, s, "pay").limit for s in ("new", "loyal")}
    assert [limit.value for limit in limits.values() if limit] == [0.4, 0.25]


def test_without_an_agreed_limit_the_other_stages_give_one() -> None:
    survey = Survey("new", "loyal")
    survey.asked("new", "pay", x=20, n=40)
    survey.asked("new", "search", x=2, n=30)
    survey.asked("new", "choose", x=1, n=3)  # hidden, so they are in no sum
    survey.asked("loyal", "pay", x=20, n=40)
    document = survey.evaluated()
    limit = cell(document, survey, "new", "pay").limit
    assert limit is not None
    assert limit.origin == "relative"
    assert limit.value == pytest.approx(2 / 30 + 0.10)
    alone = cell(document, survey, "loyal", "pay")
    assert (alone.limit, alone.level) == (None, "not_enough_data")


def test_a_limit_never_tells_the_share_of_a_hidden_group() -> None:
    survey = Survey("new")
    survey.asked("new", "pay", x=20, n=40)
    survey.asked("new", "search", x=1, n=4)
    assert cell(survey.evaluated(), survey, "new", "pay").limit is None


def test_reasons_say_why_a_level_stands() -> None:
    survey = golden()
    document = survey.evaluated()
    assert reasons(cell(document, survey, "at risk", "pay"))[:3] == ["over_limit", "proof", "serious"]
    assert reasons(cell(document, survey, "loyal", "deliver"))[:2] == ["over_limit", "proof"]
    assert reasons(cell(document, survey, "loyal", "pay"))[:1] == ["over_limit"]
    assert reasons(cell(document, survey, "at risk", "deliver")) == []
    assert cell(document, survey, "at risk", "pay").cautions == ("small_sample", "single_source")


def test_differences_are_told_in_both_directions_and_only_when_they_are_clear() -> None:
    survey = golden()
    document = survey.evaluated()
    worse, better = (cell(document, survey, "new", stage) for stage in ("pay", "search"))
    by_kind = {reason.kind: reason for reason in worse.reasons}
    others = by_kind["vs_other_stages"]  # 31 of 55 against 33 of 180
    assert others.value == pytest.approx(31 / 55 - 33 / 180)
    assert others.low is not None
    assert 0 < others.low < 31 / 55 - 33 / 180
    assert "vs_segments" in by_kind  # 31 of 55 against 41 of 128
    assert [reason.value for reason in better.reasons if (reason.value or 0) < 0]
    assert "vs_other_stages" not in reasons(cell(document, survey, "loyal", "support"))


def test_the_wave_before_is_the_last_that_asked_there() -> None:
    survey = Survey("new")
    old = survey.add(Wave, name="2023Q4", start="2023-10-01", season="autumn")
    elsewhere = survey.add(Wave, name="2024Q1", start="2024-01-01", season="winter")
    survey.asked("new", "pay", x=4, n=60, wave=old.id)
    survey.asked("new", "search", x=30, n=60, wave=elsewhere.id)
    survey.asked("new", "pay", x=30, n=60)
    survey.add(Limit, metric=CES, value=0.25)
    document = survey.evaluated()
    now = cell(document, survey, "new", "pay")
    assert next(r.value for r in now.reasons if r.kind == "vs_last_wave") == pytest.approx(26 / 60)
    assert "other_season" in now.cautions
    assert "vs_last_wave" not in reasons(cell(document, survey, "new", "search", wave=elsewhere))
    document.apply(with_evidence(document, removing(old)), USER)
    assert "vs_last_wave" not in reasons(cell(document, survey, "new", "pay"))
    assert_evidence_is_fresh(document)


def test_watch_says_how_many_answers_would_decide() -> None:
    survey = golden()
    document = survey.evaluated()
    assert cell(document, survey, "new", "support").needed == 330
    assert cell(document, survey, "loyal", "pay").needed is not None
    assert cell(document, survey, "new", "pay").needed is None


def test_metrics_that_are_not_primary_have_no_evidence() -> None:
    survey = golden()
    document = survey.evaluated()
    assert len(document.all(Evidence)) == 15
    metric = document.get(Metric, CES)
    document.apply(with_evidence(document, updating(metric, primary=False)), USER)
    assert not document.all(Evidence)


def test_an_import_leaves_other_evidence_alone_and_evaluation_is_repeatable() -> None:
    survey = golden()
    document = survey.evaluated()
    assert_evidence_is_fresh(document)
    later = Wave(id=WaveId(RecordId("wave-9")), name="2024Q3", start="2024-07-01")
    reading = survey.asked("new", "pay", x=9, n=20, wave=later.id)
    change = with_evidence(document, adding(later, reading))
    (fresh,) = [record for record in change.added.values() if isinstance(record, Evidence)]
    assert not change.updated
    assert fresh.id.startswith("evidence-")
    assert with_evidence(document, adding(later, reading)) == change


def test_a_change_that_touches_no_figure_stays_as_it_is() -> None:
    survey = golden()
    document = survey.evaluated()
    change = updating(survey.stages["new", "pay"], goal="Pay at once").named("edit_stage")
    assert with_evidence(document, change) is change
