"""What is known of a survey file before it is counted, and where its answers stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cjm_studio.survey.quoting import file_sql, quoted

Labels = tuple[tuple[str, int], ...]  # what the numbers of a column mean, as SPSS keeps it


class Untidy(Exception):
    """The file cannot be counted as it stands; a tidy copy can."""


@dataclass(frozen=True, slots=True)
class Given:
    """The file as it was given; only a text file has an encoding and a delimiter."""

    name: str
    encoding: str = ""
    delimiter: str = ""
    damaged: bool = False  # some bytes are no text in the file's encoding
    titles: int = 0  # rows with words above the header
    header_row: int = 1
    grouped: bool = False  # a row of groups above the header was joined to it
    sheet: str = ""  # of a workbook
    other_sheets: tuple[str, ...] = ()  # with tables, where nobody chose one
    totals: tuple[int, ...] = ()  # rows of totals under the table that were cut off


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """Rows that cannot be read: how many, and the first ten."""

    count: int = 0
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table that can be counted in one pass: UTF-8 text, or Parquet where it has no delimiter."""

    given: Given
    path: Path  # of several Parquet files their folder
    header: list[str]
    sample: list[list[str]]
    delimiter: str
    numbered: bool  # the row's number stands before each row
    unreadable: Unreadable = Unreadable()
    first_row: int = 2  # the number of the first row of answers, where rows bear none
    labels: Mapping[int, Labels] = field(default_factory=dict)  # by column
    code_book: Mapping[str, str] = field(default_factory=dict)  # the names of variables, with their labels
    codes: Mapping[int, int] = field(default_factory=dict)  # the column with the numbers of one with labels

    @property
    def is_text(self) -> bool:
        """Say whether the table is a text file."""
        return bool(self.delimiter)

    def answers(self, column: int) -> str:
        """Return the name of the column to take answers from: numbers rather than the words for them."""
        return f"c{self.codes.get(column, column) + self.numbered}"

    def source_sql(self, path: Path) -> str:
        """Return SQL for the table as texts c0, c1 ...; a row of text that does not fit is an error."""
        width = len(self.header) + len(self.codes) + self.numbered
        if not self.is_text:
            names = ", ".join(f"c{number}" for number in range(width))
            texts = ", ".join(f"c{number}::varchar as c{number}" for number in range(width))
            return f"(select {texts} from read_parquet({file_sql(path)}) as file({names}))"
        columns = ", ".join(f"'c{number}': 'varchar'" for number in range(width))
        return (
            f"read_csv({file_sql(path)}, columns = {{{columns}}}, delim = {quoted(self.delimiter)}, "
            "auto_detect = false, strict_mode = true, compression = 'none', header = false, skip = 1, "
            # Smaller pieces than usual: a fourth less work, and a line without an end fills less memory.
            "quote = '\"', escape = '\"', buffer_size = 8388608, max_line_size = 2097152)"
        )
