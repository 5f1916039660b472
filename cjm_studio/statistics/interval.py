"""An interval, the normal quantiles that all intervals share, and the check of a count against its n.

The map draws its first figures with these and with the standard library alone: NumPy and SciPy would cost
half a second before anything is seen.
"""

from math import isfinite
from typing import Final, NamedTuple

Z95: Final = 1.959963984540054  # quantile .975 of the normal distribution: two-sided 95 %
Z95_ONE_SIDED: Final = 1.6448536269514722  # quantile .95: the bound that 95 % lie below

# A weighted count is share * n and may pass n by the last binary digit: that is no error of the data.
LAST_DIGIT: Final = 1e-9


class Interval(NamedTuple):
    """The two ends between which the true value of a figure on the map lies."""

    lo: float
    hi: float


def checked_count(x: float, n: float) -> tuple[float, float]:
    """Give the count x out of n as floats, once it is sure that it can be a count.

    Errors: ValueError if n is not above 0, if x is outside 0..n, or if either is not a finite number.
    """
    if not (isfinite(n) and n > 0 and 0 <= x <= n * (1 + LAST_DIGIT)):
        raise ValueError(f"counts need 0 <= x <= n and n > 0, got x = {x}, n = {n}")
    return min(float(x), float(n)), float(n)


def clipped(lo: float, hi: float, *, floor: float = 0.0, ceiling: float = 1.0) -> Interval:
    """Cut an interval off where the figure that it belongs to cannot go (shares: 0 and 1)."""
    return Interval(max(floor, float(lo)), min(ceiling, float(hi)))
