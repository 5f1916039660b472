"""Measures the barrier rule: how fast it judges a large map, and how often it is right in a simulated world.

Prints JSON. "speed" is the time for 10,000 cells, beside the same rule written cell by cell in plain Python
and run in the same minute: compare the ratio, not the seconds.

"simulation" stands beside the figures that were published for the rule: recall (share of true barriers
flagged), false discovery rate (mean share of flags that are wrong) and the chance of any false flag on a map
without a barrier. The published figures name the map (5 segments x 8 stages, CES 2.0 answers, limit .25) but
not the true shares in it. The world here was FITTED: out of some thousands of simple worlds, in round
numbers, it is one whose figures all lie within sampling error of the published ones. It shows that the
project's code behaves as published in a plausible world, not that any real company looks like it. Of 40 cells

- 7 are barriers, true trouble shares spread evenly over .34-.64;
- 12 are grey, just below the limit: .17-.23;
- 21 are clear: .10-.15.

The map without a barrier is a world of its own, fitted likewise: 8 grey cells of .16-.24, 32 clear ones.

A person's answer 1-7 is a normal feeling with standard deviation 1.75, rounded; the cell's mean feeling is
set so that answers 1-3 come with the true share ("everybody a little worse", the kindest world for a rule of
means). The naive rule flags a cell whose mean answer is below the mean that belongs to a share of .25.
"""

import argparse
import json
import math
import random
import time
from collections.abc import Callable
from statistics import median
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from cjm_studio.statistics.barrier_rule import RuleCell, evaluate
from cjm_studio.statistics.engine import ENGINE

LIMIT = 0.25
FEELING_SD = 1.75
SCORES = np.arange(1, 8)

# For each kind of cell: how many of the 40, and the least and the greatest true trouble share.
World = dict[str, tuple[int, float, float]]
WORLD: World = {"barriers": (7, 0.34, 0.64), "grey": (12, 0.17, 0.23), "clear": (21, 0.10, 0.15)}
NO_BARRIER: World = {"grey": (8, 0.16, 0.24), "clear": (32, 0.10, 0.15)}

Shares = NDArray[np.float64]
Flags = NDArray[np.bool_]


class Rates(NamedTuple):
    """One line of the published table, in per cent: recall and false discovery rate of three rules."""

    naive_recall: float
    naive_fdr: float
    rule_recall: float
    rule_fdr: float
    with_watch_recall: float
    with_watch_fdr: float


PUBLISHED = {
    10: Rates(95, 44, 29, 1.9, 82, 38),
    30: Rates(99, 25, 70, 0.8, 96, 28),
    100: Rates(100, 11, 95, 0.4, 100, 15),
    300: Rates(100, 2.9, 100, 0.0, 100, 5.8),
}
PUBLISHED_EMPTY_MAP = {10: (99, "at most 1.2"), 30: (87, "at most 1.2"), 100: (57, "at most 1.2")}


def answer_chances(true_share: Shares) -> Shares:
    """Give the chance of each answer 1-7 in cells with these true trouble shares, one row a cell."""
    mean_feeling = 3.5 - FEELING_SD * ndtri(true_share)
    below = ndtr((np.arange(1.5, 7) - mean_feeling[:, None]) / FEELING_SD)
    ends = np.zeros((len(true_share), 1)), np.ones((len(true_share), 1))
    return np.diff(np.concatenate([ends[0], below, ends[1]], axis=1))


def true_shares(rng: np.random.Generator, world: World) -> Shares:
    return np.concatenate([rng.uniform(low, high, count) for count, low, high in world.values()])


def flags(rng: np.random.Generator, true_share: Shares, n: int) -> tuple[Flags, Flags, Flags]:
    """Ask n people in every cell and let three rules flag: naive, barrier + critical, and with watch."""
    answers = rng.multinomial(n, answer_chances(true_share))
    naive_limit = float((answer_chances(np.array([LIMIT])) @ SCORES)[0])
    naive = answers @ SCORES / n < naive_limit
    trouble = answers[:, :3].sum(axis=1).tolist()
    levels = [verdict.level for verdict in evaluate([RuleCell("ces2", x, n, LIMIT) for x in trouble])]
    proven = np.array([level in {"barrier", "critical"} for level in levels])
    return naive, proven, proven | np.array([level == "watch" for level in levels])


