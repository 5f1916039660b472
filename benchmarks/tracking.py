"""Measures the tracking rule in a simulated world: how often it speaks, and how often it should have.

Prints JSON. A barrier that the rule has opened in a first wave gets a second wave, by fresh people, in which
its true share is the same or has been brought down to .12. "published" is the table that was published for
the rule, for "opened true barriers, grey world"; the true shares behind it are not given.

The grey world here was FITTED, as that of `barrier_rule` was: in round numbers, with all figures within
sampling error of the published ones. It is another world, and a harder one: there the rule finds every
barrier with 300 answers, here 3 of 100 opened ones are not flagged again, as in the published table. Of 40
cells

- 6 are barriers, true trouble shares spread evenly over .28-.65;
- 16 are grey: .15-.25;
- 18 are clear: .10-.15.

"waves" watches opened barriers that never change for twelve waves: how many are ever called closed.
"""

import argparse
import json
import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from benchmarks.barrier_rule import LIMIT, Shares, World, true_shares
from cjm_studio.statistics.barrier_life import WaveFacts, barrier_life
from cjm_studio.statistics.barrier_rule import RuleCell, Verdict, evaluate
from cjm_studio.statistics.tracking import OpeningWave, wave_change

GREY: World = {"barriers": (6, 0.28, 0.65), "grey": (16, 0.15, 0.25), "clear": (18, 0.10, 0.15)}
FIXED = 0.12
MILD = 0.32

# Per cent of barriers: no longer flagged by the barrier rule, resolved, resolved or improved, worse.
PUBLISHED = {
    ("unchanged", 10): (63, 0.2, 1.9, 0.2),
    ("unchanged", 30): (22, 0.0, 1.7, 1.8),
    ("unchanged", 100): (7.6, 0.0, 2.5, 4.2),
    ("unchanged", 300): (3.3, 0.0, 3.2, 4.4),
    ("fixed to .12", 10): (100, 28, 67, 0),
    ("fixed to .12", 30): (100, 51, 96, 0),
    ("fixed to .12", 100): (100, 94, 100, 0),
    ("fixed to .12", 300): (100, 100, 100, 0),
}
NEWS = "no longer flagged, resolved, resolved or improved, worse; per cent of barriers"
GOOD = ("resolved_to_confirm", "improved")
FLAGGED = ("barrier", "critical")


class Opened(NamedTuple):
    """A true barrier that the rule has found: its true share, its first wave, and whether it comes again."""

    share: float
    x: int
    n: int
    shrunk: float
    level: str
    again: bool = True
    again_if_fixed: bool = True


def asked(rng: np.random.Generator, truth: Shares, n: int) -> tuple[list[int], list[Verdict]]:
    """Ask n people in every cell of a map: the answers in trouble, and what the rule says."""
    x = rng.binomial(n, truth).tolist()
    return x, evaluate([RuleCell("ces2", one, n, LIMIT) for one in x])


def opened(rng: np.random.Generator, n: int, maps: int) -> Iterator[Opened]:
    """Yield the true barriers that the rule opens on so many maps, each map asked again as a whole."""
    for _ in range(maps):
        truth = true_shares(rng, GREY)
        x, verdicts = asked(rng, truth, n)
        _, later = asked(rng, truth, n)
        _, fixed = asked(rng, np.where(truth > LIMIT, FIXED, truth), n)
        for at, verdict in enumerate(verdicts):
            if truth[at] > LIMIT and verdict.level in FLAGGED and verdict.shrunk is not None:
                again, again_if_fixed = later[at].level in FLAGGED, fixed[at].level in FLAGGED
                share = float(truth[at])
                yield Opened(share, x[at], n, verdict.shrunk, verdict.level, again, again_if_fixed)


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
    gone = sum(not (one.again_if_fixed if fixed else one.again) for one in barriers)
    good = sum(one in GOOD for one in news)
    counts = (gone, news.count("resolved_to_confirm"), good, news.count("worse"))
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
        "world": {
            "note": "fitted to the published figures; the published world is not given",
            "cells (count, least and greatest true trouble share)": GREY,
        },
        "maps": maps,
        NEWS: table,
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
