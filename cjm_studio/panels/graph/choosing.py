"""From what is chosen on the map to a record in the graph, and back."""

from cjm_studio.document.queries import journeys, places_of
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import CardId, RecordId, SegmentId, StageId
from cjm_studio.model.map import Card, Journey, Place, Segment, Stage
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session


def chosen_record(session: Session) -> RecordId | None:
    """Return the card chosen last, else the stage, else the segment whose journey is shown."""
    document = session.document
    chosen = session.selection.still_in(document)
    if chosen.card is not None:
        return document.get(Place, chosen.card).card
    if chosen.stage is not None:
        return chosen.stage
    return document.get(Journey, session.journey).segment if session.journey else None


def can_choose(session: Session, id_: RecordId) -> bool:
    """Say whether a record stands on a map."""
    return isinstance(session.document.records.get(id_), Card | Stage | Evidence | Segment)


def choose(session: Session, id_: RecordId) -> None:
    """Select a record where it stands: in this journey if it can be, else in another segment's."""
    match session.document.records.get(id_):
        case Card():
            _choose_card(session, CardId(id_))
        case Stage():
            _choose_stage(session, StageId(id_))
        case Evidence() as level:
            _choose_stage(session, level.stage)
        case Segment():
            shown = session.journey and session.document.get(Journey, session.journey).segment == id_
            first = next(iter(journeys(session.document, SegmentId(id_))), None)
            if first is not None and not shown:
                session.show_journey(first.id)
            session.select(Selection())


def _choose_card(session: Session, card: CardId) -> None:
    places = places_of(session.document, card)
    if not places:
        return
    here = [place for place in places if session.stage_journey(place.stage) == session.journey]
    place = (here or places)[0]
    session.show_journey(session.stage_journey(place.stage))
    session.select_cards(place.id)


def _choose_stage(session: Session, stage: StageId) -> None:
    session.show_journey(session.stage_journey(stage))
    session.select(Selection(stage=stage))
