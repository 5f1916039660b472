"""The tables of a project file and every statement that reads or writes them."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cjm_studio import __version__
from cjm_studio.document.change import Change
from cjm_studio.document.document import Changed, Document
from cjm_studio.model.links import Link
from cjm_studio.model.record import Record, Unknown
from cjm_studio.model.record_json import record_from_json, record_to_json
from cjm_studio.model.schema import FORMAT_VERSION, kind_name
from cjm_studio.storage.codec import change_from_json, change_to_json
from cjm_studio.storage.views import views

APPLICATION_ID = 0x434A4D53  # "CJMS"
OnProgress = Callable[[int, int], None]  # records read so far, of how many

_TABLES = """
CREATE TABLE project(key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE node(id TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE edge(id TEXT PRIMARY KEY, kind TEXT NOT NULL, origin TEXT NOT NULL, target TEXT NOT NULL,
                  body TEXT NOT NULL);
CREATE TABLE change(seq INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, label TEXT NOT NULL,
                    subject TEXT NOT NULL, source TEXT NOT NULL, body TEXT NOT NULL);
"""
# An update keeps the row's place, so that records come back in the order in which they came.
_PUT_NODE = """INSERT INTO node(id, kind, body) VALUES (?, ?, ?)
    ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, body = excluded.body"""
_PUT_EDGE = """INSERT INTO edge(id, kind, origin, target, body) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, origin = excluded.origin, target = excluded.target,
    body = excluded.body"""
_PUT_CHANGE = "INSERT INTO change(at, who, label, subject, source, body) VALUES (?, ?, ?, ?, ?, ?)"
_RECORDS = ("SELECT id, body FROM node ORDER BY rowid", "SELECT id, body FROM edge ORDER BY rowid")


@dataclass(frozen=True, slots=True)
class Logged:
    """One line of the change log: who did what, when."""

    seq: int
    at: str
    who: str
    source: str
    change: Change


@dataclass(frozen=True, slots=True)
class LogHead:
    """A line of the change log without what it changed, which takes longer to read."""

    seq: int
    at: str
    who: str
    source: str
    label: str
    subject: str


def connect(path: Path) -> sqlite3.Connection:
    """Open a working copy: every commit is on the disk, what is deleted is overwritten."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        # Exclusive first: then no shared memory is needed, which network folders cannot offer.
        for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL", "fullfsync=1"):
            connection.execute(f"PRAGMA {pragma}")
        guard(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def guard(connection: sqlite3.Connection) -> None:
    """Let a file from elsewhere run no functions of its own, and leave no deleted text behind."""
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA secure_delete=ON")


class Transaction:
    """All of the statements inside, or none of them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None:
            try:
                self._connection.execute("COMMIT")
                return
            except sqlite3.Error:
                self._roll_back()
                raise
        self._roll_back()

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")


def lay_out(connection: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Make the tables of a new project and fill them."""
    with Transaction(connection):
        for statement in _TABLES.split(";")[:-1]:
            connection.execute(statement)
        facts = {"format": str(FORMAT_VERSION), "created_with": f"CJM Studio {__version__}", "created": now()}
        connection.executemany("INSERT INTO project(key, value) VALUES (?, ?)", facts.items())
        put(connection, records)
        make_views(connection)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={FORMAT_VERSION}")


def make_views(connection: sqlite3.Connection) -> None:
    """Bring the views up to date; touches nothing when they are."""
    standing = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'"))
    for name, statement in views().items():
        if standing.get(name) != statement:
            connection.execute(f'DROP VIEW IF EXISTS "{name}"')
            connection.execute(statement)


def put(connection: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Add or replace records."""
    nodes, edges = [], []
    for record in records:
        body = record_to_json(record).decode()
        if isinstance(record, Link):
            edges.append((record.id, record.kind, record.origin, record.target, body))
        else:
            kind = record.of if isinstance(record, Unknown) else kind_name(type(record))
            nodes.append((record.id, kind, body))
    connection.executemany(_PUT_NODE, nodes)
    connection.executemany(_PUT_EDGE, edges)


def write_change(
    connection: sqlite3.Connection, changed: Changed, *, document: Document, who: str, at: str = ""
) -> int:
    """Store what has just happened to the document, and log it; return the number of its line in the log."""
    change = changed.change
    body = change_to_json(change, document).decode()
    for table, is_link in (("node", False), ("edge", True)):
        gone = ((id_,) for id_, record in change.removed.items() if isinstance(record, Link) is is_link)
        connection.executemany(f"DELETE FROM {table} WHERE id = ?", gone)
    put(connection, change.added.values())
    put(connection, (document[id_] for id_ in change.updated))
    entry = (at or now(), who, change.label, change.subject, changed.source, body)
    return int(connection.execute(_PUT_CHANGE, entry).lastrowid or 0)


def read_records(connection: sqlite3.Connection, on_progress: OnProgress | None = None) -> Iterator[Record]:
    """Yield every record in the order in which they came, links last."""
    total = sum(
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("node", "edge")
    )
    for read, (_, body) in enumerate(read_bodies(connection)):
        if on_progress is not None and read % 2000 == 0:
            on_progress(read, total)
        yield record_from_json(body)
    if on_progress is not None:
        on_progress(total, total)


def read_bodies(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield the id and the JSON of every record, as `read_records` does."""
    for statement in _RECORDS:
        yield from connection.execute(statement)


def log(connection: sqlite3.Connection, *, after: int = 0) -> Iterator[Logged]:
    """Yield the change log, oldest first."""
    statement = "SELECT seq, at, who, source, body, label, subject FROM change WHERE seq > ? ORDER BY seq"
    for seq, at, who, source, body, label, subject in connection.execute(statement, (after,)):
        yield Logged(seq, at, who, source, change_from_json(body, label=label, subject=subject))


def log_heads(
    connection: sqlite3.Connection, *, since: str = "", before: int | None = None, most: int = -1
) -> list[LogHead]:
    """Return who did what and when, the newest first: after a moment, before a line, so many at most."""
    statement = "SELECT seq, at, who, source, label, subject FROM change WHERE at > ?"
    statement += "" if before is None else " AND seq < ?"
    facts = (since, most) if before is None else (since, before, most)
    return [LogHead(*line) for line in connection.execute(f"{statement} ORDER BY seq DESC LIMIT ?", facts)]


def last_seq(connection: sqlite3.Connection) -> int:
    """Return the number of the newest line of the change log."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM change").fetchone()[0])


def now() -> str:
    """Return this moment as it is written in the file: UTC, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
