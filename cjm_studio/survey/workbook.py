"""Rows of a spreadsheet workbook (XLSX; XLS and ODS too): one sheet, cells as they are typed."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.cells import cell_text
from cjm_studio.survey.sheet_size import refuse_large

# What Python's own reader of ZIP files says of a damaged one.
_FAULTS = (NotImplementedError, RuntimeError, OSError, EOFError, ValueError, KeyError, zlib.error)

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook


def sheets(path: Path) -> tuple[str, ...]:
    """Return the names of the sheets that people see."""
    with _opened(path, _nothing) as workbook:
        return tuple(_visible(workbook))


def usual_sheet(path: Path) -> str:
    """Return the name of the sheet that is read where nobody names one."""
    return read_sheet(path, step=_nothing).name


class Sheet(NamedTuple):
    """A sheet with its rows from row 1, an empty list for a blank row."""

    name: str
    others: tuple[str, ...]  # that nobody chose between: what else people see with several rows and columns
    records: Iterator[list[str]]


def read_sheet(path: Path, sheet: str = "", *, step: Callable[[], None]) -> Sheet:
    """Return a sheet of a workbook; BadInput if nothing stands there.

    Without a name it is the first sheet that people see with several rows and columns, else the first that
    is not empty: a cover sheet has but one column.
    """
    with _opened(path, step) as workbook:
        found, others = (_named(workbook, sheet, path), ()) if sheet else _usual(workbook, path)
    return Sheet(found.name, others, (cells if any(cells) else [] for cells in _filled(found)))


@contextmanager
def _opened(path: Path, step: Callable[[], None]) -> "Iterator[CalamineWorkbook]":
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        refuse_large(path, step=step)
        with path.open("rb") as file:
            yield CalamineWorkbook.from_filelike(file)
    except PasswordError:
        raise BadInput("workbook_locked", file=path.name) from None
    except (CalamineError, BadZipFile, *_FAULTS) as error:
        raise BadInput("workbook_unreadable", file=path.name, why=str(error)) from None


def _nothing() -> None:
    """Nobody waits who could stop it."""


def _named(workbook: "CalamineWorkbook", name: str, path: Path) -> "CalamineSheet":
    known = {one.strip().casefold(): one for one in workbook.sheet_names}
    if name.strip().casefold() not in known:
        names = ", ".join(workbook.sheet_names[:10])
        raise BadInput("sheet_missing", file=path.name, sheet=name, names=names)
    return workbook.get_sheet_by_name(known[name.strip().casefold()])


def _usual(workbook: "CalamineWorkbook", path: Path) -> "tuple[CalamineSheet, tuple[str, ...]]":
    every = [workbook.get_sheet_by_name(one) for one in _visible(workbook)]
    large = [one for one in every if one.height > 1 and one.width > 1]
    found = next((one for one in (*large, *every) if one.height), None)
    if found is None:
        raise BadInput("survey_empty", file=path.name)
    return found, tuple(one.name for one in large[1:])


def _visible(workbook: "CalamineWorkbook") -> list[str]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    return [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]


def _filled(sheet: "CalamineSheet") -> Iterator[list[str]]:
    """Yield the rows as text; what stands in merged cells stands in each of them."""
    waiting = sorted(sheet.merged_cell_ranges or [], reverse=True)
    standing: list[tuple[int, int, int, str]] = []  # last row, first and last column, text
    for number, row in enumerate(sheet.iter_rows()):
        cells = [cell_text(cell) for cell in row]
        while waiting and waiting[-1][0][0] <= number:
            (_, first), (last_row, last) = waiting.pop()
            if first < len(cells):
                standing.append((last_row, first, min(last, len(cells) - 1), cells[first]))
        standing = [one for one in standing if one[0] >= number]
        for _, first, last, text in standing:
            cells[first : last + 1] = [text] * (last + 1 - first)
        yield cells
