"""The expectation gap: what people met with, less what they expected."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt

from cjm_studio.statistics.interval import Interval
from cjm_studio.statistics.student import t_quantile_975


@dataclass(frozen=True, slots=True)
class PairedGap:
    """The mean gap of the same people, with the t-test of "no gap"; what too few give is None."""

    n: int
    gap: float
    ci95: Interval | None
    t: float | None
    p: float | None


def paired_gap(expectation: Sequence[float], experience: Sequence[float]) -> PairedGap:
    """Give the mean of experience minus expectation, both answered by the same people in the same order.

    Units: those of the scale. Errors: ValueError for no pairs or sides of unequal length.
    Source: SERVQUAL's difference score, Student's paired t.
    """
    if not expectation or len(expectation) != len(experience):
        raise ValueError("a gap needs pairs of answers, at least one")
    apart = [met - expected for expected, met in zip(expectation, experience, strict=True)]
    n, gap = len(apart), fsum(apart) / len(apart)
    squares = fsum((one - gap) ** 2 for one in apart)
    if n < 2 or squares == 0:
        return PairedGap(n, gap, None, None, None)
    error = sqrt(squares / (n - 1) / n)
    half = t_quantile_975(n - 1) * error
    from scipy.special import stdtr

    p = 2 * float(stdtr(n - 1, -abs(gap) / error))
    return PairedGap(n, gap, Interval(gap - half, gap + half), gap / error, p)
