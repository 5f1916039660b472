"""The count cube: answers counted by everything that tells them apart, by DuckDB in one pass over the text.

What the texts mean is decided afterwards, on some thousands of distinct combinations whatever the number of
rows; rows themselves are looked up only where one must be named.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.answers_sql import AnswersSql
from cjm_studio.survey.columns import SEGMENT_TOLD, WAVE_TOLD, Columns
from cjm_studio.survey.counting_database import CountingDatabase
from cjm_studio.survey.dates import day_sql, order_of, order_sql
from cjm_studio.survey.duplicates import duplicates_of, repeated_rows_sql
from cjm_studio.survey.mapping import Mapping
from cjm_studio.survey.parquet import ParquetTable
from cjm_studio.survey.quoting import quoted
from cjm_studio.survey.repeated_keys import repeated_keys
from cjm_studio.survey.respondent_list import Listed
from cjm_studio.survey.segment_rules import segment_sql
from cjm_studio.survey.table import Table
from cjm_studio.survey.watch import Watch
from cjm_studio.survey.wave_rules import wave_sql

if TYPE_CHECKING:
    from cjm_studio.survey.repeated_keys import Keys

NOTHING_SAID = Mapping()
MOST_COMBINATIONS = 500_000
_BEGINNING, _FIRST = 1 << 18, 4096  # bytes of a text, rows of Parquet
_SHORT = 1 << 28  # bytes of a text


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
    has_rows: ClassVar[bool] = True  # a row is what one person said, and no count of such

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
        self.duplicates = duplicates_of(mapping, columns) if self.has_rows else None
        self._all_differ = False  # each row is known to be of somebody else
        self._folder = folder
        self._database = CountingDatabase(table, folder=folder, watch=watch)
        self.sql = self.answers(table, columns)
        try:
            self._prepare(listed)
        except BaseException:
            self.close()
            raise

    def _prepare(self, listed: Listed | None) -> None:
        self.sql = replace(self.sql, written=self._written(), told=self._told(), listed=listed is not None)
        if listed is not None:
            self._database.run(f"create table listed as {listed.table_sql()}")

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def combinations(self) -> list[Combination]:
        """Return every distinct combination; Untidy when the text does not fit its header or is not UTF-8.

        BadInput: there are so many that they are comments or people.
        """
        asks = not self.sql.lost and self._may_differ()
        short = self.table.is_text and self.table.path.stat().st_size <= _SHORT
        sql = replace(self.sql, tells_repeats=asks and short)
        with ThreadPoolExecutor(1) as beside:
            # What is long is read twice at a time: to hold it would take much memory.
            repeated = beside.submit(self._repeated, sql.person_key()) if asks and not short else None
            # To judge each date costs a tenth of the counts; their ends say whether any has to be.
            found = [] if sql.told else self._counts(replace(sql, as_written=True))
            if sql.told or any(row[-1] for row in found):
                found = self._counts(sql)
        if asks:
            again = any(row[-2] for row in found) if repeated is None else len(repeated.result()) > 0
            self._all_differ = not again
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
        found = self._database.run(sql.counts(), most=MOST_COMBINATIONS + 1)
        if len(found) > MOST_COMBINATIONS:
            raise BadInput("survey_too_fine", file=self.table.given.name, most=MOST_COMBINATIONS)
        return found

    def find_lost(self, counted: Sequence[Combination]) -> int:
        """Find the answers that give way to an equal one, and return how many.

        Where nothing stands twice, no row is numbered.
        """
        duplicates = self.duplicates
        if duplicates is None or not counted or self._all_differ:
            return 0
        self._database.hold("counted", self._keys_of(counted))
        plain = duplicates.same != "row" and self._database.run(self.sql.texts_apart())[0][0]
        key = self.sql.row_key(duplicates, plain=plain)
        repeated = self._repeated(key)
        if not len(repeated):
            return 0
        self._database.hold_keys("repeated", repeated)
        self._database.run(f"create table lost as {self.sql.losing(duplicates, key)}")
        return int(self._database.run("select count(*) from lost")[0][0])

    def _may_differ(self) -> bool:
        """Say whether each row may be of somebody else: mostly each person has one."""
        place = self.columns.respondent
        if place is None or self.duplicates is None or self.duplicates.same == "row":
            return False
        people = [row[place] for row in self.table.sample if place < len(row) and row[place]]
        return len(set(people)) == len(people)

    def _repeated(self, key: str) -> "Keys":
        """Return the keys that several rows have."""
        assert self.duplicates is not None
        # Closed at once even where a disk is full: until then another order holds for the whole database.
        with closing(self._database.keys(self.sql.row_keys(key, self.duplicates))) as keys:
            return repeated_keys(keys, self._folder)

    def _keys_of(self, combinations: Sequence[Combination]) -> dict[str, list[Any]]:
        """Return what answers are counted by as columns of a table, `k0` and on."""
        keys: list[list[Any]] = [[one.score for one in combinations]]
        keys += [[one.texts[at] for one in combinations] for at in range(len(self.sql.texts))]
        keys += [[one.question for one in combinations]] if self.sql.is_wide else []
        return {f"k{at}": key for at, key in enumerate(keys)}

    def leave_out_lost(self) -> None:
        """Let the next counts tell the lost answers apart."""
        self.sql = replace(self.sql, lost=True)

    def repeated_rows(self) -> int:
        """Return how many rows equal an earlier one in every cell."""
        return int(self._database.run(repeated_rows_sql(self.sql.source(), self.sql.all_cells()))[0][0])

    def listed_twice(self) -> int:
        """Return how many respondents the list names with different segments."""
        return int(self._database.run("select count_if(differs) from listed")[0][0]) if self.sql.listed else 0

    def filled(self, columns: Sequence[int]) -> list[int]:
        """Return how many cells of each column say something; nothing else of them is known."""
        if not columns:
            return []
        tests = ", ".join(f"count_if(trim({self.sql.text(column)}) <> '')" for column in columns)
        return list(self._database.run(f"select {tests} from {self.sql.source()}")[0])

    def rows(self, condition: str, values: Sequence[Any], *, beginning: bool) -> Iterator[RawRow]:
        """Yield the rows that meet a condition in their order, of the file's beginning or of all of it.

        Stopping early saves the rest; the beginning has nearly always all that is looked for.
        """
        source = self._beginning() if beginning else self.sql.source()
        if not source:
            return
        for row in self._database.rows(self.sql.rows(source, condition), values):
            yield RawRow(row[0], row[1], row[2], row[3], row[4:-1], row[-1])

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
            first, second = self._database.run(f"select {order_sql(column)} from {source}")[0]
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
