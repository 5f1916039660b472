"""Walks over the document that only read."""

from typing import TypeVar

from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import (
    CardId,
    JourneyId,
    MetricId,
    RowId,
    SegmentId,
    StageId,
    WaveId,
)
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Channel, Journey, Place, Project, Row, Segment, Stage
from cjm_studio.model.metrics import Limit, Metric, Reading, Wave
from cjm_studio.model.record import Record

R = TypeVar("R", bound=Record)


def project(document: Document) -> Project:
    """Return the project's own record."""
    return next(iter(document.all(Project)))


def segments(document: Document) -> list[Segment]:
    """Return the segments in their order."""
    return sorted(document.all(Segment), key=lambda segment: segment.order)


def channels(document: Document) -> list[Channel]:
    """Return the channels in their order."""
    return sorted(document.all(Channel), key=lambda channel: channel.order)


def journeys(document: Document, segment: SegmentId) -> list[Journey]:
    """Return the journeys of a segment in their order."""
    return sorted(document.naming(Journey, segment), key=lambda journey: journey.order)


def first_journey(document: Document) -> Journey | None:
    """Return the journey that is shown first; None where no segment has one."""
    return next((journey for s in segments(document) for journey in journeys(document, s.id)), None)


def stages(document: Document, journey: JourneyId) -> list[Stage]:
    """Return the stages of a journey in their order."""
    return sorted(document.naming(Stage, journey), key=lambda stage: (stage.order, stage.id))


def rows(document: Document, journey: JourneyId) -> list[Row]:
    """Return the rows of a journey in their order, hidden ones too."""
    return sorted(document.naming(Row, journey), key=lambda row: (row.order, row.id))


def places_at(document: Document, stage: StageId) -> list[Place]:
    """Return where the cards of a stage stand, in their order."""
    return sorted(document.naming(Place, stage), key=lambda place: (place.order, place.id))


def places_in(document: Document, stage: StageId, row: RowId) -> list[Place]:
    """Return the places of one cell in their order."""
    return sorted(document.naming(Place, stage, row), key=lambda place: (place.order, place.id))


def cards_of_kind(document: Document, stage: StageId, kind: str) -> list[Card]:
    """Return the cards of a kind at a stage: they stand in the rows of that kind alone."""
    journey = document.get(Stage, stage).journey
    mine = [row for row in rows(document, journey) if ROW_KINDS[row.kind].card == kind]
    return [card_at(document, place) for row in mine for place in places_in(document, stage, row.id)]


def places_of(document: Document, card: CardId) -> list[Place]:
    """Return every place where a card stands."""
    return list(document.naming(Place, card))


def card_at(document: Document, place: Place) -> Card:
    """Return the card that stands there."""
    return document.get(Card, place.card)


def waves(document: Document) -> list[Wave]:
    """Return the waves by date, undated ones by their order."""
    return sorted(
        document.all(Wave), key=lambda wave: (wave.start or wave.end, wave.order, wave.name, wave.id)
    )


def latest_wave(document: Document) -> Wave | None:
    """Return the last of the waves, whose figures are shown first; None where there is none."""
    return next(reversed(waves(document)), None)


def metric_by_key(document: Document, key: str) -> Metric | None:
    """Return the metric with this key, if the project has it."""
    return next((metric for metric in document.all(Metric) if metric.key == key), None)


def readings_of(document: Document, stage: StageId, metric: MetricId, wave: WaveId) -> list[Reading]:
    """Return what was counted for one cell, over its channels and sources."""
    return [r for r in document.naming(Reading, stage) if r.metric == metric and r.wave == wave]


def counts_of(readings: list[Reading]) -> dict[int, int]:
    """Return the answers of several readings added up: answer to people, answers rising."""
    total: dict[int, int] = {}
    for reading in readings:
        for answer, people in reading.counts:
            total[answer] = total.get(answer, 0) + people
    return dict(sorted(total.items()))


def evidence_at(document: Document, stage: StageId, wave: WaveId) -> list[Evidence]:
    """Return what the barrier rule said of a stage in a wave, one for each metric."""
    return [e for e in document.naming(Evidence, stage) if e.wave == wave]


def agreed_limit(document: Document, metric: MetricId, stage: StageId) -> Limit | None:
    """Return the limit agreed for the stage, else for the metric as a whole."""
    found = [limit for limit in document.naming(Limit, metric) if limit.stage in (None, stage)]
    return max(found, key=lambda limit: limit.stage is not None, default=None)
