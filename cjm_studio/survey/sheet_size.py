"""How large a workbook becomes, found out before it is opened: a sheet is held in memory as a rectangle."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zipfile import is_zipfile

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.zipped import look_inside

MOST_BYTES = 1 << 30  # of all parts together
MOST_CELLS = 40_000_000  # of one sheet
_CARRIED = 300  # letters, so that nothing is missed between two chunks
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_TAG = re.compile(rb"<table:(table-row|table-cell|covered-table-cell|table)\b([^>]*?)(/?)>")
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{1,9})"')
_WIDEST = 1 << 14


def refuse_large(path: Path, *, step: Callable[[], None]) -> None:
    """Refuse a workbook that would not fit: a small file may repeat one cell a thousand million times."""
    if not is_zipfile(path):
        return  # an old workbook cannot be larger than 65,536 rows of 256 cells
    parts: dict[str, _Rectangle] = {}

    def look(part: str, chunk: bytes) -> None:
        if part.startswith("xl/worksheets/"):
            rectangle = parts.setdefault(part, _Rectangle())
            rectangle.look_at_places(chunk)
        elif part == "content.xml":
            rectangle = parts.setdefault(part, _Rectangle())
            rectangle.look_at_tags(chunk)
        else:
            return
        if rectangle.rows * rectangle.columns > MOST_CELLS:
            raise BadInput("sheet_large", file=path.name, most=MOST_CELLS // 1_000_000)

    look_inside(path, look, most=MOST_BYTES, step=step)


@dataclass(slots=True)
class _Rectangle:
    """The cells of a sheet, from the first to the last that something stands in."""

    rows: int = 0
    columns: int = 0
    _rest: bytes = b""
    _row: int = 0  # rows so far, empty ones too
    _cell: int = 0  # cells of this row so far

    def look_at_places(self, chunk: bytes) -> None:
        """Of XLSX: each cell says where it stands."""
        text = self._rest + chunk
        self._rest = text[-_CARRIED:]
        for letters, row in set(_PLACE.findall(text)):
            self.rows = max(self.rows, int(row))
            self.columns = max(self.columns, _column(letters))

    def look_at_tags(self, chunk: bytes) -> None:
        """Of ODS: rows and cells stand one after another, each perhaps for many."""
        text = self._rest + chunk
        whole = text.rfind(b">") + 1
        self._rest = text[max(whole, len(text) - (1 << 16)) :]
        for tag, attributes, closed in _TAG.findall(text[:whole]):
            if tag == b"table":
                self._row = self._cell = 0
                continue
            found = _REPEATED.search(attributes) if b"repeated" in attributes else None
            times = int(found[1]) if found else 1
            if tag == b"table-row":
                self._row, self._cell = self._row + times, 0
            else:
                self._cell = min(self._cell + times, _WIDEST)
                if not closed:
                    self.rows = max(self.rows, self._row)
                    self.columns = max(self.columns, self._cell)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
