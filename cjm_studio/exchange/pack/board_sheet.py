"""The sheet of the board in the workbook: what its page says, line by line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from cjm_studio.exchange.pack.board_words import figures_line, last_figures
from cjm_studio.exchange.pack.book_table import lines_in, print_setup, row_height
from cjm_studio.exchange.pack.colours import LIGHT
from cjm_studio.exchange.pack.content import Costly, Pack
from cjm_studio.exchange.table_files import harmless
from cjm_studio.wording.pack_words import said

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_WIDTHS: Final = (34, 34, 44, 44, 30)
_COSTLY: Final = ("barrier", "where", "now", "value", "who")
_CHANGED: Final = ("barrier", "where", "figures", "change", "status")


class BoardSheet:
    """Lines one under another: words over the whole width, or cells side by side."""

    def __init__(self, book: "Workbook", pack: Pack) -> None:
        self.pack = pack
        self.sheet = book.add_worksheet(said("sheet_board", pack.language))
        top = {"text_wrap": True, "valign": "top", "align": "left"}
        self.plain = book.add_format(top)
        self.strong = book.add_format({**top, "bold": True})
        self.title = book.add_format({**top, "bold": True, "font_size": 16})
        self.head = book.add_format({**top, "bold": True, "font_size": 12, "bottom": 1})
        self.pale = book.add_format({**top, "font_color": LIGHT.ink_2})
        self.row = 0

    def write(self) -> None:
        """Write the sheet."""
        pack, board = self.pack, self.pack.board
        for column, width in enumerate(_WIDTHS):
            self.sheet.set_column(column, column, width)
        self._across(pack.full_title, self.title, larger=1.45)
        self._across(pack.subtitle, self.pale)
        self.row += 1
        for tile in board.tiles:
            self.sheet.write_string(self.row, 0, tile.words, self.plain)
            self.sheet.write_number(self.row, 1, tile.number, self.strong)
            self.row += 1
        self._costliest()
        self._changes()
        self._heading("decisions")
        for decision in board.decisions:
            self._across(decision.words)
        if not board.decisions:
            self._across(said("no_decisions", pack.language))
        self._heading("method")
        for note in pack.method:
            self._across(note)
        print_setup(self.sheet, pack.full_title)

    def _costliest(self) -> None:
        self._heading("costliest")
        tongue, found = self.pack.language, self.pack.board.costliest
        if not found:
            self._across(said("no_costliest", tongue))
            return
        self._cells([said(key, tongue) for key in _COSTLY], self.pale)
        for one in found:
            entry = one.entry
            self._cells([entry.name, entry.where, last_figures(entry), self._priority(one), entry.who])

    def _priority(self, one: Costly) -> str:
        factors = "; ".join(f"{label}: {value}" for label, value in one.factors)
        return " ".join(filter(None, (f"{one.value} ({factors})" if one.value else factors, one.note)))

    def _changes(self) -> None:
        self._heading("changes")
        tongue, board = self.pack.language, self.pack.board
        if board.changes:
            self._cells([said(key, tongue) for key in _CHANGED], self.pale)
        else:
            self._across(said("no_changes", tongue))
        for entry in board.changes:
            line = figures_line(entry)
            self._cells([entry.name, entry.where, line, entry.change, entry.status_words])
        if board.unproved:
            self._across(board.unproved)

    def _heading(self, key: str) -> None:
        self.row += 1
        self._across(said(key, self.pack.language), self.head, larger=1.1)

    def _across(self, words: str, form: Any = None, *, larger: float = 1.0) -> None:
        lines = lines_in(words, sum(_WIDTHS) / larger)
        self.sheet.set_row(self.row, row_height(lines) * larger)
        last = len(_WIDTHS) - 1
        self.sheet.merge_range(self.row, 0, self.row, last, harmless(words), form or self.plain)
        self.row += 1

    def _cells(self, texts: Sequence[str], form: Any = None) -> None:
        lines = max(lines_in(text, width) for text, width in zip(texts, _WIDTHS, strict=True))
        self.sheet.set_row(self.row, row_height(lines))
        for column, text in enumerate(texts):
            usual = self.plain if column else self.strong
            self.sheet.write_string(self.row, column, harmless(text), form or usual)
        self.row += 1
