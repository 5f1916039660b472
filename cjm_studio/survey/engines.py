"""Databases that are asked for counts in SQL: SQLite, DuckDB and PostgreSQL, each opened for reading only."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.cells import cell_text
from cjm_studio.survey.quoting import identifier
from cjm_studio.survey.records import SAMPLE
from cjm_studio.survey.watch import Busy

_TABLE = re.compile(r"\w+(\.\w+){0,2}")
_FETCHED = 50_000
MOST_KINDS = 2_000_000  # of answers that differ in anything: more are comments or people

Counts = Iterator[list[tuple[Any, ...]]]


class Engine(Protocol):
    """What answers come from: it counts by itself and gives only counts away."""

    busy: Busy

    def header(self) -> list[str]:
        """Return the names of the columns."""

    def sample(self) -> list[list[str]]:
        """Return some rows as texts."""

    def counts(self, columns: Sequence[str], *, days: Sequence[str]) -> Counts:
        """Yield texts with how many rows bear them, in pieces; of `days` the date without a time."""

    def repeats(self, columns: Sequence[str], *, answer: str, person: str) -> int:
        """Return how many answers equal another one of the same person in these columns."""

    def close(self) -> None:
        """Let go of the database."""


@dataclass(slots=True)
class SqlEngine:
    """A connection as Python's database interface has it."""

    connection: Any
    source: str  # a query, as the table that is asked
    faults: tuple[type[Exception], ...]
    busy: Busy
    text: str = "varchar"  # the type that texts are turned into
    collation: str = ""  # that tells all texts apart

    def header(self) -> list[str]:
        """Return the names of the columns."""
        with self._asked():
            cursor = self.connection.cursor()
            cursor.execute(f"select * from {self.source} limit 0")
            return [str(column[0]) for column in cursor.description]

    def sample(self) -> list[list[str]]:
        """Return some rows as texts."""
        columns = ", ".join(self._text(name) for name in self.header())
        with self._asked():
            cursor = self.connection.cursor()
            cursor.execute(f"select {columns} from {self.source} limit {SAMPLE}")
            return [[cell_text(cell) for cell in row] for row in cursor.fetchall()]

    def counts(self, columns: Sequence[str], *, days: Sequence[str]) -> Counts:
        """Yield texts with how many rows bear them, in pieces; of `days` the date without a time."""
        texts = [
            f"substr({self._text(name)}, 1, 10)" if name in days else self._text(name) for name in columns
        ]
        keys = ", ".join(f"{text} as k{number}" for number, text in enumerate(texts))
        places = ", ".join(str(number) for number in range(1, len(texts) + 1))
        query = (
            f"select {keys}, count(*) as people from {self.source} group by {places} limit {MOST_KINDS + 1}"
        )
        with self._asked():
            cursor = self.connection.cursor()
            cursor.execute(query)
            while rows := cursor.fetchmany(_FETCHED):
                yield rows

    def repeats(self, columns: Sequence[str], *, answer: str, person: str) -> int:
        """Return how many answers equal another one of the same person in these columns."""
        keys = ", ".join(f"lower(trim({self._text(name)}))" for name in (person, *columns))
        said = " and ".join(f"trim({self._text(name)}) <> ''" for name in (answer, person))
        equal = (
            f"select count(*) as times from {self.source} where {said} group by {keys} having count(*) > 1"
        )
        with self._asked():
            cursor = self.connection.cursor()
            cursor.execute(f"select coalesce(sum(times - 1), 0) from ({equal}) as equal_ones")
            return int(cursor.fetchone()[0])

    def close(self) -> None:
        """Let go of the database."""
        self.connection.close()

    def _text(self, name: str) -> str:
        return f"coalesce(cast({identifier(name)} as {self.text}), ''){self.collation}"

    @contextmanager
    def _asked(self) -> Iterator[None]:
        try:
            yield
        except self.faults as error:
            raise BadInput("query_failed", why=one_line(error)) from None


@dataclass(frozen=True, slots=True)
class _Stoppable:
    """A connection that does not know how far it is."""

    connection: Any
    how: str

    def interrupt(self) -> None:
        """Stop what is being done."""
        getattr(self.connection, self.how)()

    def query_progress(self) -> float:
        """Return that nobody knows."""
        return -1.0


def source_of(query: str) -> str:
    """Return a query, or the name of a table, as something to select from."""
    query = query.strip().rstrip(";").strip()
    if _TABLE.fullmatch(query):
        return ".".join(identifier(part) for part in query.split("."))
    return f"({query}\n) as answers"


def open_engine(url: str, query: str, *, password: str = "") -> SqlEngine | None:
    """Open a database for reading; None where SQL of our own does not reach it, BadInput if it fails."""
    kind, _, rest = url.partition("://")
    source = source_of(query)
    if kind == "sqlite":
        return _sqlite(_file(rest), source)
    if kind == "duckdb":
        return _duckdb(_file(rest), source)
    if kind in ("postgresql", "postgres"):
        return _postgresql(url, source, password)
    return None


def _file(rest: str) -> Path:
    """Return the path of a database in a file: sqlite:///shop.db, sqlite:////data/shop.db from the root."""
    path = Path(unquote(rest.removeprefix("/")))
    if not path.is_file():
        raise BadInput("database_missing", file=path.name or rest)
    return path


def _sqlite(path: Path, source: str) -> SqlEngine:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    try:
        connection.execute("pragma query_only = on")
        connection.execute("select count(*) from sqlite_master").fetchone()
        connection.execute("begin")  # all questions are asked of one state
    except sqlite3.Error as error:
        connection.close()
        raise BadInput("database_unreachable", name=path.name, why=one_line(error)) from None
    busy = _Stoppable(connection, "interrupt")
    return SqlEngine(connection, source, (sqlite3.Error, OverflowError), busy, "text")


def _duckdb(path: Path, source: str) -> SqlEngine:
    import duckdb

    try:
        connection = duckdb.connect(str(path), read_only=True)
        connection.execute("set enable_external_access = false")  # the query reads this database only
        connection.execute("begin")
    except duckdb.Error as error:
        raise BadInput("database_unreachable", name=path.name, why=one_line(error)) from None
    return SqlEngine(connection, source, (duckdb.Error,), connection)


def _postgresql(url: str, source: str, password: str) -> SqlEngine:
    try:
        psycopg = import_module("psycopg")
    except ImportError:
        raise BadInput("database_extra", kind="postgresql", extra="databases") from None
    options = {"password": password} if password else {}
    try:
        connection = psycopg.connect(url, connect_timeout=10, **options)
        connection.read_only = True
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    except psycopg.Error as error:
        name = urlsplit(url).path.strip("/") or "postgresql"
        if "no password" in str(error):
            raise BadInput("database_password", name=name) from None
        raise BadInput("database_unreachable", name=name, why=one_line(error)) from None
    busy = _Stoppable(connection, "cancel")
    return SqlEngine(connection, source, (psycopg.Error,), busy, "text", ' collate "C"')


def one_line(error: Exception) -> str:
    """Return what went wrong, without what nobody may see."""
    return re.sub(r"(:)[^:@/\s]+(@)", r"\1***\2", str(error).strip().split("\n")[0])[:300]
