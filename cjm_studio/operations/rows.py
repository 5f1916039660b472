"""Edits of rows: what a map shows under its stages."""

from typing import Any

from cjm_studio.document.change import Change, adding, removing, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import rows
from cjm_studio.model.ids import JourneyId, RowId, new_id
from cjm_studio.model.map import Row
from cjm_studio.operations.ordering import make_room, moved_to


def add_row(document: Document, journey: JourneyId, kind: str, *, index: int | None = None) -> Change:
    """Plan a new row of a kind at an index, the end if none is given."""
    standing = rows(document, journey)
    (order,), room = make_room(standing, len(standing) if index is None else index)
    row = Row(id=RowId(new_id("row")), journey=journey, kind=kind, order=order)
    return room.then(adding(row)).named("add_row", kind)


def edit_row(document: Document, row: RowId, **fields: Any) -> Change:
    """Plan new values for a row's fields: its name, whether it is hidden, its height."""
    record = document.get(Row, row)
    label = "edit_row"
    if set(fields) == {"name"}:
        label = "rename_row"
    elif set(fields) == {"hidden"}:
        label = "hide_row" if fields["hidden"] else "show_row"
    return updating(record, **fields).named(label, record.name)


def move_row(document: Document, row: RowId, index: int) -> Change:
    """Plan the move of a row to the index that it shall have afterwards."""
    record = document.get(Row, row)
    _, change = moved_to(rows(document, record.journey), record, index)
    return change.named("move_row", record.name)


def remove_row(document: Document, row: RowId) -> Change:
    """Plan the leaving of a row with the cards in it."""
    record = document.get(Row, row)
    return removing(record).named("remove_row", record.name)
