"""Votes: how far the workshop's dots and the computed priority put barriers into the same order."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from cjm_studio.model.ids import BarrierId
from cjm_studio.register.lines import RegisterLine
from cjm_studio.statistics.agreement import tau_b


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two barriers that people and figures put the other way round."""

    by_votes: BarrierId  # what people put first
    by_priority: BarrierId  # what the figures put first
    votes_apart: int
    priority_apart: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far votes and priority agree, and where they do not, the widest disagreement first."""

    tau: float | None  # Kendall's tau-b; None: no order to compare
    barriers: int
    disagreements: tuple[Disagreement, ...]


def agreement(lines: Sequence[RegisterLine]) -> Agreement:
    """Compare the votes of all barriers that have any, and a priority, with the computed order."""
    ranked = [
        (line.barrier.id, line.barrier.votes, line.priority.value)
        for line in lines
        if line.barrier.votes is not None and line.priority.value is not None
    ]
    apart = []
    for (one, votes1, value1), (other, votes2, value2) in combinations(ranked, 2):
        votes, value = votes1 - votes2, value1 - value2
        if votes * value < 0:
            first, second = (one, other) if votes > 0 else (other, one)
            apart.append(Disagreement(first, second, abs(votes), abs(value)))
    apart.sort(key=lambda pair: (-pair.votes_apart, -pair.priority_apart, pair.by_votes, pair.by_priority))
    tau = tau_b([votes for _, votes, _ in ranked], [value for _, _, value in ranked])
    return Agreement(tau, len(ranked), tuple(apart))
