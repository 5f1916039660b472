"""The cards from afar: bars where their lines are, or plain blocks; kept, for a zoom draws them all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.card_painter import AROUND, LEFT, TOP, CardText
from cjm_studio.canvas.detail import Detail
from cjm_studio.canvas.map_layout import MapLayout
from cjm_studio.canvas.style import colour
from cjm_studio.layout.grid import Box, Cell
from cjm_studio.model.ids import PlaceId
from cjm_studio.session.faces import CardFace

DIMMED = 0.25  # how strong cards are that a search has not found
Lit = frozenset[PlaceId] | None  # the cards that it has found; None: no search is on
_AT_ONCE = 16  # cards of a cell that are drawn together
_BAR = 8.0  # how high the bar of a line is


class Standing(NamedTuple):
    """A card where it stands."""

    place: PlaceId
    box: Box
    face: CardFace
    text: CardText


class _Shapes(NamedTuple):
    """What is drawn for some cards: rectangles by colour, for those found and those dimmed."""

    blocks: dict[tuple[bool, str], list[QRectF]]
    bars: dict[bool, list[QRectF]]
    are_whole: bool = True


class FarCards:
    """Draws cards that are too small to read, all of one colour at once."""

    def __init__(self, map_: MapLayout) -> None:
        self._map = map_
        self._lit: Lit = None
        self._patience = 0.0
        self._kept: dict[Cell, dict[int, _Shapes]] = {}

    def forget(self, cells: Iterable[Cell]) -> None:
        """Work these cells out anew: other cards stand there, or they read otherwise."""
        for cell in cells:
            self._kept.pop(cell, None)

    def paint(self, painter: QPainter, rect: QRectF, *, detail: Detail, lit: Lit, patience: float) -> bool:
        """Draw the cards that a rectangle touches; say whether any are owed, which are drawn as one block.

        New ones are worked out for so many seconds.
        """
        self._patience = patience
        if lit != self._lit:
            self._lit, self._kept = lit, {}
        grid, brush, owes = self._map.grid, self._map.brush, False
        painter.save()
        for row in grid.rows_between(rect.top(), rect.bottom()):
            for stage in grid.stages_between(rect.left(), rect.right()):
                turns = grid.turns_between((stage, row), rect.top(), rect.bottom())
                if not turns:
                    continue
                cell = grid.cell(stage, row)
                painter.translate(cell.x, cell.y)
                for number in range(turns[0] // _AT_ONCE, turns[-1] // _AT_ONCE + 1):
                    shapes = self._shapes((stage, row), number)
                    owes |= not shapes.are_whole
                    _paint_shapes(painter, shapes, detail, brush)
                painter.translate(-cell.x, -cell.y)
        painter.restore()
        return owes

    def _shapes(self, cell: Cell, number: int) -> _Shapes:
        kept = self._kept.setdefault(cell, {})
        if number not in kept:
            if self._patience <= 0:
                return self._rough(cell, number)
            begun = perf_counter()
            kept[number] = shapes_of(self._cards(cell, number), lit=self._lit, brush=self._map.brush)
            self._patience -= perf_counter() - begun
        return kept[number]

    def _rough(self, cell: Cell, number: int) -> _Shapes:
        grid = self._map.grid
        places = grid.places(cell)[number * _AT_ONCE : (number + 1) * _AT_ONCE]
        first, last, corner = grid.card(places[0]), grid.card(places[-1]), grid.cell(*cell)
        assert first is not None
        assert last is not None
        rect = QRectF(first.x - corner.x, first.y - corner.y, first.width, last.bottom - first.y)
        colours = self._map.brush.palette.cards[self._map.content.plain_face(places[0]).kind]
        return _Shapes({(self._lit is None, colours.fill): [rect]}, {}, are_whole=False)

    def _cards(self, cell: Cell, number: int) -> Iterator[Standing]:
        corner, content = self._map.grid.cell(*cell), self._map.content
        cards = self._map.grid.cards_in(*cell, slice(number * _AT_ONCE, (number + 1) * _AT_ONCE))
        for place, (x, y, width, height) in cards:
            box = Box(x - corner.x, y - corner.y, width, height)
            yield Standing(place, box, content.plain_face(place), self._map.texts[place])


def paint_greeked(painter: QPainter, cards: Iterable[Standing], *, lit: Lit, brush: Brush) -> None:
    """Draw some cards with bars in place of their text."""
    painter.save()
    _paint_shapes(painter, shapes_of(cards, lit=lit, brush=brush), Detail.BARS, brush)
    painter.restore()


def shapes_of(cards: Iterable[Standing], *, lit: Lit, brush: Brush) -> _Shapes:
    """Return what is drawn for some cards."""
    blocks: dict[tuple[bool, str], list[QRectF]] = defaultdict(list)
    bars: dict[bool, list[QRectF]] = defaultdict(list)
    for card in cards:
        found = lit is None or card.place in lit
        colours = brush.palette.cards[card.face.kind]
        x, y, width, height = card.box
        if colours.fill == brush.palette.row:  # nothing but its border tells it from the ground
            blocks[found, brush.palette.grid_strong].append(QRectF(x, y, width, height))
            blocks[found, colours.fill].append(QRectF(x + 1.5, y + 1.5, width - 3, height - 3))
        else:
            blocks[found, colours.fill].append(QRectF(x, y, width, height))
        blocks[found, colours.accent].append(QRectF(x, y, 7, height))
        bars[found] += _bars(card, brush)
    return _Shapes(blocks, bars)


def _bars(card: Standing, brush: Brush) -> Iterator[QRectF]:
    x, y = card.box.x + LEFT, card.box.y + TOP + 5
    shown = card.text.shown
    if shown is not None:
        yield QRectF(card.box.x + AROUND, card.box.y + AROUND, card.box.width - 2 * AROUND, shown.height)
        y += shown.height
    widest = card.box.width - 2 * LEFT
    for number, line in enumerate(card.text.lines):
        width = min(brush.card.width_of(line), widest)
        yield QRectF(x, y + number * brush.card.line, width, _BAR)


def _paint_shapes(painter: QPainter, shapes: _Shapes, detail: Detail, brush: Brush) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    for (found, fill), rects in shapes.blocks.items():  # a fill before the accent upon it
        painter.setOpacity(1.0 if found else DIMMED)
        painter.setBrush(colour(fill))
        painter.drawRects(rects)
    if detail < Detail.BARS:
        return
    painter.setBrush(colour(brush.palette.grid_strong))
    for found, rects in shapes.bars.items():
        painter.setOpacity(1.0 if found else DIMMED)
        painter.drawRects(rects)
