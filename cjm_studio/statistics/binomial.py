"""Binomial tails that also hold for weighted counts, which are not whole numbers."""

import numpy as np
from scipy.special import betainc

from cjm_studio.statistics.arrays import FloatArray


def upper_tails(x: FloatArray, n: FloatArray, limit: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Give P(X >= x) and P(X > x) for X ~ Bin(n, limit), by the regularised incomplete beta.

    Shapes: arrays that broadcast, 0 <= x <= n, limit in 0..1; the binomial sums if x, n are whole.
    """
    some, not_all = x > 0, x < n
    # At the ends the tail is known and one shape of the beta would be 0: any other shape stands in.
    from_x = betainc(np.where(some, x, 1.0), n - x + 1, limit)
    above_x = betainc(x + 1, np.where(not_all, n - x, 1.0), limit)
    return np.where(some, from_x, 1.0), np.where(not_all, above_x, 0.0)


def mid_p(x: FloatArray, n: FloatArray, limit: FloatArray) -> FloatArray:
    """Give the mid-p of "no more than the limit are in trouble": P(X > x) + P(X = x)/2, X ~ Bin(n, limit).

    Shapes: as `upper_tails`. Source: Lancaster 1961.
    """
    from_x, above_x = upper_tails(x, n, limit)
    return 0.5 * (from_x + above_x)
