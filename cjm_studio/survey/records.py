"""Records of tables that need care, one by one, and the tidy copy that they are counted from."""

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from io import StringIO
from itertools import count
from pathlib import Path
from typing import TextIO

from cjm_studio.model.errors import BadInput

Record = list[str] | None  # None: the row cannot be read

SAMPLE = 2000  # rows that are looked at before all are counted
_LONGEST_CELL = 1000  # longer ones are comments, and nothing that is counted
_OFTEN = 10_000

LONGEST_LINE = 1 << 24  # letters; a longer one is no line of a table

# The usual limit is met by long comments. What is longer than this is a quote that never closes.
csv.field_size_limit(LONGEST_LINE)


@dataclass(slots=True)
class TidyCopy:
    """A UTF-8 copy with the row's number before each row; rows that cannot be read are told apart."""

    path: Path
    header: list[str] = field(default_factory=list)
    sample: list[list[str]] = field(default_factory=list)
    unreadable: int = 0
    unreadable_rows: list[int] = field(default_factory=list)


def split(text: str, delimiter: str) -> list[list[str]]:
    """Return the records of a piece of text, blank lines left out."""
    lines = StringIO(text, newline="")
    return [record for record in csv.reader(lines, delimiter=delimiter) if any(record)]


def text_records(path: Path, *, encoding: str, delimiter: str) -> Iterator[Record]:
    """Yield the records of a text file, an empty list for a blank line; BadInput for an unclosed quote."""
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        if not is_separator_line(file.readline(len("sep=;\r\n"))):
            file.seek(0)
        reader = csv.reader(_lines(file, path), delimiter=delimiter, strict=True)
        for row in count(1):
            line = reader.line_num
            try:
                yield next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                endless = "end of data" in str(error) or "field limit" in str(error)
                if endless and reader.line_num - line > 1:
                    raise BadInput("quote_open", file=path.name, row=row) from None
                yield None


def _lines(file: TextIO, path: Path) -> Iterator[str]:
    """Yield the lines; one without an end, which would fill the memory, is refused."""
    for row in count(1):
        line = file.readline(LONGEST_LINE)
        if not line:
            return
        if len(line) == LONGEST_LINE:
            raise BadInput("line_long", file=path.name, row=row, most=LONGEST_LINE >> 20)
        yield line


def is_separator_line(line: str) -> bool:
    """Say whether the line tells Excel the delimiter; Excel shows no row for it."""
    return line.lower().startswith("sep=") and len(line.strip("\r\n")) == len("sep=;")


def tidy(
    records: Iterable[Record], target: Path, *, step: Callable[[], None], header_row: int = 1
) -> TidyCopy:
    """Copy records as tidy text: the first that is not blank is the header, short rows are filled up."""
    copy = TidyCopy(target)
    with target.open("w", encoding="utf-8", errors="replace", newline="") as file:
        write = csv.writer(file, lineterminator="\n").writerow
        for row, record in enumerate(records, header_row):
            if row % _OFTEN == 0:
                step()
            if record is not None and _is_blank(record):
                continue  # nothing stands there: no answer is lost
            if not copy.header:
                if record and any(letter.isalnum() for letter in "".join(record)):
                    copy.header = record
                    write(["row", *_short(record)])
            elif record is None or any(record[len(copy.header) :]):
                copy.unreadable += 1
                copy.unreadable_rows = [*copy.unreadable_rows, row][:10]
            else:
                cells = _short(record[: len(copy.header)]) + [""] * (len(copy.header) - len(record))
                write([row, *cells])
                if len(copy.sample) < SAMPLE:
                    copy.sample.append(cells)
    return copy


def _is_blank(record: list[str]) -> bool:
    return len(record) <= 1 and not "".join(record).strip()


def _short(record: list[str]) -> list[str]:
    return [cell[:_LONGEST_CELL].replace("\r", " ") for cell in record]
