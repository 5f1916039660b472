"""Control charts: which wave of a long series stands out from what the waves before it let expect."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import Final, Literal

WAVES_FROM: Final = 6  # no chart for fewer
BASELINE: Final = 8  # waves that set the limits, where there are so many
_D2: Final = 1.128  # the mean range of two normal values, in standard deviations
_REACH: Final = 2.66  # 3 / 1.128, as the tables print it

ChartKind = Literal["laney", "xmr"]


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One wave of a chart: its value, its limits, and whether it lies outside of them."""

    value: float
    low: float
    high: float
    signal: bool


@dataclass(frozen=True, slots=True)
class ControlChart:
    """A series against its own baseline, the first waves of it."""

    kind: ChartKind
    centre: float
    baseline: int
    points: tuple[ChartPoint, ...]
    spread: float  # Laney: sigma z, at least 1; XmR: the mean moving range


def baseline_of(waves: int) -> int:
    """Return how many of the first waves set the limits: the last one is always judged by those before."""
    return min(BASELINE, waves - 1)


def laney_chart(counts: Sequence[tuple[float, float]]) -> ControlChart | None:
    """Chart shares, given as (x, n) a wave in the order of dates; None below six waves.

    Limits: mean share of the baseline plus and minus 3 sigma of the wave's n, widened by sigma z where the
    baseline waves differ more than chance lets them, never narrowed; clipped to 0..1. Errors: none for n > 0.
    Source: Laney 2002 (p'-chart); for sigma z at most 1 it is the p-chart.
    """
    if len(counts) < WAVES_FROM:
        return None
    baseline = baseline_of(len(counts))
    centre = sum(x for x, _ in counts[:baseline]) / sum(n for _, n in counts[:baseline])
    sigmas = [sqrt(centre * (1 - centre) / n) for _, n in counts]
    deviations = [
        (x / n - centre) / sigma if sigma else 0.0 for (x, n), sigma in zip(counts, sigmas, strict=True)
    ]
    spread = max(1.0, _mean_range(deviations[:baseline]) / _D2)
    points = []
    for (x, n), sigma in zip(counts, sigmas, strict=True):
        reach = 3 * sigma * spread
        points.append(_point(x / n, max(0.0, centre - reach), min(1.0, centre + reach)))
    return ControlChart("laney", centre, baseline, tuple(points), spread)


def xmr_chart(values: Sequence[float]) -> ControlChart | None:
    """Chart means or scores without counts, in the order of dates; None below six waves.

    Limits: mean of the baseline plus and minus 2.66 mean moving ranges, in the units of the values.
    Source: Wheeler, Understanding Variation, 1993 (XmR chart).
    """
    if len(values) < WAVES_FROM:
        return None
    baseline = baseline_of(len(values))
    centre = sum(values[:baseline]) / baseline
    spread = _mean_range(values[:baseline])
    reach = _REACH * spread
    points = tuple(_point(value, centre - reach, centre + reach) for value in values)
    return ControlChart("xmr", centre, baseline, points, spread)


def _mean_range(values: Sequence[float]) -> float:
    ranges = [abs(later - earlier) for earlier, later in pairwise(values)]
    return sum(ranges) / len(ranges)


def _point(value: float, low: float, high: float) -> ChartPoint:
    return ChartPoint(value, low, high, not low <= value <= high)
