"""Differences of two shares: one group's trouble share against another's, in intervals and in a test.

Everywhere: x1 of n1 minus x2 of n2, groups of different people, differences in shares -1..+1 (times 100:
points); ValueError says that an n is not above 0 or an x outside 0..n.
"""

from dataclasses import dataclass
from math import erfc, hypot, sqrt

from cjm_studio.statistics.interval import Z95, Interval, checked_count, clipped
from cjm_studio.statistics.proportions import wilson


@dataclass(frozen=True, slots=True)
class ZTest:
    """A test of "no difference": the normal quantile and the two-sided p."""

    z: float
    p: float


@dataclass(frozen=True, slots=True)
class Difference:
    """How far two shares lie apart, with the interval of that distance."""

    difference: float
    ci95: Interval


def newcombe(x1: float, n1: float, x2: float, n2: float, *, z: float = Z95) -> Interval:
    """Give the interval of the difference of two shares, put together from the two Wilson intervals.

    Source: Newcombe 1998, hybrid Wilson score interval without continuity correction (his method 10).
    """
    first, second = wilson(x1, n1, z=z), wilson(x2, n2, z=z)
    p1, p2 = x1 / n1, x2 / n2
    lo = p1 - p2 - hypot(p1 - first.lo, second.hi - p2)
    hi = p1 - p2 + hypot(first.hi - p1, p2 - second.lo)
    return clipped(lo, hi, floor=-1.0)


def z_n1(x1: float, n1: float, x2: float, n2: float) -> ZTest:
    """Test whether two shares are equal, by the pooled z with N - 1; all or nobody in trouble gives z 0, p 1.

    Errors: also ValueError if both groups together have no more than one answer. Source: Campbell 2007.
    """
    checked_count(x1, n1)
    checked_count(x2, n2)
    total = n1 + n2
    if total <= 1:
        raise ValueError(f"two groups need more than one answer together, got {total}")
    pooled = min((x1 + x2) / total, 1.0)
    error = sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2) * total / (total - 1))
    z = (x1 / n1 - x2 / n2) / error if error > 0 else 0.0
    return ZTest(z, erfc(abs(z) / sqrt(2)))


def clear_difference(x1: float, n1: float, x2: float, n2: float) -> Difference | None:
    """Give the difference to other stages, segments or the last wave if its interval leaves out 0.

    Otherwise None. It may stand beside a level as a supporting reason; it never makes one.
    Source: Newcombe 1998, two-sided 95 %.
    """
    ci95 = newcombe(x1, n1, x2, n2)
    if ci95.lo <= 0 <= ci95.hi:
        return None
    return Difference(x1 / n1 - x2 / n2, ci95)
