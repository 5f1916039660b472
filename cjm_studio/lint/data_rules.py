"""Rules about what was measured: unmeasured stages, old figures, unequal scales, answers left out."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from cjm_studio.document.queries import segments
from cjm_studio.lint.finding import Spot
from cjm_studio.lint.ground import Ground
from cjm_studio.model.evidence import HIDDEN_BELOW
from cjm_studio.model.ids import MetricId
from cjm_studio.model.map import Journey
from cjm_studio.model.metrics import Reading, Source
from cjm_studio.wording.cadence import before, months_of

STALE_AFTER: Final = 12  # months, unless the journey is reviewed more often
SMALL: Final = 30  # answers; below, the rule gives little more than "not enough data"
MANY_UNASSIGNED: Final = 0.10
_UNASSIGNED: Final = ("no_segment", "no_stage")


def journey_unmeasured(ground: Ground) -> Iterator[Spot]:
    """A journey of which no client has ever been asked."""
    for journey in ground.actual:
        if ground.stages[journey.id] and ground.last_wave(journey.id) is None:
            yield Spot(journey.id)


def stage_unmeasured(ground: Ground) -> Iterator[Spot]:
    """A stage about which nobody was asked in the latest wave of its journey."""
    for journey in ground.actual:
        wave = ground.last_wave(journey.id)
        for stage in ground.stages[journey.id] if wave is not None else ():
            if wave is not None and not ground.asked.get(stage.id, {}).get(wave.id):
                yield Spot(stage.id, (("wave", wave.name),))


def metric_stale(ground: Ground) -> Iterator[Spot]:
    """Metrics of a journey that were last asked longer ago than the journey is to be reviewed."""
    for journey in ground.actual:
        months = min(STALE_AFTER, months_of(journey.cadence) or STALE_AFTER)
        due = before(ground.today, months=months)
        old: dict[str, list[MetricId]] = {}
        for metric in _metrics_of(ground, journey):
            day = ground.measured_on(journey.id, metric)
            if day and day < due:
                old.setdefault(day, []).append(metric)
        for day, metrics in old.items():
            yield Spot(journey.id, (("metrics", "\n".join(metrics)), ("day", day)))


def scales_unequal(ground: Ground) -> Iterator[Spot]:
    """A stage that was not asked what the other stages of its journey were asked in that wave."""
    for journey in ground.actual:
        wave = ground.last_wave(journey.id)
        if wave is None:
            continue
        asked = {s.id: ground.asked.get(s.id, {}).get(wave.id, set()) for s in ground.stages[journey.id]}
        usual = Counter(metric for metrics in asked.values() for metric in metrics)
        if not usual:
            continue
        most = max(sorted(usual), key=usual.__getitem__)
        for stage, metrics in asked.items():
            if metrics and most not in metrics and usual[most] > 1:
                yield Spot(stage, (("asked", "\n".join(sorted(metrics))), ("usual", most)))


def segment_too_small(ground: Ground) -> Iterator[Spot]:
    """A segment of which too few have answered to say anything of a stage."""
    for segment in segments(ground.document):
        met = {reading.wave for reading in ground.document.naming(Reading, segment.id)}
        wave = next((wave for wave in reversed(ground.waves) if wave.id in met), None)
        people = ground.people(segment.id, wave.id) if wave is not None else SMALL
        if wave is not None and people < SMALL:
            most = max(people, HIDDEN_BELOW - 1)  # of a hidden group not even the size is told
            yield Spot(segment.id, (("count", most), ("wave", wave.name), ("needed", SMALL)))


def many_unassigned(ground: Ground) -> Iterator[Spot]:
    """A file of whose answers too many belong to no segment or no stage."""
    for source in ground.document.all(Source):
        lost = sum(entry.count for entry in source.left_out if entry.reason in _UNASSIGNED)
        rows = (source.accepted or 0) + sum(entry.count for entry in source.left_out)
        if rows and lost / rows > MANY_UNASSIGNED:
            yield Spot(source.id, (("share", lost / rows), ("count", lost), ("rows", rows)))


def _metrics_of(ground: Ground, journey: Journey) -> list[MetricId]:
    found = {
        metric
        for stage in ground.stages[journey.id]
        for metrics in ground.asked.get(stage.id, {}).values()
        for metric in metrics
    }
    return sorted(found)
