"""How many answers it would take to decide."""

from math import ceil, sqrt
from typing import Final

from scipy.special import ndtri

from cjm_studio.statistics.interval import LAST_DIGIT, Z95, Z95_ONE_SIDED

_POWER: Final = 0.8


def answers_to_rule_out(serious: float, share: float) -> int:
    """Give the number of answers at which the one-sided 95 % Wilson bound of a share falls to a serious one.

    Units: both in 0..1, the share below the serious one. Errors: ValueError if it is not.
    Source: the one-sided score test, which the Wilson bound inverts.
    """
    if not 0 <= share < serious <= 1:
        raise ValueError(f"needs 0 <= share < serious <= 1, got share = {share}, serious = {serious}")
    z = Z95_ONE_SIDED
    return max(1, ceil(z * z * serious * (1 - serious) / (serious - share) ** 2 * (1 - LAST_DIGIT)))


def needed_answers(limit: float, share: float, *, alpha: float) -> int:
    """Give the number of answers in a cell needed to prove that a true share lies above the limit.

    Units: limit and share in 0..1, limit below share; alpha one-sided (about .005 is what 40 cells ask for).
    Errors: ValueError if limit is not inside 0..share, share is above 1, or alpha not inside 0..1.
    Source: sample size of the one-sided score test of one proportion.
    """
    if not 0 < limit < share <= 1:
        raise ValueError(f"needs 0 < limit < share <= 1, got limit = {limit}, share = {share}")
    if not 0 < alpha < 1:
        raise ValueError(f"alpha must lie inside 0..1, got {alpha}")
    by_chance = float(ndtri(1 - alpha)) * sqrt(limit * (1 - limit))
    by_power = float(ndtri(_POWER)) * sqrt(share * (1 - share))
    return max(1, ceil(((by_chance + by_power) / (share - limit)) ** 2))


def answers_to_compare(first: float, second: float) -> int:
    """Give the number of answers in each of two groups, or waves, needed to prove that their shares differ.

    Units: both shares in 0..1, not the same; two-sided 5 %.
    Errors: ValueError for shares that are the same or outside 0..1.
    Source: sample size of the z-test of two proportions, Fleiss 1981, without correction for continuity.
    """
    if not (0 <= first <= 1 and 0 <= second <= 1) or first == second:
        raise ValueError(f"needs two different shares in 0..1, got {first} and {second}")
    mean = (first + second) / 2
    by_chance = Z95 * sqrt(2 * mean * (1 - mean))
    by_power = float(ndtri(_POWER)) * sqrt(first * (1 - first) + second * (1 - second))
    return max(1, ceil(((by_chance + by_power) / (first - second)) ** 2))
