"""Intervals for one share: x of n answers, such as the trouble share of a stage.

Everywhere: x and n are counts (weighted: x = share * n_eff, n = n_eff), the answer is in shares 0..1, `z` is
the normal quantile, and ValueError says that n is not above 0 or that x is outside 0..n.
"""

from math import sqrt

from cjm_studio.statistics.interval import Z95, Interval, checked_count, clipped


def wilson(x: float, n: float, *, z: float = Z95) -> Interval:
    """Give the Wilson interval of x of n, the interval shown beside every share.

    Source: Wilson 1927; exact 0 and 1 at the ends.
    """
    hits, answers = checked_count(x, n)
    share = hits / answers
    stretch = 1 + z * z / answers
    centre = (share + z * z / (2 * answers)) / stretch
    half = z * sqrt(share * (1 - share) / answers + (z / (2 * answers)) ** 2) / stretch
    lo, hi = clipped(centre - half, centre + half)
    return Interval(0.0 if hits == 0 else lo, 1.0 if hits == answers else hi)


def laplace(x: float, n: float) -> float:
    """Give (x + 1)/(n + 2), the success share shown beside x/n when fewer than 20 people tried.

    Errors: ValueError if x is outside 0..n; n = 0 gives 1/2. Source: Lewis and Sauro 2006.
    """
    if not 0 <= x <= n:
        raise ValueError(f"counts need 0 <= x <= n, got x = {x}, n = {n}")
    return (x + 1) / (n + 2)
