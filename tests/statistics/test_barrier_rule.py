"""The barrier rule: the golden map, the small map, the edges, and what it promises its callers."""

import math

import pytest

from cjm_studio.statistics.barrier_rule import (
    DELTA,
    RuleCell,
    Verdict,
    evaluate,
    relative_limit,
)

FOUR_DIGITS = 5.1e-5
LIMIT = 0.25


def cells(*counts: tuple[float, float], metric: str = "ces2", limit: float | None = LIMIT) -> list[RuleCell]:
    return [RuleCell(metric, x, n, limit) for x, n in counts]


def levels(*counts: tuple[float, float], limit: float | None = LIMIT) -> list[str]:
    return [verdict.level for verdict in evaluate(cells(*counts, limit=limit))]


# x, n, share, Wilson, mid-p, q, shrunk, P_over, P_serious, upper bound, level
GOLDEN = [
    (6, 60, 0.1000, (0.0466, 0.2015), 0.9979, 1.0000, 0.1117, 0.0019, 0.0000, 0.1819, "none"),
    (9, 58, 0.1552, (0.0838, 0.2693), 0.9557, 1.0000, 0.1626, 0.0400, 0.0000, 0.2485, "none"),
    (31, 55, 0.5636, (0.4327, 0.6863), 0.0000, 0.0000, 0.5353, 1.0000, 0.9829, 0.6681, "critical"),
    (14, 50, 0.2800, (0.1747, 0.4167), 0.3074, 0.5380, 0.2765, 0.6562, 0.0252, 0.3936, "watch"),
    (4, 12, 0.3333, (0.1381, 0.6094), 0.2544, 0.5380, 0.3056, 0.6724, 0.1918, 0.5685, "watch"),
    (5, 120, 0.0417, (0.0179, 0.0938), 1.0000, 1.0000, 0.0502, 0.0000, 0.0000, 0.0831, "none"),
    (12, 118, 0.1017, (0.0591, 0.1694), 1.0000, 1.0000, 0.1078, 0.0000, 0.0000, 0.1567, "none"),
    (30, 110, 0.2727, (0.1982, 0.3626), 0.2879, 0.5380, 0.2714, 0.6885, 0.0018, 0.3474, "watch"),
    (45, 105, 0.4286, (0.3381, 0.5241), 0.0000, 0.0002, 0.4196, 0.9999, 0.6585, 0.5088, "barrier"),
    (9, 40, 0.2250, (0.1232, 0.3750), 0.6303, 0.9805, 0.2271, 0.3366, 0.0059, 0.3490, "none"),
    (3, 22, 0.1364, (0.0475, 0.3333), 0.8885, 1.0000, 0.1572, 0.0995, 0.0022, 0.2965, "none"),
    (9, 20, 0.4500, (0.2582, 0.6579), 0.0274, 0.0767, 0.4065, 0.9537, 0.5162, 0.6278, "barrier"),
    (11, 18, 0.6111, (0.3862, 0.7969), 0.0007, 0.0034, 0.5271, 0.9977, 0.8911, 0.7734, "critical"),
    (7, 14, 0.5000, (0.2680, 0.7320), 0.0243, 0.0767, 0.4292, 0.9527, 0.5933, 0.7012, "barrier"),
]


def test_the_golden_map_agrees_with_every_figure() -> None:
    verdicts = evaluate(cells(*((row[0], row[1]) for row in GOLDEN), (2, 9)))
    for verdict, (_, _, share, ci95, p, q, shrunk, over, serious, upper, level) in zip(
        verdicts, GOLDEN, strict=False
    ):
        figures = (
            verdict.share,
            verdict.p_mid,
            verdict.q_bh,
            verdict.shrunk,
            verdict.p_over,
            verdict.p_serious,
        )
        assert figures == pytest.approx((share, p, q, shrunk, over, serious), abs=FOUR_DIGITS)
        assert verdict.ci95 == pytest.approx(ci95, abs=FOUR_DIGITS)
        assert verdict.upper95 == pytest.approx(upper, abs=FOUR_DIGITS)
        assert (verdict.prior_mu, verdict.prior_m) == pytest.approx((0.2431, 5.3256), abs=FOUR_DIGITS)
        assert (verdict.family, verdict.prior_cells, verdict.hidden) == (14, 14, False)
        assert verdict.level == level
    assert verdicts[-1].level == "not_enough_data"
    assert verdicts[-1].family is None


def test_the_small_map_agrees_with_its_vector() -> None:
    verdicts = evaluate(cells(*((x, 30) for x in (3, 12, 20, 1, 4, 10))))
    assert [verdict.level for verdict in verdicts] == ["none", "barrier", "critical", "none", "none", "watch"]
    assert (verdicts[0].prior_mu, verdicts[0].prior_m) == pytest.approx((0.2778, 2), abs=FOUR_DIGITS)
    by_posterior, watched = verdicts[1], verdicts[5]
    assert (by_posterior.q_bh, by_posterior.p_over) == pytest.approx((0.1084, 0.9582), abs=FOUR_DIGITS)
    assert (watched.q_bh, watched.p_over) == pytest.approx((0.3023, 0.8316), abs=FOUR_DIGITS)


