"""Tracking a barrier from wave to wave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.statistics.tracking import OpeningWave, wave_change

LIMIT = 0.25


@pytest.mark.parametrize(
    ("opening", "x", "n", "least_fall", "most_fall", "upper95", "status"),
    [
        ((48, 100, 0.44), 12, 100, 0.2185, 0.4526, 0.1837, "resolved_to_confirm"),
        ((48, 100, 0.44), 30, 100, 0.0277, 0.2871, 0.3798, "improved"),
        ((48, 100, 0.44), 45, 100, -0.1239, 0.1439, 0.5321, "no_proof_of_change"),
        ((30, 100, 0.29), 48, 100, -0.2964, -0.0666, 0.5616, "worse"),
        ((14, 30, 0.40), 4, 30, 0.0789, 0.4964, 0.2660, "improved"),
        ((14, 30, 0.40), 1, 30, 0.1985, 0.5819, 0.1364, "resolved_to_confirm"),
        ((45, 105, 0.41), 17, 110, 0.1557, 0.3677, 0.2195, "resolved_to_confirm"),
    ],
)
def test_a_pair_of_waves_agrees_with_its_golden_vector(
    opening: tuple[float, float, float],
    x: int,
    n: int,
    least_fall: float,
    most_fall: float,
    upper95: float,
    status: str,
) -> None:
    change = wave_change(OpeningWave(*opening), x, n, limit=LIMIT)
    figures = (change.least_fall, change.most_fall, change.upper95)
    assert figures == pytest.approx((least_fall, most_fall, upper95), abs=5.1e-5)
    assert change.status == status


def test_a_wave_of_few_answers_says_nothing_of_the_barrier() -> None:
    change = wave_change(OpeningWave(14, 30, 0.40), 2, 8, limit=LIMIT)
    assert (change.status, change.least_fall, change.upper95) == ("not_enough_data", None, None)
    assert wave_change(OpeningWave(14, 30, 0.40), 0, 9.99, limit=LIMIT).status == "not_enough_data"
    assert wave_change(OpeningWave(14, 30, 0.40), 0, 0, limit=LIMIT).status == "not_enough_data"


def test_no_trouble_in_ten_answers_is_better_but_not_resolved_under_a_low_limit() -> None:
    assert wave_change(OpeningWave(9, 10, 0.8), 0, 10, limit=0.2).status == "improved"


@given(st.integers(10, 120), st.floats(0, 1), st.floats(0, 1))
def test_the_shrunk_base_never_makes_a_fall_or_a_rise_easier_to_prove(
    n: int, shrunk: float, share: float
) -> None:
    x = round(share * n)
    raw = wave_change(OpeningWave(x, n, x / n), n // 4, n, limit=LIMIT)
    careful = wave_change(OpeningWave(x, n, shrunk), n // 4, n, limit=LIMIT)
    assert raw.least_fall is not None
    assert raw.most_fall is not None
    assert careful.least_fall is not None
    assert careful.most_fall is not None
    assert careful.least_fall <= raw.least_fall + 1e-12
    assert careful.most_fall >= raw.most_fall - 1e-12


@given(
    st.integers(0, 40), st.integers(10, 60).flatmap(lambda n: st.tuples(st.integers(0, n - 1), st.just(n)))
)
def test_more_trouble_in_the_new_wave_never_looks_better(x1: int, new: tuple[int, int]) -> None:
    order = ("resolved_to_confirm", "improved", "no_proof_of_change", "worse")
    x, n = new
    opening = OpeningWave(x1, 40, 0.9 * x1 / 40 + 0.02)
    before, after = (order.index(wave_change(opening, k, n, limit=LIMIT).status) for k in (x, x + 1))
    assert before <= after
