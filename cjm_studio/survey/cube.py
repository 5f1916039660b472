"""The count cube: answers counted by everything that tells them apart, by DuckDB in one pass over the text.

What the texts mean is decided afterwards, on some thousands of distinct combinations whatever the number of
rows; rows themselves are looked up only where one must be named.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.answers_sql import AnswersSql
from cjm_studio.survey.columns import SEGMENT_TOLD, WAVE_TOLD, Columns
from cjm_studio.survey.connection import open_connection
from cjm_studio.survey.dates import day_sql, order_of, order_sql
from cjm_studio.survey.duplicates import Duplicates, repeated_rows_sql
from cjm_studio.survey.mapping import Mapping
from cjm_studio.survey.parquet import ParquetTable
from cjm_studio.survey.quoting import quoted
from cjm_studio.survey.repeated_keys import repeated_keys
from cjm_studio.survey.respondent_list import Listed
from cjm_studio.survey.segment_rules import segment_sql
from cjm_studio.survey.survey_file import Cancelled
from cjm_studio.survey.table import Table, Untidy
from cjm_studio.survey.watch import Watch
from cjm_studio.survey.wave_rules import wave_sql

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from cjm_studio.survey.repeated_keys import Keys

NOTHING_SAID = Mapping()
MOST_COMBINATIONS = 500_000
_FETCHED = 100  # few, so that a search that finds its rows early ends early
_BEGINNING, _FIRST = 1 << 20, 20_000  # bytes of a text, rows of Parquet
_VECTORS = 64  # of 2048 rows


class Combination(NamedTuple):
    """One distinct combination of raw texts, with the people who have it and their first and last day."""

    question: int
    score: str
    texts: tuple[str, ...]  # one for each of Columns.dimensions
    fault: str  # why its rows are left out, whatever they say
    people: int
    dated: int
    first: date | None
    last: date | None
    weights: "Weights | None" = None  # where answers have weights


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of one combination: their sum, the sum of their squares, the least and the greatest."""

    total: Decimal
    squares: Decimal
    least: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True)
class RawRow:
    """One answer in the file; `row` is its row as a spreadsheet shows it."""

    row: int
    day: date | None
    question: int
    score: str
    texts: tuple[str, ...]
    fault: str


