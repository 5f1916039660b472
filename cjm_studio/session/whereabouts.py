"""Where on the map a step has changed something: what undo and redo lead back to."""

from collections.abc import Iterable

from cjm_studio.document.change import Change
from cjm_studio.document.document import Document
from cjm_studio.document.queries import places_in, places_of
from cjm_studio.model.ids import CardId, JourneyId, PlaceId
from cjm_studio.model.map import Card, Place, Row, Stage
from cjm_studio.model.record import Record
from cjm_studio.session.selection import Selection


def where_changed(document: Document, journey: JourneyId, change: Change) -> Selection | None:
    """Return what a step has changed in a journey: its cards, else the cell they left, a stage or a row."""
    columns = {stage.id for stage in document.naming(Stage, journey)}
    told = [*change.added.values(), *change.removed.values()]
    told += [document[id_] for id_ in change.updated if id_ in document]
    places = dict.fromkeys(
        place.id for record in told for place in _places(document, record) if place.stage in columns
    )
    if places:
        return Selection(cards=tuple(places))
    for record in told:
        if isinstance(record, Place) and record.stage in columns and record.row in document:
            return Selection(stage=record.stage, row=record.row)
    for record in told:
        if isinstance(record, Stage) and record.id in document and record.journey == journey:
            return Selection(stage=record.id)
        if isinstance(record, Row) and record.id in document and record.journey == journey:
            return Selection(row=record.id)
    return None


def _places(document: Document, record: Record) -> Iterable[Place]:
    if isinstance(record, Place):
        return (document.get(Place, record.id),) if record.id in document else ()
    if isinstance(record, Card) and record.id in document:
        return places_of(document, CardId(record.id))
    return ()


def after_removal(document: Document, cards: tuple[PlaceId, ...]) -> Selection:
    """Return what is chosen once these cards have gone: the next one in their cell, else the cell."""
    last = document.get(Place, cards[-1])
    leaving = frozenset(cards)
    staying = [place for place in places_in(document, last.stage, last.row) if place.id not in leaving]
    after = [place for place in staying if (place.order, place.id) > (last.order, last.id)]
    chosen = after[0] if after else (staying[-1] if staying else None)
    return Selection(cards=(chosen.id,)) if chosen else Selection(stage=last.stage, row=last.row)
