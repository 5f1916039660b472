"""Tracking: what a new wave says about a barrier opened in an earlier one.

Plain arithmetic: a register of thousands of barriers is worked out before NumPy would have been imported.
"""

from math import hypot, sqrt
from typing import Final, Literal, NamedTuple

import msgspec

from cjm_studio.statistics.interval import LAST_DIGIT, Z95_ONE_SIDED
from cjm_studio.statistics.proportions import wilson

N_MIN: Final = 10  # fewer answers are not judged, here and in the barrier rule and in experiments

_Z2: Final = Z95_ONE_SIDED**2

WaveStatus = Literal["not_enough_data", "worse", "resolved_to_confirm", "improved", "no_proof_of_change"]


class OpeningWave(NamedTuple):
    """The wave in which a barrier was opened or last confirmed: its counts and its shrunk share then."""

    x: float
    n: float
    shrunk: float


class WaveChange(msgspec.Struct, frozen=True, gc=False):
    """What a pair of waves proves: the least and the most by which trouble fell, and its upper bound now."""

    status: WaveStatus
    least_fall: float | None = None
    most_fall: float | None = None
    upper95: float | None = None


class Base:
    """An opening wave, ready to be compared with many waves: what does not depend on them is kept.

    The base of a fall is the lower, of a rise the upper of raw and shrunk share, because a barrier was picked
    for being extreme. Errors: ValueError for counts that cannot be.
    """

    __slots__ = ("_down", "_high", "_low", "_up")

    def __init__(self, opening: OpeningWave) -> None:
        x, n, shrunk = opening
        raw = x / n
        self._low, self._high = min(raw, shrunk), max(raw, shrunk)
        self._down = self._low - wilson(self._low * n, n, z=Z95_ONE_SIDED).lo
        self._up = wilson(self._high * n, n, z=Z95_ONE_SIDED).hi - self._high

    def change(self, x: float, n: float, *, limit: float) -> WaveChange:
        """Judge a new wave as `wave_change` does."""
        if n < N_MIN:
            return WaveChange("not_enough_data")
        share = x / n
        if not 0 <= share <= 1 + LAST_DIGIT:
            raise ValueError(f"counts need 0 <= x <= n, got x = {x}, n = {n}")
        # Wilson's bounds, written out: this is done for every wave of every barrier.
        stretch = n + _Z2
        centre = (x + _Z2 / 2) / stretch
        half = Z95_ONE_SIDED * sqrt(abs(x * (1 - share)) + _Z2 / 4) / stretch
        lower95 = centre - half if x > 0 else 0.0
        upper95 = centre + half if x < n else 1.0
        least = self._low - share - hypot(self._down, upper95 - share)
        most = self._high - share + hypot(self._up, share - lower95)
        if most < 0:
            status: WaveStatus = "worse"
        elif least > 0:
            status = "resolved_to_confirm" if upper95 < limit else "improved"
        else:
            status = "no_proof_of_change"
        if least < -1 or most > 1:
            least, most = max(-1.0, least), min(1.0, most)
        return WaveChange(status, least, most, upper95)


def wave_change(opening: OpeningWave, x: float, n: float, *, limit: float) -> WaveChange:
    """Judge a new wave, x of n in trouble, against the opening wave of the same barrier.

    Units: shares 0..1; falls are opening minus new (negative: it rose). Below 10 answers only the status is
    given. "resolved_to_confirm" closes a barrier only when it comes twice running. The same metric, question,
    limit and segment definition are the caller's promise. Errors: ValueError for impossible counts.
    Source: one-sided 95 % Newcombe bounds.
    """
    return Base(opening).change(x, n, limit=limit)
