"""The figure that a metric is looked at by, and the difference of two groups in that figure."""

from dataclasses import dataclass
from math import ceil, sqrt
from typing import Final, Literal

from cjm_studio.model.evidence import HIDDEN_BELOW
from cjm_studio.model.metrics import Metric
from cjm_studio.statistics.answers import Answers
from cjm_studio.statistics.differences import newcombe, z_n1
from cjm_studio.statistics.interval import Interval
from cjm_studio.statistics.nps import NpsCounts, nps, nps_change, nps_counts, nps_interval
from cjm_studio.statistics.proportions import wilson
from cjm_studio.statistics.scales import scale_summary
from cjm_studio.statistics.student import t_quantile_975

Measure = Literal["trouble", "good", "mean", "nps"]

UNITS: Final[dict[Measure, Literal["share", "points", "scale"]]] = {
    "trouble": "share",
    "good": "share",
    "nps": "points",
    "mean": "scale",
}

_Z_POWER: Final = 0.8416212335729143  # quantile .80: the power that sample sizes are planned for
_Z_TWO_SIDED: Final = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with its interval; of a hidden group nothing is told, not even n.

    Units: shares 0..1 for "trouble" and "good", the scale's for "mean", points for "nps".
    """

    measure: Measure
    hidden: bool = False
    n: int | None = None  # people
    n_eff: float | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Apart:
    """How far the second group lies from the first, with the interval and the two-sided p."""

    difference: float
    ci95: Interval
    p: float


def measures_of(metric: Metric) -> tuple[Measure, ...]:
    """Give the figures that a metric can be looked at by, its headline among them."""
    found: list[Measure] = []
    if metric.trouble:
        found.append("trouble")
    if metric.good:
        found.append("good")
    if (metric.minimum, metric.maximum) == (0, 10) and min(metric.good, default=0) == 9:
        found.append("nps")
    return (*found, "mean")


def measured(metric: Metric, answers: Answers, measure: Measure) -> Measured | None:
    """Give the figure of a group; None when nobody answered, hidden below 5 answers.

    Source: Wilson for shares, adjusted Wald for NPS, Student's t for means; n_eff where answers are weighted.
    """
    n = answers.n
    if n == 0:
        return None
    if n < HIDDEN_BELOW:
        return Measured(measure, hidden=True)
    worth = answers.n_eff
    if measure == "nps":
        groups = nps_counts(answers.effective)
        return Measured(measure, False, n, worth, nps(groups), *nps_interval(groups))
    if measure == "mean":
        summary = scale_summary(answers.effective)
        low, high = summary.ci95 or (None, None)
        return Measured(measure, False, n, worth, summary.mean, low, high)
    x = answers.worth(counted(metric, measure))
    return Measured(measure, False, n, worth, x / worth, *wilson(x, worth))


def apart(metric: Metric, first: Answers, second: Answers, *, measure: Measure) -> Apart | None:
    """Give second minus first; None where a group has no answers or no spread to build an interval on.

    Units: as `Measured`. Source: Newcombe 1998 with z(N-1) for shares, Lewis and Sauro 2021 for NPS,
    Welch 1947 for means.
    """
    if not (first.n_eff > 0 and second.n_eff > 0):
        return None
    if measure == "nps":
        change = nps_change(nps_counts(first.effective), nps_counts(second.effective))
        return Apart(change.raw, change.ci95, change.p)
    if measure == "mean":
        return mean_apart(first, second)
    chosen = counted(metric, measure)
    pair = (second.worth(chosen), second.n_eff, first.worth(chosen), first.n_eff)
    return Apart(pair[0] / pair[1] - pair[2] / pair[3], newcombe(*pair), z_n1(*pair).p)


def mean_apart(first: Answers, second: Answers) -> Apart | None:
    """Give the difference of two means of different people, without assuming equal spread.

    Source: Welch 1947, degrees of freedom by Satterthwaite.
    """
    one, two = scale_summary(first.effective), scale_summary(second.effective)
    if not one.se or not two.se or one.mean is None or two.mean is None:
        return None
    variance = one.se**2 + two.se**2
    freedom = variance**2 / (one.se**4 / (first.n_eff - 1) + two.se**4 / (second.n_eff - 1))
    difference, error = two.mean - one.mean, sqrt(variance)
    half = t_quantile_975(freedom) * error
    from scipy.special import stdtr

    p = 2 * float(stdtr(freedom, -abs(difference) / error))
    return Apart(difference, Interval(difference - half, difference + half), p)


def needed_in_each(metric: Metric, answers: Answers, *, measure: Measure, change: float) -> int | None:
    """Give the answers that each of two groups needs to show a change, with the spread that answers have now.

    Units: change as `Measured`; 80 % power at two-sided 5 %. None where the change or the spread is nothing.
    Source: sample size of the z-test of a difference, equal groups.
    """
    variance = _variance(metric, answers, measure)
    if not change or not variance:
        return None
    return max(HIDDEN_BELOW, ceil((_Z_TWO_SIDED + _Z_POWER) ** 2 * 2 * variance / change**2))


def counted(metric: Metric, measure: Measure) -> tuple[int, ...]:
    """Give the answers whose share a measure is."""
    return metric.trouble if measure == "trouble" else metric.good


def _variance(metric: Metric, answers: Answers, measure: Measure) -> float:
    """Give the variance of one answer; one nobody varied in is given half an answer of each kind more."""
    if measure == "mean":
        return (scale_summary(answers.effective).sd or 0.0) ** 2
    if measure == "nps":
        groups: NpsCounts = nps_counts(answers.effective)
        up, down = groups.promoters + 0.5, groups.detractors + 0.5
        outside, balance = (up + down) / (groups.n + 1), (up - down) / (groups.n + 1)
        return 10_000 * (outside - balance**2)
    share = (answers.worth(counted(metric, measure)) + 0.5) / (answers.n_eff + 1)
    return share * (1 - share)
