"""What the commands are about: the stage, card and rows that the selection stands for."""

from cjm_studio.document.queries import card_at, rows
from cjm_studio.model.ids import RowId, SegmentId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Journey, Place
from cjm_studio.operations.rows import SEVERAL
from cjm_studio.session.session import Session


def chosen_stage(session: Session) -> StageId | None:
    """Return the stage that is chosen, or the one of the chosen card."""
    selection = session.selection
    if selection.card is not None:
        return session.document.get(Place, selection.card).stage
    return selection.stage


def chosen_row(session: Session) -> RowId | None:
    """Return the row that is chosen, or the one of the chosen card or cell."""
    selection = session.selection
    if selection.card is not None:
        return session.document.get(Place, selection.card).row
    return selection.row


def chosen_card(session: Session) -> Card | None:
    """Return the card that was chosen last."""
    selection = session.selection
    if selection.card is None:
        return None
    return card_at(session.document, session.document.get(Place, selection.card))


def shown_segment(session: Session) -> SegmentId | None:
    """Return the segment whose journey is looked at."""
    if session.journey is None or session.journey not in session.document:
        return None
    return session.document.get(Journey, session.journey).segment


def emotions_row(session: Session) -> RowId | None:
    """Return the row of emotions of the journey that is looked at."""
    if session.journey is None:
        return None
    return next((row.id for row in rows(session.document, session.journey) if row.kind == "emotions"), None)


def missing_rows(session: Session) -> list[str]:
    """Return the kinds of rows that the journey does not have, or may have more than one of."""
    if session.journey is None:
        return []
    present = {row.kind for row in rows(session.document, session.journey)}
    return [kind for kind in ROW_KINDS if kind not in present or kind in SEVERAL]
