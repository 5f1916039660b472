"""Lines of the page for the board: the first of many in words, and how many more there are."""

from cjm_studio.exchange.pack.content import Board, Decision, Entry
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count
from cjm_studio.wording.pack_words import said

SHOWN = 5  # changes on the page for the board; all of them stand on the segments' pages
NAMED = 3  # barriers named under a decision


def figures_line(entry: Entry) -> str:
    """Return the figures of both waves, the older first; the older one is seldom the wave before."""
    return " → ".join(f"{one.wave}: {one.words}" for one in (entry.before, entry.now) if one)


def last_figures(entry: Entry) -> str:
    """Return the last figure with its wave and its limit: it may be older than the pack's last wave."""
    now = entry.now
    return "; ".join(filter(None, (f"{now.wave}: {now.words}" if now else "", entry.limit_words)))


def more_changes(board: Board, language: Language, *, shown: int) -> str:
    """Say how many changes are not on the page for the board, and where they stand."""
    more = len(board.changes) - shown
    return (
        said("and_more", language, n=count(more, language), where=said("segment_pages", language))
        if more > 0
        else ""
    )


def named(decision: Decision, language: Language, *, most: int = NAMED) -> str:
    """Return the first that wait for a decision, and how many more there are."""
    names = [" · ".join(filter(None, (one.name, one.where))) for one in decision.waiting[:most]]
    more = len(decision.waiting) - len(names)
    if more:
        names.append(said("and_more", language, n=count(more, language), where=said("see_all", language)))
    return "; ".join(names)
