"""Importance against performance: quadrants and the opportunity score; orderings, not tests."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

N_MIN: Final = 30  # with fewer answers on either side nothing is ordered
EXTREME, HIGH = 15.0, 12.0  # Ulwick's rules of thumb for the opportunity score

Quadrant = Literal["concentrate", "keep_up", "overkill", "low_priority"]


@dataclass(frozen=True, slots=True)
class Quadrants:
    """Where each thing lies, and the lines that were drawn: the means of both axes."""

    importance: float
    performance: float
    places: tuple[Quadrant, ...]


def quadrants(points: Sequence[tuple[float, float]]) -> Quadrants | None:
    """Sort (importance, performance) by the means of both axes; at the line counts as high; None of nothing.

    Source: Martilla and James 1977.
    """
    if not points:
        return None
    across = sum(importance for importance, _ in points) / len(points)
    along = sum(performance for _, performance in points) / len(points)
    places = tuple(
        _quadrant(important=importance >= across, good=performance >= along)
        for importance, performance in points
    )
    return Quadrants(across, along, places)


def opportunity(importance: float, satisfaction: float) -> float:
    """Give the opportunity score 0..20 from two scores 0..10: ten times the share of top answers each.

    Errors: ValueError for a score off 0..10. Source: Ulwick, HBR 1/2002: I + max(I - S, 0).
    """
    if not (0 <= importance <= 10 and 0 <= satisfaction <= 10):
        raise ValueError(f"scores lie on 0..10, got {importance} and {satisfaction}")
    return importance + max(importance - satisfaction, 0.0)


def _quadrant(*, important: bool, good: bool) -> Quadrant:
    if important:
        return "keep_up" if good else "concentrate"
    return "overkill" if good else "low_priority"
