"""The pack as a workbook: the board's sheet, a table of what is new, all decisions, all barriers."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from cjm_studio.exchange.pack.board_words import figures_line, last_figures
from cjm_studio.exchange.pack.content import Entry, Pack
from cjm_studio.exchange.table_files import harmless
from cjm_studio.wording.pack_words import said

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

Value = str | float | None
EPOCH: Final = datetime(2000, 1, 1)  # a file's own dates would change its bytes every time
_SHARE, _WHOLE, _POINTS = "0.0%", "#,##0", "0.0"
_WIDEST = 60


def xlsx(pack: Pack) -> bytes:
    """Return the workbook; the same pack gives the same bytes, and no text in it is ever a formula."""
    from xlsxwriter import Workbook

    out = BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(out, settings) as book:
        book.set_properties({"title": pack.title, "author": "CJM Studio", "created": EPOCH})
        _Board(book, pack).write()
        _news(book, pack)
        _decisions(book, pack)
        _register(book, pack)
    return out.getvalue()


class _Board:
    """The sheet of the board: what its page says, line by line."""

    def __init__(self, book: "Workbook", pack: Pack) -> None:
        self.pack = pack
        self.sheet = book.add_worksheet(said("sheet_board", pack.language))
        self.title = book.add_format({"bold": True, "font_size": 16})
        self.head = book.add_format({"bold": True, "font_size": 12, "bottom": 1})
        self.strong = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.plain = book.add_format({"text_wrap": True, "valign": "top"})
        self.row = 0

    def write(self) -> None:
        """Write the sheet."""
        pack, board, tongue = self.pack, self.pack.board, self.pack.language
        for column, width in enumerate((34, 40, 48, 40, 26)):
            self.sheet.set_column(column, column, width)
        self._line([f"{pack.title} · {pack.project}" if pack.project else pack.title], self.title)
        self._line([pack.subtitle])
        self.row += 1
        for tile in board.tiles:
            self._line([tile.words, float(tile.number)])
        self._heading("costliest")
        for one in board.costliest:
            factors = [f"{label}: {value}" for label, value in one.factors]
            total = f"{said('value', tongue)}: {one.value}" if one.value else ""
            figures, why = last_figures(one.entry), "; ".join(filter(None, [*factors, total, one.note]))
            self._line([one.entry.name, one.entry.where, figures, why, one.entry.who])
        self._heading("changes")
        for entry in board.changes:
            self._line([entry.name, entry.where, figures_line(entry), entry.change, entry.status_words])
        self._line([board.unproved or (said("no_changes", tongue) if not board.changes else "")])
        self._heading("decisions")
        for decision in board.decisions:
            self._line([decision.words])
        if not board.decisions:
            self._line([said("no_decisions", tongue)])
        self._heading("method")
        for note in pack.method:
            self._line([note])
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 0)

    def _heading(self, key: str) -> None:
        self.row += 1
        self._line([said(key, self.pack.language)], self.head)

    def _line(self, values: Sequence[Value], form: Any = None) -> None:
        alone = len(values) == 1  # a sentence runs on over the empty cells beside it
        for column, value in enumerate(values):
            if isinstance(value, float):
                self.sheet.write_number(self.row, column, value)
            else:
                wrapped = None if alone else self.strong if column == 0 else self.plain
                self.sheet.write_string(self.row, column, harmless(value or ""), form or wrapped)
        self.row += 1


def _news(book: "Workbook", pack: Pack) -> None:
    tongue = pack.language
    rows = [
        [group.title, *_figures(entry)]
        for page in pack.segments
        for group in page.groups
        for entry in group.entries
    ]
    head = [(said("news", tongue), ""), *_head(pack)]
    _table(book, said("sheet_segments", tongue), head=head, rows=rows)


def _decisions(book: "Workbook", pack: Pack) -> None:
    tongue = pack.language
    rows: list[list[Value]] = [
        [decision.words, one.name, one.where, one.why]
        for decision in pack.board.decisions
        for one in decision.waiting
    ]
    head = [(said(key, tongue), "") for key in ("decision", "barrier", "where", "reason")]
    _table(book, said("sheet_decisions", tongue), head=head, rows=rows)


def _register(book: "Workbook", pack: Pack) -> None:
    rows = [_figures(entry) for entry in pack.register]
    _table(book, said("register", pack.language), head=_head(pack), rows=rows)


def _head(pack: Pack) -> list[tuple[str, str]]:
    """The columns of a barrier, each with the form of its numbers."""
    tongue = pack.language
    words = {key: said(key, tongue) for key in ("before", "now")}
    figures = [
        (f"{words[when]}: {said(key, tongue)}", form)
        for when in ("before", "now")
        for key, form in (
            ("wave_short", ""),
            ("in_trouble", _WHOLE),
            ("answers", _WHOLE),
            ("effective", _POINTS),
            ("share", _SHARE),
            ("low", _SHARE),
            ("high", _SHARE),
        )
    ]
    before = [
        (said(key, tongue), "") for key in ("segment_short", "stage", "barrier", "metric", "status", "level")
    ]
    falls = [(said(key, tongue), _POINTS) for key in ("fall_from", "fall_to")]
    after = [(said(key, tongue), "") for key in ("change", "owner", "due", "review")]
    return [*before, *figures, (said("limit", tongue), _SHARE), *falls, *after]


def _figures(entry: Entry) -> list[Value]:
    found: list[Value] = [
        entry.segment,
        entry.stage,
        entry.name,
        entry.metric,
        entry.status_words,
        entry.level_words,
    ]
    for one in (entry.before, entry.now):
        if one is None:
            found += [None] * 7
        else:
            x, n = (None if value is None else float(value) for value in (one.x, one.n))
            found += [one.wave, x, n, one.n_eff, one.share, one.low, one.high]
    falls = entry.fall or (None, None)
    found += [entry.limit, *(None if end is None else 100 * end for end in falls)]
    return [*found, entry.change, entry.owner, entry.due, entry.review]


def _table(
    book: "Workbook", name: str, *, head: Sequence[tuple[str, str]], rows: Sequence[Sequence[Value]]
) -> None:
    """Write a sheet with a frozen head and filters; numbers are numbers."""
    sheet: Worksheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    forms = {form: book.add_format({"num_format": form} if form else {}) for _, form in head}
    for column, (text, form) in enumerate(head):
        sheet.write_string(0, column, text, bold)
        longest = max((len(row[column]) for row in rows if isinstance(row[column], str)), default=0)  # type: ignore[arg-type]
        sheet.set_column(column, column, min(_WIDEST, max(longest + 2, 12)))
        for down, row in enumerate(rows, 1):
            value = row[column]
            if isinstance(value, str):
                sheet.write_string(down, column, harmless(value))
            elif value is not None:
                sheet.write_number(down, column, value, forms[form])
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, max(len(rows), 1), len(head) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
