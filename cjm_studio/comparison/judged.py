"""Two figures of many cells beside each other, with what a test says: change, noise or too few answers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cjm_studio.comparison.cells import headline
from cjm_studio.comparison.difference import Apart, Verdict
from cjm_studio.model.metrics import Metric
from cjm_studio.statistics.answers import Answers

if TYPE_CHECKING:
    from cjm_studio.statistics.wave_verdicts import WaveVerdict

_SHORT: dict[str, Verdict] = {"better": "better", "worse": "worse", "noise": "noise"}


def judged(metric: Metric, pairs: Sequence[tuple[Answers, Answers]]) -> list[tuple[Apart, Verdict]]:
    """Return for each pair of answers what the test of the metrics view says; all pairs are one family."""
    from cjm_studio.statistics.wave_verdicts import notable_change, wave_verdicts

    measure = headline(metric)
    notable = notable_change(metric, measure)
    return [
        (_apart(one, notable), _SHORT.get(one.outcome, "few"))
        for one in wave_verdicts(metric, pairs, measure=measure)
    ]


def _apart(one: "WaveVerdict", notable: float) -> Apart:
    found = one.apart
    # Nobody's answer differs: there is no spread to test, and no difference to name.
    outcome = "no_proof" if found is None and one.outcome == "few_open" else one.outcome
    if found is None:
        return Apart(outcome, needed=one.needed, notable=notable)
    return Apart(outcome, found.difference, *found.ci95, one.q, one.needed, notable)
