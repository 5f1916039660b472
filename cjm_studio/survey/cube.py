"""The count cube: answers counted by everything that tells them apart, by DuckDB in one pass over the text.

Source: the design of OLAP cubes (Gray et al. 1997); here only its finest cell, over raw text, so that what
the words mean is decided afterwards on some thousands of distinct combinations, whatever the number of rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.columns import Columns
from cjm_studio.survey.dates import day_sql, order_of, order_sql, plausible_sql
from cjm_studio.survey.tables import Table, Untidy
from cjm_studio.survey.watch import Watch

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_FETCHED = 100  # few, so that a search that finds its rows early ends early


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


@dataclass(slots=True)
class Cube:
    """Counts one table, and finds rows in it again."""

    table: Table
    columns: Columns
    connection: "DuckDBPyConnection"
    watch: Watch
    written: str = "null::date"
    notes: list[tuple[str, int]] = field(default_factory=list)

    def combinations(self) -> list[Combination]:
        """Return every distinct combination; Untidy when the text does not fit its header or is not UTF-8."""
        keys = ", ".join(self._keys)
        figures = "count(*), count(day), min(day), max(day)"
        found = self._run(f"select {keys}, {figures} from ({self._answers()}) group by {keys}")
        end = len(self._keys)
        return [Combination(*self._said(row[:end]), *row[end:]) for row in found]

    def rows(self, condition: str, values: Sequence[Any] = (), *, limit: int | None = None) -> Iterator[RawRow]:
        """Yield the rows that meet a condition in the order of the file; stopping early saves the rest of it."""
        keys = ", ".join(("number", "day", *self._keys))
        query = f"select {keys} from ({self._answers(numbered=True)}) where {condition}"
        cursor = self.connection.cursor()
        try:
            with self.watch.over(cursor):
                cursor.execute(query if limit is None else f"{query} limit {limit}", list(values))
                while found := cursor.fetchmany(_FETCHED):
                    for row in found:
                        yield RawRow(row[0], row[1], *self._said(row[2:]))
        finally:
            cursor.close()

    def text(self, column: int) -> str:
        """Return SQL for what stands in a column, empty where nothing does."""
        return f"coalesce({self._name(column)}, '')"

    def read_dates(self) -> None:
        """Find out how the column of dates is written; a constant date is read as it stands."""
        cell = self.columns.date
        if cell is None:
            return
        sample = [record[cell] for record in self.table.sample if cell < len(record)] if isinstance(cell, int) else [cell]
        column = self._name(cell) if isinstance(cell, int) else _quoted(cell)
        order = order_of(sample)
        if order and order.open and isinstance(cell, int):
            first, second = self._run(f"select {order_sql(column)} from {self._source()}")[0]
            if not first and not second:
                self.notes.append(("day_first", cell))
            month_first = (second or 0) > (first or 0)
        else:
            month_first = bool(order and order.month_first)
        sql = day_sql(column, sample, month_first=month_first)
        if sql is None and isinstance(cell, str):
            raise BadInput("date_unreadable", date=cell)
        self.written = sql or self.written

    @property
    def _texts(self) -> list[str]:
        return [self._name(column) for column in self.columns.dimensions]

    @property
    def _keys(self) -> list[str]:
        """Return what an answer is counted by: one question needs no number."""
        return ["score", *self._texts, "question"][: None if len(self.columns.questions) > 1 else -1]

    def _said(self, values: tuple[Any, ...]) -> tuple[int, str, tuple[str, ...]]:
        """Return the question, the answer and the texts of one row of `_keys`."""
        end = 1 + len(self.columns.dimensions)
        return (values[end] if end < len(values) else 0), values[0] or "", tuple(text or "" for text in values[1:end])

    def _name(self, column: int) -> str:
        return f"c{column + self.table.numbered}"

    def _answers(self, *, numbered: bool = False) -> str:
        """Return SQL with one row an answer: a wide row is unfolded, question by question."""
        columns = {*self._texts, *(self._name(asked.score) for asked in self.columns.questions)}
        number = "c0::bigint" if self.table.numbered else "row_number() over () + 1"
        first = [f"{number} as number", f"{self.written} as written"][not numbered :]
        rows = f"select {', '.join([*first, *sorted(columns)])} from {self._source()}"
        rows = f"select *, {plausible_sql('written')} as day from ({rows})"
        scores = [self._name(asked.score) for asked in self.columns.questions]
        if len(scores) == 1:
            return f"select *, {scores[0]} as score from ({rows})"
        return (
            f"select *, unnest({list(range(len(scores)))}) as question, unnest([{', '.join(scores)}]) as score "
            f"from ({rows})"
        )

    def _source(self) -> str:
        width = len(self.table.header) + self.table.numbered
        columns = ", ".join(f"'c{number}': 'varchar'" for number in range(width))
        return (
            f"read_csv({_quoted(str(self.table.path))}, columns = {{{columns}}}, delim = {_quoted(self.table.delimiter)}, "
            "auto_detect = false, header = false, skip = 1, quote = '\"', escape = '\"', compression = 'none', "
            "strict_mode = true)"
        )

    def _run(self, query: str) -> list[tuple[Any, ...]]:
        """Run one query to its end; Untidy when DuckDB refuses the text."""
        import duckdb

        try:
            with self.watch.over(self.connection):
                return self.connection.execute(query).fetchall()
        except duckdb.InterruptException:
            self.watch.step()
            raise
        except duckdb.InvalidInputException as error:
            if self.table.numbered:
                raise BadInput("survey_unreadable", file=self.table.path.name, why=str(error).split("\n")[0]) from None
            raise Untidy from None


def open_connection(folder: str) -> "DuckDBPyConnection":
    """Return an empty database in memory that spills into a folder of ours and fetches nothing from elsewhere."""
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"set temp_directory = {_quoted(folder)}")
    connection.execute("set autoinstall_known_extensions = false")
    return connection


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


