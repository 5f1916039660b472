"""Key drivers worked out from people's answers: which stages a journey's outcome goes with, in shares."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from cjm_studio.document.change import Change, adding, difference, together
from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys, metric_by_key, segments, stages, waves
from cjm_studio.model.errors import BadInput
from cjm_studio.model.evidence import HIDDEN_BELOW
from cjm_studio.model.ids import JourneyId, MetricId, RecordId, StageId, WaveId
from cjm_studio.model.metrics import Metric, Reading, Source, Wave
from cjm_studio.model.register import Driver, DriverResult
from cjm_studio.survey.drivers import Asked, Imported, Pairs
from cjm_studio.survey.names import folded

if TYPE_CHECKING:
    from cjm_studio.statistics.arrays import FloatArray

ASKED_OF: Final = 0.5  # a stage that fewer of the people passed would cost too many of the others


def work_out_drivers(
    document: Document,
    pairs: Sequence[Pairs],
    *,
    outcome: str,
    step: Callable[[float], None] | None = None,
) -> Change:
    """Plan what each journey's outcome, a metric by its key, goes with in each wave that was read.

    It takes seconds: `step` is told the share that is done, and may raise to stop.
    BadInput: nobody was asked for the outcome of a journey as a whole; or the project lacks what was read.
    """
    return store_drivers(document, driver_results(people_of(document, pairs, outcome=outcome), step=step))


def people_of(document: Document, pairs: Sequence[Pairs], *, outcome: str) -> list["People"]:
    """Return the answers by journey and wave, those of several files below each other; BadInput if none."""
    asked = outcomes(pairs)
    metric = metric_by_key(document, outcome)
    if metric is None or outcome not in asked:
        raise BadInput("drivers_no_outcome", metric=outcome, known=", ".join(asked) or "–")
    known = {folded(wave.name): wave.id for wave in reversed(waves(document))}
    parts: dict[tuple[JourneyId, WaveId], list[Pairs]] = {}
    for pair in pairs:
        journey, wave = _journey(document, pair), known.get(folded(pair.wave))
        if journey is not None and wave is not None and Asked("", metric.key) in pair.asked:
            parts.setdefault((journey, wave), []).append(pair)
    if not parts:
        missing = (f"{pair.segment}, {pair.wave}" for pair in pairs)
        raise BadInput("drivers_not_here", found="; ".join(dict.fromkeys(missing)))
    return [_joined(document, *place, metric=metric, pairs=mine) for place, mine in parts.items()]


def driver_results(
    people: Sequence["People"], *, step: Callable[[float], None] | None = None
) -> list[DriverResult]:
    """Work out what the outcome goes with in every journey and wave; needs no document."""
    results = []
    for turn, one in enumerate(people):

        def tell(share: float, before: int = turn) -> None:
            if step is not None:
                step((before + share) / len(people))

        results.append(_result(one, tell))
    return results


def store_drivers(document: Document, results: Sequence[DriverResult]) -> Change:
    """Plan that results are kept; one of the same journey, wave and outcome makes way."""
    changes = []
    for result in results:
        standing = document.records.get(result.id)
        fields = {} if standing is None else difference(standing, result)
        changes.append(adding(result) if standing is None else Change(updated={result.id: fields}))
    name = document.get(Metric, results[0].metric).name if results else ""
    return together(changes).named("work_out_drivers", name)


def outcomes(pairs: Iterable[Pairs]) -> list[str]:
    """Return the keys of the metrics that were asked of a journey as a whole, the usual one first."""
    asked = {one.metric for pair in pairs for one in pair.asked if not one.stage}
    return sorted(asked, key=lambda key: (key != "nps", key))


def imports(document: Document) -> list[Imported]:
    """Return how the files of the project were read when they were imported."""
    found = []
    for source in document.all(Source):
        if source.file:
            read = {reading.wave for reading in document.naming(Reading, source.id)}
            wave = document.get(Wave, read.pop()).name if len(read) == 1 else None
            found.append(Imported(source.file, source.sha256, source.recipe, wave))
    return found


@dataclass(frozen=True, slots=True)
class People:
    """The people of one journey in one wave who told the outcome: what each said of every stage."""

    journey: JourneyId
    metric: MetricId  # the outcome
    wave: WaveId
    asked: tuple[tuple[StageId, MetricId], ...]
    values: "FloatArray"
    outcome: "FloatArray"
    weights: "FloatArray | None"

    def without(self, driver: int) -> "People":
        """Return the table without one driver."""
        import numpy as np

        asked = (*self.asked[:driver], *self.asked[driver + 1 :])
        values = np.delete(self.values, driver, axis=1)
        return replace(self, asked=asked, values=values)


def _journey(document: Document, pair: Pairs) -> JourneyId | None:
    """Return the journey of a segment that has the most of the stages that were asked about."""
    segment = next((s for s in segments(document) if folded(s.name) == folded(pair.segment)), None)
    asked = {folded(one.stage) for one in pair.asked}

    def met(journey: JourneyId) -> int:
        return len({folded(stage.name) for stage in stages(document, journey)} & asked)

    there = [] if segment is None else journeys(document, segment.id)
    as_is = [journey.id for journey in there if journey.map_kind == "as_is"]
    return max(as_is, key=met, default=None)


def _joined(
    document: Document, journey: JourneyId, wave: WaveId, *, metric: Metric, pairs: Sequence[Pairs]
) -> People:
    import numpy as np

    key = _shared_metric(pairs)
    driver = None if key is None else metric_by_key(document, key)
    here = stages(document, journey)
    columns = [Asked(folded(stage.name), key or "") for stage in here]
    values, outcome, weights = [], [], []
    for pair in pairs:
        places = {Asked(folded(one.stage), one.metric): at for at, one in enumerate(pair.asked)}
        whole = pair.values[:, places[Asked("", metric.key)]]
        told = ~np.isnan(whole)
        nothing = np.full(len(pair.values), np.nan)
        sides = [pair.values[:, places[one]] if one in places else nothing for one in columns]
        values.append(np.column_stack(sides)[told] if sides else np.empty((told.sum(), 0)))
        outcome.append(whole[told])
        weights.append((np.ones(len(pair.values)) if pair.weights is None else pair.weights)[told])
    asked = tuple((stage.id, driver.id if driver else metric.id) for stage in here)
    weighted = any(pair.weights is not None for pair in pairs)
    mass = np.concatenate(weights) if weighted else None
    return People(journey, metric.id, wave, asked, np.vstack(values), np.concatenate(outcome), mass)


def _shared_metric(pairs: Sequence[Pairs]) -> str | None:
    """Return the metric with the most answers at stages, so that every stage has one driver of one kind."""
    import numpy as np

    answers: dict[str, int] = {}
    for pair in pairs:
        for at, one in enumerate(pair.asked):
            if one.stage:
                count = int((~np.isnan(pair.values[:, at])).sum())
                answers[one.metric] = answers.get(one.metric, 0) + count
    return max(sorted(answers), key=lambda key: answers[key], default=None)


def _result(table: People, step: Callable[[float], None]) -> DriverResult:
    from cjm_studio.statistics.drivers import drivers

    table = _complete(table)
    found = drivers(table.values, table.outcome, weights=table.weights, step=step)
    name = blake2b(f"{table.journey}|{table.metric}|{table.wave}".encode(), digest_size=8).hexdigest()
    return DriverResult(
        id=RecordId(f"drivers-{name}"),
        journey=table.journey,
        metric=table.metric,
        wave=table.wave,
        n=found.n if found.n >= HIDDEN_BELOW else 0,
        r2=found.r2,
        drivers=tuple(
            Driver(stage=stage, metric=key, share=one.share, low=one.low, high=one.high)
            for (stage, key), one in zip(table.asked, found.drivers, strict=found.enough)
        ),
        guard=found.guard,
    )


def _complete(table: People) -> People:
    """Leave out stages that too few were asked about, then people who did not answer about the others.

    As long as too few people remain the stage with the fewest answers goes; what they said decides nothing.
    """
    import numpy as np

    from cjm_studio.statistics.drivers import FEWEST_DRIVERS, MOST_DRIVERS, needed_people

    people = len(table.outcome)
    while table.asked:
        answers = (~np.isnan(table.values)).sum(axis=0)
        least = int(np.argmin(answers))
        whole = int((~np.isnan(table.values).any(axis=1)).sum())
        enough = whole >= needed_people(len(table.asked)) or len(table.asked) == FEWEST_DRIVERS
        if len(table.asked) <= MOST_DRIVERS and enough and answers[least] >= ASKED_OF * people:
            break
        table = table.without(least)
    kept = ~np.isnan(table.values).any(axis=1)
    weights = None if table.weights is None else table.weights[kept]
    return replace(table, values=table.values[kept], outcome=table.outcome[kept], weights=weights)
