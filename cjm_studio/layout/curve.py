"""The emotion curve: a smooth line through the stages that never overshoots them."""

import itertools
from collections.abc import Sequence

Point = tuple[float, float]
Bend = tuple[Point, Point, Point]  # two control points and the end of a cubic


def monotone_bends(points: Sequence[Point]) -> list[Bend]:
    """Return the cubics that join points from left to right without overshoot.

    Slopes are those of Fritsch and Butland (1984), the harmonic means of the neighbouring chords, so that
    the line rises and falls only where the points do. Units are those of the points; x must rise.
    """
    if len(points) < 2:
        return []
    widths = [b[0] - a[0] for a, b in itertools.pairwise(points)]
    chords = [(b[1] - a[1]) / w for (a, b), w in zip(itertools.pairwise(points), widths, strict=True)]
    slopes = [0.0] * len(points)
    for i in range(1, len(points) - 1):
        before, after = chords[i - 1], chords[i]
        if before * after > 0:
            weigh_b, weigh_a = 2 * widths[i] + widths[i - 1], widths[i] + 2 * widths[i - 1]
            slopes[i] = (weigh_b + weigh_a) / (weigh_b / before + weigh_a / after)
    bends = []
    for i, width in enumerate(widths):
        (x0, y0), (x1, y1) = points[i], points[i + 1]
        third = width / 3
        bends.append(
            ((x0 + third, y0 + slopes[i] * third), (x1 - third, y1 - slopes[i + 1] * third), (x1, y1))
        )
    return bends


def runs(values: Sequence[float | None]) -> list[list[int]]:
    """Return the indexes of unbroken runs of values: a curve has a gap where nothing was recorded."""
    found: list[list[int]] = []
    for index, value in enumerate(values):
        if value is None:
            continue
        if found and found[-1][-1] == index - 1:
            found[-1].append(index)
        else:
            found.append([index])
    return found
