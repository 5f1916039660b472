"""Why a command cannot be done now: one function for each need."""

from collections.abc import Callable

from cjm_studio.document.queries import rows, stages, waves
from cjm_studio.look.speech import QT_TRANSLATE_NOOP, translate
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Journey, Row
from cjm_studio.session.finding import barriers
from cjm_studio.session.session import Session
from cjm_studio.window.chosen import (
    chosen_card,
    chosen_row,
    chosen_stage,
    emotions_row,
    missing_rows,
)
from cjm_studio.window.command import Need
from cjm_studio.window.register_deeds import chosen_sought

_STAGE = QT_TRANSLATE_NOOP("Reasons", "Choose a stage first: click its head, or a card in it.")
_ROW = QT_TRANSLATE_NOOP("Reasons", "Choose a row first: click its label, or a card in it.")
_CARD = QT_TRANSLATE_NOOP("Reasons", "Choose a card first.")
_WAVES = QT_TRANSLATE_NOOP("Reasons", "There are no survey answers yet: import them from the File menu.")


def obstacle(session: Session, need: Need) -> str:
    """Return what is missing for a command, in the language of the window; empty when nothing is."""
    there, words = _NEEDS[need]
    return "" if there(session) else translate("Reasons", words)


def _neighbour(session: Session, step: int) -> bool:
    stage = chosen_stage(session)
    if stage is None:
        return False
    ids = [other.id for other in stages(session.document, session.stage_journey(stage))]
    return 0 <= ids.index(stage) + step < len(ids)


def _row_beside(session: Session, step: int) -> bool:
    row = chosen_row(session)
    if row is None:
        return False
    shown = [
        other.id
        for other in rows(session.document, session.document.get(Row, row).journey)
        if not other.hidden
    ]
    return row in shown and 0 <= shown.index(row) + step < len(shown)


def _something(session: Session) -> bool:
    chosen = session.selection
    return bool(chosen.cards) or chosen.is_stage or chosen.is_row


def _is_pain(session: Session) -> bool:
    card = chosen_card(session)
    return card is not None and card.kind == "pain"


def _takes_cards(session: Session) -> bool:
    """Whether a new card has a place: a cell of cards, or the cell of the chosen card."""
    chosen = session.selection
    if not chosen.is_cell or chosen.row is None:
        return chosen.card is not None
    return bool(ROW_KINDS[session.document.get(Row, chosen.row).kind].card)


def _has_barriers(session: Session) -> bool:
    journey = session.journey
    return journey is not None and bool(barriers(session.document, journey, wave=session.wave))


_NEEDS: dict[Need, tuple[Callable[[Session], bool], str]] = {
    "": (lambda session: True, ""),
    "map": (lambda session: True, ""),
    "undo": (lambda session: bool(session.history.done), QT_TRANSLATE_NOOP("Reasons", "Nothing to undo.")),
    "redo": (lambda session: bool(session.history.undone), QT_TRANSLATE_NOOP("Reasons", "Nothing to redo.")),
    "something": (_something, QT_TRANSLATE_NOOP("Reasons", "Choose a card, a stage or a row first.")),
    "segment": (
        lambda session: session.journey is not None,
        QT_TRANSLATE_NOOP("Reasons", "There is no segment yet: add one."),
    ),
    "stage": (lambda session: chosen_stage(session) is not None, _STAGE),
    "stage_before": (
        lambda session: _neighbour(session, -1),
        QT_TRANSLATE_NOOP("Reasons", "Choose a stage that is not the first one."),
    ),
    "stage_after": (
        lambda session: _neighbour(session, 1),
        QT_TRANSLATE_NOOP("Reasons", "Choose a stage that is not the last one."),
    ),
    "cell": (_takes_cards, QT_TRANSLATE_NOOP("Reasons", "Choose an empty place in a row of cards first.")),
    "card": (lambda session: bool(session.selection.cards), _CARD),
    "card_or_stage": (
        lambda session: bool(session.selection.cards) or session.selection.is_stage,
        QT_TRANSLATE_NOOP("Reasons", "Choose a card or a stage first."),
    ),
    "pain": (_is_pain, QT_TRANSLATE_NOOP("Reasons", "Choose a pain first: severity belongs to pains.")),
    "emotions": (
        lambda session: chosen_stage(session) is not None and emotions_row(session) is not None,
        _STAGE,
    ),
    "rows": (
        lambda session: bool(missing_rows(session)),
        QT_TRANSLATE_NOOP("Reasons", "All rows are there."),
    ),
    "barriers": (
        _has_barriers,
        QT_TRANSLATE_NOOP("Reasons", "No stage of this map is a barrier or under watch."),
    ),
    "overlays": (
        lambda session: len(session.document.all(Journey)) > 1,
        QT_TRANSLATE_NOOP("Reasons", "There is no other segment whose emotions could be drawn over."),
    ),
    "to_register": (
        lambda session: chosen_sought(session) is not None,
        QT_TRANSLATE_NOOP("Reasons", "Choose a stage, a pain, a concern or a barrier hypothesis first."),
    ),
    "row": (lambda session: chosen_row(session) is not None, _ROW),
    "row_before": (
        lambda session: _row_beside(session, -1),
        QT_TRANSLATE_NOOP("Reasons", "Choose a row that is not the first one."),
    ),
    "row_after": (
        lambda session: _row_beside(session, 1),
        QT_TRANSLATE_NOOP("Reasons", "Choose a row that is not the last one."),
    ),
    "waves": (lambda session: bool(waves(session.document)), _WAVES),
}
