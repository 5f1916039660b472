"""Edits of projects, segments and journeys."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from cjm_studio.document.change import Change, adding, removing, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys, segments
from cjm_studio.model.ids import PROJECT_ID, JourneyId, LinkId, RowId, SegmentId, StageId, new_id
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.links import Link
from cjm_studio.model.map import Journey, Project, Row, Segment, Stage
from cjm_studio.model.record import Record
from cjm_studio.operations.evaluation import with_evidence
from cjm_studio.operations.ordering import make_room


def add_segment(document: Document, name: str, *, stages: Sequence[str] = (), today: str = "") -> Change:
    """Plan a new segment with an as-is journey of the given stages; it is reviewed as it is made."""
    others = segments(document)
    (order,), _ = make_room(others, len(others))
    segment = Segment(id=SegmentId(new_id("segment")), name=name, order=order)
    return adding(segment, *journey_records(segment.id, stages, today=today)).named("add_segment", name)


def add_journey(
    document: Document, segment: SegmentId, *, stages: Sequence[str], name: str = "", today: str = ""
) -> Change:
    """Plan a further journey of a segment; it is reviewed as it is made."""
    others = journeys(document, segment)
    (order,), _ = make_room(others, len(others))
    records = journey_records(segment, stages, name=name, order=order, today=today)
    return adding(*records).named("add_journey", name)


def journey_records(
    segment: SegmentId, stages: Sequence[str], *, name: str = "", order: float = 1.0, today: str = ""
) -> list[Record]:
    """Return a journey with its stages, the links between them and the usual rows.

    Whoever draws a map looks at all of it: its next review is counted from `today`, if given.
    """
    id_ = JourneyId(new_id("journey"))
    journey = Journey(id=id_, segment=segment, name=name, order=order, reviewed=today)
    columns = [
        Stage(id=StageId(new_id("stage")), journey=journey.id, name=stage, order=float(number))
        for number, stage in enumerate(stages, 1)
    ]
    return [journey, *columns, *spine(columns), *usual_rows(journey.id)]


def usual_rows(journey: JourneyId) -> list[Row]:
    """Return the rows that stand in a new map."""
    usual = [kind for kind, row in ROW_KINDS.items() if row.usual]
    return [
        Row(id=RowId(new_id("row")), journey=journey, kind=kind, order=float(number))
        for number, kind in enumerate(usual, 1)
    ]


def spine(stages: Sequence[Stage]) -> list[Link]:
    """Return the `next` links that join stages in their order."""
    return [next_link(a, b) for a, b in pairwise(stages)]


def next_link(stage: Stage, following: Stage) -> Link:
    """Return the link that says which stage comes next."""
    return Link(id=LinkId(new_id("link")), kind="next", origin=stage.id, target=following.id)


def edit_project(document: Document, **fields: Any) -> Change:
    """Plan new values for the project's own fields."""
    return updating(document.get(Project, PROJECT_ID), **fields).named("edit_project")


def edit_segment(document: Document, segment: SegmentId, **fields: Any) -> Change:
    """Plan new values for a segment's fields."""
    record = document.get(Segment, segment)
    return updating(record, **fields).named("edit_segment", record.name)


def edit_journey(document: Document, journey: JourneyId, **fields: Any) -> Change:
    """Plan new values for a journey's fields."""
    record = document.get(Journey, journey)
    return updating(record, **fields).named("edit_journey", record.name)


def remove_segment(document: Document, segment: SegmentId) -> Change:
    """Plan the leaving of a segment with its journeys and readings."""
    record = document.get(Segment, segment)
    return with_evidence(document, removing(record)).named("remove_segment", record.name)
