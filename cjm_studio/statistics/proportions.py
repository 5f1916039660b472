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


def agresti_coull(x: float, n: float, *, z: float = Z95) -> Interval:
    """Give the Agresti-Coull interval of x of n, the quick twin of Wilson's, cut off at 0 and 1.

    Source: Agresti and Coull 1998: Wald's interval after z*z/2 answers are added on each side.
    """
    checked_count(x, n)
    answers = n + z * z
    share = (x + z * z / 2) / answers
    half = z * sqrt(share * (1 - share) / answers)
    return clipped(share - half, share + half)


def clopper_pearson(x: float, n: float, *, z: float = Z95) -> Interval:
    """Give the exact interval of x of n, for when coverage must be guaranteed rather than right on average.

    Source: Clopper and Pearson 1934, by quantiles of the beta distribution.
    """
    from scipy.special import betaincinv, ndtr

    hits, answers = checked_count(x, n)
    tail = float(ndtr(-z))
    lo = betaincinv(hits, answers - hits + 1, tail) if hits > 0 else 0.0
    hi = betaincinv(hits + 1, answers - hits, 1 - tail) if hits < answers else 1.0
    return Interval(float(lo), float(hi))


def jeffreys(x: float, n: float, *, z: float = Z95) -> Interval:
    """Give the Jeffreys interval of x of n: equal tails of Beta(x + 1/2, n - x + 1/2), unchanged at the ends.

    Source: Brown, Cai and DasGupta 2001.
    """
    from scipy.special import betaincinv, ndtr

    hits, answers = checked_count(x, n)
    tail = float(ndtr(-z))
    a, b = hits + 0.5, answers - hits + 0.5
    return Interval(float(betaincinv(a, b, tail)), float(betaincinv(a, b, 1 - tail)))


def laplace(x: float, n: float) -> float:
    """Give (x + 1)/(n + 2), the success share shown beside x/n when fewer than 20 people tried.

    Errors: ValueError if x is outside 0..n; n = 0 gives 1/2. Source: Lewis and Sauro 2006.
    """
    if not 0 <= x <= n:
        raise ValueError(f"counts need 0 <= x <= n, got x = {x}, n = {n}")
    return (x + 1) / (n + 2)
