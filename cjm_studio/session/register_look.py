"""What is looked at in the register: filters, grouping, order; and the entries that result."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

from cjm_studio.model.register import STATUSES
from cjm_studio.session.register_rows import RegisterRow
from cjm_studio.wording.barrier_words import NONE_OF
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import term

CHIPS: Final = (
    "mine",
    "no_owner",
    "overdue",
    "came_back",
    "no_evidence",
    "not_compared",
)  # those seen at once
MORE_MARKS: Final = ("proposed", "review_due", "no_due", "no_hypothesis", "hypothesis", "merged", "dropped")
_LEVEL_TURN: Final = ("hypothesis", "not_enough_data", "none", "watch", "barrier", "critical")


@dataclass(frozen=True, slots=True)
class RegisterLook:
    """Values of one filter are alternatives; filters and marks hold together."""

    text: str = ""
    marks: frozenset[str] = frozenset()
    segment: frozenset[str] = frozenset()
    stage: frozenset[str] = frozenset()
    level: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()
    owner: frozenset[str] = frozenset()
    unit: frozenset[str] = frozenset()
    cause: frozenset[str] = frozenset()
    group: str = ""
    sort: str = ""  # a column; empty: the register's own order
    falling: bool = False

    @property
    def filters(self) -> bool:
        """Say whether anything is left out."""
        return bool(self.text.strip() or self.marks or any(getattr(self, name) for name in FIELDS))

    def plain(self) -> dict[str, Any]:
        """Return it as plain data, to be kept."""
        made = asdict(self)
        return {name: sorted(v) if isinstance(v, frozenset) else v for name, v in made.items()}


FIELDS: Final = ("segment", "stage", "level", "status", "owner", "unit", "cause")


def look_of(plain: Mapping[str, Any]) -> RegisterLook:
    """Return what was kept as a look; what does not fit is left out."""
    values: dict[str, Any] = {}
    for field in fields(RegisterLook):
        kept, usual = plain.get(field.name), getattr(RegisterLook(), field.name)
        if isinstance(usual, frozenset) and isinstance(kept, list):
            values[field.name] = frozenset(str(one) for one in kept)
        elif isinstance(kept, type(usual)):
            values[field.name] = kept
    return RegisterLook(**values)


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the table."""

    key: str
    words: str
    count: int
    closed: bool = False


Entry = Group | RegisterRow

_VALUES: Final[dict[str, Callable[[RegisterRow], Sequence[str]]]] = {
    "segment": lambda row: row.segments,
    "stage": lambda row: row.stages,
    "level": lambda row: (row.line.level,),
    "status": lambda row: (row.line.status,),
    "owner": lambda row: (row.barrier.owner,),
    "unit": lambda row: row.barrier.units or ("",),
    "cause": lambda row: (row.barrier.cause,),
}

_KEYS: Final[dict[str, Callable[[RegisterRow], Any]]] = {
    "name": lambda row: row.title.casefold(),
    "level": lambda row: (_LEVEL_TURN.index(row.line.level), row.evidence.shrunk or 0 if row.evidence else 0),
    "status": lambda row: (*STATUSES, "hypothesis").index(row.line.status),
    "priority": lambda row: row.line.priority.value or 0.0,
    "owner": lambda row: (not row.barrier.owner, row.barrier.owner.casefold()),
    "due": lambda row: (not row.barrier.due, row.barrier.due),
    "cause": lambda row: (not row.cause, row.cause.casefold()),
    "age": lambda row: row.days if row.days is not None else -1,
    "trend": lambda row: row.points[-1].share if row.points else -1.0,
}


def warmed(row: RegisterRow) -> RegisterRow:
    """Have a barrier work out all that it is filtered and sorted by."""
    keys: list[Callable[[RegisterRow], Any]] = [*_KEYS.values(), lambda row: row.search]
    for key in keys:
        key(row)
    return row


def values_of(row: RegisterRow, field: str) -> Sequence[str]:
    """Return what a barrier has of a field, as filters and groups know it."""
    return _VALUES[field](row)


def marks_of(row: RegisterRow, me: str) -> frozenset[str]:
    """Return the marks of a barrier, "mine" among them; the name comes in small letters."""
    return row.line.marks | {"mine"} if me and row.owner_key == me else row.line.marks


def fitting(rows: Sequence[RegisterRow], look: RegisterLook, *, me: str) -> list[RegisterRow]:
    """Return the barriers that fit all but the marks, for the counts on the chips."""
    for field in FIELDS:
        if chosen := getattr(look, field):
            values = _VALUES[field]
            rows = [row for row in rows if not chosen.isdisjoint(values(row))]
    for word in look.text.casefold().split():
        rows = [row for row in rows if word in row.search]
    return list(rows)


def marked(rows: Sequence[RegisterRow], look: RegisterLook, *, me: str) -> list[RegisterRow]:
    """Return the barriers that have all the marks, in the order that is asked for."""
    me = me.strip().casefold()
    gone = "dropped" in look.marks  # dropped ones are seen only where they are asked for
    found = [row for row in rows if ("dropped" in row.line.marks) == gone]
    if look.marks:
        found = [row for row in found if look.marks <= marks_of(row, me)]
    if look.sort in _KEYS:
        found.sort(key=_KEYS[look.sort], reverse=look.falling)
    return found


def counts_of_marks(rows: Sequence[RegisterRow], *, me: str) -> dict[str, int]:
    """Return how many barriers have each mark."""
    me = me.strip().casefold()
    counts = dict.fromkeys((*CHIPS, *MORE_MARKS), 0)
    for marks, many in Counter([row.line.marks for row in rows]).items():  # few sets, of many barriers each
        for mark in ("dropped",) if "dropped" in marks else marks & counts.keys():
            counts[mark] += many
    if me:
        counts["mine"] = sum(row.owner_key == me and "dropped" not in row.line.marks for row in rows)
    return counts


def entries(
    rows: Sequence[RegisterRow],
    group: str,
    *,
    closed: Collection[str],
    order: Callable[[str], Any],
    name: Callable[[str], str],
    language: Language,
) -> list[Entry]:
    """Return the barriers under their headings; one with several values stands under each of them."""
    if group not in _VALUES:
        return list(rows)
    found: dict[str, list[RegisterRow]] = {}
    for row in rows:
        for value in dict.fromkeys(values_of(row, group)) or ("",):
            found.setdefault(value, []).append(row)
    made: list[Entry] = []
    for value in sorted(found, key=lambda value: (not value, order(value))):
        words = name(value) if value else term(NONE_OF, group, language=language)
        made.append(Group(value, words, len(found[value]), value in closed))
        if value not in closed:
            made.extend(found[value])
    return made
