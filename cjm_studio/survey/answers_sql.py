"""The SQL that makes a survey table's answers: one row an answer, dates read, all else raw text."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cjm_studio.survey.columns import Columns
from cjm_studio.survey.dates import plausible_sql
from cjm_studio.survey.tables import Table


@dataclass(frozen=True)
class AnswersSql:
    """Writes queries over one table; columns are named c0, c1 ..., rows by their number in a spreadsheet."""

    table: Table
    columns: Columns
    written: str = "null::date"  # the date as it is written, before its year is judged

    @cached_property
    def texts(self) -> list[str]:
        """Return the columns that tell answers apart."""
        return [self.name(column) for column in self.columns.dimensions]

    @cached_property
    def keys(self) -> str:
        """Return what an answer is counted by; one question needs no number."""
        return ", ".join(["score", *self.texts, *(["question"] if self.is_wide else [])])

    @property
    def is_wide(self) -> bool:
        """Say whether a row holds several answers."""
        return len(self.columns.questions) > 1

    def name(self, column: int) -> str:
        """Return the name of a column of the file."""
        return f"c{column + self.table.numbered}"

    def text(self, column: int) -> str:
        """Return what stands in a column, empty where nothing does."""
        return f"coalesce({self.name(column)}, '')"

    def counts(self) -> str:
        """Return the query that counts the answers of each kind, with their first and last day."""
        figures = "count(*), count(day), min(day), max(day)"
        return f"select {self.keys}, {figures} from ({self._answers(self.table.path)}) group by {self.keys}"

    def rows(self, path: Path, condition: str) -> str:
        """Return the query for the answers of a file that meet a condition, in the order of their rows."""
        answers = self._answers(path, numbered=True)
        return f"select number, day, {self.keys} from ({answers}) where {condition}"

    def source(self, path: Path) -> str:
        """Return the file as a table of texts; a row that does not fit its header is an error."""
        width = len(self.table.header) + self.table.numbered
        columns = ", ".join(f"'c{number}': 'varchar'" for number in range(width))
        return (
            f"read_csv({quoted(str(path))}, columns = {{{columns}}}, delim = {quoted(self.table.delimiter)}, "
            "auto_detect = false, strict_mode = true, compression = 'none', header = false, skip = 1, "
            "quote = '\"', escape = '\"')"
        )

    def _answers(self, path: Path, *, numbered: bool = False) -> str:
        scores = [self.name(asked.score) for asked in self.columns.questions]
        columns = [f"{self.written} as written", *sorted({*self.texts, *scores})]
        if numbered:  # numbering keeps DuckDB to one thread: only where rows are looked for
            number = "c0::bigint" if self.table.numbered else "row_number() over () + 1"
            columns.append(f"{number} as number")
        rows = f"select {', '.join(columns)} from {self.source(path)}"
        rows = f"select *, {plausible_sql('written')} as day from ({rows})"
        if not self.is_wide:
            return f"select *, {scores[0]} as score from ({rows})"
        questions = f"unnest({list(range(len(scores)))}) as question, unnest([{', '.join(scores)}]) as score"
        return f"select *, {questions} from ({rows})"


def quoted(text: str) -> str:
    """Return a text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"
