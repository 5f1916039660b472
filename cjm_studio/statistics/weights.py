"""Weighted answers: shares by weight, and how many equal answers they are worth.

Weights of different sources have no common unit: one survey weights to a mean of 1, another to a whole
country. So within each source the weights are scaled to average 1, and a source counts with its people.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import fsum, isfinite

from cjm_studio.statistics.interval import LAST_DIGIT

Counts = Iterable[tuple[int, int]]  # (answer, people)
Weights = Iterable[tuple[int, float, float]]  # (answer, sum of weights, sum of their squares)


@dataclass(frozen=True, slots=True)
class Weighted:
    """The answers of one group by weight: {answer: sum of scaled weights}, and Kish's effective n."""

    sums: Mapping[int, float]
    n_eff: float
    mixed: bool  # some of the answers have no weight and count 1

    def effective(self, chosen: Collection[int]) -> float:
        """Give how many effective answers lie in a set: the weighted share of the set times n_eff."""
        total = fsum(self.sums.values())
        return (
            self.n_eff * fsum(s for answer, s in self.sums.items() if answer in chosen) / total
            if total
            else 0.0
        )

    def counts(self) -> dict[int, float]:
        """Give the answers as {answer: effective answers}, which add up to n_eff."""
        return {answer: self.effective((answer,)) for answer in sorted(self.sums)}


def pooled(parts: Iterable[tuple[object, Counts, Weights]]) -> Weighted | None:
    """Add up the answers of a group, given as (source, counts, weights); None if nobody has a weight.

    Answers without weights, beside weighted ones, count 1 each. People whose weights are all 0 count nothing.
    Errors: ValueError for a weight that is negative or not finite.
    Source: Kish 1965, n_eff = (sum w)^2 / sum w^2.
    """
    sources: dict[tuple[object, bool], _Source] = {}
    for source, counts, weights in parts:
        rows = list(weights)
        own = sources.setdefault((source, bool(rows)), _Source({}))
        own.people += sum(people for _, people in counts) if rows else 0
        for answer, weight, square in rows or ((answer, people, people) for answer, people in counts):
            own.add(answer, weight, square)
    if not any(weighted for _, weighted in sources):
        return None
    sums: dict[int, float] = {}
    squares = 0.0
    for (_, weighted), own in sources.items():
        scale = own.scale if weighted else 1.0
        squares += scale * scale * own.squares
        for answer, weight in own.sums.items():
            sums[answer] = sums.get(answer, 0.0) + scale * weight
    mixed = len({weighted for (_, weighted), own in sources.items() if own.sums}) == 2
    return Weighted(sums, _effective(fsum(sums.values()), squares), mixed)


@dataclass(slots=True)
class _Source:
    """What one source adds: sums of weights by answer, the sum of all squares, how many people."""

    sums: dict[int, float]
    squares: float = 0.0
    people: int = 0

    def add(self, answer: int, weight: float, square: float) -> None:
        if not (isfinite(weight) and isfinite(square) and weight >= 0 and square >= 0):
            raise ValueError(f"weights must be finite and not negative, got {weight} and {square}")
        self.sums[answer] = self.sums.get(answer, 0.0) + weight
        self.squares += square

    @property
    def scale(self) -> float:
        """What the weights are multiplied by, so that they average 1."""
        total = fsum(self.sums.values())
        return self.people / total if total else 0.0


def _effective(total: float, squares: float) -> float:
    """Ten weights of 1.1 are worth ten answers and not 9.999999999999998: the rule asks for ten."""
    if squares == 0:
        return 0.0
    n = total * total / squares
    whole = round(n)
    return float(whole) if abs(n - whole) <= LAST_DIGIT * n else n
