"""The ways of links between cards: in the gutters between columns and between rows, never across a card."""

from collections.abc import Sequence
from typing import NamedTuple

from cjm_studio.layout.grid import COLUMN, Box, Grid
from cjm_studio.model.ids import PlaceId

LANE = 4.0
_LANES = (0.0, LANE, -LANE, 2 * LANE, -2 * LANE)  # where a way runs in its gutter, the middle first
_ROOM = 6.0  # between two ways in one lane
_LEVEL = 28.0  # ends that differ by less in height meet half way, if both cards reach there
_INSET = 8.0  # how far an end keeps from a card's corner

Point = tuple[float, float]
Join = tuple[PlaceId, PlaceId]


class Route(NamedTuple):
    """The way of a link: where it bends, and where its word can stand, the best first."""

    points: tuple[Point, ...]
    spots: tuple[Point, ...]


class _End(NamedTuple):
    """One end of a way: a card, its row, and the side at which the way leaves it (-1 left, +1 right)."""

    box: Box
    band: Box
    side: int

    @property
    def column(self) -> int:
        return int(self.box.x // COLUMN)

    @property
    def gutter(self) -> int:
        """The number of the gutter that the side looks at; gutter 1 follows the first column."""
        return self.column + (self.side > 0)

    @property
    def x(self) -> float:
        return self.box.right if self.side > 0 else self.box.x


class _Plan(NamedTuple):
    """A way before lanes: its ends, their heights, and the line between two rows that it takes, if any."""

    ends: tuple[_End, _End]
    heights: tuple[float, float]
    line: float | None


def route(grid: Grid, origin: PlaceId, target: PlaceId) -> Route | None:
    """Return the way from a card to another as if it were the only one; None if one is not on the map."""
    return routes(grid, [(origin, target)])[0]


def routes(grid: Grid, joins: Sequence[Join]) -> list[Route | None]:
    """Return the ways that join cards, side by side where they share a gutter; None where a card is missing.

    Only the two cards and their rows are asked for, so it costs the same on a map of any size.
    """
    ends = [_ends(grid, *join) for join in joins]
    heights = _heights([pair for pair in ends if pair])
    plans: list[_Plan | None] = []
    for pair in ends:
        both = heights.pop(0) if pair else None
        plans.append(_Plan(pair, both, _line(pair, both)) if pair and both else None)
    return _in_lanes(plans)


def _ends(grid: Grid, origin: PlaceId, target: PlaceId) -> tuple[_End, _End] | None:
    boxes, cells = (grid.card(origin), grid.card(target)), (grid.cell_of(origin), grid.cell_of(target))
    if boxes[0] is None or boxes[1] is None or cells[0] is None or cells[1] is None:
        return None
    columns = boxes[0].x // COLUMN, boxes[1].x // COLUMN
    # Two cards of one column are joined at their right sides, so that nothing leaves the map on the left.
    first = 1 if columns[1] >= columns[0] else -1
    second = 1 if columns[1] <= columns[0] else -1
    return (
        _End(boxes[0], grid.band(cells[0][1]), first),
        _End(boxes[1], grid.band(cells[1][1]), second),
    )


def _heights(pairs: Sequence[tuple[_End, _End]]) -> list[tuple[float, float]]:
    """Spread the ends along the sides of their cards; a link's sole ends meet at one height if they can."""
    sides: dict[tuple[Box, int], list[tuple[float, int, int]]] = {}
    for number, pair in enumerate(pairs):
        for end in (0, 1):
            other = pair[1 - end].box
            key = (pair[end].box, pair[end].side)
            sides.setdefault(key, []).append((other.y + other.height / 2, number, end))
    found: dict[tuple[int, int], float] = {}
    for (box, _), others in sides.items():
        for turn, (_, number, end) in enumerate(sorted(others), 1):
            found[number, end] = box.y + box.height * turn / (len(others) + 1)
    result = []
    for number, (a, b) in enumerate(pairs):
        both = found[number, 0], found[number, 1]
        sole = len(sides[a.box, a.side]) == len(sides[b.box, b.side]) == 1
        result.append(_levelled(a, b, both) if sole and a.gutter == b.gutter and a.side != b.side else both)
    return result


def _levelled(a: _End, b: _End, heights: tuple[float, float]) -> tuple[float, float]:
    middle = sum(heights) / 2
    near = abs(heights[0] - heights[1]) < _LEVEL
    reach = all(box.y + _INSET <= middle <= box.bottom - _INSET for box in (a.box, b.box))
    return (middle, middle) if near and reach else heights


def _line(ends: tuple[_End, _End], heights: tuple[float, float]) -> float | None:
    """Return the line between two rows with the shortest way, for cards that do not share a gutter."""
    a, b = ends
    if a.gutter == b.gutter:
        return None
    lines = [line for band in (a.band, b.band) for line in (band.bottom, band.y) if line > 0]
    return min(lines, key=lambda line: abs(heights[0] - line) + abs(heights[1] - line))


def _in_lanes(plans: Sequence[_Plan | None]) -> list[Route | None]:
    across: dict[float, list[tuple[float, float, int]]] = {}
    upright: dict[int, list[tuple[float, float, int]]] = {}
    for number, plan in enumerate(plans):
        if plan is None:
            continue
        (a, b), (y, z) = plan.ends, plan.heights
        if plan.line is None:
            if y != z:
                upright.setdefault(a.gutter, []).append((min(y, z), max(y, z), 2 * number))
            continue
        left, right = sorted((a.gutter * COLUMN, b.gutter * COLUMN))
        across.setdefault(plan.line, []).append((left, right, number))
        for turn, (end, height) in enumerate(((a, y), (b, z))):
            span = min(height, plan.line), max(height, plan.line)
            upright.setdefault(end.gutter, []).append((*span, 2 * number + turn))
    shifts = {number: shift for spans in across.values() for number, shift in _shifts(spans)}
    sideways = {number: shift for spans in upright.values() for number, shift in _shifts(spans)}
    return [
        plan and _route(plan, (sideways.get(2 * n, 0.0), shifts.get(n, 0.0), sideways.get(2 * n + 1, 0.0)))
        for n, plan in enumerate(plans)
    ]


def _shifts(spans: list[tuple[float, float, int]]) -> list[tuple[int, float]]:
    """Give spans of one gutter lanes of their own where they overlap; the freest one when all are taken."""
    free = [float("-inf")] * len(_LANES)  # where the last span of each lane ends
    result = []
    for start, stop, number in sorted(spans):
        lane = next((lane for lane, end in enumerate(free) if end + _ROOM <= start), None)
        if lane is None:
            lane = free.index(min(free))
        free[lane] = max(free[lane], stop)
        result.append((number, _LANES[lane]))
    return result


def _route(plan: _Plan, shifts: tuple[float, float, float]) -> Route:
    (a, b), (y, z) = plan.ends, plan.heights
    x = a.gutter * COLUMN + shifts[0]
    if plan.line is None and y == z:
        return Route(((a.x, y), (b.x, z)), (((a.x + b.x) / 2, y),))
    if plan.line is None:
        return Route(((a.x, y), (x, y), (x, z), (b.x, z)), _spots(a, b, x=x, heights=(y, z)))
    line, last = plan.line + shifts[1], b.gutter * COLUMN + shifts[2]
    points = ((a.x, y), (x, y), (x, line), (last, line), (last, z), (b.x, z))
    return Route(points, (((x + last) / 2, line), (x, (y + line) / 2), (last, (z + line) / 2)))


def _spots(a: _End, b: _End, *, x: float, heights: tuple[float, float]) -> tuple[Point, ...]:
    """A word that is wider than its gutter covers no card where the way crosses from row to row."""
    top, bottom = min(heights), max(heights)
    lines = {line for band in (a.band, b.band) for line in (band.y, band.bottom) if top < line < bottom}
    middle = (top + bottom) / 2
    return (*((x, line) for line in sorted(lines, key=lambda line: abs(line - middle))), (x, middle))


def stacked(spans: Sequence[tuple[float, float]]) -> list[int]:
    """Give every span a lane from 0 upwards: short ones low, and none over another in one lane."""
    taken: dict[int, list[tuple[float, float]]] = {}
    lanes = [0] * len(spans)
    for number in sorted(range(len(spans)), key=lambda n: (spans[n][1] - spans[n][0], spans[n], n)):
        start, stop = spans[number]
        lane = 0
        while any(start <= end and begin <= stop for begin, end in taken.get(lane, ())):
            lane += 1
        taken.setdefault(lane, []).append((start, stop))
        lanes[number] = lane
    return lanes
