"""Key drivers: how the share of explained spread of an outcome is divided among the stages' metrics.

Stages go together, so plain regression weights mislead; each driver gets its average gain over all orders in
which drivers can be taken in. It is association and no cause.
"""

from dataclasses import dataclass
from math import factorial
from typing import Final

import numpy as np

from cjm_studio.statistics.arrays import FloatArray

MOST_DRIVERS: Final = 12  # all 4096 sets of them are looked at
N_MIN: Final = 100
N_PER_DRIVER: Final = 10
R2_MIN: Final = 0.10
_RESAMPLES: Final = 500
_SEED: Final = 20_260


@dataclass(frozen=True, slots=True)
class Driver:
    """One driver's part of R^2, its share of it, and the interval of that share where there is one."""

    part: float
    share: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Drivers:
    """What the metrics explain together, and each one's part; `enough` is False where nothing may be said."""

    n: int
    r2: float
    drivers: tuple[Driver, ...]
    enough: bool


def shapley_parts(among: FloatArray, with_outcome: FloatArray) -> FloatArray:
    """Divide R^2 exactly among p drivers, from their correlations; the parts add up to R^2.

    Shapes: among (p, p), with_outcome (p,); p up to 12. Errors: ValueError for other shapes.
    Source: Lindeman, Merenda and Gold 1980 (LMG), which is the Shapley value of R^2.
    """
    p = with_outcome.size
    if among.shape != (p, p) or not 1 <= p <= MOST_DRIVERS:
        raise ValueError(f"needs 1 to {MOST_DRIVERS} drivers and their square table, got {among.shape}")
    explained = np.zeros(1 << p)
    for chosen in range(1, 1 << p):
        at = [driver for driver in range(p) if chosen >> driver & 1]
        weights = np.linalg.lstsq(among[np.ix_(at, at)], with_outcome[at], rcond=None)[0]
        explained[chosen] = float(with_outcome[at] @ weights)
    ways = [factorial(size) * factorial(p - size - 1) / factorial(p) for size in range(p)]
    parts = np.zeros(p)
    for chosen in range(1 << p):
        turn = chosen.bit_count()
        for driver in range(p):
            if not chosen >> driver & 1:
                parts[driver] += ways[turn] * (explained[chosen | 1 << driver] - explained[chosen])
    return parts


def drivers(values: FloatArray, outcome: FloatArray) -> Drivers:
    """Give what respondents' answers at p stages explain of their outcome, with percentile intervals.

    Shapes: values (n, p), outcome (n,), no gaps. Below n = max(100, 10 p) or R^2 = .10 nothing is divided.
    Errors: ValueError for shapes that do not fit. Intervals: 500 bootstrap samples of fixed seed, so that
    the same file gives the same figures; above eight drivers none, for they would take minutes.
    """
    n, p = values.shape
    if outcome.shape != (n,):
        raise ValueError(f"needs one outcome per respondent, got {outcome.shape} for {n}")
    if n < max(N_MIN, N_PER_DRIVER * p):
        return Drivers(n, float("nan"), (), False)
    parts = _parts(values, outcome)
    r2 = float(parts.sum())
    if r2 < R2_MIN:
        return Drivers(n, r2, (), False)
    ends = _ends(values, outcome) if p <= 8 else [(None, None)] * p
    told = zip(parts.tolist(), ends, strict=True)
    return Drivers(n, r2, tuple(Driver(part, part / r2, low, high) for part, (low, high) in told), True)


def _parts(values: FloatArray, outcome: FloatArray) -> FloatArray:
    """A metric that nobody varied in explains nothing."""
    centred = np.column_stack([values, outcome]) - np.append(values.mean(axis=0), outcome.mean())
    lengths = np.sqrt((centred**2).sum(axis=0))
    unit = np.divide(centred, lengths, out=np.zeros_like(centred), where=lengths > 0)
    table = unit.T @ unit
    return shapley_parts(table[:-1, :-1], table[:-1, -1])


def _ends(values: FloatArray, outcome: FloatArray) -> list[tuple[float | None, float | None]]:
    chance = np.random.default_rng(_SEED)
    shares = []
    for _ in range(_RESAMPLES):
        drawn = chance.integers(0, outcome.size, outcome.size)
        parts = _parts(values[drawn], outcome[drawn])
        if parts.sum() > 0:
            shares.append(parts / parts.sum())
    low, high = np.quantile(np.array(shares), (0.025, 0.975), axis=0)
    return list(zip(low.tolist(), high.tolist(), strict=True))
