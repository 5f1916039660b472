"""Answers of one group: how many people gave each, and what they are worth when answers carry weights."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from math import fsum


@dataclass(frozen=True, slots=True)
class Answers:
    """People per answer, and per answer the effective answers that shares and intervals are made from.

    Units: people are whole; effective answers add up to Kish's n_eff, and equal the people without weights.
    """

    people: Mapping[int, int] = field(default_factory=dict)
    effective: Mapping[int, float] = field(default_factory=dict)

    @property
    def n(self) -> int:
        """Give the number of people who answered."""
        return sum(self.people.values())

    @property
    def n_eff(self) -> float:
        """Give what their answers are worth, in equal answers."""
        return fsum(self.effective.values())

    def worth(self, chosen: Collection[int]) -> float:
        """Give the effective answers that lie in a set."""
        return fsum(number for answer, number in self.effective.items() if answer in chosen)


def answers_of(rows: Iterable[tuple[int, int, float, float]]) -> Answers:
    """Add up rows of (answer, people, sum of weights, sum of squared weights); unweighted people weigh 1.

    Errors: ValueError for weights that cannot be. Source: Kish 1965, n_eff = (sum w)^2 / sum w^2.
    """
    people: dict[int, int] = {}
    weights: dict[int, float] = {}
    squares = 0.0
    for answer, number, weight, square in rows:
        if number < 0 or weight < 0 or square < 0:
            raise ValueError(f"answers and weights are not negative, got {(answer, number, weight, square)}")
        people[answer] = people.get(answer, 0) + number
        weights[answer] = weights.get(answer, 0.0) + weight
        squares += square
    total = fsum(weights.values())
    scale = total / squares if squares else 0.0  # n_eff / total
    ordered = sorted(people)
    return Answers(
        {answer: people[answer] for answer in ordered},
        {answer: weights[answer] * scale for answer in ordered},
    )
