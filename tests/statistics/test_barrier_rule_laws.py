"""Laws of the barrier rule for any map, and the whole rule written once more in plain sums."""

import math
import random
import subprocess
import sys
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.statistics.barrier_rule import LEVEL_ORDER, RuleCell, Verdict, evaluate

LIMITS = st.sampled_from([0.05, 0.1, 0.25, 0.3, 0.5, 0.8])


@st.composite
def rule_cells(draw: st.DrawFn, most: int = 120) -> RuleCell:
    n = draw(st.integers(0, most))
    return RuleCell(
        draw(st.sampled_from(["ces2", "csat"])), draw(st.integers(0, n)), n, draw(LIMITS | st.none())
    )


maps = st.lists(rule_cells(), max_size=25)


def mid_p(x: int, n: int, limit: float) -> float:
    chances = [math.comb(n, k) * limit**k * (1 - limit) ** (n - k) for k in range(x, n + 1)]
    return math.fsum(chances) - chances[0] / 2


def prior(cells: list[tuple[int, int]]) -> tuple[float, float]:
    total, k = sum(n for _, n in cells), len(cells)
    mu = sum(x for x, _ in cells) / total
    if k < 8 or mu in (0, 1):
        return min(max(mu, 0.02), 0.98), 2.0
    spread = sum(n * (x / n - mu) ** 2 for x, n in cells)
    room = total - sum(n * n for _, n in cells) / total - (k - 1)
    rho = (spread - mu * (1 - mu) * (k - 1)) / (mu * (1 - mu) * room)
    rho = min(max(rho, 1 / 201), 1 / 3)
    return mu, (1 - rho) / rho


def chance_above(share: float, a: float, b: float, steps: int = 4000) -> float:
    """Sum the beta density over its logit, where it is smooth; far out it is a plain exponential."""
    if share >= 1:
        return 0.0
    constant = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    start = math.log(share / (1 - share))
    end = max(start, 0.0) + 40
    width = (end - start) / steps

    def weight(logit: float) -> float:
        soft = logit + math.log1p(math.exp(-logit)) if logit > 0 else math.log1p(math.exp(logit))
        return math.exp(constant + a * logit - (a + b) * soft)

    inner = math.fsum(weight(start + i * width) * (4 if i % 2 else 2) for i in range(1, steps))
    return (weight(start) + inner + weight(end)) * width / 3 + math.exp(constant - b * end) / b


def upper_bound(x: int, n: int) -> float:
    """Search for the largest share that a one-sided score test at 5 % does not reject."""
    low, high = x / n, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        rejected = middle - x / n > 1.6448536269514722 * math.sqrt(middle * (1 - middle) / n)
        low, high = (low, middle) if rejected else (middle, high)
    return low if x < n else 1.0


@given(st.lists(rule_cells(60), min_size=1, max_size=14))
@settings(max_examples=25, deadline=None)
def test_the_rule_agrees_with_itself_written_in_plain_sums(cells: list[RuleCell]) -> None:
    family = [cell for cell in cells if cell.n >= 10 and cell.limit is not None]
    p = {id(cell): mid_p(int(cell.x), int(cell.n), cell.limit or 0) for cell in family}
    for cell, verdict in zip(cells, evaluate(cells), strict=True):
        if id(cell) not in p or cell.limit is None:
            assert verdict.level == "not_enough_data"
            assert verdict.p_mid is None
            continue
        mu, weight = prior([(int(c.x), int(c.n)) for c in family if c.metric == cell.metric])
        a, b = cell.x + weight * mu, cell.n - cell.x + weight * (1 - mu)
        own = p[id(cell)]
        q = min(
            min(1.0, cut * len(family) / sum(o <= cut for o in p.values()))
            for cut in p.values()
            if cut >= own
        )
        expected = (
            own,
            q,
            a / (a + b),
            chance_above(cell.limit, a, b),
            chance_above(cell.limit + 0.15, a, b),
            upper_bound(int(cell.x), int(cell.n)),
        )
        found = (
            verdict.p_mid,
            verdict.q_bh,
            verdict.shrunk,
            verdict.p_over,
            verdict.p_serious,
            verdict.upper95,
        )
        for one, other in zip(found, expected, strict=True):
            assert one is not None
            assert math.isclose(one, other, abs_tol=1e-6)


@given(maps, st.integers(0, 1000))
def test_the_order_of_the_cells_changes_no_verdict(cells: list[RuleCell], seed: int) -> None:
    order = random.Random(seed).sample(range(len(cells)), len(cells))
    verdicts = evaluate(cells)
    assert evaluate([cells[place] for place in order]) == [verdicts[place] for place in order]


@given(maps)
def test_equal_cells_get_equal_verdicts(cells: list[RuleCell]) -> None:
    verdicts = evaluate(cells + cells)
    assert verdicts[: len(cells)] == verdicts[len(cells) :]


@given(st.lists(rule_cells(), max_size=6), st.integers(10, 60), LIMITS)
@settings(max_examples=30, deadline=None)
def test_more_trouble_in_a_cell_never_lowers_its_level(others: list[RuleCell], n: int, limit: float) -> None:
    levels = [evaluate([RuleCell("ces2", x, n, limit), *others])[0].level for x in range(n + 1)]
    assert all(LEVEL_ORDER.index(before) <= LEVEL_ORDER.index(after) for before, after in pairwise(levels))


def level(verdict: Verdict, limit: float | None) -> str:
    """Read the level off the figures, row by row of the table."""
    figures = verdict.share, verdict.q_bh, verdict.p_over, verdict.p_serious, verdict.upper95
    if limit is None or None in figures:
        return "not_enough_data"
    share, q, over, serious, upper = (figure or 0.0 for figure in figures)
    if share > limit and (q <= 0.10 or over >= 0.95):
        return "critical" if serious >= 0.80 else "barrier"
    if share > limit and over >= 0.50:
        return "watch"
    return "not_enough_data" if upper > limit + 0.15 else "none"


@given(maps)
def test_the_level_of_a_cell_follows_from_the_figures_that_it_shows(cells: list[RuleCell]) -> None:
    for cell, verdict in zip(cells, evaluate(cells), strict=True):
        assert verdict.hidden == (cell.n < 5) == (verdict.share is None)
        assert (verdict.family is None) == (cell.n < 10 or cell.limit is None)
        assert verdict.level == level(verdict, cell.limit)


@given(maps)
def test_cells_that_are_not_judged_leave_the_others_as_they_are(cells: list[RuleCell]) -> None:
    judged = [cell for cell in cells if cell.n >= 10 and cell.limit is not None]
    verdicts = evaluate(cells)
    kept = [v for cell, v in zip(cells, verdicts, strict=True) if cell.n >= 10 and cell.limit is not None]
    assert evaluate(judged) == kept


def test_the_kernels_load_neither_tables_nor_windows_nor_the_slow_half_of_scipy() -> None:
    modules = "barrier_rule differences funnel nps sample_sizes scales tracking"
    imports = "; ".join(f"import cjm_studio.statistics.{name}" for name in modules.split())
    slow = "{'scipy.stats', 'pandas', 'duckdb', 'PySide6'}"
    script = f"{imports}; import sys; sys.exit(len({slow} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