def simulated_line(rng: np.random.Generator, n: int, replications: int) -> tuple[Rates, Rates]:
    """Give the rates of one line, and their standard errors from one map to the next."""
    found = np.zeros((replications, 3, 2))
    for replication in range(replications):
        truth = true_shares(rng, WORLD)
        barrier = truth > LIMIT
        for rule, flagged in enumerate(flags(rng, truth, n)):
            recall = (flagged & barrier).sum() / barrier.sum()
            found[replication, rule] = recall, (flagged & ~barrier).sum() / max(flagged.sum(), 1)
    errors = found.std(axis=0, ddof=1) / math.sqrt(replications)
    return (
        Rates(*(round(100 * float(rate), 1) for rate in found.mean(axis=0).ravel())),
        Rates(*(round(100 * float(error), 2) for error in errors.ravel())),
    )


def any_false_flag(rng: np.random.Generator, n: int, replications: int) -> tuple[float, float]:
    """Give the per cent of maps without a barrier on which the naive rule and ours flag at least one cell."""
    hits = np.zeros(2)
    for _ in range(replications):
        naive, proven, _ = flags(rng, true_shares(rng, NO_BARRIER), n)
        hits += naive.any(), proven.any()
    return round(100 * float(hits[0]) / replications, 1), round(100 * float(hits[1]) / replications, 1)


def simulation(replications: int) -> dict[str, object]:
    rng = np.random.default_rng(36)
    table = []
    for n, line in PUBLISHED.items():
        found, errors = (rates._asdict() for rates in simulated_line(rng, n, replications))
        table.append({"n": n, "published": line._asdict(), "found": found, "standard errors": errors})
    empty = []
    for n, (naive, ours) in PUBLISHED_EMPTY_MAP.items():
        flagged = any_false_flag(rng, n, replications)
        found_by_rule = {"naive": flagged[0], "rule": flagged[1]}
        empty.append({"n": n, "published": {"naive": naive, "rule": ours}, "found": found_by_rule})
    return {
        "world": {
            "note": "fitted to the published figures; the published world is not given in full",
            "limit": LIMIT,
            "cells (count, least and greatest true trouble share)": WORLD,
            "cells of a map without a barrier": NO_BARRIER,
            "answers": f"1-7, rounded normal feeling, standard deviation {FEELING_SD}, shifted by the share",
            "naive rule": "mean answer below the mean that belongs to the limit",
        },
        "replications": replications,
        "recall and false discovery rate, per cent": table,
        "maps without a barrier: at least one false flag, per cent of maps": empty,
    }


def beta_below(share: float, a: float, b: float) -> float:
    """Give P(Beta(a, b) <= share) in plain Python: the continued fraction, by Lentz's method."""
    if share <= 0 or share >= 1:
        return float(share >= 1)
    if share > (a + 1) / (a + b + 2):
        return 1 - beta_below(1 - share, b, a)
    front = (
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(share) + b * math.log1p(-share)
    )
    c, d, fraction = 1.0, 0.0, 1.0
    for i in range(500):
        m = i // 2
        if i == 0:
            term = 1.0
        elif i % 2:
            term = -(a + m) * (a + b + m) * share / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * share / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / (1 + term * d or 1e-300)
        c = 1 + term / c or 1e-300
        fraction *= c * d
        if i and abs(1 - c * d) < 1e-15:
            break
    return math.exp(front) / a * (fraction - 1)


