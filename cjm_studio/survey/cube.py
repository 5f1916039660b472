"""The count cube: answers counted by everything that tells them apart, by DuckDB in one pass over the text.

What the texts mean is decided afterwards, on some thousands of distinct combinations whatever the number of
rows; rows themselves are looked up only where one must be named.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.answers_sql import AnswersSql, quoted
from cjm_studio.survey.columns import Columns
from cjm_studio.survey.dates import day_sql, order_of, order_sql
from cjm_studio.survey.survey_file import Cancelled
from cjm_studio.survey.tables import Table, Untidy
from cjm_studio.survey.watch import Watch

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_FETCHED = 100  # few, so that a search that finds its rows early ends early
_BEGINNING = 1 << 20


@dataclass(frozen=True, slots=True)
class Combination:
    """One distinct combination of raw texts, with the people who have it and their first and last day."""

    question: int
    score: str
    texts: tuple[str, ...]  # one for each of Columns.dimensions
    people: int
    dated: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class RawRow:
    """One answer in the file; `row` is its row as a spreadsheet shows it."""

    row: int
    day: date | None
    question: int
    score: str
    texts: tuple[str, ...]


class Cube:
    """Counts one table, and finds rows in it again."""

    def __init__(self, table: Table, columns: Columns, *, folder: Path, watch: Watch) -> None:
        self.table = table
        self.columns = columns
        self.day_taken_first = False  # nothing in the column of dates tells days from months
        self._folder = folder
        self._watch = watch
        self._connection = _open_connection(folder)
        self.sql = AnswersSql(table, columns)
        self.sql = AnswersSql(table, columns, self._written())

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def combinations(self) -> list[Combination]:
        """Return every distinct combination; Untidy when the text does not fit its header or is not UTF-8."""
        figures = 4
        found = self._run(self.sql.counts())
        return [Combination(*self._said(row[:-figures]), *row[-figures:]) for row in found]

    def rows(self, condition: str, values: Sequence[Any], *, beginning: bool) -> Iterator[RawRow]:
        """Yield the rows that meet a condition in their order, of the file's first megabyte or of all of it.

        Stopping early saves the rest; the beginning has nearly always all that is looked for.
        """
        path = self._beginning() if beginning else self.table.path
        if path is None:
            return
        cursor = self._connection.cursor()
        try:
            with self._watched(cursor):
                cursor.execute(self.sql.rows(path, condition), list(values))
                while found := cursor.fetchmany(_FETCHED):
                    for row in found:
                        yield RawRow(row[0], row[1], *self._said(row[2:]))
        finally:
            cursor.close()

    def _written(self) -> str:
        """Find out how the column of dates is written; a constant date is read as it stands."""
        cell = self.columns.date
        if cell is None:
            return self.sql.written
        if isinstance(cell, str):
            written = day_sql(quoted(cell), [cell], month_first=False)
            if written is None:
                raise BadInput("date_unreadable", date=cell)
            return written
        column = self.sql.name(cell)
        dates = [record[cell] for record in self.table.sample if cell < len(record)]
        order = order_of(dates)
        month_first = bool(order and order.month_first)
        if order and order.open:
            source = self.sql.source(self.table.path)
            first, second = self._run(f"select {order_sql(column)} from {source}")[0]
            month_first = (second or 0) > (first or 0)
            self.day_taken_first = not first and not second
        return day_sql(column, dates, month_first=month_first) or self.sql.written

    def _said(self, values: tuple[Any, ...]) -> tuple[int, str, tuple[str, ...]]:
        """Return the question, the answer and the texts of what was found by the keys."""
        end = 1 + len(self.sql.texts)
        question = values[end] if self.sql.is_wide else 0
        return question, values[0] or "", tuple(text or "" for text in values[1:end])

    def _beginning(self) -> Path | None:
        """Copy the first megabyte, whole rows only; None where a quoted cell may run across its end."""
        with self.table.path.open("rb") as file:
            text = file.read(_BEGINNING)
        text = text[: text.rfind(b"\n") + 1]
        if not text or text.count(b'"') % 2:
            return None
        path = self._folder / "beginning.csv"
        path.write_bytes(text)
        return path

    def _run(self, query: str) -> list[tuple[Any, ...]]:
        with self._watched(self._connection):
            return self._connection.execute(query).fetchall()

    @contextmanager
    def _watched(self, connection: "DuckDBPyConnection") -> Iterator[None]:
        """Run a query under watch; Untidy when DuckDB refuses the text, Cancelled when people stopped it."""
        import duckdb

        try:
            with self._watch.over(connection):
                yield
        except duckdb.InterruptException:
            raise Cancelled from None
        except duckdb.InvalidInputException as error:
            if self.table.numbered:
                why = str(error).split("\n")[0]
                raise BadInput("survey_unreadable", file=self.table.given.name, why=why) from None
            raise Untidy from None


def _open_connection(folder: Path) -> "DuckDBPyConnection":
    """Return an empty database in memory that spills into our folder and fetches nothing from elsewhere."""
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"set temp_directory = {quoted(str(folder))}")
    connection.execute("set autoinstall_known_extensions = false")
    return connection
