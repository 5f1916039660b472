"""The tracking rule written a second time, with other formulas, over the levels of the independent engine."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from tests.independent_engine import Cell

Z = 1.6448536269514722
Row = Mapping[str, Any]


def score_bounds(p: float, n: float) -> tuple[float, float]:
    """Solve (p - t)^2 = z^2 t (1 - t) / n for t: the ends of the score interval of a share."""
    a, b, c = 1 + Z * Z / n, -(2 * p + Z * Z / n), p * p
    root = math.sqrt(max(b * b - 4 * a * c, 0.0))
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def fall(base: Row, now: Row) -> tuple[float, float, float]:
    """Give the least and the most by which trouble fell, and the upper bound of the share now."""
    n1, p2 = base["n"], now["x"] / now["n"]
    shares = (base["x"] / n1, base["shrunk"])
    low, high = min(shares), max(shares)
    down2, up2 = score_bounds(p2, now["n"])
    least = low - p2 - math.sqrt((low - score_bounds(low, n1)[0]) ** 2 + (up2 - p2) ** 2)
    most = high - p2 + math.sqrt((score_bounds(high, n1)[1] - high) ** 2 + (p2 - down2) ** 2)
    return least, most, up2


def track(waves: Sequence[Mapping[Cell, Row]], *, agreed: frozenset[str]) -> dict[Cell, list[dict[str, Any]]]:
    """Tell every cell that was ever barrier or critical, from the wave that opened it on.

    A metric that is not agreed has a limit of its own in each wave, and none where there is nothing to make
    it from; without one there is nothing to compare by.
    """
    cells = list(dict.fromkeys(cell for wave in waves for cell in wave))
    told = {}
    for cell in cells:
        rows = [(number, wave[cell]) for number, wave in enumerate(waves) if cell in wave]
        first = next((i for i, (_, r) in enumerate(rows) if r["level"] in ("barrier", "critical")), None)
        if first is not None:
            told[cell] = _story(rows[first:], fixed=cell[2] in agreed)
    return told


def _story(rows: Sequence[tuple[int, Row]], *, fixed: bool) -> list[dict[str, Any]]:
    story = [{"wave": rows[0][0], "status": "open", **_counts(rows[0][1]), "L": None, "H": None}]
    base, shut, resolved = rows[0][1], False, 0
    for number, row in rows[1:]:
        told: dict[str, Any] = {"wave": number, **_counts(row), "L": None, "H": None}
        story.append(told)
        if row["n"] < 10:
            told["status"], resolved = "not_enough_data", 0
            continue
        if row["limit"] is None and not fixed:
            told["status"], resolved = "no_proof_of_change", 0
            continue
        least, most, up = fall(base, row)
        told["L"], told["H"], told["upper95"] = least, most, up
        if shut:
            if row["level"] in ("barrier", "critical"):
                told["status"], base, shut, resolved = "regressed", row, False, 0
            else:
                told["status"] = "watch_again" if row["level"] == "watch" else "closed"
            continue
        gone = least > 0 and most >= 0 and up < row["limit"]
        resolved = resolved + 1 if gone else 0
        if gone:
            told["status"], shut = ("closed", True) if resolved == 2 else ("resolved_to_confirm", False)
        else:
            told["status"] = "worse" if most < 0 else "improved" if least > 0 else "no_proof_of_change"
    return story


def _counts(row: Row) -> dict[str, Any]:
    return {"x": row["x"], "n": row["n"], "level": row["level"]}
