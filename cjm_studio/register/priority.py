"""Priority: in what order barriers are worth looking at, as three factors that are always shown."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from cjm_studio.document.document import Document
from cjm_studio.document.queries import waves
from cjm_studio.model.ids import MetricId, SegmentId, StageId
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.register import Barrier, DriverResult
from cjm_studio.register.lives import Life

LEAST, USUAL, MOST = 1.0, 3.0, 5.0  # the scale of an agreed importance; what nobody weighed counts as usual

Origin = Literal["agreed", "driver", "default"]


class Priority(msgspec.Struct, frozen=True, gc=False):
    """The three factors of a barrier's priority and their product; None: not known."""

    excess: float  # how far the smoothed share lies above the limit
    reach: float | None  # people of the segment at the stage
    importance: float  # 1 to 5
    value: float | None
    origin: Origin = "default"  # where the importance comes from


DriverShares = dict[StageId, dict[MetricId, float]]


def driver_importance(document: Document) -> DriverShares:
    """Return how much each stage drives its journey's outcome in the latest wave, on the scale 1 to 5.

    A stage that accounts for as much as the others on average weighs as much as what nobody weighed.
    """
    turn = {wave.id: at for at, wave in enumerate(waves(document))}
    found: DriverShares = {}
    for result in sorted(document.all(DriverResult), key=lambda result: turn[result.wave]):
        for driver in result.drivers:
            weight = USUAL * driver.share * len(result.drivers)
            found.setdefault(driver.stage, {})[driver.metric] = min(MOST, max(LEAST, weight))
    return found


def priority(
    document: Document, barrier: Barrier, lives: Sequence[Life], *, drivers: DriverShares
) -> Priority:
    """Return excess x reach x importance; over several cells the excess is that of their people together.

    The same people count once, with the worst that they meet: by two metrics, or at two stages where only the
    size of their segment is known.
    """
    reach: dict[StageId | SegmentId, float | None] = {}
    worst: dict[StageId | SegmentId, float] = {}
    for life in lives:
        who, people = _concerned(document, life)
        reach[who] = people
        if life.excess is not None:
            worst[who] = max(life.excess, worst.get(who, 0.0))
    importance, origin = _importance(barrier, lives, drivers)
    if not worst:
        known = [people for people in reach.values() if people is not None]
        return Priority(0.0, sum(known) if known else None, importance, None, origin)
    first = max(worst, key=lambda who: (worst[who], reach[who] or 0.0))
    excess, many = worst[first], reach[first]
    counted = [people for who in worst if (people := reach[who]) is not None]
    together = sum(counted)
    if len(counted) == len(worst) > 1 and together:
        excess = sum(excess * (reach[who] or 0.0) for who, excess in worst.items()) / together
        many = together
    value = None if many is None else excess * many * importance
    return Priority(excess, many, importance, value, origin)


def _concerned(document: Document, life: Life) -> tuple[StageId | SegmentId, float | None]:
    """Return whom a cell concerns and how many: those who entered the stage, else those of the segment."""
    entered = document.get(Stage, life.cell.stage).entered
    if entered is not None:
        return life.cell.stage, entered
    return life.cell.segment, document.get(Segment, life.cell.segment).people


def _importance(barrier: Barrier, lives: Sequence[Life], drivers: DriverShares) -> tuple[float, Origin]:
    if barrier.importance is not None:
        return float(barrier.importance), "agreed"
    if not drivers:
        return USUAL, "default"
    found = []
    for life in lives:
        shares = drivers.get(life.cell.stage, {})
        mine = shares.get(life.cell.metric) if life.cell.metric is not None else None
        if mine is None and shares:
            mine = max(shares.values())
        if mine is not None:
            found.append(mine)
    return (max(found), "driver") if found else (USUAL, "default")
