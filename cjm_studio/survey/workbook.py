"""Rows of a spreadsheet workbook (XLSX; XLS and ODS too): its first sheet, cells as they are typed."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from cjm_studio.model.errors import BadInput

_MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def is_workbook(start: bytes) -> bool:
    """Say by a file's first bytes whether it is a workbook, whatever its name ends with."""
    return start.startswith(_MARKS)


def workbook_records(path: Path) -> Iterator[list[str]]:
    """Yield the rows of the first sheet from its row 1, an empty list for a blank row; BadInput if none."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with path.open("rb") as file:
            sheet = CalamineWorkbook.from_filelike(file).get_sheet_by_index(0)
            for row in sheet.iter_rows():
                yield [_text(cell) for cell in row] if any(cell != "" for cell in row) else []
    except PasswordError:
        raise BadInput("workbook_locked", file=path.name) from None
    except CalamineError as error:
        raise BadInput("workbook_unreadable", file=path.name, why=str(error)) from None


def _text(cell: Any) -> str:
    """A cell as the same answer would be written in a text file: whole numbers without a point, ISO dates."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    return str(cell)
