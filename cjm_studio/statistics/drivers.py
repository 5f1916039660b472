"""Key drivers: how the share of explained spread of an outcome is divided among the stages' metrics.

Stages go together, so plain regression weights mislead; each driver gets its average gain over all orders in
which drivers can be taken in. It is association and no cause.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import factorial
from typing import Final, Literal

import numpy as np

from cjm_studio.statistics.arrays import FloatArray

FEWEST_DRIVERS: Final = 2  # among which something can be divided
MOST_DRIVERS: Final = 12  # all 4096 sets of them are looked at
N_MIN: Final = 100
N_PER_DRIVER: Final = 10
R2_MIN: Final = 0.10
_RESAMPLES: Final = 500
_SEED: Final = 20_260
_RIDGE: Final = 1e-9  # what nobody varied in, or says the same as another, has one answer all the same

Guard = Literal["", "one_stage", "few", "unexplained"]


@dataclass(frozen=True, slots=True)
class Driver:
    """One driver's part of R^2, its share of it, and the 95 % interval of that share."""

    part: float
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Drivers:
    """What the metrics explain together, and each one's part; `guard` says why there are none."""

    n: int
    r2: float | None
    drivers: tuple[Driver, ...] = ()
    guard: Guard = ""

    @property
    def enough(self) -> bool:
        """Say whether anything may be said."""
        return not self.guard


def needed_people(p: int) -> int:
    """Give how many people it takes to divide an outcome among p drivers."""
    return max(N_MIN, N_PER_DRIVER * p)


def shapley_parts(
    among: FloatArray, with_outcome: FloatArray, *, step: Callable[[float], None] | None = None
) -> FloatArray:
    """Divide R^2 exactly among p drivers, from their correlations; the parts add up to R^2.

    Shapes: among (..., p, p), with_outcome (..., p); p up to 12. `step` is told the share that is done.
    Errors: ValueError for other shapes.
    Source: Lindeman, Merenda and Gold 1980 (LMG), which is the Shapley value of R^2.
    """
    p = with_outcome.shape[-1] if with_outcome.ndim else 0
    if among.shape != (*with_outcome.shape, p) or not 1 <= p <= MOST_DRIVERS:
        raise ValueError(f"needs 1 to {MOST_DRIVERS} drivers and their square table, got {among.shape}")
    explained = np.zeros((1 << p, *with_outcome.shape[:-1]))
    for chosen in range(1, 1 << p):
        at = [driver for driver in range(p) if chosen >> driver & 1]
        given = with_outcome[..., at]
        table = among[..., np.array(at)[:, None], at] + _RIDGE * np.eye(len(at))
        weights = np.linalg.solve(table, given[..., None])[..., 0]
        explained[chosen] = (given * weights).sum(axis=-1)
        if step is not None and chosen % 64 == 0:
            step(chosen / (1 << p))
    ways = np.array([factorial(size) * factorial(p - size - 1) / factorial(p) for size in range(p)])
    sets = np.arange(1 << p)
    sizes = np.array([int(chosen).bit_count() for chosen in sets])
    parts = np.zeros_like(with_outcome)
    for driver in range(p):
        without = sets[sets >> driver & 1 == 0]
        gains = explained[without | 1 << driver] - explained[without]
        parts[..., driver] = np.tensordot(ways[sizes[without]], gains, axes=1)
    return parts


def drivers(
    values: FloatArray,
    outcome: FloatArray,
    *,
    weights: FloatArray | None = None,
    step: Callable[[float], None] | None = None,
) -> Drivers:
    """Give what respondents' answers at p stages explain of their outcome, with percentile intervals.

    Shapes: values (n, p), outcome (n,), weights (n,) or none, no gaps. Below two drivers, n = max(100, 10 p)
    (weighted: of Kish's n_eff) or R^2 = .10 nothing is divided. Intervals: 500 bootstrap samples of
    people, of fixed seed, so that the same file gives the same figures.
    Errors: ValueError for shapes that do not fit.
    """
    n, p = values.shape
    if outcome.shape != (n,) or (weights is not None and weights.shape != (n,)):
        raise ValueError(f"needs one outcome and one weight per respondent, got {outcome.shape} for {n}")
    if p < FEWEST_DRIVERS:
        return Drivers(n, None, guard="one_stage")
    mass = np.ones(n) if weights is None else weights
    n_eff = mass.sum() ** 2 / (mass**2).sum() if n else 0.0
    if n_eff < needed_people(p):
        return Drivers(n, None, guard="few")
    both = np.column_stack([values, outcome])
    parts = shapley_parts(*_correlations(both, mass))
    r2 = float(parts.sum())
    if r2 < R2_MIN:
        return Drivers(n, r2, guard="unexplained")
    low, high = _ends(both, mass, step or (lambda share: None))
    told = zip(parts.tolist(), low.tolist(), high.tolist(), strict=True)
    return Drivers(n, r2, tuple(Driver(part, part / r2, lo, hi) for part, lo, hi in told))


def _correlations(both: FloatArray, mass: FloatArray) -> tuple[FloatArray, FloatArray]:
    """A metric that nobody varied in goes with nothing, and so explains nothing."""
    centred = both - mass @ both / mass.sum()
    table = (centred * mass[:, None]).T @ centred
    lengths = np.sqrt(np.diag(table))
    lengths[lengths == 0] = np.inf
    table = table / np.outer(lengths, lengths)
    return table[:-1, :-1], table[:-1, -1]


def _ends(both: FloatArray, mass: FloatArray, step: Callable[[float], None]) -> tuple[FloatArray, FloatArray]:
    """Draw people anew, with their weights, and see between what shares the middle 95 % lie."""
    chance, n, p = np.random.default_rng(_SEED), len(both), both.shape[1] - 1
    among, with_outcome = np.zeros((_RESAMPLES, p, p)), np.zeros((_RESAMPLES, p))
    for turn in range(_RESAMPLES):
        drawn = np.bincount(chance.integers(0, n, n), minlength=n)
        among[turn], with_outcome[turn] = _correlations(both, mass * drawn)
        step(0.4 * turn / _RESAMPLES)
    parts = shapley_parts(among, with_outcome, step=lambda share: step(0.4 + 0.6 * share))
    told = parts[parts.sum(axis=1) > 0]
    shares = told / told.sum(axis=1, keepdims=True)
    low, high = np.quantile(shares, (0.025, 0.975), axis=0)
    return np.minimum(low, high), high
