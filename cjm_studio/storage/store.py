"""The store: keeps every change of a document in its working copy, and knows which were never saved."""

import sqlite3
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from cjm_studio.document.change import Change, ChangeSum, change_between
from cjm_studio.document.document import Changed, ChangeSource, Document
from cjm_studio.storage import tables
from cjm_studio.storage.publishing import stage
from cjm_studio.storage.tables import Logged, LogHead, Transaction
from cjm_studio.storage.trouble import storing
from cjm_studio.storage.working_copy import Saved, WorkingCopy


class Store:
    """The first listener of a document: what it cannot keep has not happened."""

    def __init__(self, document: Document, copy: WorkingCopy, *, who: str) -> None:
        self.document = document
        self.copy = copy
        self.who = who
        self.saved = copy.about.saved[0] if copy.about else Saved()
        self._unsaved: dict[int, Change] = {}  # by their line in the log
        self._net = ChangeSum()  # of all unsaved changes
        self._instead: Callable[[], None] | None = None
        self._one_at_a_time = threading.Lock()  # saving may run in a thread
        document.listen(self._keep)

    @property
    def modified(self) -> bool:
        """Say whether the unsaved changes, taken together, change anything."""
        return bool(self._net)

    @property
    def mark(self) -> tuple[Saved, int]:
        """What was saved last, and the last change since; another one after every save and every change."""
        with self._one_at_a_time:
            return self.saved, next(reversed(self._unsaved), 0)

    def log(self, *, after: int = 0) -> list[Logged]:
        """Return the change log, oldest first."""
        with self._one_at_a_time:
            return list(tables.log(self.copy.connection, after=after))

    def logged(self, seq: int) -> Logged | None:
        """Return one line of the change log."""
        with self._one_at_a_time:
            line = next(tables.log(self.copy.connection, after=seq - 1), None)
        return line if line is not None and line.seq == seq else None

    def log_heads(self, *, since: str = "", before: int | None = None, most: int = -1) -> list[LogHead]:
        """Return who did what and when, the newest first."""
        with self._one_at_a_time:
            return tables.log_heads(self.copy.connection, since=since, before=before, most=most)

    def _keep(self, changed: Changed) -> None:
        if self._instead is not None:
            self._instead()
            return
        connection = self.copy.connection
        with self._one_at_a_time, storing(self.copy.folder):
            with Transaction(connection):
                seq = tables.write_change(connection, changed, document=self.document, who=self.who)
            self._unsaved[seq] = changed.change
            self._net.take(changed.change)

    def settle(self, saved: Saved, lines: Iterable[Logged] | None = None) -> None:
        """The file holds this much now; `lines` of the log it lacks, if not simply those that came later."""
        with self._one_at_a_time:
            if lines is not None:
                self._unsaved = {line.seq: line.change for line in lines}
            self._unsaved = {seq: change for seq, change in self._unsaved.items() if seq > saved.seq}
            self._net = ChangeSum()
            for change in self._unsaved.values():
                self._net.take(change)
            self.saved = saved

    def stage(self) -> tuple[bytes, int]:
        """Return everything as the bytes of one closed file, and the last line of the log that is in it."""
        with self._one_at_a_time:
            return stage(self.copy.connection)

    def move_to(self, copy: WorkingCopy, *, path: Path, saved: Saved) -> None:
        """Go on in the working copy of another file; the old working copy goes."""
        with self._one_at_a_time:
            name, connection = copy.new_tables()
            with storing(copy.folder):
                self.copy.connection.backup(connection)
            copy.use(name, connection, path=path, saved=saved)
            self.copy, old = copy, self.copy
        old.remove()
        self.settle(saved)

    def go_over(
        self, other: Document, connection: sqlite3.Connection, *, change: Change, use: Callable[[], None]
    ) -> None:
        """Bring the document to the state of another one, whose tables come into use in the same moment.

        `change` is what leads there.
        """

        def change_tables() -> None:
            # Rules may have taken more along than is gone over there: then those tables follow.
            rest = Changed(change_between(other.records, self.document.records), ChangeSource.REMOTE)
            if rest.change:
                with Transaction(connection):
                    tables.write_change(connection, rest, document=self.document, who=self.who)
            use()

        self._instead = change_tables
        try:
            if self.document.apply(change, ChangeSource.REMOTE) is None:
                change_tables()
        finally:
            self._instead = None
