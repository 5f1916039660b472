"""A survey file as a table: its header, a sample, and UTF-8 text that can be counted in one pass."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.delimiters import find_delimiter
from cjm_studio.survey.encodings import Encoding, find_encoding, transcode
from cjm_studio.survey.json_lines import JsonFile
from cjm_studio.survey.kinds import kind_of
from cjm_studio.survey.parquet import parquet_table
from cjm_studio.survey.records import TidyCopy, is_separator_line, text_records, tidy
from cjm_studio.survey.sav import SavFile
from cjm_studio.survey.table import Given, Table, Unreadable, Untidy
from cjm_studio.survey.title_rows import Head, find_head, with_head
from cjm_studio.survey.workbook import read_sheet

_USUAL = Head(0)
_SAMPLE_BYTES = 1 << 17
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd]")


@dataclass(frozen=True, slots=True)
class TableReader:
    """Opens one survey file; its copies stand in a folder that is removed afterwards."""

    path: Path
    folder: Path
    recognised: Callable[[Sequence[str]], int]  # how many cells of a header are known
    step: Callable[[], None]  # called often; may raise to stop
    sheet: str = ""  # of a workbook; empty: the first with anything in it

    def open(self) -> Table:
        """Return the table as it stands, or a tidy copy of a workbook; Untidy when text needs care first."""
        kind = kind_of(self.path)
        if kind == "spss":
            return SavFile(self.path, self.folder, self.recognised, self.step).table()
        if kind == "parquet":
            return parquet_table(self.path, self.path.name)
        if kind == "json":
            lines = JsonFile(self.path, self.step).records()
            return self._copied(tidy(lines, self.folder / "tidy.csv", step=self.step, header_row=0))
        if kind != "text":
            sheet = read_sheet(self.path, self.sheet, step=self.step)
            records, head = with_head(sheet.records, self.recognised)
            table = self._copied(tidy(records, self.folder / "tidy.csv", step=self.step), head=head)
            return replace(table, given=replace(table.given, sheet=sheet.name, other_sheets=sheet.others))
        return self._text()

    def _text(self) -> Table:
        encoding = find_encoding(self.path)
        text = self._sample(encoding)
        delimiter, records = find_delimiter(text, self.recognised)
        if is_separator_line(_first_line(text)) or not _first_line(text).strip(' ,;|\t"'):
            raise Untidy
        if "\n" in "".join(records[0]):
            raise Untidy
        if not find_head(records, self.recognised).is_usual:
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
        text = self._sample(encoding, careful=True)
        if is_separator_line(_first_line(text)):
            delimiter = text[len("sep=")]
        else:
            delimiter, _ = find_delimiter(text, self.recognised)
        rows = text_records(self.path, encoding=encoding.name, delimiter=delimiter)
        records, head = with_head(rows, self.recognised)
        copy = tidy(records, self.folder / "tidy.csv", step=self.step)
        return self._copied(copy, encoding, delimiter, head=head)

    def _copied(
        self, copy: TidyCopy, encoding: Encoding | None = None, delimiter: str = "", head: Head = _USUAL
    ) -> Table:
        if not copy.header:
            raise BadInput("survey_empty", file=self.path.name)
        given = Given(self.path.name, titles=head.titles, header_row=head.row + 1, grouped=head.grouped)
        if encoding is not None:
            given = replace(given, encoding=encoding.name, delimiter=delimiter, damaged=encoding.damaged)
        unreadable = Unreadable(count=copy.unreadable, rows=tuple(copy.unreadable_rows))
        return Table(given, copy.path, copy.header, copy.sample, ",", True, unreadable)

    def _sample(self, encoding: Encoding, *, careful: bool = False) -> str:
        """Return the beginning as text, whole lines only; BadInput when it is no text."""
        with self.path.open(encoding=encoding.name, errors="replace", newline="") as file:
            text = file.read(_SAMPLE_BYTES)
        if len(text) == _SAMPLE_BYTES:
            end = max(text.rfind("\n"), text.rfind("\r")) + 1
            if end < _SAMPLE_BYTES // 2 and not careful:
                raise Untidy  # a line of this length would fill the memory
            text = text[:end] or text
        if not text.strip():
            raise BadInput("survey_empty", file=self.path.name)
        if len(_CONTROL.findall(text)) > 10 + len(text) / 50:
            raise BadInput("survey_no_table", file=self.path.name)
        return text


def _first_line(text: str) -> str:
    return re.split(r"[\r\n]", text, maxsplit=1)[0]
