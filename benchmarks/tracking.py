"""Measures the tracking rule in a simulated world: how often it speaks, and how often it should have.

Prints JSON. The world is that of `barrier_rule`: 40 cells, 7 of them barriers. A barrier that the rule has
opened in a first wave gets a second wave, by fresh people, in which its true share is the same or has been
brought down to .12. "published" is the table of docs/methods.md; the true shares behind it are not given in
full, so that the figures need only come near. "waves" watches opened barriers that never change for twelve
waves: how many of them are ever called closed.
"""

import argparse
import json
import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from benchmarks.barrier_rule import CELLS, LIMIT, true_shares
from cjm_studio.statistics.barrier_life import WaveFacts, barrier_life
from cjm_studio.statistics.barrier_rule import RuleCell, evaluate
from cjm_studio.statistics.tracking import OpeningWave, wave_change

FIXED = 0.12
MILD = 0.32

# Per cent of barriers: resolved, resolved or improved, worse.
PUBLISHED = {
    ("unchanged", 10): (0.2, 1.9, 0.2),
    ("unchanged", 30): (0.0, 1.7, 1.8),
    ("unchanged", 100): (0.0, 2.5, 4.2),
    ("unchanged", 300): (0.0, 3.2, 4.4),
    ("fixed to .12", 10): (28, 67, 0),
    ("fixed to .12", 30): (51, 96, 0),
    ("fixed to .12", 100): (94, 100, 0),
    ("fixed to .12", 300): (100, 100, 0),
}
GOOD = ("resolved_to_confirm", "improved")


class Opened(NamedTuple):
    """A true barrier that the rule has found: its true share, and the wave that opened it."""

    share: float
    x: int
    n: int
    shrunk: float
    level: str


def opened(rng: np.random.Generator, n: int, maps: int) -> Iterator[Opened]:
    """Yield the true barriers that the rule opens on so many maps."""
    for _ in range(maps):
        truth = true_shares(rng, with_barriers=True)
        x = rng.binomial(n, truth).tolist()
        verdicts = evaluate([RuleCell("ces2", one, n, LIMIT) for one in x])
        for at in range(CELLS):
            verdict = verdicts[at]
            if truth[at] > LIMIT and verdict.level in ("barrier", "critical") and verdict.shrunk is not None:
                yield Opened(float(truth[at]), x[at], n, verdict.shrunk, verdict.level)


def second_wave(rng: np.random.Generator, barriers: list[Opened], *, fixed: bool) -> dict[str, object]:
    """Ask again, as many fresh people, and give the per cent of barriers with each kind of news."""
    news = [
        wave_change(
            OpeningWave(one.x, one.n, one.shrunk),
            int(rng.binomial(one.n, FIXED if fixed else one.share)),
            one.n,
            limit=LIMIT,
        ).status
        for one in barriers
    ]
    counts = (news.count("resolved_to_confirm"), sum(one in GOOD for one in news), news.count("worse"))
    shares = [count / len(news) for count in counts]
    return {
        "barriers": len(news),
        "found": [round(100 * share, 2) for share in shares],
        "standard errors": [round(100 * math.sqrt(share * (1 - share) / len(news)), 2) for share in shares],
    }


def ever(rng: np.random.Generator, barriers: list[Opened], waves: int) -> dict[str, float]:
    """Watch barriers that never change: the per cent that is ever called resolved, and ever closed."""
    resolved = closed = waves_closed = 0
    for one in barriers:
        facts = [WaveFacts(one.x, one.n, one.shrunk, one.level, LIMIT)]
        for x in rng.binomial(one.n, one.share, waves).tolist():
            level = "barrier" if x / one.n > LIMIT else "none"
            facts.append(WaveFacts(x, one.n, x / one.n, level, LIMIT))
        steps = [step.status for step in barrier_life(facts)]
        resolved += "resolved_to_confirm" in steps
        closed += "closed" in steps
        waves_closed += steps.count("closed")
    count = len(barriers)
    return {
        "barriers": count,
        "waves": waves,
        "ever resolved, per cent": round(100 * resolved / count, 3),
        "ever closed, per cent": round(100 * closed / count, 3),
        "waves called closed, per cent": round(100 * waves_closed / (count * waves), 3),
    }


def mild(n: int, count: int) -> list[Opened]:
    """Return mild barriers, true share .32, opened by as many answers in trouble as that share asks for."""
    return [Opened(MILD, round(MILD * n), n, MILD, "barrier")] * count


def simulation(maps: int, waves: int = 12) -> dict[str, object]:
    """Run the whole simulation; maps: how many first waves for each n."""
    rng = np.random.default_rng(41)
    table, watched, mildly = [], [], []
    for n in (10, 30, 100, 300):
        barriers = list(opened(rng, n, maps))
        for name, fixed in (("unchanged", False), ("fixed to .12", True)):
            line = {"next wave": name, "n": n, "published": PUBLISHED[name, n]}
            table.append({**line, **second_wave(rng, barriers, fixed=fixed)})
        watched.append({"n": n, **ever(rng, barriers, waves)})
        mildly.append({"n": n, **ever(rng, mild(n, 4 * maps), 6)})
    return {
        "maps": maps,
        "resolved, resolved or improved, worse; per cent of barriers": table,
        "unchanged barriers over the waves": watched,
        "an unchanged mild barrier (.32) over six waves": mildly,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the tracking rule.")
    parser.add_argument("--quick", action="store_true", help="few maps: does it run at all?")
    quick = parser.parse_args().quick
    print(json.dumps({"benchmark": "tracking", **simulation(20 if quick else 2000)}, indent=1))


if __name__ == "__main__":
    main()
