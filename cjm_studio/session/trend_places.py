"""Where waves and days stand on the axis of a trend: by their dates, or at equal distances."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from cjm_studio.model.metrics import Wave

_CLOSE: Final = 0.3  # waves nearer than this, in usual distances, would cover each other


def day_of(text: str) -> date | None:
    """Return an ISO date; None where it is none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


class TrendPlaces:
    """Places counted in waves: the first one at 0, the last at their number less one."""

    def __init__(self, waves: Sequence[Wave]) -> None:
        found = [day_of(wave.start or wave.end) for wave in waves]
        self.days = [day for day in found if day is not None]
        self.dated = len(self.days) == len(waves)
        self.at = tuple(float(turn) for turn in range(len(waves)))
        if self.dated and len(waves) > 2:
            first, last = self.days[0], self.days[-1]
            usual = (last - first).days / (len(waves) - 1)
            gaps = [(after - before).days for before, after in pairwise(self.days)]
            if usual and min(gaps) >= _CLOSE * usual:
                self.at = tuple((day - first).days / usual for day in self.days)
                self.even = False
                return
        self.even = len(waves) > 2

    def where(self, day: date) -> float | None:
        """Return where a day stands between the waves; None where they have no dates, or it is far off."""
        if not self.dated or not self.days:
            return None
        if len(self.days) == 1 or self.days[0] == self.days[-1]:
            return None
        turn = min(max(bisect_right(self.days, day), 1), len(self.days) - 1)
        before, after = self.days[turn - 1], self.days[turn]
        if after == before:
            return self.at[turn]
        part = (day - before).days / (after - before).days
        at = self.at[turn - 1] + part * (self.at[turn] - self.at[turn - 1])
        return at if -0.5 < at < len(self.at) - 0.5 else None
