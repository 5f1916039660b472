"""The pages of a pack, laid out in points: the board's page, then sections that flow from page to page."""

from collections.abc import Sequence

from cjm_studio.exchange.pack.board_page import draw_board
from cjm_studio.exchange.pack.colours import LIGHT
from cjm_studio.exchange.pack.content import Pack, Tile
from cjm_studio.exchange.pack.sections import Cell, Section, Table, sections
from cjm_studio.exchange.pack.sheet import Para, Rows, Sheet, cell_paras, height_of
from cjm_studio.exchange.pack.tile_band import draw_tiles, tiles_height
from cjm_studio.wording.pack_words import said

EDGE = 34.0
_FOOT = 22.0
_CELL = 6.0  # between columns
_PAD = 4.0  # above and below the words of a row
_SHORT = 20  # rows; a longer table is never on a page with another section
_LEAST = 60.0  # room that a table needs on a page to begin there


def draw_pack(sheet: Sheet, pack: Pack) -> None:
    """Draw all pages."""
    flow = _Flow(sheet, pack)
    flow.begin()
    draw_board(sheet, pack, edge=EDGE, bottom=flow.bottom)
    for section in sections(pack):
        flow.draw(section)
    flow.end()


class _Flow:
    """Where on which page the next thing goes."""

    def __init__(self, sheet: Sheet, pack: Pack) -> None:
        self.sheet, self.pack = sheet, pack
        self.wide = sheet.width - 2 * EDGE
        self.bottom = sheet.height - EDGE / 2 - _FOOT
        self.y = EDGE
        self.page = 0

    def begin(self) -> None:
        """Begin a page."""
        if self.page:
            self.end()
        self.page += 1
        self.sheet.new_page()
        self.y = EDGE * 0.7

    def end(self) -> None:
        """Write the foot of a page, last: who hears a slide does not hear it before all else."""
        parts = (self.pack.project, self.pack.title, self.pack.subtitle.split(" · ")[0])
        foot = " · ".join(part for part in parts if part)
        y = self.sheet.height - EDGE / 2 - 12
        self.sheet.text([Para(foot, 7.5, ink=LIGHT.ink_3, most=1)], x=EDGE, y=y, width=self.wide - 60)
        number = Para(str(self.page), 7.5, ink=LIGHT.ink_3, is_page=True)
        self.sheet.text([number], x=EDGE + self.wide - 60, y=y, width=60, right=True)

    def draw(self, section: Section) -> None:
        """Draw a section, on pages of its own unless all of it fits under the one before."""
        if self.page > 1 and self.sheet.shares_pages and self.y + self._height_of(section) < self.bottom:
            self.y += 10
            self._head(section.title)
        else:
            self._title(section.title)
        if section.tiles:
            self._tiles(section.tiles)
        for words in (section.quiet, *section.notes):
            if words:
                self._words(words, section.title)
        for table in section.tables:
            self._table(table, section.title)

    def _title(self, title: str) -> None:
        self.begin()
        self._head(title)

    def _head(self, title: str) -> None:
        head = Para(title, 17.0, bold=True, most=2)
        self.sheet.heading(head, x=EDGE, y=self.y, width=self.wide)
        self.y += height_of(self.sheet, [head], self.wide) + 8

    def _height_of(self, section: Section) -> float:
        """Return how high a section is that is not broken; a little more rather than less."""
        words = [Para(text, 10.0) for text in (section.quiet, *section.notes) if text]
        high = 60 + height_of(self.sheet, words, self.wide) + 6 * len(words)
        if section.tiles:
            high += tiles_height(self.sheet, section.tiles, self.wide) + 10
        for table in section.tables:
            if len(table.rows) > _SHORT:
                return self.sheet.height
            widths = self._widths(table)
            rows = [[Cell(text) for text in table.head], *table.rows]
            high += 40 + sum(self._height(row, widths) for row in rows)
        return high

    def _widths(self, table: Table) -> tuple[float, ...]:
        return tuple(self.wide * width / sum(table.widths) for width in table.widths)

    def _more(self, section: str) -> None:
        """Go on with a section on the next page."""
        self._title(self._continued(section))

    def _continued(self, title: str) -> str:
        return f"{title} ({said('continued', self.pack.language)})"

    def _tiles(self, tiles: Sequence[Tile]) -> None:
        draw_tiles(self.sheet, tiles, x=EDGE, y=self.y, width=self.wide)
        self.y += tiles_height(self.sheet, tiles, self.wide) + 10

    def _words(self, words: str, section: str) -> None:
        para = Para(words, 10.0, ink=LIGHT.ink_2)
        high = height_of(self.sheet, [para], self.wide)
        if self.y + high > self.bottom:
            self._more(section)
        self.sheet.text([para], x=EDGE, y=self.y, width=self.wide)
        self.y += high + 6

    def _table(self, table: Table, section: str) -> None:
        widths = self._widths(table)
        head = self._height([Cell(text) for text in table.head], widths)
        heights = [self._height(row, widths) for row in table.rows]
        titles = [table.title, self._continued(table.title)] if table.title else []
        at = 0
        while at < len(table.rows):
            title = [Para(words, 11.5, bold=True, most=2) for words in titles[at > 0 :][:1]]
            titled = height_of(self.sheet, title, self.wide) + 4 if title else 0.0
            needed = titled + head + heights[at]
            if self.y + max(needed, _LEAST) > self.bottom and self.y > 3 * EDGE:
                self._more(section)
                continue
            self.sheet.text(title, x=EDGE, y=self.y, width=self.wide)
            self.y += titled
            end = self._fitting(heights, at, self.y + head)
            part = Rows(table.head, widths, head, table.rows[at:end], tuple(heights[at:end]))
            self.sheet.table(part, x=EDGE, y=self.y)
            self.y += head + sum(part.heights) + 14
            at = end

    def _fitting(self, heights: Sequence[float], at: int, y: float) -> int:
        """Return the row after the last one that fits; one at least."""
        end = at + 1
        y += heights[at]
        while end < len(heights) and y + heights[end] <= self.bottom:
            y += heights[end]
            end += 1
        return end

    def _height(self, row: Sequence[Cell], widths: Sequence[float]) -> float:
        cells = zip(row, widths, strict=True)
        return 2 * _PAD + max(height_of(self.sheet, cell_paras(cell), width - _CELL) for cell, width in cells)
