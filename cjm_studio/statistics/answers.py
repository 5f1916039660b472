"""Answers of one group: how many people gave each, and what they are worth when answers carry weights."""

from collections.abc import Collection, Mapping
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
