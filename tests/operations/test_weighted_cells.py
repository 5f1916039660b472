"""Weighted answers in the barrier rule: effective counts, people for what is hidden, sources side by side."""

import pytest

from cjm_studio.model.evidence import Evidence
from cjm_studio.model.metrics import Limit, Reading, Source
from tests.operations.asked import GOLDEN, Survey, cell, golden, updated

FIGURES = ("share", "p_mid", "q_bh", "shrunk", "p_over", "p_serious", "upper95", "prior_mu", "prior_m")


def weighing(reading: Reading, *weights: tuple[int, float, float]) -> Reading:
    return updated(reading, weights=weights)


def weighted(x: int, n: int, *weights: tuple[int, float, float]) -> Survey:
    """A survey of one cell against a limit of a quarter, its answers weighing so much."""
    survey = Survey("new")
    survey.add(Limit, metric="metric-ces2", value=0.25)
    survey.records[-1] = weighing(survey.asked("new", "pay", x=x, n=n), *weights)
    return survey


def test_weights_of_one_change_no_figure() -> None:
    plain, weighted = golden(), golden()
    weighted.records = [
        weighing(record, *((answer, float(n), float(n)) for answer, n in record.counts))
        if isinstance(record, Reading)
        else record
        for record in weighted.records
    ]
    one, other = plain.evaluated(), weighted.evaluated()
    for segment, stage in GOLDEN:
        people, weighed = cell(one, plain, segment, stage), cell(other, weighted, segment, stage)
        assert (people.x, people.n, people.level) == (weighed.x, weighed.n, weighed.level)
        assert (people.n_eff, weighed.n_eff) == (None, weighed.n)
        for name in FIGURES:
            expected = getattr(people, name)
            assert getattr(weighed, name) == (
                None if expected is None else pytest.approx(expected, abs=1e-12)
            )
        assert "weights" in weighed.cautions


def test_the_rule_counts_effective_answers() -> None:
    survey = weighted(20, 60, (2, 40.0, 80.0), (6, 40.0, 40.0))  # those in trouble weigh 2
    found = cell(survey.evaluated(), survey, "new", "pay")
    n_eff = 80 * 80 / 120
    assert (found.x, found.n) == (20, 60)
    assert (found.x_eff, found.n_eff) == pytest.approx((n_eff / 2, n_eff))
    assert found.share == pytest.approx(0.5)
    assert found.level in ("barrier", "critical")
    assert "mixed_weights" not in found.cautions


def test_ten_people_worth_nine_answers_are_shown_but_not_judged() -> None:
    survey = weighted(5, 10, (2, 9.0, 20.0), (6, 5.0, 5.0))
    found = cell(survey.evaluated(), survey, "new", "pay")
    assert found.n_eff == pytest.approx(196 / 25)
    assert (found.hidden, found.level, found.p_mid) == (False, "not_enough_data", None)
    assert found.share == pytest.approx(9 / 14)


def test_four_people_are_hidden_whatever_they_weigh() -> None:
    survey = weighted(2, 4, (2, 200.0, 20_000.0), (6, 200.0, 20_000.0))
    (found,) = survey.evaluated().all(Evidence)
    assert found.hidden
    assert (found.share, found.ci95) == (None, None)


def test_a_source_without_weights_counts_as_it_is_beside_a_weighted_one() -> None:
    survey = weighted(50, 100, (2, 5e6, 5e11), (6, 5e6, 5e11))
    site = survey.add(Source, name="Site")
    survey.asked("new", "pay", x=10, n=100, source=site.id)
    found = cell(survey.evaluated(), survey, "new", "pay")
    assert found.share == pytest.approx(60 / 200)
    assert found.n_eff == 200
    assert {"weights", "mixed_weights"} <= set(found.cautions)


def test_people_of_no_weight_give_no_share() -> None:
    survey = weighted(5, 12, (2, 0.0, 0.0), (6, 0.0, 0.0))
    found = cell(survey.evaluated(), survey, "new", "pay")
    assert (found.hidden, found.level, found.share, found.n_eff) == (False, "not_enough_data", None, 0)
