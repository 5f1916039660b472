"""Seasons: whether two waves are of one season, and which wave lies a year before another."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import WaveId
from cjm_studio.model.metrics import Wave

_YEAR: Final = 365
_APART: Final = 60  # days by which a wave of the same season may begin sooner or later than a year before


class Seasons:
    """The seasons and days of the waves of a project."""

    def __init__(self, waves: Iterable[Wave]) -> None:
        self._season = {wave.id: wave.season for wave in waves}
        self._day = {wave.id: _day(wave) for wave in waves}
        self._others: dict[WaveId, frozenset[WaveId]] = {}
        self._year_ago = {wave: self._before(wave) for wave in self._season}

    def others(self, wave: WaveId) -> frozenset[WaveId]:
        """Return the waves that are known to be of another season than this one."""
        if wave not in self._others:
            mine = self._season.get(wave, "")
            found = (other for other, season in self._season.items() if season and season != mine)
            self._others[wave] = frozenset(found if mine else ())
        return self._others[wave]

    def year_ago(self, wave: WaveId, measured: Sequence[Evidence]) -> WaveId | None:
        """Return the wave of the same season a year before, if the cell was measured in it."""
        waves = self._year_ago.get(wave, ())
        asked = {evidence.wave for evidence in measured}
        return next((other for other in waves if other in asked), None)

    def _before(self, wave: WaveId) -> tuple[WaveId, ...]:
        """Return the waves that may be the one a year before, the nearest to a year first."""
        day, season = self._day[wave], self._season[wave]
        if day is None:
            return ()
        found = [
            (abs((day - other_day).days - _YEAR), other)
            for other, other_day in self._day.items()
            if other_day is not None and self._season[other] == season
        ]
        return tuple(other for apart, other in sorted(found) if apart <= _APART)


def _day(wave: Wave) -> date | None:
    try:
        return date.fromisoformat((wave.start or wave.end)[:10])
    except ValueError:
        return None
