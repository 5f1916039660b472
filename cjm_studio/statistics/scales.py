"""Figures of one question on an answer scale: mean, spread and shares, from a table {score: count}.

Everywhere: scores are whole numbers of the scale, counts are people or sums of weights, 0 and above.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import fsum, isfinite, sqrt

from cjm_studio.statistics.interval import Interval
from cjm_studio.statistics.proportions import wilson
from cjm_studio.statistics.student import t_quantile_975


@dataclass(frozen=True, slots=True)
class ScaleSummary:
    """The answers to one question in figures; what too few answers do not give is None."""

    n: float
    mean: float | None
    sd: float | None
    se: float | None
    ci95: Interval | None


@dataclass(frozen=True, slots=True)
class AnswerShare:
    """How many of n answers lie in a set of scores; with no answers there is no share."""

    x: float
    n: float
    share: float | None
    ci95: Interval | None


def scale_summary(counts: Mapping[int, float], *, n_eff: float | None = None) -> ScaleSummary:
    """Give n, mean, standard deviation, standard error and 95 % t-interval of the mean.

    Units: those of the scale. `n_eff` is Kish's effective n of weighted answers; None: the counts are people.
    No answers: n = 0 and the rest None. One answer: no sd, se, interval. No variance: no interval.
    Errors: ValueError for a negative count. Source: Student's t with n - 1 degrees of freedom.
    """
    total = _total(counts)
    if total == 0:
        return ScaleSummary(total, None, None, None, None)
    mean = fsum(score * count for score, count in counts.items()) / total
    n = total if n_eff is None else n_eff
    if n <= 1:
        return ScaleSummary(total, mean, None, None, None)
    squares = fsum(count * (score - mean) ** 2 for score, count in counts.items())
    sd = sqrt(squares / total * n / (n - 1))
    se = sd / sqrt(n)
    if (
        sum(count > 0 for count in counts.values()) == 1
    ):  # one score only: no variance to build an interval on
        return ScaleSummary(total, mean, 0.0, 0.0, None)
    half = t_quantile_975(n - 1) * se
    return ScaleSummary(total, mean, sd, se, Interval(mean - half, mean + half))


def answer_share(
    counts: Mapping[int, float], chosen: Collection[int], *, n_eff: float | None = None
) -> AnswerShare:
    """Give the share of answers in a declared set of scores (good set, trouble set) with its Wilson interval.

    Units: shares 0..1; with `n_eff` (weighted answers) x and n are counted in effective answers.
    Errors: ValueError for a negative count. Source: Wilson 1927.
    """
    total = _total(counts)
    if total == 0:
        return AnswerShare(0.0, total, None, None)
    share = fsum(count for score, count in counts.items() if score in chosen) / total
    n = total if n_eff is None else n_eff
    x = fsum(count for score, count in counts.items() if score in chosen) if n_eff is None else share * n_eff
    return AnswerShare(x, n, share, wilson(x, n))


def score_0_100(mean: float, *, minimum: float, maximum: float, high_is_good: bool) -> float:
    """Put a mean on 0..100 where 100 is always good; for drawing only, never for comparing scales.

    Units: mean, minimum, maximum in scores. Errors: ValueError if the scale is empty or the mean lies off it.
    """
    if not (minimum < maximum and minimum <= mean <= maximum):
        raise ValueError(f"mean {mean} does not lie on a scale {minimum}..{maximum}")
    from_bad_end = mean - minimum if high_is_good else maximum - mean
    return 100 * from_bad_end / (maximum - minimum)


def _total(counts: Mapping[int, float]) -> float:
    if not all(isfinite(count) and count >= 0 for count in counts.values()):
        raise ValueError(f"counts must be finite and not negative, got {dict(counts)}")
    return fsum(counts.values())
