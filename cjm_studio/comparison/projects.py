"""Two states of one project, two versions or two files: what came, went, changed and moved, by id."""

from collections.abc import Iterator, Sequence

from cjm_studio.comparison.card_moves import card_moves
from cjm_studio.comparison.compared_fields import COMPARED, field_differences, what_of
from cjm_studio.comparison.difference import Difference, Kind
from cjm_studio.comparison.measured_changes import measured_changes
from cjm_studio.comparison.order import moved_among
from cjm_studio.comparison.turns import in_map_order
from cjm_studio.comparison.whereabouts import place_facts, standing_after
from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys, rows, segments, stages
from cjm_studio.model.ids import SegmentId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Journey, Place, Segment, Stage
from cjm_studio.model.metrics import Reading, Wave
from cjm_studio.model.record import Record
from cjm_studio.model.register import BarrierCell, LogEntry


def project_differences(before: Document, after: Document) -> list[Difference]:
    """Return how the second state differs from the first, in the order of the maps."""
    found = [
        *_records(before, after),
        *_moved_siblings(before, after),
        *card_moves(before, after),
        *measured_changes(before, after),
    ]
    return in_map_order(found, after, before)


def _records(before: Document, after: Document) -> Iterator[Difference]:
    for kind in COMPARED:
        old_ids, new_ids = before.ids(kind), after.ids(kind)
        for id_ in old_ids:
            old, new = before.records[id_], after.records.get(id_)
            if new is None or type(new) is not kind:
                if not _follows(old, after):
                    yield _whole("removed", before, old)
            elif old != new:
                facts = place_facts(after, new)
                for what, field, one, two in field_differences(before, after, old=old, new=new):
                    yield Difference("changed", what, field=field, before=one, after=two, **facts)
        for id_ in new_ids:
            new = after.records[id_]
            if type(before.records.get(id_)) is not kind and not _follows(new, before):
                yield _whole("added", after, new)


def _follows(record: Record, other: Document) -> bool:
    """A link came or went with its end, a cell with its barrier: only those are told."""
    if isinstance(record, BarrierCell | LogEntry):
        return record.barrier not in other
    return isinstance(record, Link) and (record.origin not in other or record.target not in other)


def _whole(kind: Kind, document: Document, record: Record) -> Difference:
    along = 0
    if isinstance(record, Stage):
        along = len({place.card for place in document.naming(Place, record.id)})
    elif isinstance(record, Wave):
        along = len({(r.segment, r.stage, r.metric) for r in document.naming(Reading, record.id)})
    elif isinstance(record, Journey):
        along = len(document.naming(Stage, record.id))
    return Difference(kind, what_of(record), count=along, **place_facts(document, record))


def _moved_siblings(before: Document, after: Document) -> Iterator[Difference]:
    """Segments, journeys, stages and rows that stand in another order."""
    pairs: list[tuple[Sequence[Record], Sequence[Record]]] = [(segments(before), segments(after))]
    for segment in before.ids(Segment) & after.ids(Segment):
        group = SegmentId(segment)
        pairs.append((journeys(before, group), journeys(after, group)))
    for journey in before.all(Journey):
        if journey.id in after.ids(Journey):
            pairs.append((stages(before, journey.id), stages(after, journey.id)))
            pairs.append((rows(before, journey.id), rows(after, journey.id)))
    for old, new in pairs:
        standing = [[record.id for record in side] for side in (old, new)]
        for id_ in moved_among(*standing):
            record = after.records[id_]
            yield Difference(
                "moved",
                what_of(record),
                field="order",
                before=standing_after(before, standing[0], id_),
                after=standing_after(after, standing[1], id_),
                **place_facts(after, record),
            )