def plain_prior(x: list[int], n: list[int]) -> tuple[float, float]:
    total, k = sum(n), len(n)
    mu = sum(x) / total
    if k < 8 or not 0 < mu < 1:
        return min(max(mu, 0.02), 0.98), 2.0
    spread = sum(b * (a / b - mu) ** 2 for a, b in zip(x, n, strict=True))
    room = total - sum(b * b for b in n) / total - (k - 1)
    rho = (spread - mu * (1 - mu) * (k - 1)) / (mu * (1 - mu) * room)
    rho = min(max(rho, 1 / 201), 1 / 3)
    return mu, (1 - rho) / rho


def plain_q(p: list[float]) -> list[float]:
    q, least = [1.0] * len(p), 1.0
    for rank, place in reversed(list(enumerate(sorted(range(len(p)), key=p.__getitem__), start=1))):
        least = min(least, p[place] * len(p) / rank)
        q[place] = least
    return q


def plain_level(x: int, n: int, q: float, mu: float, weight: float) -> str:
    a, b, z = x + weight * mu, n - x + weight * (1 - mu), 1.6448536269514722
    share, over = x / n, 1 - beta_below(LIMIT, a, b)
    if share > LIMIT and (q <= 0.10 or over >= 0.95):
        return "critical" if 1 - beta_below(LIMIT + 0.15, a, b) >= 0.80 else "barrier"
    if share > LIMIT and over >= 0.50:
        return "watch"
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    upper = (share + z * z / (2 * n) + half) / (1 + z * z / n)
    return "not_enough_data" if upper > LIMIT + 0.15 else "none"


def plain_rule(x: list[int], n: list[int]) -> list[str]:
    """Judge cells of one metric, all with 10 answers and more, one after the other."""
    p = []
    for a, b in zip(x, n, strict=True):
        from_x = beta_below(LIMIT, a, b - a + 1) if a > 0 else 1.0
        above_x = beta_below(LIMIT, a + 1, b - a) if a < b else 0.0
        p.append((from_x + above_x) / 2)
    mu, weight = plain_prior(x, n)
    return [plain_level(a, b, c, mu, weight) for a, b, c in zip(x, n, plain_q(p), strict=True)]


def seconds(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times)


def speed(count: int, runs: int) -> dict[str, object]:
    chance = random.Random(10)
    n = [chance.randint(10, 300) for _ in range(count)]
    x = [
        sum(chance.random() < share for _ in range(b)) for b, share in ((b, chance.random() * 0.6) for b in n)
    ]
    cells = [RuleCell("ces2", a, b, LIMIT) for a, b in zip(x, n, strict=True)]
    ours, plain = seconds(lambda: evaluate(cells), runs), seconds(lambda: plain_rule(x, n), max(1, runs // 3))
    differing = sum(a.level != b for a, b in zip(evaluate(cells), plain_rule(x, n), strict=True))
    return {
        "cells": count,
        "runs": runs,
        "median_ms": round(1000 * ours, 1),
        "plain_python_ms": round(1000 * plain, 1),
        "times_faster": round(plain / ours, 1),
        "levels_that_differ": differing,
    }


def table_lines(replications: int) -> list[str]:
    """Give the table of docs/methods.md: per line recall / false of the naive rule, ours, ours with watch."""
    rng = np.random.default_rng(36)
    lines = []
    for n, published in PUBLISHED.items():
        found, _ = simulated_line(rng, n, replications)
        for name, rates in (("found", found), ("published", published)):
            pairs = zip(rates[::2], rates[1::2], strict=True)
            lines.append(" | ".join([f"{n:>4} {name:<9}", *(f"{a:5.1f} % / {b:4.1f} %" for a, b in pairs)]))
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the barrier rule.")
    parser.add_argument("--quick", action="store_true", help="few replications: does it run at all?")
    parser.add_argument("--table", action="store_true", help="only the table of what the rule achieves")
    options = parser.parse_args()
    quick = options.quick
    if options.table:
        print("\n".join(table_lines(20 if quick else 2000)))
        return
    result = {
        "benchmark": "barrier_rule",
        "engine": ENGINE,
        "speed": speed(10_000, 3 if quick else 9),
        "simulation": simulation(20 if quick else 2000),
    }
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
