"""The pages after the board's as titles, counts and tables: the same for paper, slides and HTML."""

from collections.abc import Sequence
from dataclasses import dataclass

from cjm_studio.exchange.pack.content import Decision, Entry, Pack, Tile, WaveFigure
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count
from cjm_studio.wording.pack_words import said

BETTER = ("improved", "resolved_to_confirm", "closed")
WORSE = ("worse", "regressed")
_LONGEST = 300  # letters of a name; a row is never higher than a page


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell of a table: words, small ones under them, and what colours them."""

    main: str
    small: str = ""
    level: str = ""  # the small words name this level
    mood: str = ""  # "good" or "bad": the words tell of a change
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; widths are parts of the whole."""

    title: str
    head: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A title with counts, tables and one line of words."""

    title: str
    tables: tuple[Table, ...] = ()
    tiles: tuple[Tile, ...] = ()
    quiet: str = ""
    notes: tuple[str, ...] = ()


def sections(pack: Pack) -> list[Section]:
    """Return what follows the board's page: the segments, all decisions, all barriers, how to read it."""
    tongue = pack.language
    found = [
        Section(
            said("segment", tongue, name=page.name),
            tuple(
                _entries(f"{group.title}: {count(group.number, tongue)}", group.entries, tongue)
                for group in page.groups
            ),
            page.tiles,
            page.quiet,
        )
        for page in pack.segments
    ]
    if pack.board.decisions:
        tables = tuple(_waiting(decision, tongue) for decision in pack.board.decisions)
        found.append(Section(said("all_decisions", tongue), tables))
    if pack.register:
        table = _entries("", pack.register, tongue, segment=True)
        found.append(Section(said("register", tongue), (table,)))
    found.append(Section(said("method", tongue), notes=pack.method))
    return found


def mood_of(entry: Entry) -> str:
    """Return whether a barrier's change is good or bad news; empty where nothing is proved."""
    return "good" if entry.status in BETTER else "bad" if entry.status in WORSE else ""


def _entries(title: str, entries: Sequence[Entry], language: Language, *, segment: bool = False) -> Table:
    keys = ("barrier", "status", "before", "now", "change", "who")
    rows = tuple(_row(entry, language, segment=segment) for entry in entries)
    return Table(title, tuple(said(key, language) for key in keys), (20, 15.5, 17.5, 18, 16, 13), rows)


def _row(entry: Entry, language: Language, *, segment: bool) -> tuple[Cell, ...]:
    where = _cut(entry.where if segment else entry.where.removeprefix(f"{entry.segment} · "))
    return (
        Cell(_cut(entry.name), where, strong=True),
        Cell(entry.status_words, entry.level_words, level=entry.level),
        _figure(entry.before, ""),
        _figure(entry.now, entry.limit_words),
        Cell(entry.change, mood=mood_of(entry)),
        Cell(_cut(entry.who)),
    )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _figure(measured: WaveFigure | None, more: str) -> Cell:
    if measured is None:
        return Cell("—")
    return Cell(measured.words, " · ".join(part for part in (measured.wave, more) if part))


def _waiting(decision: Decision, language: Language) -> Table:
    keys = ("metric" if decision.kind == "limit" else "barrier", "where", "reason")
    rows = tuple(
        (Cell(_cut(waiting.name), strong=True), Cell(_cut(waiting.where)), Cell(_cut(waiting.why)))
        for waiting in decision.waiting
    )
    return Table(decision.words, tuple(said(key, language) for key in keys), (30, 30, 40), rows)
