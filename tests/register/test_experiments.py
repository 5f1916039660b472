"""Experiments: effects, several looks and outcomes, sizes of the arms; against published vectors."""

import numpy as np
import pytest
from scipy import stats

from cjm_studio.model.ids import HypothesisId, RecordId
from cjm_studio.model.register import Arm, Experiment, Outcome
from cjm_studio.register.trials import result_of
from cjm_studio.statistics.experiments import (
    OBRIEN_FLEMING,
    effects,
    look_bound,
    sample_ratio_p,
)


def experiment(*arms: int, outcomes: tuple[Outcome, ...], **fields: object) -> Experiment:
    return Experiment(
        id=RecordId("experiment-1"),
        hypothesis=HypothesisId(RecordId("hypothesis-1")),
        name="Push",
        arms=tuple(Arm(name=f"arm {number}", n=n) for number, n in enumerate(arms)),
        outcomes=outcomes,
        **fields,  # type: ignore[arg-type]
    )


# Newcombe 1998 (published), and z with N - 1: other arm minus first.
@pytest.mark.parametrize(
    ("first", "other", "difference", "low", "high", "z", "p"),
    [
        ((48, 80), (56, 70), 0.2, 0.0524, 0.3339, 2.6413, 0.0083),
        ((3, 10), (9, 10), 0.6, 0.1705, 0.8090, 2.6693, 0.0076),
        ((10, 50), (20, 50), 0.2, 0.0201, 0.3636, 2.1712, 0.0299),
        ((160, 400), (120, 400), -0.1, -0.1649, -0.0339, -2.9631, 0.0030),
    ],
)
def test_an_effect_agrees_with_its_vector(
    first: tuple[int, int],
    other: tuple[int, int],
    difference: float,
    low: float,
    high: float,
    z: float,
    p: float,
) -> None:
    (effect,) = effects([(first, other, True)])
    assert effect is not None
    figures = (effect.difference, *effect.ci95, effect.z, effect.p)
    assert figures == pytest.approx((difference, low, high, z, p), abs=5.1e-5)
    assert effect.verdict == ("better" if difference > 0 else "worse")


def test_less_trouble_is_better_and_more_of_the_good_answer_too() -> None:
    good, trouble = effects([((30, 100), (50, 100), True), ((30, 100), (50, 100), False)])
    assert good is not None
    assert trouble is not None
    assert (good.verdict, trouble.verdict) == ("better", "worse")


def test_an_arm_of_fewer_than_ten_says_nothing_and_an_empty_one_has_no_effect() -> None:
    few, empty, same = effects([((0, 9), (9, 9), True), ((0, 0), (9, 9), True), ((30, 100), (30, 100), True)])
    assert few is not None
    assert (few.verdict, empty) == ("not_enough_data", None)
    assert same is not None
    assert same.verdict == "no_proof"


def test_several_outcomes_are_corrected_together() -> None:
    alone = effects([((10, 50), (20, 50), True)])[0]
    together = effects([((10, 50), (20, 50), True)] + [((20, 50), (21, 50), True)] * 4)[0]
    assert alone is not None
    assert together is not None
    assert (alone.verdict, together.verdict) == ("better", "no_proof")
    assert together.q == pytest.approx(5 * alone.p)


@pytest.mark.parametrize("looks", [2, 3, 4, 5])
def test_the_bounds_of_several_looks_keep_the_error_at_five_per_cent(looks: int) -> None:
    rng = np.random.default_rng(5)
    walk = rng.standard_normal((200_000, looks)).cumsum(axis=1) / np.sqrt(np.arange(1, looks + 1))
    bounds = [look_bound(looks, look) for look in range(1, looks + 1)]
    assert (np.abs(walk) >= bounds).any(axis=1).mean() == pytest.approx(0.05, abs=0.0015)
    assert bounds[-1] == OBRIEN_FLEMING[looks]


def test_an_early_look_has_to_prove_more() -> None:
    counted = [((10, 50), (20, 50), True)]
    verdicts = [effects(counted, looks=3, look=look)[0] for look in (1, 2, 3)]
    assert [effect.verdict for effect in verdicts if effect] == ["no_proof", "no_proof", "better"]
    with pytest.raises(ValueError, match="look"):
        look_bound(2, 3)


def test_the_sample_ratio_is_pearsons_test_of_fit() -> None:
    for sizes, planned in (((520, 480), (1, 1)), ((100, 210, 90), (1, 2, 1)), ((70, 30), (2, 1))):
        expected = sum(sizes) * np.array(planned) / sum(planned)
        assert sample_ratio_p(sizes, planned) == pytest.approx(stats.chisquare(sizes, expected).pvalue)
    with pytest.raises(ValueError, match="planned share"):
        sample_ratio_p((10,), (1,))


def test_arms_that_are_not_as_planned_are_warned_of() -> None:
    outcome = Outcome(name="Paid", good=True, counts=(300, 300))
    assert result_of(experiment(1000, 800, outcomes=(outcome,))).unequal
    even = result_of(experiment(1000, 960, outcomes=(outcome,)))
    assert not even.unequal
    assert even.sample_ratio_p == pytest.approx(stats.chisquare([1000, 960]).pvalue)


def test_without_a_control_group_it_is_a_change_and_not_an_effect() -> None:
    outcome = Outcome(name="Paid", good=True, counts=(30, 50))
    result = result_of(experiment(100, 300, outcomes=(outcome,), control=False))
    assert (result.kind, result.sample_ratio_p, result.unequal) == ("change", None, False)


def test_before_the_planned_n_is_reached_nothing_is_proved() -> None:
    outcome = Outcome(name="Paid", good=True, counts=(30, 60))
    result = result_of(experiment(100, 100, outcomes=(outcome,), planned_n=200))
    assert result.early
    assert result.results[0].effect is not None
    assert result.results[0].effect.verdict == "no_proof"
