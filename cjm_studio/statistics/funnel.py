"""The funnel: which share of the people who entered a stage passed on to the next one."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cjm_studio.statistics.interval import Interval
from cjm_studio.statistics.proportions import wilson


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """The way from one stage to the next; figures that cannot be given are None."""

    entered: float
    passed_on: float
    conversion: float | None
    drop_off: float | None
    ci95: Interval | None
    cumulative: float | None
    enter_mid_way: bool


def funnel(entered: Sequence[float]) -> list[FunnelStep]:
    """Give conversion, drop-off, Wilson interval and cumulative conversion between stages that follow.

    Shapes: people who entered each of s stages, in order, the same people in one window; s - 1 steps.
    Units: shares 0..1. If more people enter a stage than were there before, the step is marked "people
    enter mid-way" and has no conversion, nor does a cumulative one follow after it; so too after a stage
    that nobody entered.
    Errors: ValueError for a negative number of people.
    """
    if not all(people >= 0 for people in entered):
        raise ValueError(f"people cannot be fewer than 0, got {list(entered)}")
    steps: list[FunnelStep] = []
    cumulative: float | None = 1.0
    for before, after in pairwise(entered):
        if after > before or before == 0:
            cumulative = None
            steps.append(FunnelStep(before, after, None, None, None, None, after > before))
            continue
        conversion = after / before
        cumulative = None if cumulative is None else cumulative * conversion
        ci95 = wilson(after, before)
        steps.append(FunnelStep(before, after, conversion, 1 - conversion, ci95, cumulative, False))
    return steps
