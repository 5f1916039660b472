"""The barrier rule: which cells of a wave show a barrier, with the figures that prove it.

A cell is one segment at one stage in one wave, by one metric. Its trouble share must lie above the acceptable
limit, and that must be proven: against chance over all cells looked at, or by the posterior that joins the
cells of one metric.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from cjm_studio.statistics.arrays import BoolArray, FloatArray, IntArray, checked_counts, wilson_bounds
from cjm_studio.statistics.binomial import mid_p
from cjm_studio.statistics.false_discovery import benjamini_hochberg
from cjm_studio.statistics.interval import Z95_ONE_SIDED, Interval
from cjm_studio.statistics.shrinkage import Posterior, Prior, posterior, shared_prior
from cjm_studio.statistics.tracking import N_MIN

DELTA: Final = 0.15  # above limit + DELTA a barrier is serious
Q: Final = 0.10  # accepted share of false alarms
HIDDEN_BELOW: Final = 5  # fewer answers are shown nowhere
PROVEN: Final = 0.95  # P_over that proves by the posterior
SURELY_SERIOUS: Final = 0.80  # P_serious that makes a barrier critical
MORE_LIKELY: Final = 0.50  # P_over that is worth watching
RELATIVE_MARGIN: Final = 0.10  # a limit made from the other stages lies so far above them
RELATIVE_LIMITS: Final = (0.02, 0.95)
# 0.7 + 0.1 is stored a hair below 0.8: shares that differ by binary rounding only are equal.
SAME: Final = 1e-12

Level = Literal["none", "not_enough_data", "watch", "barrier", "critical"]
LEVEL_ORDER: Final[tuple[Level, ...]] = ("none", "not_enough_data", "watch", "barrier", "critical")


@dataclass(frozen=True, slots=True)
class RuleCell:
    """What the rule needs of one cell: x trouble answers of n (weighted: of n_eff) and the acceptable limit.

    A limit of None says that no limit can be formed: such a cell is "not enough data". Whether a weighted
    group is hidden is said beside, for that goes by people; otherwise fewer than 5 answers are.
    """

    metric: str
    x: float
    n: float
    limit: float | None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rule says of one cell; figures that were not computed are None."""

    level: Level
    hidden: bool = False
    share: float | None = None
    ci95: Interval | None = None
    p_mid: float | None = None
    q_bh: float | None = None
    family: int | None = None
    prior_mu: float | None = None
    prior_m: float | None = None
    prior_cells: int | None = None
    shrunk: float | None = None
    p_over: float | None = None
    p_serious: float | None = None
    upper95: float | None = None


def evaluate(cells: Sequence[RuleCell]) -> list[Verdict]:
    """Judge all cells of one wave together, whatever segment, stage and primary metric they belong to.

    Shapes: one verdict per cell, in the order of the cells. Units: shares and probabilities 0..1.
    Cells with 10 answers and a limit make the family of the false discovery rate, and per metric the prior.
    Errors: ValueError if x is outside 0..n, or a limit outside 0..1.
    Source: Benjamini and Hochberg 1995; Kleinman 1973; Wilson 1927; mid-p of Lancaster 1961.
    """
    x, n, limit = _columns(cells)
    hidden = [cell.n < HIDDEN_BELOW if cell.hidden is None else cell.hidden for cell in cells]
    small = np.array(hidden, dtype=np.bool_)
    verdicts = [Verdict("not_enough_data", hidden=own) for own in hidden]
    in_family = (n >= N_MIN) & ~np.isnan(limit) & ~small
    shown = np.flatnonzero(~small & ~in_family & (n > 0))
    for place, verdict in zip(shown.tolist(), _counted(x[shown], n[shown]), strict=True):
        verdicts[place] = verdict
    judged = np.flatnonzero(in_family)
    metrics = [cells[place].metric for place in judged.tolist()]
    for place, verdict in zip(
        judged.tolist(), _judged(metrics, x[judged], n[judged], limit[judged]), strict=True
    ):
        verdicts[place] = verdict
    return verdicts


def relative_limit(x_others: float, n_others: float) -> float | None:
    """Make a limit where none is agreed: the share over the segment's other stages in this wave + 10 points.

    Units: trouble answers and answers, summed over the other stages; a share, clipped to .02-.95; None if
    nobody answered there. Errors: ValueError if x is outside 0..n.
    """
    if n_others == 0:
        return None
    checked_counts(x_others, n_others)
    return min(max(x_others / n_others + RELATIVE_MARGIN, RELATIVE_LIMITS[0]), RELATIVE_LIMITS[1])


