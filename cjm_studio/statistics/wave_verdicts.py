"""Change or noise: what two waves of different people prove about many stages at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from cjm_studio.model.evidence import HIDDEN_BELOW
from cjm_studio.model.metrics import Metric
from cjm_studio.statistics.answers import Answers
from cjm_studio.statistics.false_discovery import benjamini_hochberg
from cjm_studio.statistics.measures import Apart, Measure, apart, needed_in_each
from cjm_studio.statistics.tracking import N_MIN

Q: Final = 0.10
NOTABLE: Final = 0.15  # of a share; of NPS and means the same part of what the scale allows

Outcome = Literal["better", "worse", "noise", "few", "few_open", "under_ten", "hidden", "not_asked"]


@dataclass(frozen=True, slots=True)
class WaveVerdict:
    """What two waves say of one stage; of a hidden group nothing but that."""

    outcome: Outcome
    apart: Apart | None = None
    q: float | None = None
    needed: int | None = None  # answers in each wave that would decide


def notable_change(metric: Metric, measure: Measure) -> float:
    """Give the change that a pair of waves should be able to show, in the units of the measure."""
    if measure == "nps":
        return 200 * NOTABLE
    return NOTABLE * (metric.maximum - metric.minimum if measure == "mean" else 1)


def wave_verdicts(
    metric: Metric, pairs: Sequence[tuple[Answers, Answers]], *, measure: Measure
) -> list[WaveVerdict]:
    """Judge (earlier, later) answers of many stages: one family, false alarms held at 10 %.

    "better" and "worse": the interval leaves out 0 and q is at most .10. "noise": the interval lies inside
    plus and minus the notable change. Otherwise "few", with the answers needed to show a notable change, or
    the change that was found where there are that many already.
    Source: Benjamini and Hochberg 1995 over the differences of `measures.apart`.
    """
    found = [_difference(metric, earlier, later, measure) for earlier, later in pairs]
    judged = [at for at, one in enumerate(found) if one.apart is not None and one.outcome == "few_open"]
    family = benjamini_hochberg(np.array([one.apart.p for one in found if one.apart is not None]))
    for at, q in zip(judged, family.tolist(), strict=True):
        found[at] = _verdict(metric, pairs[at], found[at].apart, q=q, measure=measure)
    return found


def _difference(metric: Metric, earlier: Answers, later: Answers, measure: Measure) -> WaveVerdict:
    """Give the difference to be judged, or why there is none."""
    fewest = min(earlier.n, later.n)
    if fewest == 0:
        return WaveVerdict("not_asked")
    if fewest < HIDDEN_BELOW:
        return WaveVerdict("hidden")
    if min(fewest, earlier.n_eff, later.n_eff) < N_MIN:
        notable = notable_change(metric, measure)
        needed = needed_in_each(metric, _both(earlier, later), measure=measure, change=notable)
        return WaveVerdict("under_ten", needed=max(N_MIN, needed or 0))
    return WaveVerdict("few_open", apart(metric, earlier, later, measure=measure))


def _verdict(
    metric: Metric, pair: tuple[Answers, Answers], found: Apart | None, *, q: float, measure: Measure
) -> WaveVerdict:
    assert found is not None
    low, high = found.ci95
    if (low > 0 or high < 0) and q <= Q:
        better = (found.difference > 0) == rising_is_good(metric, measure)
        return WaveVerdict("better" if better else "worse", found, q)
    notable = notable_change(metric, measure)
    if -notable < low and high < notable:
        return WaveVerdict("noise", found, q)
    both, fewest = _both(*pair), min(answers.n_eff for answers in pair)
    for change in (notable, found.difference):
        needed = needed_in_each(metric, both, measure=measure, change=change)
        if needed is not None and needed > fewest:
            return WaveVerdict("few", found, q, needed)
    return WaveVerdict("few_open", found, q)


def rising_is_good(metric: Metric, measure: Measure) -> bool:
    """Say whether a higher figure is the better one."""
    if measure == "mean":
        return metric.direction == "higher_is_better"
    return measure != "trouble"


def _both(earlier: Answers, later: Answers) -> Answers:
    people, effective = dict(earlier.people), dict(earlier.effective)
    for answer, number in later.people.items():
        people[answer] = people.get(answer, 0) + number
        effective[answer] = effective.get(answer, 0.0) + later.effective[answer]
    return Answers(people, effective)
