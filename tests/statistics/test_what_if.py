"""What would change a verdict, beside the rule itself run on every hypothetical count."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.statistics.barrier_rule import LEVEL_ORDER, Level, RuleCell, evaluate
from cjm_studio.statistics.what_if import FAR, WhatIf

LIMITS = st.sampled_from([0.1, 0.25, 0.4])
PROVED: frozenset[Level] = frozenset(("barrier", "critical"))
NOT_PROVED: frozenset[Level] = frozenset(("none", "watch", "not_enough_data"))
SHOP = [
    RuleCell("ces2", x, n, 0.25)
    for x, n in ((31, 55), (6, 60), (9, 58), (14, 50), (4, 12), (5, 120), (30, 110), (12, 118))
]


@st.composite
def cells(draw: st.DrawFn) -> RuleCell:
    n = draw(st.integers(0, 60))
    limit = draw(LIMITS | st.none())
    return RuleCell(draw(st.sampled_from(["ces2", "csat"])), draw(st.integers(0, n)), n, limit)


def by_force(
    family: list[RuleCell], at: int, *, trouble: bool, towards: frozenset[Level], most: int
) -> int | None:
    for more in range(1, most + 1):
        own = family[at]
        changed = replace(own, x=own.x + more * trouble, n=own.n + more)
        if (
            evaluate([changed if place == at else cell for place, cell in enumerate(family)])[at].level
            in towards
        ):
            return more
    return None


@given(st.lists(cells(), min_size=1, max_size=14), st.booleans(), st.sampled_from([PROVED, NOT_PROVED]))
@settings(max_examples=25, deadline=None)
def test_the_fewest_answers_are_those_that_brute_force_finds(
    family: list[RuleCell], trouble: bool, towards: frozenset[Level]
) -> None:
    if family[0].limit is None:
        return
    found = WhatIf(family).more_answers(0, trouble=trouble, towards=towards)
    forced = by_force(family, 0, trouble=trouble, towards=towards, most=60)
    if forced is not None:
        assert found is not None
        assert (found.answers, found.trouble) == (forced, trouble)
        assert found.level in towards
    else:
        assert found is None or (found.answers or 0) > 60


@given(st.lists(cells(), min_size=1, max_size=12))
@settings(max_examples=25, deadline=None)
def test_other_limits_give_the_levels_of_the_rule(family: list[RuleCell]) -> None:
    own = family[0]
    limits = np.array([0.05, 0.2, 0.25, 0.5, 0.9])
    found = WhatIf(family).levels(0, x=np.full(5, float(own.x)), n=np.full(5, max(own.n, 1.0)), limit=limits)
    for limit, place in zip(limits.tolist(), found.tolist(), strict=True):
        again = evaluate([replace(own, limit=limit), *family[1:]])[0].level
        assert LEVEL_ORDER[place] == again or own.n < 10


def test_a_worked_map() -> None:
    what_if = WhatIf(SHOP)
    assert evaluate(SHOP)[0].level == "critical"
    softer = what_if.more_answers(0, trouble=False, towards=NOT_PROVED)
    assert softer is not None
    assert softer.answers == by_force(SHOP, 0, trouble=False, towards=NOT_PROVED, most=100)
    milder = what_if.other_limit(0, towards=NOT_PROVED)
    assert milder is not None
    assert milder.limit is not None
    assert milder.level in NOT_PROVED
    for limit, towards in ((milder.limit, NOT_PROVED), (milder.limit - 0.01, PROVED)):
        assert evaluate([replace(SHOP[0], limit=limit), *SHOP[1:]])[0].level in towards


def test_what_no_sensible_number_of_answers_changes_is_not_promised() -> None:
    hopeless = [RuleCell("ces2", 4000, 4000, 0.25)]
    assert WhatIf(hopeless).more_answers(0, trouble=False, towards=frozenset(("none",))) is None
    assert WhatIf([RuleCell("ces2", 3, 20, None)]).more_answers(0, trouble=True, towards=PROVED) is None
    assert WhatIf([RuleCell("ces2", 3, 20, None)]).other_limit(0, towards=PROVED) is None
    assert FAR == 2000


def test_weighted_cells_are_judged_by_effective_answers() -> None:
    family = [replace(SHOP[0], x=20.4, n=37.3, hidden=False), *SHOP[1:]]
    found = WhatIf(family).more_answers(0, trouble=False, towards=NOT_PROVED)
    assert found is not None
    assert found.answers == by_force(family, 0, trouble=False, towards=NOT_PROVED, most=100)


def test_a_hidden_group_takes_no_part() -> None:
    heavy = RuleCell("ces2", 40, 60, 0.25, hidden=True)
    assert evaluate([*SHOP, heavy])[:-1] == evaluate(SHOP)
    assert evaluate([*SHOP, heavy])[-1].hidden
    with_it, without = WhatIf([*SHOP, heavy]), WhatIf(SHOP)
    assert with_it.other_limit(3, towards=PROVED) == without.other_limit(3, towards=PROVED)


@pytest.mark.parametrize("place", range(len(SHOP)))
def test_the_counts_that_there_are_give_the_level_that_there_is(place: int) -> None:
    own = SHOP[place]
    (found,) = WhatIf(SHOP).levels(place, x=np.array([own.x]), n=np.array([own.n]), limit=np.array([0.25]))
    assert LEVEL_ORDER[found] == evaluate(SHOP)[place].level
