"""An interval, the normal quantiles that all intervals share, and the check of a count against its n."""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

Z95: Final = float(ndtri(0.975))  # 1.959964, two-sided 95 %
Z95_ONE_SIDED: Final = float(ndtri(0.95))  # 1.644854, the bound that 95 % lie below

# A weighted count is share * n and may pass n by the last binary digit: that is no error of the data.
_LAST_DIGIT: Final = 1e-9


class Interval(NamedTuple):
    """The two ends between which the true value of a figure on the map lies."""

    lo: float
    hi: float


def checked_counts(x: float | FloatArray, n: float | FloatArray) -> tuple[FloatArray, FloatArray]:
    """Give the counts x out of n as arrays of floats, once it is sure that they can be counts.

    Shapes: scalars or arrays that broadcast; weighted counts (not whole) are allowed.
    Errors: ValueError if n is not above 0, if x is outside 0..n, or if either is not a finite number.
    """
    hits, answers = np.asarray(x, dtype=np.float64), np.asarray(n, dtype=np.float64)
    sound = np.isfinite(answers) & (answers > 0) & (hits >= 0) & (hits <= answers * (1 + _LAST_DIGIT))
    if not np.all(sound):
        raise ValueError(f"counts need 0 <= x <= n and n > 0, got x = {x}, n = {n}")
    return np.minimum(hits, answers), answers


def clipped(lo: float, hi: float, *, floor: float = 0.0, ceiling: float = 1.0) -> Interval:
    """Cut an interval off where the figure that it belongs to cannot go (shares: 0 and 1)."""
    return Interval(max(floor, float(lo)), min(ceiling, float(hi)))
