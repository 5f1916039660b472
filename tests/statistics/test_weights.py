"""Weighted answers: shares by weight, effective answers, and a figure for each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.statistics.figures import figure_of
from cjm_studio.statistics.proportions import wilson
from cjm_studio.statistics.weights import Weighted, pooled

PEOPLE = st.lists(st.tuples(st.integers(1, 7), st.floats(0.01, 50)), min_size=1, max_size=60)
WEIGHTS = (1, 1, 1, 2, 2, 0.5, 0.5, 3)


def part(
    source: str, answers: list[tuple[int, float]]
) -> tuple[str, list[tuple[int, int]], list[tuple[int, float, float]]]:
    """Lay raw (answer, weight) out as a reading holds them."""
    kinds = sorted({answer for answer, _ in answers})
    own = {kind: [weight for answer, weight in answers if answer == kind] for kind in kinds}
    counts = [(kind, len(weights)) for kind, weights in own.items()]
    return source, counts, [(kind, sum(w), sum(x * x for x in w)) for kind, w in own.items()]


def found(*parts: tuple[str, list[tuple[int, int]], list[tuple[int, float, float]]]) -> Weighted:
    weighted = pooled(parts)
    assert weighted is not None
    return weighted


def test_the_published_vector_of_kish() -> None:
    weighted = found(part("s", [(1, w) for w in WEIGHTS[:5]] + [(7, w) for w in WEIGHTS[5:]]))
    assert weighted.n_eff == pytest.approx(5.9024, abs=5e-5)
    assert weighted.effective((1, 2, 3)) == pytest.approx(5.9024 * 7 / 11, abs=5e-5)
    assert sum(weighted.counts().values()) == pytest.approx(weighted.n_eff)


@given(PEOPLE)
def test_effective_answers_are_those_of_the_raw_weights(answers: list[tuple[int, float]]) -> None:
    weighted = found(part("s", answers))
    total = sum(w for _, w in answers)
    assert weighted.n_eff == pytest.approx(total**2 / sum(w * w for _, w in answers))
    share = sum(w for a, w in answers if a <= 3) / total
    assert weighted.effective((1, 2, 3)) / weighted.n_eff == pytest.approx(share)
    assert weighted.n_eff <= len(answers) * (1 + 1e-9)


@given(PEOPLE, st.floats(0.001, 1000))
def test_the_unit_of_the_weights_does_not_matter(answers: list[tuple[int, float]], unit: float) -> None:
    one, other = found(part("s", answers)), found(part("s", [(a, w * unit) for a, w in answers]))
    assert one.counts() == pytest.approx(other.counts())


def test_equal_weights_are_worth_exactly_their_number() -> None:
    weighted = found(part("s", [(2, 1.1)] * 4 + [(6, 1.1)] * 6))
    assert weighted.n_eff == 10
    assert weighted.effective((2,)) == pytest.approx(4, abs=1e-12)


def test_sources_count_with_their_people_whatever_the_unit_of_their_weights() -> None:
    country = part("panel", [(2, 40_000.0)] * 30 + [(6, 20_000.0)] * 70)
    plain: tuple[str, list[tuple[int, int]], list[tuple[int, float, float]]] = (
        "site",
        [(2, 10), (6, 90)],
        [],
    )
    weighted = found(country, plain)
    assert weighted.mixed
    share = (100 * 30 * 2 / (30 * 2 + 70) + 10) / 200
    assert weighted.effective((2,)) / weighted.n_eff == pytest.approx(share)
    assert weighted.n_eff == pytest.approx(200**2 / (190 * (100 / 130) ** 2 + 100))


def test_where_nobody_has_a_weight_the_counts_are_people() -> None:
    assert pooled([("s", [(1, 5), (7, 9)], [])]) is None
    assert pooled([]) is None


def test_people_of_no_weight_are_worth_nothing() -> None:
    weighted = found(("s", [(1, 6)], [(1, 0.0, 0.0)]))
    assert (weighted.n_eff, weighted.effective((1,))) == (0, 0)
    figure = figure_of(BUILT_IN_METRICS["ces2"], {1: 6}, weighted=weighted)
    assert figure is not None
    assert (figure.hidden, figure.n, figure.value) == (False, 6, None)


@pytest.mark.parametrize("weight", [-1.0, float("nan"), float("inf")])
def test_a_weight_that_cannot_be_is_refused(weight: float) -> None:
    with pytest.raises(ValueError, match="weights"):
        pooled([("s", [(1, 1)], [(1, weight, 1.0)])])


@pytest.mark.parametrize(("key", "counts"), [
    ("ces2", {2: 6, 4: 10, 6: 30}), ("nps", {3: 5, 8: 9, 10: 20}), ("emotion", {-2: 6, 0: 14, 2: 20}),
    ("completion", {0: 5, 1: 9}), ("csat", {1: 4, 5: 26}), ("csat", {1: 2, 5: 2}),
])  # fmt: skip
def test_weights_of_one_give_the_figure_of_people(key: str, counts: dict[int, int]) -> None:
    metric = BUILT_IN_METRICS[key]
    plain = figure_of(metric, counts)
    same = figure_of(
        metric, counts, weighted=found(("s", list(counts.items()), [(a, n, n) for a, n in counts.items()]))
    )
    assert plain is not None
    assert same is not None
    for name in ("unit", "hidden", "n", "x"):
        assert getattr(same, name) == getattr(plain, name)
    for name in ("value", "low", "high", "laplace", "mean", "mean_low", "mean_high"):
        one, other = getattr(plain, name), getattr(same, name)
        assert one is other is None or other == pytest.approx(one, abs=1e-12, rel=1e-12)


def test_a_weighted_share_has_the_wilson_interval_of_its_effective_answers() -> None:
    weighted = found(part("s", [(2, 3.0)] * 10 + [(6, 1.0)] * 30))
    figure = figure_of(BUILT_IN_METRICS["ces2"], {2: 10, 6: 30}, weighted=weighted)
    assert figure is not None
    n_eff = 60 * 60 / (10 * 9 + 30)
    assert (figure.n, figure.n_eff) == (40, n_eff)
    assert figure.value == pytest.approx(0.5)
    assert (figure.low, figure.high) == pytest.approx(wilson(n_eff / 2, n_eff))


def test_whether_a_group_is_hidden_goes_by_people() -> None:
    four = found(part("s", [(2, 10.0)] * 4))
    assert figure_of(BUILT_IN_METRICS["ces2"], {2: 4}, weighted=four).hidden  # type: ignore[union-attr]
    worth_little = found(part("s", [(2, 100.0), *[(6, 0.1)] * 9]))
    figure = figure_of(BUILT_IN_METRICS["ces2"], {2: 1, 6: 9}, weighted=worth_little)
    assert figure is not None
    assert not figure.hidden
    assert figure.n_eff is not None
    assert figure.n_eff < 5
