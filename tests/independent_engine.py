"""The barrier rule written a second time, cell by cell and with other tools, from raw answers."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from scipy import stats

TROUBLE = {"ces2": {1, 2, 3}, "csat": {1, 2}, "ces1": {4, 5}, "nps": set(range(7)), "completion": {0}}
Cell = tuple[str, str, str]  # segment, stage, metric


def evaluate(
    answers: Iterable[tuple[str, str, str, int]], limits: Mapping[str, float]
) -> dict[Cell, dict[str, Any]]:
    """Evaluate (segment, stage, metric, answer) rows of one wave; limits agreed by metric."""
    n: dict[Cell, int] = defaultdict(int)
    x: dict[Cell, int] = defaultdict(int)
    for segment, stage, metric, answer in answers:
        n[segment, stage, metric] += 1
        x[segment, stage, metric] += answer in TROUBLE[metric]
    limit = {cell: _limit(cell, n=n, x=x, agreed=limits) for cell in n}
    judged = [cell for cell in n if n[cell] >= 10 and limit[cell] is not None]
    mid = {c: _mid_p(x[c], n[c], limit[c] or 0.0) for c in judged}
    q = dict(zip(judged, _step_up([mid[c] for c in judged]), strict=True))
    return {c: _row(c, n=n, x=x, limit=limit, mid=mid, q=q, judged=judged) for c in n}


def _limit(
    cell: Cell, *, n: Mapping[Cell, int], x: Mapping[Cell, int], agreed: Mapping[str, float]
) -> float | None:
    if cell[2] in agreed:
        return agreed[cell[2]]
    others = [c for c in n if (c[0], c[2]) == (cell[0], cell[2]) and c[1] != cell[1] and n[c] >= 5]
    if not others:
        return None
    return min(0.95, max(0.02, sum(x[c] for c in others) / sum(n[c] for c in others) + 0.10))


def _mid_p(x: int, n: int, limit: float) -> float:
    return float(stats.binom.sf(x, n, limit) + 0.5 * stats.binom.pmf(x, n, limit))


def _step_up(p: list[float]) -> list[float]:
    order = sorted(range(len(p)), key=lambda i: p[i])
    return [
        min([1.0, *(p[j] * len(p) / (rank + 1) for rank, j in enumerate(order) if p[j] >= p[i])])
        for i in range(len(p))
    ]


def _prior(cells: list[tuple[int, int]]) -> tuple[float, float]:
    k, total = len(cells), sum(n for _, n in cells)
    mu = sum(x for x, _ in cells) / total
    if k < 8 or not 0 < mu < 1:
        return min(0.98, max(0.02, mu)), 2.0
    spread = sum(n * (x / n - mu) ** 2 for x, n in cells)
    room = mu * (1 - mu) * (total - sum(n * n for _, n in cells) / total - (k - 1))
    rho = min(1 / 3, max(1 / 201, (spread - mu * (1 - mu) * (k - 1)) / room))
    return mu, (1 - rho) / rho


def _row(cell: Cell, *, n: Any, x: Any, limit: Any, mid: Any, q: Any, judged: list[Cell]) -> dict[str, Any]:
    if cell not in judged:
        return {
            "x": x[cell],
            "n": n[cell],
            "limit": limit[cell],
            "level": "not_enough_data",
            "q_bh": None,
            "p_over": None,
        }
    mu, weight = _prior([(x[c], n[c]) for c in judged if c[2] == cell[2]])
    posterior = stats.beta(x[cell] + weight * mu, n[cell] - x[cell] + weight * (1 - mu))
    bound, share = limit[cell], x[cell] / n[cell]
    over = float(posterior.sf(bound))
    serious = float(posterior.sf(bound + 0.15)) if bound + 0.15 < 1 else 0.0
    z, m = 1.6448536269514722, n[cell]
    half = z * math.sqrt(share * (1 - share) / m + z * z / (4 * m * m))
    upper = (share + z * z / (2 * m) + half) / (1 + z * z / m)
    proved = share > bound and (q[cell] <= 0.10 or over >= 0.95)
    if proved:
        level = "critical" if serious >= 0.80 else "barrier"
    elif share > bound and over >= 0.50:
        level = "watch"
    else:
        level = "not_enough_data" if upper > bound + 0.15 else "none"
    return {
        "x": x[cell],
        "n": m,
        "limit": bound,
        "level": level,
        "p_mid": mid[cell],
        "q_bh": q[cell],
        "shrunk": float(posterior.mean()),
        "p_over": over,
        "p_serious": serious,
        "upper95": upper,
    }
