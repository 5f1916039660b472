"""Many pairs at once give what one pair gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.statistics.clear_differences import Pair, clear_differences
from cjm_studio.statistics.differences import clear_difference


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    n1, n2 = draw(st.integers(1, 400)), draw(st.integers(1, 400))
    return draw(st.integers(0, n1)), n1, draw(st.integers(0, n2)), n2


@given(st.lists(pairs(), max_size=8))
def test_each_pair_is_judged_as_if_it_stood_alone(asked: list[Pair]) -> None:
    for pair, found in zip(asked, clear_differences(asked), strict=True):
        alone = clear_difference(*pair)
        if alone is None or found is None:
            assert found is alone
        else:
            assert found.difference == pytest.approx(alone.difference)
            assert found.ci95 == pytest.approx(alone.ci95)


def test_the_published_example_is_told_and_a_doubtful_one_is_not() -> None:
    told, untold = clear_differences([(56, 70, 48, 80), (11, 40, 10, 40)])
    assert told is not None
    assert told.difference == pytest.approx(0.2)
    assert [*told.ci95] == pytest.approx([0.0524, 0.3339], abs=5e-5)
    assert untold is None
