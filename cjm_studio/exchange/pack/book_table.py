"""A table of the workbook: a frozen head, filters, numbers and dates as such, rows as high as they need."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from cjm_studio.exchange.pack.colours import LIGHT
from cjm_studio.exchange.pack.letter_widths import width_of
from cjm_studio.exchange.pack.period import is_day
from cjm_studio.exchange.table_files import harmless
from cjm_studio.layout.wrap import wrap
from cjm_studio.wording.language import Language

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

Value = str | float | None
SHARE, WHOLE, POINTS, DAY = "0.0%", "#,##0", "0.0", "day"  # forms of numbers; a text has none
_DAYS: Final[dict[Language, str]] = {"en": "d mmm yyyy", "ru": "dd.mm.yyyy"}
_LINE = 15.0  # points, in the usual type of spreadsheets
_LETTER = 0.57  # the width of a digit, which columns are measured in, in sizes of the type
_TALLEST = 409.0  # points, that a row can be


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is called, how its numbers are written, and its width in digits."""

    head: str
    width: float
    form: str = ""


def lines_in(text: str, width: float) -> int:
    """Return how many lines a text takes in a column; rather one more than one fewer."""
    return len(wrap(text, max(width - 2.5, 4) * _LETTER, width_of=width_of))


def row_height(lines: int) -> float:
    """Return how high a row of so many lines is."""
    return min(_LINE * max(lines, 1), _TALLEST)


def write_table(
    book: "Workbook",
    name: str,
    *,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Value]],
    language: Language,
    foot: str,
    fixed: int,
) -> None:
    """Write a sheet; so many columns stay where they are, and stand on every printed page."""
    sheet: Worksheet = book.add_worksheet(name)
    top = {"valign": "top", "bottom": 1, "bottom_color": LIGHT.line}
    words = {**top, "text_wrap": True, "align": "left", "indent": 1}  # not close to the number before it
    bold = book.add_format({**words, "bold": True, "bottom_color": LIGHT.ink_2, "bg_color": LIGHT.surface})
    text = book.add_format(words)
    codes = {column.form: column.form for column in columns if column.form} | {DAY: _DAYS[language]}
    forms = {form: book.add_format({**top, "num_format": code}) for form, code in codes.items()}
    for at, column in enumerate(columns):
        empty = column.form == POINTS and bool(rows) and all(row[at] is None for row in rows)
        sheet.set_column(at, at, column.width, None, {"hidden": empty})
        sheet.write_string(0, at, column.head, bold)
    sheet.set_row(0, row_height(max(lines_in(column.head, 0.85 * column.width) for column in columns)))
    for down, row in enumerate(rows, 1):
        texts = (
            (value, column) for value, column in zip(row, columns, strict=True) if isinstance(value, str)
        )
        sheet.set_row(down, row_height(max(lines_in(value, column.width) for value, column in texts)))
        for at, (value, column) in enumerate(zip(row, columns, strict=True)):
            _write(
                sheet, (down, at), value, form=forms.get(column.form), text=text, is_date=column.form == DAY
            )
    sheet.freeze_panes(1, fixed)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    print_setup(sheet, foot, pages=2 if sum(column.width for column in columns) > 200 else 1)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, fixed - 1)


def _write(
    sheet: "Worksheet", cell: tuple[int, int], value: Value, *, form: Any, text: Any, is_date: bool
) -> None:
    if is_date and isinstance(value, str) and is_day(value):
        sheet.write_datetime(*cell, date.fromisoformat(value), form)
    elif isinstance(value, str) and value:
        sheet.write_string(*cell, harmless(value), text)
    elif isinstance(value, float):
        sheet.write_number(*cell, value, form)
    else:
        sheet.write_blank(*cell, None, text)


def print_setup(sheet: "Worksheet", foot: str, *, pages: int = 1) -> None:
    """Let a sheet be printed on A4 across, so many pages wide, with the number of the page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(pages, 0)
    words = foot[:100].replace("&G", "& G").replace("&", "&&")  # XlsxWriter takes any &G for a picture
    sheet.set_footer(f"&L&8 {words}&R&8 &P / &N")  # the size is not to run on into a year
