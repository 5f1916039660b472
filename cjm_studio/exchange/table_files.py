"""Tables of figures as files: CSV for programs, XLSX for people; nothing in them can run as a formula."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cjm_studio.exchange.figure_table import Cell, FigureTable, Form
from cjm_studio.model.errors import BadInput
from cjm_studio.wording.language import Language

if TYPE_CHECKING:
    from xlsxwriter import Workbook

# A spreadsheet takes a text that begins so for a formula; an apostrophe makes it a text again.
_FORMULA: Final = re.compile(r"[\s'\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r]")
_NUMBERS: Final[dict[Form, str]] = {"": "General", "share": "0.0%", "whole": "#,##0", "decimal": "0.00"}
_NOT_IN_A_NAME: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NAME_LENGTH, _WIDEST = 31, 60
_OFTEN: Final = 200  # rows; after so many it is told how far the writing is

OnProgress = Callable[[int, int], object]  # rows written so far, of how many; what it raises ends the writing


def write_table(
    path: Path,
    tables: Sequence[FigureTable],
    *,
    language: Language,
    on_progress: OnProgress = lambda done, total: None,
) -> None:
    """Write tables where the name of the file says how, CSV or XLSX; BadInput if the system refuses."""
    if path.suffix.lower() == ".xlsx":
        data = xlsx(tables, on_progress)
    else:
        data = csv_text(tables, language).encode("utf-8-sig")
    on_progress(1, 1)  # the last moment to think better of it
    write_whole(path, data)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, all of it or nothing; BadInput if the system refuses."""
    beside = path.with_name(f".{path.name}.part")  # an interrupted write leaves the older file alone
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise BadInput("system_refused", reason=error.strerror or str(error), where=f": {path}") from error


def csv_text(tables: Sequence[FigureTable], language: Language) -> str:
    """Return tables one under another, as spreadsheets of that language read them."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";" if language == "ru" else ",", lineterminator="\r\n")
    for turn, table in enumerate(tables):
        if turn:
            writer.writerow([])
        if len(tables) > 1:
            writer.writerow([harmless(table.title)])
        writer.writerow([harmless(text) for text in table.head])
        for row in table.rows:
            writer.writerow([_plain(cell, language) for cell in row])
    return out.getvalue()


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def _plain(cell: Cell, language: Language) -> str:
    if cell.number is None:
        return harmless(cell.text)
    written = repr(int(cell.number) if float(cell.number).is_integer() else round(cell.number, 6))
    return written.replace(".", ",") if language == "ru" else written


def xlsx(tables: Sequence[FigureTable], on_progress: OnProgress = lambda done, total: None) -> bytes:
    """Return a workbook with a sheet for each table; numbers are numbers, texts are never formulas."""
    from xlsxwriter import Workbook

    out, taken, done = BytesIO(), set[str](), 0
    total = 2 * sum(len(table.rows) for table in tables)  # packing them takes as long as writing them
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    for table in tables:
        for row in _sheet(book, table, name=_free_name(table.title, taken)):
            if row % _OFTEN == 0:
                on_progress(done + row, total)
        done += len(table.rows)
    book.close()
    return out.getvalue()


def _sheet(book: "Workbook", table: FigureTable, *, name: str) -> Iterator[int]:
    """Write a sheet and yield the number of each row that is about to be written."""
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    forms: dict[Form, Any] = {form: book.add_format({"num_format": code}) for form, code in _NUMBERS.items()}
    sheet.write_string(0, 0, table.title, book.add_format({"bold": True, "font_size": 13}))
    for row, note in enumerate(table.notes, 1):
        sheet.write_string(row, 0, note)
    top = len(table.notes) + 2
    for column, text in enumerate(table.head):
        sheet.write_string(top, column, text, bold)
        texts = [row[column].text for row in table.rows]
        sheet.set_column(column, column, min(_WIDEST, max(10, *(len(one) for one in [*texts, text])) + 2))
    for number, cells in enumerate(table.rows):
        yield number
        down = top + 1 + number
        for column, cell in enumerate(cells):
            if cell.number is None:
                sheet.write_string(down, column, cell.text)
            else:
                sheet.write_number(down, column, cell.number, forms[cell.form])
    sheet.freeze_panes(top + 1, 1)


def _free_name(title: str, taken: set[str]) -> str:
    """A sheet's name is short, free of some signs, and no other's, whatever the case of its letters."""
    name = " ".join(_NOT_IN_A_NAME.sub(" ", title).split()).strip("'")[:_NAME_LENGTH].strip() or "1"
    number = 1
    while name.casefold() in taken:
        number += 1
        name = f"{name[: _NAME_LENGTH - 4].rstrip()} {number}"
    taken.add(name.casefold())
    return name
