"""Where records tied to one another stand: the chosen one in the middle, the others in columns beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_studio.layout.grid import Box
from cjm_studio.layout.nearest import Direction, middle

NODE_GAP = 6.0
GROUP_GAP = 20.0
KNOT = 30.0  # the least height of a group, room for its word

Size = tuple[float, float]


class Group(NamedTuple):
    """Nodes that are tied to one node in the same way, from top to bottom; side is -1 or +1."""

    parent: str
    side: int
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ties:
    """Nodes with their boxes, the centre of the chosen one being the origin."""

    boxes: dict[str, Box]
    knots: tuple[tuple[float, float], ...]  # for each group, where its word stands and its curves part


def lay_out(centre: str, groups: Sequence[Group], *, sizes: Mapping[str, Size], gutter: float) -> Ties:
    """Put every node beside the one it is tied to; a node's own neighbours keep to the band that is its."""
    return _Plan(centre, groups, sizes=sizes, gutter=gutter).ties()


class _Plan:
    """Columns on both sides, in each of which a node has a band for itself and what follows it."""

    def __init__(
        self, centre: str, groups: Sequence[Group], *, sizes: Mapping[str, Size], gutter: float
    ) -> None:
        self._centre, self._groups, self._sizes, self._gutter = centre, groups, sizes, gutter
        self._of: dict[tuple[str, int], list[int]] = {}
        for number, group in enumerate(groups):
            self._of.setdefault((group.parent, group.side), []).append(number)
        self._boxes: dict[str, Box] = {}
        self._knots: dict[int, tuple[float, float]] = {}

    def ties(self) -> Ties:
        """Place everything."""
        width, height = self._sizes[self._centre]
        self._boxes[self._centre] = Box(-width / 2, -height / 2, width, height)
        for side in (-1, 1):
            self._place_beside(self._centre, side, edge=side * width / 2)
        return Ties(self._boxes, tuple(self._knots[number] for number in range(len(self._groups))))

    def _span(self, node: str, side: int) -> float:
        """The height of the band that a node needs."""
        groups = self._of.get((node, side), [])
        beside = sum(self._group_span(number) for number in groups) + GROUP_GAP * max(0, len(groups) - 1)
        return max(self._sizes[node][1], beside)

    def _group_span(self, number: int) -> float:
        group = self._groups[number]
        spans = sum(self._span(node, group.side) for node in group.nodes)
        return max(KNOT, spans + NODE_GAP * (len(group.nodes) - 1))

    def _place_beside(self, node: str, side: int, *, edge: float) -> None:
        """Stack the groups of a node beside it, all of them as high above as below its middle."""
        box, groups = self._boxes[node], self._of.get((node, side), [])
        total = sum(self._group_span(number) for number in groups) + GROUP_GAP * max(0, len(groups) - 1)
        top = box.y + box.height / 2 - total / 2
        near = edge + side * self._gutter
        for number in groups:
            span = self._group_span(number)
            self._knots[number] = (edge + side * self._gutter / 2, top + span / 2)
            self._place_group(self._groups[number], near=near, middle=top + span / 2)
            top += span + GROUP_GAP

    def _place_group(self, group: Group, *, near: float, middle: float) -> None:
        spans = [self._span(node, group.side) for node in group.nodes]
        top = middle - (sum(spans) + NODE_GAP * (len(spans) - 1)) / 2
        for node, span in zip(group.nodes, spans, strict=True):
            width, height = self._sizes[node]
            left = near if group.side > 0 else near - width
            self._boxes[node] = Box(left, top + (span - height) / 2, width, height)
            self._place_beside(node, group.side, edge=near + group.side * width)
            top += span + NODE_GAP


def beside(boxes: Mapping[str, Box], node: str, way: Direction) -> str:
    """Return the node that an arrow key leads to from another; the same one where there is no further."""
    here = boxes[node]
    x, y = middle(here)
    places = [(other, *middle(box)) for other, box in boxes.items() if other != node]
    if way in ("up", "down"):
        sign = -1 if way == "up" else 1
        column = [(sign * (b - y), other) for other, a, b in places if abs(a - x) < here.width / 2]
        return min((found for found in column if found[0] > 0), default=(0.0, node))[1]
    sign = -1 if way == "left" else 1
    ahead = [(sign * (a - x), abs(b - y), other) for other, a, b in places if sign * (a - x) > here.width / 2]
    nearest = min((far for far, _, _ in ahead), default=0.0)
    column = [(off, other) for far, off, other in ahead if far < nearest + here.width / 2]
    return min(column, default=(0.0, node))[1]
