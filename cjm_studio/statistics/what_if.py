"""What would change a verdict: the barrier rule on counts and limits that one cell does not have.

All other cells stay as they are, their limits too. The rule is worked out for thousands of answers at once,
so the first number that changes the level is found without assuming that the level goes one way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from cjm_studio.statistics.arrays import FloatArray, IntArray, wilson_bounds
from cjm_studio.statistics.barrier_rule import (
    DELTA,
    HIDDEN_BELOW,
    LEVEL_ORDER,
    PROVEN,
    SAME,
    Level,
    Q,
    RuleCell,
    severity,
)
from cjm_studio.statistics.binomial import mid_p
from cjm_studio.statistics.interval import Z95_ONE_SIDED
from cjm_studio.statistics.shrinkage import posterior, priors_of_sums
from cjm_studio.statistics.tracking import N_MIN

FAR: Final = 2000  # nobody plans a survey by a larger number of answers
NEAR: Final = 100  # most answers are found so near: looking there first is quicker
UNJUDGED: Final = LEVEL_ORDER.index("not_enough_data")
PER_CENT: Final = np.arange(1, 100) / 100  # limits are agreed in whole per cent


@dataclass(frozen=True, slots=True)
class Change:
    """What would give a cell another level: so many more answers, or another limit."""

    level: Level
    answers: int | None = None
    trouble: bool = False  # whether those answers are in trouble
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class _Others:
    """What a cell needs of the other cells of its family: their tests in order, the sums of its metric."""

    p: FloatArray  # rising
    least_q: FloatArray  # per place: the least p * m / rank of the cells from there on
    k: int
    sums: tuple[float, float, float, float]  # of n, x, n * n and x * x / n


class WhatIf:
    """The cells of one wave, ready to say what one of them would be."""

    def __init__(self, cells: Sequence[RuleCell]) -> None:
        self._cells = cells
        self._judged = [place for place, cell in enumerate(cells) if _judged(cell)]
        family = [cells[place] for place in self._judged]
        self._x, self._n, limit = (
            np.array([getattr(cell, name) for cell in family], dtype=np.float64)
            for name in ("x", "n", "limit")
        )
        self._p = mid_p(self._x, self._n, limit)
        self._order = np.argsort(self._p, kind="stable")
        self._metrics = np.array([cell.metric for cell in family], dtype=object)

    def more_answers(self, at: int, *, trouble: bool, towards: frozenset[Level]) -> Change | None:
        """Give the fewest more answers, all in trouble or none, that bring a cell to one of these levels.

        None if 2,000 do not, or if the cell has no limit.
        """
        cell = self._cells[at]
        if cell.limit is None:
            return None
        wanted = [LEVEL_ORDER.index(level) for level in towards]
        for first, last in ((1, NEAR), (NEAR + 1, FAR)):
            more = np.arange(first, last + 1, dtype=np.float64)
            x = cell.x + more if trouble else np.full_like(more, cell.x)
            found = self.levels(at, x=x, n=cell.n + more, limit=np.full_like(more, cell.limit))
            hits = np.flatnonzero(np.isin(found, wanted))
            if hits.size:
                return Change(LEVEL_ORDER[found[hits[0]]], first + int(hits[0]), trouble)
        return None

    def other_limit(self, at: int, *, towards: frozenset[Level]) -> Change | None:
        """Give the limit in whole per cent, nearest to the own, that brings a cell to one of these levels."""
        cell = self._cells[at]
        if cell.limit is None or cell.n < N_MIN:
            return None
        wanted = [LEVEL_ORDER.index(level) for level in towards]
        found = self.levels(at, x=np.full(99, cell.x), n=np.full(99, cell.n), limit=PER_CENT)
        hits = np.flatnonzero(np.isin(found, wanted))
        if not hits.size:
            return None
        nearest = hits[np.argmin(np.abs(PER_CENT[hits] - cell.limit))]
        return Change(LEVEL_ORDER[found[nearest]], limit=float(PER_CENT[nearest]))

    def levels(self, at: int, *, x: FloatArray, n: FloatArray, limit: FloatArray) -> IntArray:
        """Give the level that a cell would have with each of these counts and limits, by LEVEL_ORDER.

        Shapes: flat arrays of one length. As `barrier_rule.evaluate` with this one cell changed.
        """
        others = self._others(at)
        p, size = mid_p(x, n, limit), len(others.p) + 1
        rank = np.searchsorted(others.p, p, side="right")
        q = np.minimum(np.minimum(p * size / (rank + 1), others.least_q[rank]), 1.0)
        on, ox, onn, oxx = others.sums
        mu, weight = priors_of_sums(others.k + 1, n=on + n, x=ox + x, nn=onn + n * n, xx=oxx + x * x / n)
        belief = posterior(x, n, mu=mu, weight=weight)
        p_over = belief.chance_above(limit)
        _, upper = wilson_bounds(x, n, z=Z95_ONE_SIDED)
        found = severity(
            over=x / n - limit > SAME,
            proof=(q <= Q) | (p_over >= PROVEN),
            p_over=p_over,
            p_serious=belief.chance_above(limit + DELTA),
            too_wide=upper > limit + DELTA,
        )
        return np.where(n < N_MIN, UNJUDGED, found)

    def _others(self, at: int) -> _Others:
        keep = np.array([place != at for place in self._judged], dtype=np.bool_)
        p = self._p[self._order][keep[self._order]]
        raised = p * (len(p) + 1) / np.arange(2, len(p) + 2)
        least = np.append(np.minimum.accumulate(raised[::-1])[::-1], 1.0)
        alike = keep & (self._metrics == self._cells[at].metric)
        x, n = self._x[alike], self._n[alike]
        sums = float(n.sum()), float(x.sum()), float((n * n).sum()), float((x * x / n).sum())
        return _Others(p, least, int(alike.sum()), sums)


def _judged(cell: RuleCell) -> bool:
    hidden = cell.n < HIDDEN_BELOW if cell.hidden is None else cell.hidden
    return cell.limit is not None and cell.n >= N_MIN and not hidden
