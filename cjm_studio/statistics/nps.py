"""Net Promoter Score: the value, its interval and the change between two waves."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import erfc, sqrt

from cjm_studio.statistics.interval import Z95, Interval, clipped

# Pseudo-answers of the adjusted Wald interval: 3/4 promoter, 3/2 passives, 3/4 detractor.
_PSEUDO_EACH_END = 0.75
_PSEUDO_ALL = 3.0


@dataclass(frozen=True, slots=True)
class NpsCounts:
    """How many promoters, passives and detractors answered (weighted: each count times n_eff / n).

    Errors: ValueError for negative counts and for no answers at all.
    """

    promoters: float
    passives: float
    detractors: float

    def __post_init__(self) -> None:
        """Refuse counts that give no value: an empty group has no NPS, not an NPS of 0."""
        if not (min(self.promoters, self.passives, self.detractors) >= 0 and self.n > 0):
            raise ValueError(f"NPS needs counts of 0 and above and at least one answer, got {self}")

    @property
    def n(self) -> float:
        """Give the number of answers."""
        return self.promoters + self.passives + self.detractors


@dataclass(frozen=True, slots=True)
class NpsChange:
    """How far NPS moved from one wave to the next: the raw change to show, the adjusted one to test."""

    raw: float
    adjusted: float
    ci95: Interval
    z: float
    p: float


def nps_counts(counts: Mapping[int, float]) -> NpsCounts:
    """Sort the answers {score: count} on the scale 0..10 into promoters 9-10, passives 7-8, detractors 0-6.

    Errors: ValueError for a score outside 0..10 or an empty table. Source: Reichheld, HBR 12/2003.
    """
    strange = sorted(score for score in counts if score not in range(11))
    if strange:
        raise ValueError(f"NPS is asked on a scale 0..10, got {strange}")
    promoters = sum(count for score, count in counts.items() if score >= 9)
    detractors = sum(count for score, count in counts.items() if score <= 6)
    passives = sum(count for score, count in counts.items() if score in (7, 8))
    return NpsCounts(promoters, passives, detractors)


def nps(counts: NpsCounts) -> float:
    """Give the Net Promoter Score, -100..+100, from the counts and never from rounded percentages."""
    return 100 * (counts.promoters - counts.detractors) / counts.n


def nps_interval(counts: NpsCounts) -> Interval:
    """Give the interval to show beside the raw NPS, in points, cut off at -100 and 100.

    Source: adjusted Wald with three pseudo-answers, Rocks 2016, The American Statistician 70(4).
    """
    centre, variance = _adjusted(counts)
    half = Z95 * sqrt(variance)
    return clipped(100 * (centre - half), 100 * (centre + half), floor=-100.0, ceiling=100.0)


def nps_change(first: NpsCounts, second: NpsCounts) -> NpsChange:
    """Compare the NPS of two waves of different people: second minus first, with z and two-sided p.

    Units: points; the interval is cut off at -200 and 200.
    Source: Lewis and Sauro 2021, three pseudo-answers in each wave.
    """
    (centre1, variance1), (centre2, variance2) = _adjusted(first), _adjusted(second)
    change, error = centre2 - centre1, sqrt(variance1 + variance2)
    half = Z95 * error
    ci = clipped(100 * (change - half), 100 * (change + half), floor=-200.0, ceiling=200.0)
    quantile = change / error
    return NpsChange(nps(second) - nps(first), 100 * change, ci, quantile, erfc(abs(quantile) / sqrt(2)))


def _adjusted(counts: NpsCounts) -> tuple[float, float]:
    """Give the centre and its variance (both on -1..+1) after the pseudo-answers are added."""
    answers = counts.n + _PSEUDO_ALL
    up = (counts.promoters + _PSEUDO_EACH_END) / answers
    down = (counts.detractors + _PSEUDO_EACH_END) / answers
    return up - down, _spread(up + down, up - down) / answers


def _spread(outside: float, balance: float) -> float:
    """Give the variance of one answer that counts +1, 0 or -1."""
    return max(0.0, outside - balance * balance)
