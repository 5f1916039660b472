"""The figure that stands for a metric on the map: chosen by its scale, from the counts of its answers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from cjm_studio.model.evidence import HIDDEN_BELOW
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric
from cjm_studio.statistics.weights import Weighted

Unit = Literal["points", "share", "completion", "scale"]

LAPLACE_BELOW: Final = 20  # below it a share of completion is shown with its cautious twin


@dataclass(frozen=True, slots=True)
class Figure:
    """A metric's headline with its interval; of a hidden group nothing at all is told, not even n.

    Units: NPS in "points" -100..100; "share" and "completion" are good answers, 0..1; "scale" is a mean.
    """

    unit: Unit
    hidden: bool = False
    n: int | None = None  # people
    x: int | None = None  # good answers, where the value is their share
    value: float | None = None
    low: float | None = None
    high: float | None = None
    laplace: float | None = None
    mean: float | None = None  # beside a share
    mean_low: float | None = None
    mean_high: float | None = None
    n_eff: float | None = None  # of weighted answers


def figure_of(
    metric: Metric, counts: Mapping[int, int], *, weighted: Weighted | None = None
) -> Figure | None:
    """Give the figure of a metric from {answer: people}; None when nobody answered, hidden below 5 answers.

    Weighted answers (`weights.pooled`) are counted as the effective answers that they are worth; whether a
    group is hidden goes by people.
    Errors: ValueError for a negative count or, for NPS, an answer off its scale.
    Sources: those of the kernels; see nps, proportions, scales, weights.
    """
    n, unit = sum(counts.values()), _unit(metric)
    if n == 0:
        return None
    if n < HIDDEN_BELOW:
        return Figure(unit, hidden=True)
    if weighted is None:
        found = _figure(metric, counts, n, unit)
    elif weighted.n_eff == 0:
        return Figure(unit, n=n, n_eff=0.0)
    else:
        found = _figure(metric, weighted.counts(), weighted.n_eff, unit)
    good = sum(people for answer, people in counts.items() if answer in metric.good)
    told = good if unit in ("share", "completion") else None
    return replace(found, n=n, x=told, n_eff=weighted.n_eff if weighted else None)


def _figure(metric: Metric, counts: Mapping[int, float], n: float, unit: Unit) -> Figure:
    """Give the figure of counts that need not be whole, without saying how many they are."""
    if unit == "points":
        return _nps(counts)
    if unit == "scale":
        return _mean(counts)
    return _good_share(metric, counts, n, unit)


def _unit(metric: Metric) -> Unit:
    """The scale decides, not the key: a project may have several metrics of one scale."""
    if _like(metric, "nps"):
        return "points"
    if _like(metric, "completion"):
        return "completion"
    return "scale" if metric.minimum < 0 or not metric.good else "share"


def _like(metric: Metric, key: str) -> bool:
    model = BUILT_IN_METRICS[key]
    shape = ("minimum", "maximum", "good", "trouble")
    return all(getattr(metric, field) == getattr(model, field) for field in shape)


def _nps(counts: Mapping[int, float]) -> Figure:
    from cjm_studio.statistics.nps import nps, nps_counts, nps_interval

    groups = nps_counts(counts)
    return Figure("points", False, None, None, nps(groups), *nps_interval(groups))


def _mean(counts: Mapping[int, float]) -> Figure:
    from cjm_studio.statistics.scales import scale_summary

    summary = scale_summary(counts)
    low, high = summary.ci95 or (None, None)
    return Figure("scale", False, None, None, summary.mean, low, high)


def _good_share(metric: Metric, counts: Mapping[int, float], n: float, unit: Unit) -> Figure:
    from cjm_studio.statistics.proportions import laplace, wilson

    x = sum(people for answer, people in counts.items() if answer in metric.good)
    headline = (unit, False, None, None, x / n, *wilson(x, n))
    if unit == "completion":
        return Figure(*headline, laplace=laplace(x, n) if n < LAPLACE_BELOW else None)
    beside = _mean(counts)
    return Figure(*headline, mean=beside.value, mean_low=beside.low, mean_high=beside.high)
