"""The page for the board: counts, the costliest barriers, real changes, decisions."""

from collections.abc import Callable, Sequence

from cjm_studio.exchange.pack.content import Board, Costly, Decision, Entry, Tile
from cjm_studio.exchange.pack.fates import Fate, Told, every
from cjm_studio.model.register import STATUSES
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count, decimal
from cjm_studio.wording.pack_counts import tile_words
from cjm_studio.wording.pack_words import said
from cjm_studio.wording.register_words import IMPORTANCE

COSTLIEST = 3
REAL = frozenset(("regressed", "closed", "changed"))


def board(told: Sequence[Told], decisions: Sequence[Decision], language: Language) -> Board:
    """Return what the board sees on one page."""
    return Board(
        tiles=tiles(told, language, keys=tuple(_COUNTED)),
        costliest=tuple(_costly(one, language) for one in _costliest(told)),
        changes=tuple(_changes(told)),
        unproved=unproved(told, language),
        decisions=tuple(decisions),
    )


def tiles(told: Sequence[Told], language: Language, *, keys: Sequence[str]) -> tuple[Tile, ...]:
    """Return how many barriers are so and so."""
    numbers = {key: sum(map(_COUNTED[key], told)) for key in keys}
    return tuple(
        Tile(key, number, count(number, language), tile_words(key, number, language))
        for key, number in numbers.items()
    )


def _any(matches: Callable[[Fate], bool]) -> Callable[[Told], bool]:
    return lambda told: any(map(matches, told.fates))


def _is_open(fate: Fate) -> bool:
    return fate.is_open


def _closed(fate: Fate) -> bool:
    return "closed" in fate.news


_BETTER = ("improved", "resolved_to_confirm")
_COUNTED: dict[str, Callable[[Told], bool]] = {
    "open": _any(_is_open),
    "critical": _any(lambda fate: fate.is_open and fate.entry.level == "critical"),
    "opened": _any(lambda fate: "opened" in fate.news),
    "improved": _any(lambda fate: "changed" in fate.news and fate.entry.status in _BETTER),
    "worse": _any(lambda fate: "changed" in fate.news and fate.entry.status == "worse"),
    # closed in one cell and open in another: the barrier is not gone
    "closed": lambda told: _any(_closed)(told) and not _any(_is_open)(told),
    "regressed": _any(lambda fate: "regressed" in fate.news),
    "overdue": _any(lambda fate: fate.overdue),
}


def _costliest(told: Sequence[Told]) -> list[Told]:
    """The highest priorities; those of unknown reach come after, by their two other factors."""

    def turn(one: Told) -> tuple[bool, float]:
        factors = one.line.priority
        known = factors.value is not None
        return not known, -(factors.value if known and factors.value else factors.excess * factors.importance)

    over = [one for one in told if one.line.priority.excess > 0 and _COUNTED["open"](one)]
    return sorted(over, key=turn)[:COSTLIEST]


def _costly(one: Told, language: Language) -> Costly:
    factors = one.line.priority
    excess = said("points", language, n=f"+{decimal(100 * factors.excess, language)}")
    reach = said("reach_unknown", language)
    if factors.reach is not None:
        reach = said("people", language, n=count(round(factors.reach), language))
    importance = said(
        "of_five", language, n=decimal(factors.importance, language, digits=_digits(factors.importance))
    )
    origin = IMPORTANCE[factors.origin][language]
    value = "" if factors.value is None else count(round(factors.value), language)
    notes = [] if value else [said("value_unknown", language)]
    if older := one.entry.judged:
        notes.append(said("judged_by", language, wave=older.wave, figure=older.words))
    return Costly(
        entry=one.entry,
        factors=(
            (said("excess", language), excess),
            (said("reach", language), reach),
            (said("importance", language), f"{importance}, {origin}"),
        ),
        value=value,
        note=" ".join(notes),
    )


def _digits(value: float) -> int:
    return 0 if float(value).is_integer() else 1


def _changes(told: Sequence[Told]) -> list[Entry]:
    found = [fate.entry for fate in every(told) if fate.news & REAL]
    return sorted(found, key=lambda entry: STATUSES.index(entry.status) if entry.status in STATUSES else 0)


def unproved(told: Sequence[Told], language: Language) -> str:
    """Say honestly how many barriers are not among the changes, and why."""
    parts = []
    for key in ("unproved", "too_few", "unmeasured"):
        number = sum(any(fate.silent == key for fate in one.fates) for one in told)
        if number:
            parts.append(said(key, language, n=count(number, language)))
    return " ".join([*parts, said("noise", language)]) if parts else ""
