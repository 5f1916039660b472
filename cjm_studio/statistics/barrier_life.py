"""The life of a barrier: its status wave by wave, from the wave that opened it on."""

from collections.abc import Sequence
from dataclasses import dataclass

from cjm_studio.statistics.tracking import OpeningWave, WaveChange, wave_change

PROVEN = frozenset(("barrier", "critical"))


@dataclass(frozen=True, slots=True)
class WaveFacts:
    """One wave of a cell: x of n in trouble, the shrunk share, the level, the limit, the decision."""

    x: float
    n: float
    shrunk: float | None
    level: str
    limit: float | None
    refused: str = ""  # why this wave cannot be compared with the opening one
    decided: str = ""  # the status that a person confirmed; empty: nobody has yet


@dataclass(frozen=True, slots=True)
class WaveStep:
    """What the rule proposes for a wave, what holds, and the change from the wave `base`."""

    proposed: str
    status: str
    base: int
    change: WaveChange | None = None


def barrier_life(waves: Sequence[WaveFacts]) -> list[WaveStep]:
    """Judge every wave of a cell from its opening on (the first), in the order of their dates.

    Two waves running that are resolved close the barrier. A closed one that is barrier or critical again is
    reopened, and judged against that wave from then on; one under watch again is not. What a person decided
    stands in for what the rule proposes. Source: the tracking rule, docs/methods.md.
    """
    steps = [WaveStep("open", waves[0].decided or "open", 0)]
    closed = steps[0].status == "closed"
    base = 0
    for at, facts in enumerate(waves[1:], 1):
        change = _change(waves[base], facts)
        proposed = _proposed(facts, change, closed=closed, before=steps[-1].status)
        status = facts.decided or proposed
        closed = status == "closed" or (closed and status in ("watch_again", "not_enough_data"))
        steps.append(WaveStep(proposed, status, base, change))
        if status in ("regressed", "open"):
            base = at
    return steps


def _change(base: WaveFacts, facts: WaveFacts) -> WaveChange | None:
    if facts.refused or base.shrunk is None or facts.limit is None:
        return None
    return wave_change(OpeningWave(base.x, base.n, base.shrunk), facts.x, facts.n, limit=facts.limit)


def _proposed(facts: WaveFacts, change: WaveChange | None, *, closed: bool, before: str) -> str:
    if change is None:
        return "closed" if closed else "no_proof_of_change"
    if change.status == "not_enough_data":
        return change.status
    if closed:
        return "regressed" if facts.level in PROVEN else "watch_again" if facts.level == "watch" else "closed"
    if change.status == "resolved_to_confirm" and before == "resolved_to_confirm":
        return "closed"
    return change.status
