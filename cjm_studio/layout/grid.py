"""Where stages, rows and cards stand: a card's place is relative to its cell, rows are summed up."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from cjm_studio.model.ids import PlaceId, RowId, StageId

COLUMN = 248.0
CARD = 216.0
GAP = 8.0
PADDING = 14.0
HEADER = 92.0
LABELS = 196.0
SMALLEST_ROW = 60.0


class Box(NamedTuple):
    """A rectangle in map pixels; the origin is the top left corner of the first cell."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The bottom edge."""
        return self.y + self.height


Cell = tuple[StageId, RowId]


@dataclass(frozen=True, slots=True)
class Slot:
    """A turn in a cell, where a dropped card would stand."""

    stage: StageId
    row: RowId
    index: int


class _Stack:
    """The cards of one cell from top to bottom, under a lead of drawn figures."""

    # Tops are relative to the row.
    __slots__ = ("cards", "height", "heights", "lead", "tops", "turns")

    def __init__(self, lead: float = 0.0, cards: Sequence[tuple[PlaceId, float]] = ()) -> None:
        self.lead = lead
        self.cards = [card for card, _ in cards]
        self.heights = [height for _, height in cards]
        self.turns = {card: turn for turn, card in enumerate(self.cards)}
        first = PADDING + (lead + GAP if lead else 0.0)
        *self.tops, end = accumulate((height + GAP for height in self.heights), initial=first)
        used = end - GAP if lead or cards else PADDING
        self.height = used + PADDING


_EMPTY = _Stack()


