"""How many answers there are and how many it would take."""

import pytest

from cjm_studio.statistics.sample_sizes import answers_to_compare, needed_answers


@pytest.mark.parametrize(
    ("share", "single_look", "forty_cells"),
    [(0.35, 125, 231), (0.40, 57, 104), (0.50, 21, 38), (0.60, 11, 20)],
)
def test_the_smaller_the_excess_the_more_answers_it_takes(
    share: float, single_look: int, forty_cells: int
) -> None:
    assert needed_answers(0.25, share, alpha=0.05) == single_look
    assert needed_answers(0.25, share, alpha=0.005) == forty_cells


@pytest.mark.parametrize(("limit", "share"), [(0.25, 0.25), (0.3, 0.2), (0, 0.2), (0.5, 1.1)])
def test_a_share_that_is_not_above_the_limit_can_never_be_proven(limit: float, share: float) -> None:
    with pytest.raises(ValueError, match="limit"):
        needed_answers(limit, share, alpha=0.05)


def test_a_certainty_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="alpha"):
        needed_answers(0.2, 0.3, alpha=0)


def test_everybody_in_trouble_still_takes_an_answer() -> None:
    assert needed_answers(0.01, 1.0, alpha=0.05) == 1


@pytest.mark.parametrize(
    ("first", "second", "n"),
    [(0.6, 0.3, 42), (0.3, 0.6, 42), (0.5, 0.4, 388), (0.1, 0.05, 435)],  # Fleiss 1981, without correction
)
def test_two_groups_take_as_many_answers_as_the_tables_say(first: float, second: float, n: int) -> None:
    assert answers_to_compare(first, second) == n


def test_shares_that_do_not_differ_cannot_be_told_apart() -> None:
    with pytest.raises(ValueError, match="two different shares"):
        answers_to_compare(0.3, 0.3)
