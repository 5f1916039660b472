"""Experiments: groups treated differently and compared, fairly over several looks and outcomes."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, fsum, sqrt
from typing import Final, Literal

from cjm_studio.statistics.differences import newcombe, z_n1
from cjm_studio.statistics.interval import Z95, Interval
from cjm_studio.statistics.tracking import N_MIN

UNEQUAL: Final = 0.001  # p of the arm sizes below which people came into the arms otherwise than planned

# Two-sided .05 over all K looks: |z| >= C * sqrt(K / k) at look k.
OBRIEN_FLEMING: Final = {1: Z95, 2: 1.977, 3: 2.004, 4: 2.024, 5: 2.040}

Verdict = Literal["better", "worse", "no_proof", "not_enough_data"]
Counts = tuple[float, float]  # x of n


@dataclass(frozen=True, slots=True)
class Effect:
    """One arm against the first one by one outcome: the difference of their shares and what it proves."""

    difference: float
    ci95: Interval
    z: float
    p: float
    q: float  # p after the correction for all comparisons of the experiment
    verdict: Verdict


def look_bound(looks: int, look: int) -> float:
    """Give the |z| that a look has to reach, the look being number 1 to `looks` of as many as were planned.

    Errors: ValueError unless 1 <= look <= looks <= 5. Source: O'Brien and Fleming 1979.
    """
    if not 1 <= look <= looks or looks not in OBRIEN_FLEMING:
        raise ValueError(f"needs 1 <= look <= looks <= 5, got look {look} of {looks}")
    return OBRIEN_FLEMING[looks] * sqrt(looks / look)


def sample_ratio_p(sizes: Sequence[int], planned: Sequence[float]) -> float:
    """Give the p of arm sizes as uneven as these, if people had come into the arms in the planned shares.

    Errors: ValueError for no people, for fewer than two arms, and for shares that are not above 0.
    Source: Pearson's chi-squared test of fit.
    """
    if len(sizes) != len(planned) or len(sizes) < 2 or not all(share > 0 for share in planned):
        raise ValueError("every one of two or more arms needs a planned share above 0")
    people, whole = fsum(sizes), fsum(planned)
    if people <= 0:
        raise ValueError("nobody was in any arm")
    expected = [people * share / whole for share in planned]
    chi2 = fsum((size - mean) ** 2 / mean for size, mean in zip(sizes, expected, strict=True))
    if len(sizes) == 2:
        return erfc(sqrt(chi2 / 2))
    from scipy.special import chdtrc

    return float(chdtrc(len(sizes) - 1, chi2))


def effects(
    comparisons: Sequence[tuple[Counts, Counts, bool]], *, looks: int = 1, look: int = 1, early: bool = False
) -> list[Effect | None]:
    """Judge all comparisons of an experiment: first arm, other arm, whether what was counted is good.

    Units: shares; the difference is the other arm minus the first. None where an arm is empty. The q of
    Benjamini and Hochberg is taken over all comparisons; a look before the last has to prove more; before the
    planned n is reached (early) nothing is proved. Source: Newcombe 1998, Campbell 2007.
    """
    bound = erfc(look_bound(looks, look) / sqrt(2))  # the p that a look has to reach
    counted = [at for at, (first, other, _) in enumerate(comparisons) if min(first[1], other[1]) > 0]
    tests = {at: z_n1(*comparisons[at][1], *comparisons[at][0]) for at in counted if _known(comparisons[at])}
    q = dict(zip(tests, _step_up([test.p for test in tests.values()]), strict=True))
    found: list[Effect | None] = []
    for at, ((x1, n1), (x2, n2), good) in enumerate(comparisons):
        if at not in counted:
            found.append(None)
            continue
        difference, ci95 = x2 / n2 - x1 / n1, newcombe(x2, n2, x1, n1)
        if at not in tests:
            found.append(Effect(difference, ci95, 0.0, 1.0, 1.0, "not_enough_data"))
            continue
        proved = q[at] <= bound and not early and difference != 0
        verdict: Verdict = "no_proof" if not proved else "better" if (difference > 0) is good else "worse"
        found.append(Effect(difference, ci95, tests[at].z, tests[at].p, q[at], verdict))
    return found


def _known(comparison: tuple[Counts, Counts, bool]) -> bool:
    (_, n1), (_, n2), _ = comparison
    return min(n1, n2) >= N_MIN


def _step_up(p: Sequence[float]) -> list[float]:
    """Benjamini and Hochberg in plain Python: an experiment has a handful of outcomes."""
    q, least = [1.0] * len(p), 1.0
    for rank, at in reversed(list(enumerate(sorted(range(len(p)), key=p.__getitem__), start=1))):
        least = min(least, p[at] * len(p) / rank)
        q[at] = least
    return q
