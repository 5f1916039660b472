"""What has moved among its siblings: as few as can explain the new order."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def moved_among(before: Sequence[T], after: Sequence[T]) -> list[T]:
    """Return those of the common items that left the longest run that kept its order.

    Source: longest increasing subsequence by patience sorting.
    """
    place = {item: turn for turn, item in enumerate(after)}
    common = [item for item in before if item in place]
    ranks = [place[item] for item in common]
    tails, ends, back = list[int](), list[int](), list[int]()
    for at, rank in enumerate(ranks):
        turn = bisect_left(tails, rank)
        back.append(ends[turn - 1] if turn else -1)
        tails[turn : turn + 1], ends[turn : turn + 1] = [rank], [at]
    stayed, at = set[int](), ends[-1] if ends else -1
    while at >= 0:
        stayed.add(at)
        at = back[at]
    return [item for turn, item in enumerate(common) if turn not in stayed]
