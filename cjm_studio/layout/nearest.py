"""The nearest of some boxes in a direction, for arrow keys."""

from collections.abc import Hashable, Mapping
from typing import Literal, TypeVar

from cjm_studio.layout.grid import Box

K = TypeVar("K", bound=Hashable)
Direction = Literal["left", "right", "up", "down"]
_AHEAD = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_ASIDE = 2.5  # a step aside counts so much more than one ahead


def nearest(boxes: Mapping[K, Box], start: Box, direction: Direction) -> K | None:
    """Return the box that an arrow key leads to; None where there is nothing further that way."""
    x, y = _AHEAD[direction]
    best: tuple[float, float, float] | None = None
    found: K | None = None
    for key, box in boxes.items():
        right, down = middle(box)[0] - middle(start)[0], middle(box)[1] - middle(start)[1]
        ahead, aside = right * x + down * y, abs(right * y) + abs(down * x)
        if ahead < 1:
            continue
        far = (ahead + _ASIDE * aside, box.y, box.x)
        if best is None or far < best:
            best, found = far, key
    return found


def closest(boxes: Mapping[K, Box], start: Box) -> K | None:
    """Return the box whose middle is closest, whatever the direction."""

    def far(key: K) -> tuple[float, float, float]:
        (x, y), (a, b) = middle(boxes[key]), middle(start)
        return abs(x - a) + abs(y - b), boxes[key].y, boxes[key].x

    return min(boxes, key=far, default=None)


def middle(box: Box) -> tuple[float, float]:
    """Return the middle of a box."""
    return box.x + box.width / 2, box.y + box.height / 2