class Cube:
    """Counts one table, and finds rows in it again."""

    answers: ClassVar[type[AnswersSql]] = AnswersSql

    def __init__(
        self,
        table: Table,
        columns: Columns,
        *,
        folder: Path,
        watch: Watch,
        mapping: Mapping = NOTHING_SAID,
        listed: Listed | None = None,
    ) -> None:
        self.table = table
        self.columns = columns
        self.mapping = mapping
        self.day_taken_first = False  # nothing in the column of dates tells days from months
        self._folder = folder
        self._watch = watch
        self._connection = open_connection(folder)
        self.sql = self.answers(table, columns)
        self.sql = replace(self.sql, written=self._written(), told=self._told(), listed=listed is not None)
        if listed is not None:
            self._run(f"create table listed as {listed.table_sql()}")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def combinations(self) -> list[Combination]:
        """Return every distinct combination; Untidy when the text does not fit its header or is not UTF-8.

        BadInput: there are so many that they are comments or people.
        """
        # To judge each date costs a tenth of the counts; their ends say whether any has to be.
        found = [] if self.sql.told else self._counts(replace(self.sql, as_written=True))
        if self.sql.told or any(row[-1] for row in found):
            found = self._counts(self.sql)
        end = 2 + len(self.sql.texts)
        return [
            Combination._make(
                (
                    *row[:2],
                    row[2:end],
                    *row[end : end + 5],
                    Weights(*row[end + 5 : end + 9]) if self.sql.is_weighted and not row[end] else None,
                )
            )
            for row in found
        ]

    def _counts(self, sql: AnswersSql) -> list[tuple[Any, ...]]:
        with self._watched(self._connection):
            found = self._connection.execute(sql.counts()).fetchmany(MOST_COMBINATIONS + 1)
        if len(found) > MOST_COMBINATIONS:
            raise BadInput("survey_too_fine", file=self.table.given.name, most=MOST_COMBINATIONS)
        return found

    def find_lost(self, counted: Sequence[Combination], *, duplicates: Duplicates) -> int:
        """Find the answers that give way to an equal one, and return how many.

        Where nothing stands twice, no row is numbered.
        """
        if not counted:
            return 0
        for key in self._row_keys(counted, duplicates):
            repeated = repeated_keys(self._keys(self.sql.row_keys(key, duplicates)), self._folder)
            if not len(repeated):
                return 0
        import pandas as pd

        self._connection.register("repeated", pd.DataFrame({"key": repeated}))
        self._run(f"create table lost as {self.sql.losing(duplicates, key)}")
        return int(self._run("select count(*) from lost")[0][0])

    def _keep(self, counted: Sequence[Combination]) -> None:
        """Make a table of the answers that count, by what they were counted by."""
        keys: list[list[Any]] = [[one.score for one in counted]]
        keys += [[one.texts[at] for one in counted] for at in range(len(self.sql.texts))]
        keys += [[one.question for one in counted]] if self.sql.is_wide else []
        columns = ", ".join(f"unnest($k{at}) as k{at}" for at in range(len(keys)))
        said = {f"k{at}": values for at, values in enumerate(keys)}
        self._connection.execute(f"create table counted as select {columns}", said)

    def _row_keys(self, counted: Sequence[Combination], duplicates: Duplicates) -> Iterator[str]:
        """Yield SQL for what equal answers share, the coarsest first: mostly each person has one row."""
        place = self.columns.respondent
        if place is not None and duplicates.same != "row":
            people = [row[place] for row in self.table.sample if place < len(row) and row[place]]
            if len(set(people)) == len(people):
                yield self.sql.person_key()
        self._keep(counted)
        plain = duplicates.same != "row" and self._run(self.sql.texts_apart())[0][0]
        yield self.sql.row_key(duplicates, plain=plain)

    def _keys(self, query: str) -> "Iterator[Keys]":
        """Yield the hashes of all rows; in no order, so that all threads fill them."""
        cursor = self._connection.cursor()
        cursor.execute("set preserve_insertion_order = false")
        try:
            with self._watched(cursor):
                cursor.execute(query)
                while len(piece := cursor.fetch_df_chunk(_VECTORS)):
                    yield piece["key"].to_numpy()
        finally:
            cursor.execute("set preserve_insertion_order = true")
            cursor.close()

    def leave_out_lost(self) -> None:
        """Let the next counts tell the lost answers apart."""
        self.sql = replace(self.sql, lost=True)

    def repeated_rows(self) -> int:
        """Return how many rows equal an earlier one in every cell."""
        return int(self._run(repeated_rows_sql(self.sql.source(), self.sql.all_cells()))[0][0])

    def listed_twice(self) -> int:
        """Return how many respondents the list names with different segments."""
        return int(self._run("select count_if(differs) from listed")[0][0]) if self.sql.listed else 0

    def filled(self, columns: Sequence[int]) -> list[int]:
        """Return how many cells of each column say something; nothing else of them is known."""
        if not columns:
            return []
        tests = ", ".join(f"count_if(trim({self.sql.text(column)}) <> '')" for column in columns)
        return list(self._run(f"select {tests} from {self.sql.source()}")[0])

    def rows(self, condition: str, values: Sequence[Any], *, beginning: bool) -> Iterator[RawRow]:
        """Yield the rows that meet a condition in their order, of the file's beginning or of all of it.

        Stopping early saves the rest; the beginning has nearly always all that is looked for.
        """
        source = self._beginning() if beginning else self.sql.source()
        if not source:
            return
        cursor = self._connection.cursor()
        try:
            with self._watched(cursor):
                cursor.execute(self.sql.rows(source, condition), list(values))
                while found := cursor.fetchmany(_FETCHED):
                    for row in found:
                        yield RawRow(row[0], row[1], row[2], row[3], row[4:-1], row[-1])
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
        if isinstance(self.table, ParquetTable) and cell in self.table.days:
            return f"d{cell}"
        dates = [record[cell] for record in self.table.sample if cell < len(record)]
        order = order_of(dates)
        month_first = bool(order and order.month_first)
        if order and order.open:
            source = self.sql.source()
            first, second = self._run(f"select {order_sql(column)} from {source}")[0]
            month_first = (second or 0) > (first or 0)
            self.day_taken_first = not first and not second
        return day_sql(column, dates, month_first=month_first) or self.sql.written

    def _told(self) -> dict[int, str]:
        """Return SQL for the columns that are worked out: segment and wave by rules."""
        told = {}
        if self.columns.segment == SEGMENT_TOLD:
            told[SEGMENT_TOLD] = "coalesce(listed.segment, '')"
            if self.mapping.segment_rules:
                told[SEGMENT_TOLD] = segment_sql(self.mapping.segment_rules, self._looked_at)
        if self.columns.wave == WAVE_TOLD:
            told[WAVE_TOLD] = wave_sql(self.mapping.wave_rules, self.mapping.waves, day="day")
        return told

    def _looked_at(self, header: str) -> tuple[str, str]:
        column = self.columns.looked_at[header]
        return self.sql.name(column), self.table.answers(column)

    def _beginning(self) -> str:
        """Return the first rows as a table, of a text those of a megabyte, copied; empty where a quoted cell
        may run across its end.
        """
        if not self.table.is_text:
            return f"(select * from {self.sql.source()} limit {_FIRST})"
        with self.table.path.open("rb") as file:
            text = file.read(_BEGINNING)
        text = text[: text.rfind(b"\n") + 1]
        if not text or text.count(b'"') % 2:
            return ""
        path = self._folder / "beginning.csv"
        path.write_bytes(text)
        return self.table.source_sql(path)

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
        except (duckdb.InvalidInputException, duckdb.NotImplementedException) as error:
            if self.table.numbered:
                why = str(error).split("\n")[0]
                raise BadInput("survey_unreadable", file=self.table.given.name, why=why) from None
            raise Untidy from None