def test_cells_under_ten_answers_are_never_judged_and_under_five_are_hidden() -> None:
    hidden, nobody, few, enough = evaluate(cells((4, 4), (0, 0), (5, 5), (10, 10)))
    assert hidden == nobody == Verdict("not_enough_data", hidden=True)
    assert few == Verdict("not_enough_data", share=1.0, ci95=few.ci95)
    assert few.ci95 == pytest.approx((0.5655, 1), abs=FOUR_DIGITS)
    assert (enough.level, enough.family, enough.prior_cells) == ("critical", 1, 1)


def test_a_map_without_a_cell_of_ten_answers_has_no_level() -> None:
    assert levels((9, 9), (0, 5), (3, 4)) == ["not_enough_data"] * 3


def test_no_cells_give_no_verdicts() -> None:
    assert evaluate([]) == []


def test_a_map_without_any_trouble_has_no_barrier() -> None:
    assert levels(*[(0, 40)] * 8) == ["none"] * 8


def test_a_map_of_nothing_but_trouble_is_critical_throughout() -> None:
    assert levels(*[(40, 40)] * 8) == ["critical"] * 8


def test_neighbours_alone_make_no_barrier() -> None:
    assert levels((2, 10), *[(9, 10)] * 12)[0] == "not_enough_data"


def test_ten_answers_without_trouble_rule_a_serious_barrier_out() -> None:
    assert levels((0, 10)) == ["none"]
    assert levels((2, 10)) == ["not_enough_data"]


def test_a_barrier_becomes_critical_where_a_serious_one_is_four_fifths_sure() -> None:
    below, above = evaluate(cells((19, 41)))[0], evaluate(cells((16, 34)))[0]
    assert (below.p_serious, above.p_serious) == pytest.approx((0.7968, 0.8010), abs=FOUR_DIGITS)
    assert (below.level, above.level) == ("barrier", "critical")


def test_a_share_equal_to_the_limit_is_not_above_it() -> None:
    limit = 0.7 + 0.1  # stored a hair below 0.8
    verdict = evaluate(cells((8, 10), limit=limit))[0]
    assert verdict.share is not None
    assert verdict.share > limit
    assert verdict.level == "none"


@pytest.mark.parametrize("limit", [0.0, 1e-9, 0.02, 0.85, 0.9, 0.95, 1 - 1e-9, 1.0])
def test_limits_near_the_ends_give_finite_figures(limit: float) -> None:
    for verdict in evaluate(cells((0, 10), (10, 10), (9, 10), (0, 300), (300, 300), limit=limit)):
        figures = (verdict.p_mid, verdict.q_bh, verdict.p_over, verdict.p_serious, verdict.shrunk)
        assert all(figure is not None and 0 <= figure <= 1 for figure in figures)


def test_where_the_limit_leaves_no_room_above_it_nothing_can_be_serious() -> None:
    for verdict in evaluate(cells((300, 300), (0, 20), limit=1 - DELTA + 0.01)):
        assert verdict.p_serious == 0
        assert verdict.level in {"none", "barrier"}


def test_a_cell_without_a_limit_shows_its_share_and_stays_out_of_the_family() -> None:
    alone = evaluate(cells((12, 30)))
    without, beside = evaluate([RuleCell("ces2", 30, 30, None), *cells((12, 30))])
    assert [beside] == alone
    assert (without.level, without.share, without.family, without.p_mid) == ("not_enough_data", 1, None, None)


def test_metrics_share_the_family_but_not_the_prior() -> None:
    verdicts = evaluate([*cells(*[(6, 60)] * 8), *cells((12, 20), metric="csat", limit=0.1)])
    assert {verdict.family for verdict in verdicts} == {9}
    assert [verdict.prior_cells for verdict in verdicts] == [8] * 8 + [1]
    assert verdicts[-1].prior_mu == pytest.approx(0.6)


def test_each_cell_is_held_against_its_own_limit() -> None:
    strict, mild = evaluate([*cells((12, 30), limit=0.1), *cells((12, 30), limit=0.5)])
    assert (strict.level, mild.level) == ("critical", "none")


def test_weighted_cells_are_judged_like_whole_ones_nearby() -> None:
    whole, weighted = evaluate(cells((12, 30))), evaluate(cells((12 + 1e-9, 30 - 1e-9)))
    assert whole[0].level == weighted[0].level
    assert whole[0].p_mid == pytest.approx(weighted[0].p_mid, abs=1e-7)


@pytest.mark.parametrize(("x", "n"), [(-1, 10), (11, 10), (1, 0), (math.nan, 10), (1, math.nan), (1, -1)])
def test_impossible_counts_are_refused(x: float, n: float) -> None:
    with pytest.raises(ValueError, match="counts need"):
        evaluate(cells((3, 10), (x, n)))


@pytest.mark.parametrize("limit", [-0.1, 1.1, math.nan])
def test_impossible_limits_are_refused(limit: float) -> None:
    with pytest.raises(ValueError, match="limit"):
        evaluate([*cells((3, 10)), RuleCell("ces2", 3, 10, limit)])


@pytest.mark.parametrize(
    ("x", "n", "limit"), [(30, 200, 0.25), (7, 10, 0.8), (0, 50, 0.1), (50, 50, 0.95), (0, 0, None)]
)
def test_a_relative_limit_lies_ten_points_above_the_other_stages(
    x: float, n: float, limit: float | None
) -> None:
    assert relative_limit(x, n) == (None if limit is None else pytest.approx(limit))


def test_a_relative_limit_of_impossible_counts_is_refused() -> None:
    with pytest.raises(ValueError, match="counts need"):
        relative_limit(3, 2)
