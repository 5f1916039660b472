"""Nobody can work a hidden group out from a sum."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.statistics.hidden_groups import hidden_groups


def test_one_small_group_takes_the_next_smallest_with_it() -> None:
    assert hidden_groups({"site": 60, "app": 3, "phone": 12}) == {"app", "phone"}


def test_two_groups_too_small_together_take_a_third() -> None:
    assert hidden_groups({"site": 60, "app": 1, "phone": 2, "mail": 9}) == {"app", "phone", "mail"}


def test_large_groups_and_empty_ones_hide_nothing() -> None:
    assert hidden_groups({"site": 60, "app": 0, "phone": 12}) == frozenset()


@given(st.dictionaries(st.integers(), st.integers(0, 30), max_size=8))
def test_what_is_left_of_a_sum_is_never_a_small_group(sizes: dict[int, int]) -> None:
    hidden = hidden_groups(sizes)
    assert all(key in hidden for key, n in sizes.items() if 0 < n < 5)
    shown = [n for key, n in sizes.items() if n and key not in hidden]
    rest = sum(sizes.values()) - sum(shown)
    if shown and hidden:
        assert rest >= 5
        assert len(hidden) > 1
