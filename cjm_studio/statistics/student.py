"""The quantile of Student's t that intervals of means need."""

from functools import lru_cache
from math import atan, cos, exp, lgamma, log, pi, sin, sqrt

_LONGEST_SERIES = 1000


@lru_cache(maxsize=4096)
def t_quantile_975(freedom: float) -> float:
    """Give the .975 quantile of Student's t, so that plus and minus it hold 95 %.

    Whole degrees of freedom up to 1,000 are solved from the finite series of the distribution, without SciPy,
    which a map would wait for before its first figure is painted; others by SciPy.
    Errors: ValueError if the freedom is not above 0. Source: Abramowitz and Stegun 26.7.3 and 26.7.4.
    """
    if freedom <= 0:
        raise ValueError(f"degrees of freedom must be above 0, got {freedom}")
    if freedom != int(freedom) or freedom > _LONGEST_SERIES:
        from scipy.special import stdtrit

        return float(stdtrit(freedom, 0.975))
    whole, t = int(freedom), 1.96
    scale = exp(lgamma((whole + 1) / 2) - lgamma(whole / 2)) / sqrt(whole * pi)
    for _ in range(100):  # Newton's steps from below never overshoot: beyond 0 the distribution is concave
        density = 2 * scale * exp(-(whole + 1) / 2 * log(1 + t * t / whole))
        step = (0.95 - _inside(t, whole)) / density
        t += step
        if abs(step) < 1e-13 * t:
            break
    return t


def _inside(t: float, freedom: int) -> float:
    """Give the chance of a value between -t and t."""
    angle = atan(t / sqrt(freedom))
    odd = freedom % 2
    term = cos(angle) if odd else 1.0
    total = 0.0 if freedom == 1 else term
    for k in range(2 + odd, freedom - 1, 2):
        term *= cos(angle) ** 2 * (k - 1) / k
        total += term
    if odd:
        return 2 / pi * (angle + sin(angle) * total)
    return sin(angle) * total
