"""Tracking: what a new wave says about a barrier opened in an earlier one."""

from dataclasses import dataclass
from typing import Literal

from cjm_studio.statistics.barrier_rule import N_MIN
from cjm_studio.statistics.differences import newcombe
from cjm_studio.statistics.interval import Z95_ONE_SIDED
from cjm_studio.statistics.proportions import upper_wilson

WaveStatus = Literal["not_enough_data", "worse", "resolved_to_confirm", "improved", "no_proof_of_change"]


@dataclass(frozen=True, slots=True)
class OpeningWave:
    """The wave in which a barrier was opened or last confirmed: its counts and its shrunk share then."""

    x: float
    n: float
    shrunk: float


@dataclass(frozen=True, slots=True)
class WaveChange:
    """What a pair of waves proves: the least and the most by which trouble fell, and its upper bound now."""

    status: WaveStatus
    least_fall: float | None = None
    most_fall: float | None = None
    upper95: float | None = None


def wave_change(opening: OpeningWave, x: float, n: float, *, limit: float) -> WaveChange:
    """Judge a new wave, x of n in trouble, against the opening wave of the same barrier.

    Units: shares 0..1; falls are opening minus new (negative: it rose). Below 10 answers only the status is
    given. "resolved_to_confirm" closes a barrier only when it comes twice running. The same metric, question,
    limit and segment definition are the caller's promise. Errors: ValueError for impossible counts.
    Source: one-sided 95 % Newcombe bounds; the base is the lower (for a rise: the upper) of raw and shrunk
    share, because a barrier was picked for being extreme.
    """
    if n < N_MIN:
        return WaveChange("not_enough_data")
    raw = opening.x / opening.n
    base_lo, base_hi = min(raw, opening.shrunk), max(raw, opening.shrunk)
    least_fall = newcombe(base_lo * opening.n, opening.n, x, n, z=Z95_ONE_SIDED).lo
    most_fall = newcombe(base_hi * opening.n, opening.n, x, n, z=Z95_ONE_SIDED).hi
    upper95 = upper_wilson(x, n)
    return WaveChange(_status(least_fall, most_fall, upper95, limit), least_fall, most_fall, upper95)


def _status(least_fall: float, most_fall: float, upper95: float, limit: float) -> WaveStatus:
    if most_fall < 0:
        return "worse"
    if least_fall > 0:
        return "resolved_to_confirm" if upper95 < limit else "improved"
    return "no_proof_of_change"
