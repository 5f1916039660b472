"""Counts of many cells at once, as arrays of floats."""

import numpy as np
from numpy.typing import NDArray

from cjm_studio.statistics.interval import LAST_DIGIT, Z95

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
IntArray = NDArray[np.int_]


def checked_counts(x: float | FloatArray, n: float | FloatArray) -> tuple[FloatArray, FloatArray]:
    """Give the counts x out of n as arrays of floats, once it is sure that they can be counts.

    Shapes: scalars or arrays that broadcast; weighted counts (not whole) are allowed.
    Errors: ValueError if n is not above 0, if x is outside 0..n, or if either is not a finite number.
    """
    hits, answers = np.asarray(x, dtype=np.float64), np.asarray(n, dtype=np.float64)
    sound = np.isfinite(answers) & (answers > 0) & (hits >= 0) & (hits <= answers * (1 + LAST_DIGIT))
    if not np.all(sound):
        raise ValueError(f"counts need 0 <= x <= n and n > 0, got x = {x}, n = {n}")
    return np.minimum(hits, answers), answers


def wilson_bounds(x: FloatArray, n: FloatArray, *, z: float = Z95) -> tuple[FloatArray, FloatArray]:
    """Give the ends of the Wilson intervals of many cells at once, as two arrays of shares.

    Shapes: x and n broadcast. The lower end is exactly 0 at x = 0, the upper exactly 1 at x = n.
    Source: Wilson 1927; the default after Brown, Cai and DasGupta 2001.
    """
    hits, answers = checked_counts(x, n)
    share = hits / answers
    stretch = 1 + z * z / answers
    centre = (share + z * z / (2 * answers)) / stretch
    half = z * np.sqrt(share * (1 - share) / answers + (z / (2 * answers)) ** 2) / stretch
    lo = np.where(hits == 0, 0.0, np.maximum(centre - half, 0.0))
    hi = np.where(hits == answers, 1.0, np.minimum(centre + half, 1.0))
    return lo, hi
