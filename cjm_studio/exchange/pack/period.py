"""Of which day a pack is, and which waves are new in it."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from cjm_studio.document.document import Document
from cjm_studio.document.queries import waves
from cjm_studio.model.ids import WaveId
from cjm_studio.model.map import Journey
from cjm_studio.model.metrics import Limit, Source, Wave
from cjm_studio.model.register import LogEntry

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def latest_date(document: Document) -> str:
    """Return the latest day that something in the project is dated by; empty where nothing is.

    A pack is of this day if nobody asks for another, so that the same file gives the same pack on any day.
    """
    days = [wave.end or wave.start for wave in document.all(Wave)]
    days += [entry.at for entry in document.all(LogEntry)]
    days += [day for source in document.all(Source) for day in (source.date, source.imported)]
    days += [limit.at for limit in document.all(Limit)]
    days += [journey.reviewed for journey in document.all(Journey)]
    return max((day[:10] for day in days if is_day(day[:10])), default="")


def is_day(text: str) -> bool:
    """Say whether a text is an ISO date that there is."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def day_of(as_of: str) -> datetime:
    """Return when a file says that it was made: on its pack's own day, for a clock would change its bytes."""
    return datetime.fromisoformat(as_of or "2000-01-01")


@dataclass(frozen=True, slots=True)
class Period:
    """The waves that are new in a pack, and the one before them."""

    last: Wave | None
    before: Wave | None
    new: frozenset[WaveId]

    def holds(self, day: str) -> bool:
        """Say whether an undated cell's day falls after the wave before."""
        border = (self.before.end or self.before.start) if self.before else ""
        return bool(day) and day[:10] > border


def period_of(document: Document, since: WaveId | str | None) -> Period:
    """Return what is new: the last wave, or all after a wave or a day (an ISO date)."""
    order = waves(document)
    if not order:
        return Period(None, None, frozenset())
    ids = [wave.id for wave in order]
    if since is None:
        at = len(order) - 1
    elif since in ids:
        at = ids.index(WaveId(since)) + 1  # type: ignore[arg-type]
    else:
        at = next((i for i, wave in enumerate(order) if (wave.end or wave.start) > since), len(order))
    return Period(order[-1], order[at - 1] if at else None, frozenset(ids[at:]))
