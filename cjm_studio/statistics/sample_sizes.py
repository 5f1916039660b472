"""How many answers there are, and how many it would take to decide."""

from collections.abc import Sequence
from math import ceil, fsum, isfinite, sqrt

from scipy.special import ndtri

from cjm_studio.statistics.interval import LAST_DIGIT, Z95_ONE_SIDED


def effective_n(weights: Sequence[float]) -> float:
    """Give the number of equal answers that weighted answers are worth; none, or only zeros, gives 0.

    Units: answers, not rounded; equal weights give exactly their number.
    Errors: ValueError for a weight that is negative or not finite. Source: Kish 1965, (sum w)^2 / sum w^2.
    """
    if not all(isfinite(weight) and weight >= 0 for weight in weights):
        raise ValueError("weights must be finite and not negative")
    largest = max(weights, default=0.0)
    if largest == 0:
        return 0.0
    # Divided by the largest, so that ten weights of 0.1 are worth ten answers and not 9.999999999999998.
    scaled = [weight / largest for weight in weights]
    return fsum(scaled) ** 2 / fsum(weight * weight for weight in scaled)


def answers_to_rule_out(serious: float, share: float) -> int:
    """Give the number of answers at which the one-sided 95 % Wilson bound of a share falls to a serious one.

    Units: both in 0..1, the share below the serious one. Errors: ValueError if it is not.
    Source: the one-sided score test, which the Wilson bound inverts.
    """
    if not 0 <= share < serious <= 1:
        raise ValueError(f"needs 0 <= share < serious <= 1, got share = {share}, serious = {serious}")
    z = Z95_ONE_SIDED
    return max(1, ceil(z * z * serious * (1 - serious) / (serious - share) ** 2 * (1 - LAST_DIGIT)))


def needed_answers(limit: float, share: float, *, alpha: float = 0.05, power: float = 0.8) -> int:
    """Give the number of answers in a cell needed to prove that a true share lies above the limit.

    Units: limit and share in 0..1, limit below share; alpha one-sided (about .005 is what 40 cells ask for).
    Errors: ValueError if limit is not inside 0..share, share is above 1, or alpha or power not inside 0..1.
    Source: sample size of the one-sided score test of one proportion.
    """
    if not 0 < limit < share <= 1:
        raise ValueError(f"needs 0 < limit < share <= 1, got limit = {limit}, share = {share}")
    if not (0 < alpha < 1 and 0 < power < 1):
        raise ValueError(f"alpha and power must lie inside 0..1, got {alpha} and {power}")
    by_chance = float(ndtri(1 - alpha)) * sqrt(limit * (1 - limit))
    by_power = float(ndtri(power)) * sqrt(share * (1 - share))
    return max(1, ceil(((by_chance + by_power) / (share - limit)) ** 2))


def answers_to_compare(first: float, second: float, *, alpha: float = 0.05, power: float = 0.8) -> int:
    """Give the number of answers in each of two groups, or waves, needed to prove that their shares differ.

    Units: both shares in 0..1, not the same; alpha two-sided.
    Errors: ValueError for shares that are the same or outside 0..1, or alpha or power not inside 0..1.
    Source: sample size of the z-test of two proportions, Fleiss 1981, without correction for continuity.
    """
    if not (0 <= first <= 1 and 0 <= second <= 1) or first == second:
        raise ValueError(f"needs two different shares in 0..1, got {first} and {second}")
    if not (0 < alpha < 1 and 0 < power < 1):
        raise ValueError(f"alpha and power must lie inside 0..1, got {alpha} and {power}")
    mean = (first + second) / 2
    by_chance = float(ndtri(1 - alpha / 2)) * sqrt(2 * mean * (1 - mean))
    by_power = float(ndtri(power)) * sqrt(first * (1 - first) + second * (1 - second))
    return max(1, ceil(((by_chance + by_power) / (first - second)) ** 2))
