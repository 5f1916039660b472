"""What others saved, worked out in tables of its own; taken over at once or not at all."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cjm_studio.document.change import Change, change_between
from cjm_studio.document.document import Changed, Document
from cjm_studio.model.ids import RecordId
from cjm_studio.model.record import Record
from cjm_studio.storage import tables
from cjm_studio.storage.merging import replay
from cjm_studio.storage.opening import tables_from
from cjm_studio.storage.resting_file import document_in
from cjm_studio.storage.tables import Logged, OnProgress
from cjm_studio.storage.trouble import storing
from cjm_studio.storage.working_copy import Saved, WorkingCopy

Mark = tuple[Saved, int]  # what was saved last, and the last change since


@dataclass(slots=True)
class Tables:
    """Fresh tables in a working copy, with what the file held when they were made."""

    copy: WorkingCopy
    name: str
    connection: sqlite3.Connection
    saved: Saved

    def drop(self) -> None:
        """Do away with them."""
        self.connection.close()
        with storing(self.copy.folder):
            for left in self.copy.folder.glob(f"{self.name}*"):
                left.unlink()


@dataclass(slots=True)
class Outside:
    """What the file holds, with my changes on top where they are wanted."""

    tables: Tables
    document: Document
    change: Change  # from what I have to that
    wants_mine: bool  # whether my changes are on top
    unfit: list[Change]  # what of them does not fit
    lines: list[Logged]  # of the log, which the file does not hold
    mark: Mark  # where the project stood when this was worked out

    def drop(self) -> None:
        """Want it no more."""
        self.tables.drop()


def look_outside(
    copy: WorkingCopy,
    path: Path,
    *,
    records: Mapping[RecordId, Record],
    mine: list[Logged] | None,
    mark: Mark,
    on_progress: OnProgress | None = None,
) -> Outside:
    """Read the file and do my changes, if they are wanted, again on it; `records` are what I have now."""
    found = Tables(copy, *tables_from(copy, path))
    try:
        document = document_in(found.connection, path, on_progress=on_progress)

        def write(changed: Changed, line: Logged) -> None:
            tables.write_change(found.connection, changed, document=document, who=line.who, at=line.at)

        with storing(copy.folder), tables.Transaction(found.connection):
            unfit = replay(document, mine or (), write=write)
        lines = list(tables.log(found.connection, after=found.saved.seq))
        change = change_between(records, document.records)
        return Outside(found, document, change, mine is not None, unfit, lines, mark)
    except BaseException:
        found.drop()
        raise
