"""Seriousness: which of a barrier's lives speaks for it, and what is worse than what."""

from collections.abc import Iterable, Sequence
from typing import Final

from cjm_studio.model.kinds import LEVELS
from cjm_studio.model.register import STATUSES
from cjm_studio.register.lives import Life

# From the worst news to the best; a hypothesis waits for news.
STATUS_TURN: Final = {
    status: turn for turn, status in enumerate((*STATUSES[:6], "hypothesis", *STATUSES[6:]))
}
LEVEL_TURN: Final = {level: turn for turn, level in enumerate(("hypothesis", *LEVELS))}


def status_of(found: Iterable[Life]) -> str:
    """Return the status of a barrier by its lives, in whatever order they come."""
    return status_of_first(sorted(found, key=seriousness))


def status_of_first(found: Sequence[Life]) -> str:
    """Return the status of the most serious cell, which stands first.

    Too few answers since do not open what is closed everywhere.
    """
    if not found:
        return "hypothesis"
    return "closed" if all(life.rests for life in found) else found[0].status


def seriousness(life: Life) -> tuple[int, int, float, str]:
    """Return what lives are sorted by, the most serious first; of equals the one that lies furthest above."""
    status = "closed" if life.rests else life.status
    return STATUS_TURN.get(status, 0), -LEVEL_TURN.get(life.level, 0), -(life.excess or 0.0), life.cell.id
