"""Seasons: whether two waves are of one season, and which wave lies a year before another."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from cjm_studio.model.ids import WaveId
from cjm_studio.model.metrics import Wave

Cautions = Mapping[WaveId, WaveId | None]  # waves of another season, each with the one of a year before

_YEAR: Final = 365
_APART: Final = 60  # days by which a wave of the same season may begin sooner or later than a year before


class Seasons:
    """The seasons and days of the waves of a project."""

    def __init__(self, waves: Iterable[Wave]) -> None:
        self._season = {wave.id: wave.season for wave in waves}
        self._day = {wave.id: _day(wave) for wave in waves}
        self._cautions: dict[tuple[WaveId, ...], Cautions] = {}
        self._year_ago = {wave: self._before(wave) for wave in self._season}

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Seasons) and (self._season, self._day) == (other._season, other._day)

    def cautions(self, opening: WaveId, measured: Sequence[WaveId]) -> Cautions:
        """Return the waves of another season than the opening one, each with the wave of a year before.

        A cell that was measured in the same waves has the same ones, so they are kept.
        """
        key = (opening, *measured)
        if key not in self._cautions:
            mine, asked = self._season.get(opening, ""), set(measured)
            others = [wave for wave in measured if mine and self._season[wave] not in ("", mine)]
            self._cautions[key] = {
                wave: next((other for other in self._year_ago[wave] if other in asked), None)
                for wave in others
            }
        return self._cautions[key]

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
