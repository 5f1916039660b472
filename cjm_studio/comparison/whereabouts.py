"""What a record is called and where on the maps it stands, told without the document that held it."""

from collections.abc import Sequence
from typing import Any

from cjm_studio.document.document import Document
from cjm_studio.document.queries import places_of
from cjm_studio.model.ids import RecordId, SegmentId, StageId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Journey, Row, Segment, Stage
from cjm_studio.model.metrics import Metric, Wave
from cjm_studio.model.record import Record, Unknown
from cjm_studio.model.register import Barrier, BarrierCell


def name_of(document: Document, id_: RecordId | None) -> str:
    """Return what a record is called; of a record without a name, what it is about."""
    record = document.records.get(id_) if id_ is not None else None
    if record is None:
        return ""
    if isinstance(record, Card):
        return record.text or record.quote
    if isinstance(record, Link):
        return name_of(document, record.origin)
    if isinstance(record, Unknown):
        return record.id
    named = str(getattr(record, "name", "") or getattr(record, "change", ""))
    if isinstance(record, Barrier) and not named:
        return name_of(document, stage_of(document, record))
    return named or name_of(document, getattr(record, "barrier", None))


def standing_after(document: Document, siblings: Sequence[RecordId], id_: RecordId) -> str:
    """Return what something stands after among its siblings; empty: it is the first."""
    turn = siblings.index(id_)
    return name_of(document, siblings[turn - 1]) if turn else ""


def variety_of(record: Record) -> str:
    """Return the kind of a card, a row or a link."""
    if isinstance(record, Unknown):
        return record.of
    return record.kind if isinstance(record, Card | Row | Link) else ""


def stage_of(document: Document, record: Record) -> StageId | None:
    """Return the stage where a record stands, the first if there are several."""
    if isinstance(record, Stage):
        return record.id
    if isinstance(record, Card):
        places = places_of(document, record.id)
        return places[0].stage if places else None
    if isinstance(record, Link):
        origin = document.records.get(record.origin)
        return stage_of(document, origin) if origin is not None else None
    if isinstance(record, Barrier):
        cells = document.naming(BarrierCell, record.id)
        return cells[0].stage if cells else None
    stage: StageId | None = getattr(record, "stage", None)
    if stage is not None:
        return stage
    owner = document.records.get(getattr(record, "barrier", None) or RecordId(""))
    return stage_of(document, owner) if owner is not None else None


def segment_of(document: Document, record: Record) -> SegmentId | None:
    """Return the segment that a record belongs to; None for what belongs to the whole project."""
    if isinstance(record, Segment):
        return record.id
    segment: SegmentId | None = getattr(record, "segment", None)
    if segment is not None:
        return segment
    journey = document.records.get(getattr(record, "journey", None) or RecordId(""))
    if isinstance(journey, Journey):
        return journey.segment
    stage = None if isinstance(record, Stage) else stage_of(document, record)
    return segment_of(document, document.get(Stage, stage)) if stage is not None else None


def place_facts(document: Document, record: Record) -> dict[str, Any]:
    """Return the fields of a difference that say what a record is called and where it stands."""
    segment, stage = segment_of(document, record), stage_of(document, record)
    metric = document.records.get(getattr(record, "metric", None) or RecordId(""))
    wave = document.records.get(getattr(record, "wave", None) or RecordId(""))
    return {
        "id": record.id,
        "name": name_of(document, record.id),
        "variety": variety_of(record),
        "other_name": name_of(document, record.target) if isinstance(record, Link) else "",
        "segment": segment,
        "segment_name": name_of(document, segment),
        "stage": stage,
        "stage_name": name_of(document, stage),
        "metric": record if isinstance(record, Metric) else metric if isinstance(metric, Metric) else None,
        "wave_name": wave.name if isinstance(wave, Wave) else "",
    }
