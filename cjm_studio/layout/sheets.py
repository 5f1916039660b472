"""Which stages and rows of a map go on which sheet of paper: whole ones, in reading order."""

from collections.abc import Sequence
from typing import NamedTuple


class Tile(NamedTuple):
    """One sheet: a run of stages and a run of rows, by number, the ends excluded."""

    number: int  # from 1
    total: int
    stages: range
    rows: range


def sheets(widths: Sequence[float], heights: Sequence[float], *, room: tuple[float, float]) -> list[Tile]:
    """Return the sheets for columns and rows of these sizes, where a sheet has so much room for them.

    No sheet is wider or higher than its room, but for one column or row that alone is larger. As few
    sheets are used as will do, and they are filled evenly, so that no sheet holds a lonely last stage.
    """
    across, down = runs(widths, room[0]), runs(heights, room[1])
    tiles = [(stages, rows) for rows in down for stages in across]
    return [Tile(number, len(tiles), stages, rows) for number, (stages, rows) in enumerate(tiles, start=1)]


def runs(sizes: Sequence[float], room: float) -> list[range]:
    """Return the fewest runs that fit the room, the largest of them as small as can be."""
    if not sizes:
        return [range(0)]
    sizes = [min(size, room) for size in sizes]  # one that is larger stands alone, and is drawn smaller
    count = len(_filled(sizes, room))
    # Between even shares and the room lies the smallest limit that needs no more runs.
    least, most = sum(sizes) / count, room
    for _ in range(40):
        middle = (least + most) / 2
        if len(_filled(sizes, middle)) <= count:
            most = middle
        else:
            least = middle
    return _filled(sizes, most)


def _filled(sizes: Sequence[float], limit: float) -> list[range]:
    """Return runs that are each filled as far as the limit allows."""
    found: list[range] = []
    start, used = 0, 0.0
    for number, size in enumerate(sizes):
        if number > start and used + size > limit + 1e-6:
            found.append(range(start, number))
            start, used = number, 0.0
        used += size
    return [*found, range(start, len(sizes))]
