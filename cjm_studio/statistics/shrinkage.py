"""Shrinkage: a small cell borrows from the other cells of the same metric."""

from dataclasses import dataclass
from math import fsum
from typing import Final

import numpy as np
from scipy.special import betainc

from cjm_studio.statistics.arrays import FloatArray

ENOUGH_CELLS: Final = 8  # fewer cells do not say how much cells differ
FLAT_WEIGHT: Final = 2.0  # answers that the prior counts for when the cells do not say
FLAT_MU: Final = (0.02, 0.98)
RHO: Final = (1 / 201, 1 / 3)  # the prior counts for 200 answers at most, 2 at least


@dataclass(frozen=True, slots=True)
class Prior:
    """What the cells of one metric have in common: a mean share mu, worth M answers, from so many cells."""

    mu: float
    M: float
    cells: int


def shared_prior(x: FloatArray, n: FloatArray) -> Prior:
    """Find the beta prior of the cells of one metric.

    Shapes: trouble answers and answers per cell, flat arrays of one length, at least one cell with answers.
    The sums are exact, so the order of the cells does not matter.
    Source: Kleinman 1973, weighted moments of the beta-binomial.
    """
    total = fsum(n)
    mu = fsum(x) / total
    chance = mu * (1 - mu)  # variance of one answer
    room = total - fsum(n * n) / total - (len(n) - 1)
    if len(n) < ENOUGH_CELLS or chance * room <= 0:
        return Prior(min(max(mu, FLAT_MU[0]), FLAT_MU[1]), FLAT_WEIGHT, len(n))
    spread = fsum(n * (x / n - mu) ** 2)
    rho = (spread - chance * (len(n) - 1)) / (chance * room)
    rho = min(max(rho, RHO[0]), RHO[1])
    return Prior(mu, (1 - rho) / rho, len(n))


def priors_of_sums(
    k: int, *, n: FloatArray, x: FloatArray, nn: FloatArray, xx: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Give mu and M as `shared_prior` does, for many maps at once from their sums over k cells.

    Shapes: sums of n, of x, of n*n and of x*x/n, arrays that broadcast. The last digits may differ from those
    of `shared_prior`, whose sums are exact.
    """
    mu = x / n
    chance = mu * (1 - mu)
    room = n - nn / n - (k - 1)
    told = (chance * room > 0) & (k >= ENOUGH_CELLS)
    rho = (xx - mu * x - chance * (k - 1)) / np.where(told, chance * room, 1.0)
    rho = np.clip(rho, *RHO)
    return np.where(told, mu, np.clip(mu, *FLAT_MU)), np.where(told, (1 - rho) / rho, FLAT_WEIGHT)


@dataclass(frozen=True, slots=True)
class Posterior:
    """What is believed of each cell after its answers: Beta(a, b), arrays of one shape."""

    a: FloatArray
    b: FloatArray

    @property
    def shrunk(self) -> FloatArray:
        """Give the share of each cell, pulled to the map's mean when n is small."""
        return self.a / (self.a + self.b)

    def chance_above(self, share: FloatArray | float) -> FloatArray:
        """Give the probability that the true share of each cell is above the given one; above 1 it is 0."""
        # The mirrored lower tail equals betaincc(a, b, share) and is computed 15 times faster.
        return np.asarray(betainc(self.b, self.a, 1 - np.clip(share, 0.0, 1.0)))


def posterior(
    x: FloatArray, n: FloatArray, *, mu: FloatArray | float, weight: FloatArray | float
) -> Posterior:
    """Join the answers of each cell with its prior: Beta(x + M mu, n - x + M (1 - mu)), weight being M.

    Shapes: arrays that broadcast.
    """
    return Posterior(x + weight * mu, n - x + weight * (1 - mu))