def _columns(cells: Sequence[RuleCell]) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Lay the cells out as arrays x, n and limit (not a number: no limit), refusing what cannot be."""
    x = np.array([cell.x for cell in cells], dtype=np.float64)
    n = np.array([cell.n for cell in cells], dtype=np.float64)
    limit = np.array([np.nan if cell.limit is None else cell.limit for cell in cells], dtype=np.float64)
    given = np.array([cell.limit is not None for cell in cells], dtype=np.bool_)
    sound = ~given | ((limit >= 0) & (limit <= 1))
    if not np.all(sound):
        raise ValueError(f"a limit is a share 0..1, got {cells[int(np.argmin(sound))]}")
    empty = (n == 0) & (x == 0)
    x[~empty], n[~empty] = checked_counts(x[~empty], n[~empty])
    return x, n, limit


def _counted(x: FloatArray, n: FloatArray) -> list[Verdict]:
    """Give the verdicts of cells that are shown with their share but take no part in the rule."""
    columns = (x / n).tolist(), _intervals(x, n)
    return [Verdict("not_enough_data", False, share, ci95) for share, ci95 in zip(*columns, strict=True)]


def _judged(metrics: list[str], x: FloatArray, n: FloatArray, limit: FloatArray) -> list[Verdict]:
    """Give the verdicts of the family: cells with enough answers and a limit, as arrays of one length m."""
    share, p_mid = x / n, mid_p(x, n, limit)
    q_bh = benjamini_hochberg(p_mid)
    _, upper95 = wilson_bounds(x, n, z=Z95_ONE_SIDED)
    priors = _priors(metrics, x, n)
    belief = _belief(x, n, priors)
    p_over, p_serious = belief.chance_above(limit), belief.chance_above(limit + DELTA)
    levels = severity(
        over=share - limit > SAME,
        proof=(q_bh <= Q) | (p_over >= PROVEN),
        p_over=p_over,
        p_serious=p_serious,
        too_wide=upper95 > limit + DELTA,
    )
    figures = (share, p_mid, q_bh, belief.shrunk, p_over, p_serious, upper95)
    names = [LEVEL_ORDER[place] for place in levels.tolist()]
    rows = zip(names, _intervals(x, n), priors, *(figure.tolist() for figure in figures), strict=True)
    # Positional, in the order of Verdict's fields: there may be very many cells.
    return [
        Verdict(level, False, own, ci95, p, q, len(metrics), prior.mu, prior.M, prior.cells, *beliefs)
        for level, ci95, prior, own, p, q, *beliefs in rows
    ]


def _intervals(x: FloatArray, n: FloatArray) -> list[Interval]:
    lo, hi = wilson_bounds(x, n)
    return list(map(Interval, lo.tolist(), hi.tolist()))


def _priors(metrics: list[str], x: FloatArray, n: FloatArray) -> list[Prior]:
    """Give each cell the prior of its metric: shares of different metrics are not exchangeable."""
    places: dict[str, list[int]] = {}
    for place, metric in enumerate(metrics):
        places.setdefault(metric, []).append(place)
    found = {metric: shared_prior(x[at], n[at]) for metric, at in places.items()}
    return [found[metric] for metric in metrics]


def _belief(x: FloatArray, n: FloatArray, priors: list[Prior]) -> Posterior:
    mu = np.array([prior.mu for prior in priors], dtype=np.float64)
    weight = np.array([prior.M for prior in priors], dtype=np.float64)
    return posterior(x, n, mu=mu, weight=weight)


def severity(
    over: BoolArray, proof: BoolArray, p_over: FloatArray, p_serious: FloatArray, too_wide: BoolArray
) -> IntArray:
    """Give the place of each cell's level in LEVEL_ORDER, the first level that fits.

    Shapes: arrays of one shape; too wide: a serious barrier is not ruled out.
    """
    conditions = [
        over & proof & (p_serious >= SURELY_SERIOUS),
        over & proof,
        over & (p_over >= MORE_LIKELY),
        too_wide,
    ]
    return np.select(conditions, [4, 3, 2, 1], default=0)
