"""All sheets of the metrics view, and the look to begin with."""

from collections.abc import Callable, Mapping
from importlib import import_module

from cjm_studio.document.document import Document
from cjm_studio.document.queries import agreed_limit, segments, stages, waves
from cjm_studio.model.ids import JourneyId, MetricId, RecordId, StageId, WaveId
from cjm_studio.model.map import Journey, Stage
from cjm_studio.model.metrics import Metric, Reading, Wave
from cjm_studio.session.metric_look import Look, Sheet
from cjm_studio.session.metric_reader import Reader
from cjm_studio.session.session import Session
from cjm_studio.statistics.measures import measures_of

SHEETS: Mapping[str, tuple[str, str]] = {
    "stages": ("stage_sheets", "by_stage"),
    "answers": ("stage_sheets", "answers_sheet"),
    "segments": ("series_sheets", "by_segment"),
    "channels": ("series_sheets", "by_channel"),
    "channel_pairs": ("channel_sheet", "channel_pairs"),
    "waves": ("series_sheets", "by_wave"),
    "trend": ("trend_sheet", "trend_sheet"),
    "change": ("change_sheet", "change_sheet"),
    "funnel": ("funnel_sheet", "funnel_sheet"),
    "expectation": ("gap_sheets", "expectation_sheet"),
    "perception": ("gap_sheets", "perception_sheet"),
    "opportunity": ("opportunity_sheet", "opportunity_sheet"),
    "drivers": ("drivers_sheet", "drivers_sheet"),
}
WITH_OTHER = ("expectation", "opportunity")  # sheets that need a second question
_JUDGED = ("stages", "waves", "trend", "change")  # sheets in which limits and levels are spoken of
_LIKELY = {"expectation": ("expect", "ожид"), "opportunity": ("importan", "важн")}


def sheet(key: str, reader: Reader) -> Sheet:
    """Return one sheet; its module is imported when it is first looked at."""
    module, name = SHEETS[key]
    make: Callable[[Reader], Sheet] = getattr(import_module(f"cjm_studio.session.{module}"), name)
    return make(reader)


def metrics_asked(document: Document, *, whole: bool = False) -> list[Metric]:
    """Return the metrics that any stage, or a journey as a whole, was asked about: the rule's first."""
    asked = {reading.metric for reading in document.all(Reading) if whole or reading.stage is not None}
    return sorted((m for m in document.all(Metric) if m.id in asked), key=lambda metric: not metric.primary)


def asked_of_whole(document: Document, journey: JourneyId, metric: MetricId) -> bool:
    """Say whether a segment was asked about its journey as a whole."""
    segment = document.get(Journey, journey).segment
    found = document.naming(Reading, segment)
    return any(reading.stage is None and reading.metric == metric for reading in found)


def usual_look(session: Session, last: Look | None = None, *, key: str = "") -> Look | None:
    """Return what is looked at: as before where that is still there; None where nothing was measured."""
    document, journey, wave = session.document, session.journey, session.wave
    asked = metrics_asked(document, whole=key == "trend")
    if journey is None or wave is None or not asked:
        return None
    ids = [metric.id for metric in asked]
    metric = document.get(Metric, last.metric if last and last.metric in ids else ids[0])
    measures = measures_of(metric)
    known = {segment.id for segment in segments(document)}
    return Look(
        journey,
        metric.id,
        last.measure if last and last.measure in measures else measures[0],
        wave,
        _before(document, wave, last.before if last else None),
        tuple(s for s in last.segments if s in known) if last else (),
        tuple(w for w in last.waves if w in document) if last else (),
        last.channel if last and last.channel in document else None,
        last.other if last and last.other in ids else None,
        _stage(session, journey, metric.id, last),
    )


def _stage(session: Session, journey: JourneyId, metric: MetricId, last: Look | None) -> StageId | None:
    """Return the stage of a trend: the chosen one or its namesake, else the first that was asked about."""
    document, own = session.document, stages(session.document, journey)
    chosen = document.records.get((last.stage if last else session.selection.stage) or RecordId(""))
    if isinstance(chosen, Stage):
        name = chosen.name.strip().casefold()
        alike = [one for one in own if one.name.strip().casefold() == name]
        if alike:
            return chosen.id if chosen in alike else alike[0].id
    whole = asked_of_whole(document, journey, metric)
    if whole and last is not None and last.stage is None:
        return None
    asked = (one for one in own if any(r.metric == metric for r in document.naming(Reading, one.id)))
    first = next(asked, None if whole or not own else own[0])
    return first.id if first else None


def _before(document: Document, wave: WaveId, last: WaveId | None) -> WaveId | None:
    """Return the wave to compare with: the chosen one, else the latest, if it can be of the same season."""
    known = waves(document)
    earlier = known[: [one.id for one in known].index(wave)]
    if last is not None and last in document and last != wave:
        return last
    season = document.get(Wave, wave).season
    alike = [one for one in earlier if season and one.season == season]
    return (alike or earlier)[-1].id if earlier else None


def lacks_limit(document: Document, look: Look | None, key: str) -> bool:
    """Say whether a sheet shows shares that the barrier rule judges, one of them without an agreed limit."""
    if look is None or key not in _JUDGED or look.measure != "trouble":
        return False
    if not document.get(Metric, look.metric).primary:
        return False
    asked = {stage.id for stage in stages(document, look.journey)}
    asked &= {reading.stage for reading in document.naming(Reading, look.metric) if reading.wave == look.wave}
    return any(agreed_limit(document, look.metric, stage) is None for stage in asked)


def likely_other(document: Document, key: str) -> MetricId | None:
    """Return the question that by its name asked for the expectation or the importance."""
    words = _LIKELY.get(key, ())
    return next(
        (m.id for m in metrics_asked(document) if any(w in f"{m.key} {m.name}".casefold() for w in words)),
        None,
    )
