"""A survey file as a table: its header, a sample, and UTF-8 text that can be counted in one pass."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.delimiters import find_delimiter
from cjm_studio.survey.encodings import Encoding, find_encoding, transcode
from cjm_studio.survey.records import TidyCopy, is_separator_line, split, text_records, tidy
from cjm_studio.survey.workbook import is_workbook, workbook_records

_SAMPLE_BYTES = 1 << 17
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]")
_NO_TEXT = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"SQLite format 3", b"PAR1", b"\x1f\x8b")


class Untidy(Exception):
    """The file cannot be counted as it stands; a tidy copy can."""


@dataclass(frozen=True, slots=True)
class Given:
    """The file as it was given; a workbook has no encoding and no delimiter."""

    name: str
    encoding: str = ""
    delimiter: str = ""
    damaged: bool = False  # some bytes are no text in the file's encoding


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """Rows that cannot be read: how many, and the first ten."""

    count: int = 0
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """What is known of a survey file before it is counted, and where its UTF-8 text stands."""

    given: Given
    path: Path
    header: list[str]
    sample: list[list[str]]
    delimiter: str
    numbered: bool  # the row's number stands before each row
    unreadable: Unreadable = Unreadable()


@dataclass(frozen=True, slots=True)
class TableReader:
    """Opens one survey file; its copies stand in a folder that is removed afterwards."""

    path: Path
    folder: Path
    recognised: Callable[[Sequence[str]], int]  # how many cells of a header are known
    step: Callable[[], None]  # called often; may raise to stop

    def open(self) -> Table:
        """Return the table as it stands, or a tidy copy of a workbook; Untidy when text needs care first."""
        if is_workbook(self._start()):
            return self._copied(tidy(workbook_records(self.path), self.folder / "tidy.csv", step=self.step))
        encoding = find_encoding(self.path)
        text = self._sample(encoding)
        delimiter = find_delimiter(text, self.recognised)
        records = split(text, delimiter)
        if is_separator_line(_first_line(text)) or not _first_line(text).strip(' ,;|\t"'):
            raise Untidy
        if "\n" in "".join(records[0]):
            raise Untidy
        path = self.path
        if not encoding.is_utf8:
            path = self.folder / "utf8.csv"
            transcode(self.path, path, encoding=encoding, step=self.step)
        given = Given(self.path.name, encoding.name, delimiter, encoding.damaged)
        return Table(given, path, records[0], records[1:], delimiter=delimiter, numbered=False)

    def open_with_care(self) -> Table:
        """Return a tidy copy of a text file, every byte and row of which was looked at."""
        encoding = find_encoding(self.path, whole=True)
        text = self._sample(encoding)
        if is_separator_line(_first_line(text)):
            delimiter = text[len("sep=")]
        else:
            delimiter = find_delimiter(text, self.recognised)
        records = text_records(self.path, encoding=encoding.name, delimiter=delimiter)
        return self._copied(tidy(records, self.folder / "tidy.csv", step=self.step), encoding, delimiter)

    def _copied(self, copy: TidyCopy, encoding: Encoding | None = None, delimiter: str = "") -> Table:
        if not copy.header:
            raise BadInput("survey_empty", file=self.path.name)
        given = Given(self.path.name)
        if encoding is not None:
            given = Given(self.path.name, encoding.name, delimiter, encoding.damaged)
        unreadable = Unreadable(count=copy.unreadable, rows=tuple(copy.unreadable_rows))
        return Table(given, copy.path, copy.header, copy.sample, ",", True, unreadable)

    def _start(self) -> bytes:
        """Return the first bytes; BadInput for what is no table."""
        try:
            with self.path.open("rb") as file:
                start = file.read(_SAMPLE_BYTES)
        except FileNotFoundError:
            raise BadInput("survey_missing", file=self.path.name) from None
        except OSError as error:
            raise BadInput("survey_unreadable", file=self.path.name, why=error.strerror or "") from None
        if not start:
            raise BadInput("survey_empty", file=self.path.name)
        if start.startswith(_NO_TEXT):
            raise BadInput("survey_no_table", file=self.path.name)
        return start

    def _sample(self, encoding: Encoding) -> str:
        """Return the beginning as text, whole lines only; BadInput when it is no text."""
        with self.path.open(encoding=encoding.name, errors="replace", newline="") as file:
            text = file.read(_SAMPLE_BYTES)
        if len(text) == _SAMPLE_BYTES:
            text = text[: max(text.rfind("\n"), text.rfind("\r")) + 1] or text
        if not text.strip():
            raise BadInput("survey_empty", file=self.path.name)
        if len(_CONTROL.findall(text)) > 10 + len(text) / 50:
            raise BadInput("survey_no_table", file=self.path.name)
        return text


def _first_line(text: str) -> str:
    return re.split(r"[\r\n]", text, maxsplit=1)[0]
