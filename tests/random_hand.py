"""A hand that does anything a user can do to a map, chosen by numbers."""

from collections.abc import Callable

from cjm_studio.canvas.map_view import MapView
from cjm_studio.document.change import Change
from cjm_studio.document.queries import rows, stages
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Card, Place, Row, Stage
from cjm_studio.operations import cards
from cjm_studio.operations import rows as row_edits
from cjm_studio.operations import stages as stage_edits
from cjm_studio.session.session import Session

Numbers = tuple[int, int, int]


def do_something(view: MapView, what: int, numbers: Numbers) -> None:
    """Do one edit, undo, redo or switch; nothing where the map has nothing to do it to."""
    session = view.session
    turn = what % (len(_EDITS) + 2)
    if turn < len(_EDITS):
        session.do(_EDITS[turn](session, *numbers))
    elif turn == len(_EDITS):
        session.undo()
    else:
        session.redo()


def _stage(session: Session, a: int) -> Stage | None:
    assert session.journey is not None
    there = stages(session.document, session.journey)
    return there[a % len(there)] if there else None


def _row(session: Session, b: int) -> Row | None:
    assert session.journey is not None
    there = [row for row in rows(session.document, session.journey) if ROW_KINDS[row.kind].card]
    return there[b % len(there)] if there else None


def _place(session: Session, a: int) -> Place | None:
    there = list(session.document.all(Place))
    return there[a % len(there)] if there else None


def _add_card(session: Session, a: int, b: int, c: int) -> Change:
    stage, row = _stage(session, a), _row(session, b)
    if stage is None or row is None:
        return Change()
    text = " ".join(["слово"] * (1 + c % 9))
    return cards.add_card(session.document, stage.id, row=row.id, text=text, index=c % 3)


def _move_card(session: Session, a: int, b: int, c: int) -> Change:
    stage, row, place = _stage(session, a), _row(session, b), _place(session, c)
    if stage is None or row is None or place is None:
        return Change()
    return cards.move_cards(session.document, [place.id], stage=stage.id, row=row.id, index=b % 3)


def _write(session: Session, a: int, b: int, c: int) -> Change:
    place = _place(session, a)
    if place is None:
        return Change()
    return cards.edit_card(session.document, place.card, text=" ".join(["text"] * (1 + b % 12)))


def _feel(session: Session, a: int, b: int, c: int) -> Change:
    stage = _stage(session, a)
    assert session.journey is not None
    row = next((r for r in rows(session.document, session.journey) if r.kind == "emotions"), None)
    if stage is None or row is None:
        return Change()
    return cards.set_emotion(session.document, stage.id, row=row.id, value=b % 5 - 2)


def _remove_card(session: Session, a: int, b: int, c: int) -> Change:
    place = _place(session, a)
    return cards.remove_places(session.document, [place.id]) if place else Change()


def _grade(session: Session, a: int, b: int, c: int) -> Change:
    there = list(session.document.all(Card))
    grade = ("", "fact", "opinion", "assumption")[b % 4]
    return cards.edit_card(session.document, there[a % len(there)].id, grade=grade) if there else Change()


def _add_stage(session: Session, a: int, b: int, c: int) -> Change:
    assert session.journey is not None
    count = len(stages(session.document, session.journey))
    if count > 12:
        return Change()
    return stage_edits.add_stage(session.document, session.journey, f"Stage {a}", index=b % (count + 1))


def _move_stage(session: Session, a: int, b: int, c: int) -> Change:
    stage = _stage(session, a)
    return stage_edits.move_stage(session.document, stage.id, b % 8) if stage else Change()


def _rename_stage(session: Session, a: int, b: int, c: int) -> Change:
    stage = _stage(session, a)
    return stage_edits.edit_stage(session.document, stage.id, name=f"Этап {b}") if stage else Change()


def _remove_stage(session: Session, a: int, b: int, c: int) -> Change:
    stage = _stage(session, a)
    return stage_edits.remove_stage(session.document, stage.id) if stage else Change()


def _row_hidden(session: Session, a: int, b: int, c: int) -> Change:
    row = _row(session, a)
    return row_edits.edit_row(session.document, row.id, hidden=not row.hidden) if row else Change()


def _move_row(session: Session, a: int, b: int, c: int) -> Change:
    row = _row(session, a)
    return row_edits.move_row(session.document, row.id, b % 8) if row else Change()


_EDITS: list[Callable[[Session, int, int, int], Change]] = [
    _add_card,
    _add_card,
    _move_card,
    _move_card,
    _write,
    _feel,
    _remove_card,
    _grade,
    _add_stage,
    _move_stage,
    _rename_stage,
    _remove_stage,
    _row_hidden,
    _move_row,
]
