"""Counts of barriers side by side, in a band."""

from collections.abc import Sequence

from cjm_studio.exchange.pack.colours import LIGHT
from cjm_studio.exchange.pack.content import Tile
from cjm_studio.exchange.pack.sheet import Para, Sheet, height_of

_PAD_X, _PAD_Y = 8.0, 6.0


def draw_tiles(sheet: Sheet, tiles: Sequence[Tile], *, x: float, y: float, width: float) -> None:
    """Draw the band; a zero is pale."""
    high = tiles_height(sheet, tiles, width)
    sheet.box(x, y, width=width, height=high, fill=LIGHT.surface, line=LIGHT.line)
    step = width / len(tiles)
    for at, tile in enumerate(tiles):
        left = x + at * step
        if at:
            sheet.rule(left, y, to=(left, y + high), ink=LIGHT.line, thick=0.75)
        sheet.text(_paras(tile), x=left + _PAD_X, y=y + _PAD_Y, width=step - 2 * _PAD_X)


def tiles_height(sheet: Sheet, tiles: Sequence[Tile], width: float) -> float:
    """Return how high the band is."""
    inside = width / len(tiles) - 2 * _PAD_X
    return 2 * _PAD_Y + max(height_of(sheet, _paras(tile), inside) for tile in tiles)


def _paras(tile: Tile) -> list[Para]:
    ink = LIGHT.ink if tile.number else LIGHT.ink_3
    return [
        Para(tile.written, 16.0, bold=bool(tile.number), ink=ink),
        Para(tile.words, 8.0, ink=LIGHT.ink_2),
    ]
