"""Benjamini-Hochberg over a family of cells."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.statistics.false_discovery import benjamini_hochberg

p_values = st.lists(st.floats(0, 1) | st.sampled_from([0.0, 0.02, 0.5, 1.0]), min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("p", "q"),
    [
        (
            [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216],
            [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.1057, 0.216, 0.216, 0.216],
        ),
        ([0.02, 0.02, 0.5, 1], [0.04, 0.04, 0.6667, 1]),
    ],
)
def test_a_family_agrees_with_its_vector(p: list[float], q: list[float]) -> None:
    assert benjamini_hochberg(np.array(p)).tolist() == pytest.approx(q, abs=5.1e-5)


@given(p_values)
def test_each_q_is_the_least_share_of_false_alarms_among_the_cuts_that_flag_the_cell(p: list[float]) -> None:
    def false_alarms(cut: float) -> float:
        return min(1.0, cut * len(p) / sum(other <= cut for other in p))

    by_definition = [min(false_alarms(cut) for cut in p if cut >= own) for own in p]
    assert benjamini_hochberg(np.array(p)).tolist() == pytest.approx(by_definition)


@given(p_values, st.integers(0, 1000))
def test_the_order_of_the_cells_does_not_matter(p: list[float], seed: int) -> None:
    q = benjamini_hochberg(np.array(p))
    order = np.random.default_rng(seed).permutation(len(p))
    assert benjamini_hochberg(np.array(p)[order]).tolist() == q[order].tolist()


@given(p_values)
def test_equal_cells_are_judged_equally(p: list[float]) -> None:
    q = benjamini_hochberg(np.array(p + p))
    assert q[: len(p)].tolist() == q[len(p) :].tolist()


def test_one_cell_alone_keeps_its_p() -> None:
    assert benjamini_hochberg(np.array([0.3])).tolist() == [0.3]


def test_an_empty_family_has_no_q() -> None:
    assert benjamini_hochberg(np.array([])).tolist() == []
