"""Agreement of two orders of the same things."""

from collections.abc import Sequence
from itertools import combinations
from math import sqrt


def tau_b(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Give Kendall's tau-b of two rankings: 1 the same order, -1 the reverse; None where one has no order.

    Errors: ValueError for lists of different lengths. Source: Kendall 1945, with the correction for ties.
    """
    if len(first) != len(second):
        raise ValueError("both orders must rank the same things")
    agreeing, one, other = 0, 0, 0
    for (a1, b1), (a2, b2) in combinations(zip(first, second, strict=True), 2):
        along, across = (a1 > a2) - (a1 < a2), (b1 > b2) - (b1 < b2)
        agreeing += along * across
        one += along != 0
        other += across != 0
    return agreeing / sqrt(one * other) if one and other else None
