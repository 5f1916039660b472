"""The life of a barrier: its status wave by wave, from the wave that opened it on."""

from collections.abc import Sequence

import msgspec

from cjm_studio.statistics.tracking import N_MIN, Base, OpeningWave, WaveChange

PROVEN = frozenset(("barrier", "critical"))
REOPENED = frozenset(("regressed", "open"))  # from such a wave on a barrier is judged against that wave


class WaveFacts(msgspec.Struct, frozen=True, gc=False):
    """One wave of a cell: x of n in trouble, the shrunk share, the level, the limit, the decision."""

    x: float
    n: float
    shrunk: float | None
    level: str
    limit: float | None
    refused: str = ""  # why this wave cannot be compared with the opening one
    decided: str = ""  # the status that a person confirmed; empty: nobody has yet


class WaveStep(msgspec.Struct, frozen=True, gc=False):
    """What the rule proposes for a wave, what holds, and the change from the wave `base`."""

    proposed: str
    status: str
    base: int
    change: WaveChange | None = None


def barrier_life(waves: Sequence[WaveFacts]) -> list[WaveStep]:
    """Judge every wave of a cell from its opening on (the first), in the order of their dates.

    Waves in which the cell was not asked are left out by the caller. Two waves running that are resolved
    close the barrier; a wave between them with too few answers, or one that cannot be compared, breaks the
    run. A closed barrier stays closed until it is barrier or critical again: then it is reopened, and judged
    against that wave from then on. What a person decided stands in for what the rule proposes.
    Source: the tracking rule, docs/methods.md.
    """
    steps = [WaveStep("open", waves[0].decided or "open", 0)]
    before = steps[0].status
    at, base, closed = 0, _base(waves[0]), before == "closed"
    for turn, facts in enumerate(waves[1:], 1):
        change = None
        if base is not None and not facts.refused and facts.limit is not None:
            change = base.change(facts.x, facts.n, limit=facts.limit)
        proposed = _proposed(facts, change, closed=closed, before=before)
        status = facts.decided or proposed
        steps.append(WaveStep(proposed, status, at, change))
        before = status
        closed = status == "closed" or (closed and status not in REOPENED)
        if status in REOPENED and facts.shrunk is not None:
            at, base = turn, _base(facts)
    return steps


def _base(facts: WaveFacts) -> Base | None:
    return None if facts.shrunk is None else Base(OpeningWave(facts.x, facts.n, facts.shrunk))


def _proposed(facts: WaveFacts, change: WaveChange | None, *, closed: bool, before: str) -> str:
    if facts.n < N_MIN:
        return "not_enough_data"
    if facts.refused:
        return "no_proof_of_change"
    if closed:
        return "regressed" if facts.level in PROVEN else "watch_again" if facts.level == "watch" else "closed"
    if change is None:
        return "no_proof_of_change"
    if change.status == "resolved_to_confirm" and before == "resolved_to_confirm":
        return "closed"
    return change.status
