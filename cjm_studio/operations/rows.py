"""Edits of rows: what a map shows under its stages."""

from collections.abc import Sequence
from typing import Any

from cjm_studio.document.change import Change, adding, removing, together, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import rows
from cjm_studio.model.ids import JourneyId, RowId, new_id
from cjm_studio.model.map import Row
from cjm_studio.operations.ordering import make_room, moved_to
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import ROW_KINDS, term

SEVERAL = ("notes", "pictures")  # kinds of which a journey may have several rows, each with its name


def add_row(
    document: Document, journey: JourneyId, kind: str, *, index: int | None = None, name: str = ""
) -> Change:
    """Plan a new row of a kind at an index, the end if none is given; without a name it has its kind's."""
    standing = rows(document, journey)
    (order,), room = make_room(standing, len(standing) if index is None else index)
    row = Row(id=RowId(new_id("row")), journey=journey, kind=kind, order=order, name=name)
    return room.then(adding(row)).named("add_row", name or kind)


def row_of_kind(
    document: Document, journey: JourneyId, kind: str, *, wanted: RowId | None = None
) -> tuple[Row, Change]:
    """Return a row of a kind, this one if it is, and what it needs: to be shown, or added at the end."""
    standing = rows(document, journey)
    alike = [row for row in standing if row.kind == kind]
    if alike:
        found = next((row for row in alike if row.id == wanted), alike[0])
        return found, updating(found, hidden=False)
    (order,), room = make_room(standing, len(standing))
    fresh = Row(id=RowId(new_id("row")), journey=journey, kind=kind, order=order)
    return fresh, room.then(adding(fresh))


def another_name(document: Document, journey: JourneyId, kind: str, *, language: Language) -> str:
    """Return a name for a further row of a kind, as "Notes 2"; empty for the first, which needs none."""
    alike = sum(row.kind == kind for row in rows(document, journey))
    return f"{term(ROW_KINDS, kind, language=language)} {alike + 1}" if alike else ""


def edit_row(document: Document, row: RowId, **fields: Any) -> Change:
    """Plan new values for a row's fields: its name, whether it is hidden, its height."""
    record = document.get(Row, row)
    label = "edit_row"
    if set(fields) == {"name"}:
        label = "rename_row"
    elif set(fields) == {"hidden"}:
        label = "hide_row" if fields["hidden"] else "show_row"
    return updating(record, **fields).named(label, _called(record))


def set_row_height(document: Document, row: RowId, height: float | None) -> Change:
    """Plan a height for a row, None for as high as its cards need; what its cards need it has anyway."""
    return edit_row(document, row, height=None if height is None else round(max(0.0, height), 1))


def fit_rows(document: Document, journey: JourneyId, only: Sequence[RowId] = ()) -> Change:
    """Plan rows, all of a journey if none are named, as high as their cards need."""
    chosen = [row for row in rows(document, journey) if not only or row.id in only]
    return together(updating(row, height=None) for row in chosen).named("fit_rows")


def show_rows(document: Document, journey: JourneyId) -> Change:
    """Plan the showing of every hidden row of a journey."""
    return together(updating(row, hidden=False) for row in rows(document, journey)).named("show_rows")


def move_row(document: Document, row: RowId, index: int) -> Change:
    """Plan the move of a row to the index that it shall have afterwards, hidden rows counted too."""
    record = document.get(Row, row)
    _, change = moved_to(rows(document, record.journey), record, index)
    return change.named("move_row", _called(record))


def remove_row(document: Document, row: RowId) -> Change:
    """Plan the leaving of a row with the cards in it."""
    record = document.get(Row, row)
    return removing(record).named("remove_row", _called(record))


def _called(row: Row) -> str:
    """Return a row's own name, else its kind, which a step's name tells in the reader's language."""
    return row.name or row.kind
