"""Figures of one question on an answer scale: mean and spread, from a table {score: count}.

Everywhere: scores are whole numbers of the scale, counts are people or effective answers, 0 and above.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, isfinite, sqrt

from cjm_studio.statistics.interval import Interval
from cjm_studio.statistics.student import t_quantile_975


@dataclass(frozen=True, slots=True)
class ScaleSummary:
    """The answers to one question in figures; what too few answers do not give is None."""

    n: float
    mean: float | None
    sd: float | None
    se: float | None
    ci95: Interval | None


def scale_summary(counts: Mapping[int, float]) -> ScaleSummary:
    """Give n, mean, standard deviation, standard error and 95 % t-interval of the mean.

    Units: those of the scale.
    No answers: n = 0 and the rest None. One answer: no sd, se, interval. No variance: no interval.
    Errors: ValueError for a negative count. Source: Student's t with n - 1 degrees of freedom.
    """
    n = _total(counts)
    if n == 0:
        return ScaleSummary(n, None, None, None, None)
    mean = fsum(score * count for score, count in counts.items()) / n
    if n <= 1:
        return ScaleSummary(n, mean, None, None, None)
    squares = fsum(count * (score - mean) ** 2 for score, count in counts.items())
    sd = sqrt(squares / (n - 1))
    se = sd / sqrt(n)
    if sum(count > 0 for count in counts.values()) == 1:  # no variance to build an interval on
        return ScaleSummary(n, mean, 0.0, 0.0, None)
    half = t_quantile_975(n - 1) * se
    return ScaleSummary(n, mean, sd, se, Interval(mean - half, mean + half))


def _total(counts: Mapping[int, float]) -> float:
    if not all(isfinite(count) and count >= 0 for count in counts.values()):
        raise ValueError(f"counts must be finite and not negative, got {dict(counts)}")
    return fsum(counts.values())
