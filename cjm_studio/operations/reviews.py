"""Edits that record a review: somebody has looked at a journey or a barrier today."""

from typing import Final

from cjm_studio.document.change import Change, updating
from cjm_studio.document.document import Document
from cjm_studio.model.ids import BarrierId, JourneyId, RecordId
from cjm_studio.model.map import Journey, Segment, Stage
from cjm_studio.model.record import Record
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.wording.cadence import before, months_of

USUAL_MONTHS: Final = 3  # until the next look at a barrier whose journeys do not say how often


def reviewed(document: Document, record: RecordId, *, today: str) -> Change:
    """Plan that a journey or a barrier was reviewed today; nothing for any other record."""
    found: Record = document[record]
    if isinstance(found, Journey):
        return journey_reviewed(document, found.id, today=today)
    if isinstance(found, Barrier):
        return barrier_reviewed(document, found.id, today=today)
    return Change()


def journey_reviewed(document: Document, journey: JourneyId, *, today: str) -> Change:
    """Plan that a journey was reviewed today."""
    record = document.get(Journey, journey)
    name = record.name or document.get(Segment, record.segment).name
    return updating(record, reviewed=today).named("journey_reviewed", name)


def barrier_reviewed(document: Document, barrier: BarrierId, *, today: str) -> Change:
    """Plan that a barrier was reviewed today: its next review is due after the cadence of its journeys."""
    record = document.get(Barrier, barrier)
    stages = [document.get(Stage, cell.stage) for cell in document.naming(BarrierCell, barrier)]
    cadences = [months_of(document.get(Journey, stage.journey).cadence) for stage in stages]
    months = min((months for months in cadences if months is not None), default=USUAL_MONTHS)
    name = record.name or next((stage.name for stage in stages), "")
    return updating(record, review=before(today, months=-months)).named("barrier_reviewed", name)
