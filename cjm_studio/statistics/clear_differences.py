"""Differences of many pairs of shares at once, kept where the interval leaves out 0."""

from collections.abc import Sequence

import numpy as np

from cjm_studio.statistics.arrays import wilson_bounds
from cjm_studio.statistics.differences import Difference
from cjm_studio.statistics.interval import Interval

Pair = tuple[float, float, float, float]


def clear_differences(pairs: Sequence[Pair]) -> list[Difference | None]:
    """Give for each pair (x1, n1, x2, n2) what `differences.clear_difference` gives, thousands at once.

    Shapes: one answer per pair, in their order. Units: shares. Errors: ValueError for counts that cannot be.
    Source: Newcombe 1998, method 10, two-sided 95 %.
    """
    if not pairs:
        return []
    x1, n1, x2, n2 = np.array(pairs, dtype=np.float64).T
    p1, p2 = x1 / n1, x2 / n2
    (low1, high1), (low2, high2) = wilson_bounds(x1, n1), wilson_bounds(x2, n2)
    apart = p1 - p2
    low = np.maximum(apart - np.hypot(p1 - low1, high2 - p2), -1.0)
    high = np.minimum(apart + np.hypot(high1 - p1, p2 - low2), 1.0)
    clear = ((low > 0) | (high < 0)).tolist()
    columns = zip(clear, apart.tolist(), low.tolist(), high.tolist(), strict=True)
    return [
        Difference(difference, Interval(lo, hi)) if told else None for told, difference, lo, hi in columns
    ]