class Grid:
    """Columns of one width and rows as high as their highest cell."""

    def __init__(self, stages: Sequence[StageId], rows: Sequence[tuple[RowId, float | None]]) -> None:
        """Take the stages, and the rows with a height set by hand or None."""
        self.stages = list(stages)
        self.rows = [row for row, _ in rows]
        self._column = {stage: number for number, stage in enumerate(self.stages)}
        self._band = {row: number for number, row in enumerate(self.rows)}
        self._by_hand = [height for _, height in rows]
        self._stacks: dict[Cell, _Stack] = {}
        self._needed: list[dict[StageId, float]] = [{} for _ in rows]  # what the cells of each row need
        self._cell_of: dict[PlaceId, Cell] = {}
        self._heights = [self._height_of(number) for number in range(len(rows))]
        self._tops: list[float] = []
        self._sum_up()

    @property
    def width(self) -> float:
        """Width of all columns."""
        return COLUMN * len(self.stages)

    @property
    def height(self) -> float:
        """Height of all rows."""
        return self._tops[-1]

    def set_cell(
        self, stage: StageId, row: RowId, *, cards: Sequence[tuple[PlaceId, float]], lead: float
    ) -> None:
        """Put cards with their heights in a cell, under a lead of some height (0 for none)."""
        old = self._stacks.get((stage, row))
        if old:
            for card in old.cards:
                if self._cell_of.get(card) == (stage, row):
                    del self._cell_of[card]
        stack = self._stacks[stage, row] = _Stack(lead, cards)
        self._needed[self._band[row]][stage] = stack.height
        for card, _ in cards:
            self._cell_of[card] = (stage, row)

    def settle(self, rows: Sequence[RowId] | None = None) -> list[RowId]:
        """Work the heights of rows out anew, of all if none are named; return those that have changed."""
        changed = []
        for row in dict.fromkeys(self.rows if rows is None else rows):
            number = self._band[row]
            height = self._height_of(number)
            if height != self._heights[number]:
                changed.append(row)
            self._heights[number] = height
        if changed:
            self._sum_up()
        return changed

    def _height_of(self, number: int) -> float:
        needed = max(self._needed[number].values(), default=0.0)
        by_hand = self._by_hand[number]
        return max(needed, SMALLEST_ROW if by_hand is None else by_hand)

    def _sum_up(self) -> None:
        self._tops = [0.0, *accumulate(self._heights)]

    def column(self, stage: StageId) -> Box:
        """Return the column of a stage."""
        return Box(COLUMN * self._column[stage], 0.0, COLUMN, self.height)

    def band(self, row: RowId) -> Box:
        """Return the row across all stages."""
        number = self._band[row]
        return Box(0.0, self._tops[number], self.width, self._heights[number])

    def cell(self, stage: StageId, row: RowId) -> Box:
        """Return the rectangle of a cell."""
        band = self.band(row)
        return Box(COLUMN * self._column[stage], band.y, COLUMN, band.height)

    def lead(self, stage: StageId, row: RowId) -> Box:
        """Return the part of a cell where its figures are drawn."""
        cell = self.cell(stage, row)
        stack = self._stacks.get((stage, row), _EMPTY)
        return Box(cell.x + (COLUMN - CARD) / 2, cell.y + PADDING, CARD, stack.lead)

    def has(self, cell: Cell) -> bool:
        """Say whether there is such a cell."""
        return cell[0] in self._column and cell[1] in self._band

    def places(self, cell: Cell) -> list[PlaceId]:
        """Return the cards of a cell, from top to bottom."""
        return self._stacks.get(cell, _EMPTY).cards

    def cell_of(self, card: PlaceId) -> Cell | None:
        """Return the cell that a card stands in."""
        return self._cell_of.get(card)

    def card(self, card: PlaceId) -> Box | None:
        """Return the rectangle of a card."""
        cell = self._cell_of.get(card)
        if cell is None or cell[0] not in self._column or cell[1] not in self._band:
            return None
        stack = self._stacks[cell]
        return self._box(cell, stack, stack.turns[card])

    def _box(self, cell: Cell, stack: _Stack, turn: int) -> Box:
        left = COLUMN * self._column[cell[0]] + (COLUMN - CARD) / 2
        return Box(left, self._tops[self._band[cell[1]]] + stack.tops[turn], CARD, stack.heights[turn])

    def cards_in(
        self, stage: StageId, row: RowId, turns: slice = slice(None)
    ) -> Iterator[tuple[PlaceId, Box]]:
        """Yield the cards of a cell, or those of some turns, with their rectangles, from top to bottom."""
        stack = self._stacks.get((stage, row), _EMPTY)
        for turn in range(len(stack.cards))[turns]:
            yield stack.cards[turn], self._box((stage, row), stack, turn)

    def cards_between(
        self, left: float, top: float, *, right: float, bottom: float
    ) -> Iterator[tuple[PlaceId, Box]]:
        """Yield the cards that a rectangle touches."""
        for stage in self.stages_between(left, right):
            for row in self.rows_between(top, bottom):
                stack = self._stacks.get((stage, row), _EMPTY)
                for turn in self.turns_between((stage, row), top, bottom):
                    box = self._box((stage, row), stack, turn)
                    if box.bottom >= top:
                        yield stack.cards[turn], box

    def turns_between(self, cell: Cell, top: float, bottom: float) -> range:
        """Return the turns of a cell's cards that a span touches, or nearly."""
        stack = self._stacks.get(cell, _EMPTY)
        start = self._tops[self._band[cell[1]]]
        first = max(0, bisect_right(stack.tops, top - start) - 1)
        return range(first, bisect_right(stack.tops, bottom - start))

    def stages_between(self, left: float, right: float) -> list[StageId]:
        """Return the stages whose columns a span touches."""
        return self.stages[max(0, int(left // COLUMN)) : max(0, int(right // COLUMN) + 1)]

    def rows_between(self, top: float, bottom: float) -> list[RowId]:
        """Return the rows that a span touches."""
        first = max(0, bisect_right(self._tops, top) - 1)
        return self.rows[first : max(first, bisect_right(self._tops, bottom))]

    def cell_at(self, x: float, y: float) -> Cell | None:
        """Return the cell under a point."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return None
        return self.stages[int(x // COLUMN)], self.rows[bisect_right(self._tops, y) - 1]

    def slot_at(self, x: float, y: float) -> Slot | None:
        """Return the turn that a card dropped at a point would get."""
        cell = self.cell_at(x, y)
        if cell is None:
            return None
        above = sum(1 for _, box in self.cards_in(*cell) if box.y + box.height / 2 < y)
        return Slot(cell[0], cell[1], above)
