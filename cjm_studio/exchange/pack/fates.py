"""What became of every barrier in each of its cells within the time that a pack tells of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cjm_studio.document.document import Document
from cjm_studio.exchange.pack.content import Entry
from cjm_studio.exchange.pack.entries import entry_of, entry_without_cell
from cjm_studio.exchange.pack.period import Period
from cjm_studio.model.ids import SegmentId
from cjm_studio.register.lines import RegisterLine, register_lines
from cjm_studio.register.lives import Life
from cjm_studio.wording.language import Language
from cjm_studio.wording.pack_words import said

CHANGED = ("worse", "improved", "resolved_to_confirm")
NOT_OPEN = ("closed", "watch_again", "hypothesis")
_SILENT = {"no_proof_of_change": "unproved", "watch_again": "unproved", "not_enough_data": "too_few"}


@dataclass(frozen=True, slots=True)
class Fate:
    """A barrier in one cell, and what of it is news; a barrier that stands in no cell has no life."""

    line: RegisterLine
    life: Life | None
    entry: Entry
    news: frozenset[str]  # "opened", and one of "closed", "regressed", "changed"
    silent: str = ""  # why there is none: "unproved", "too_few", "unmeasured"

    @property
    def is_open(self) -> bool:
        """Say whether something is to be done about it."""
        return self.entry.status not in NOT_OPEN and not (self.life is not None and self.life.rests)

    @property
    def overdue(self) -> bool:
        """Say whether the day has passed by which it was to be gone or looked at again; a closed cell is."""
        return self.entry.status != "closed" and bool(self.line.marks & {"overdue", "review_due"})


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the register with the cells that are told of; the first one speaks for it."""

    line: RegisterLine
    fates: tuple[Fate, ...]

    @property
    def entry(self) -> Entry:
        """The entry of the most serious cell."""
        return self.fates[0].entry


def told_lines(
    document: Document, period: Period, *, today: str, language: Language, only: frozenset[SegmentId]
) -> list[Told]:
    """Return the register as the pack tells it, in its order, without the segments not asked for."""
    return [
        Told(line, _partly_closed(fates, language))
        for line in register_lines(document, today=today)
        if (fates := tuple(_fates(document, line, period, language=language, only=only)))
    ]


def _partly_closed(fates: tuple[Fate, ...], language: Language) -> tuple[Fate, ...]:
    """A barrier that is closed in one cell and open in another is not gone: the status says so."""
    if not any(fate.is_open for fate in fates):
        return fates
    words = said("closed_here", language)
    return tuple(
        replace(fate, entry=replace(fate.entry, status_words=words))
        if fate.entry.status == "closed"
        else fate
        for fate in fates
    )


def every(told: Sequence[Told]) -> Iterator[Fate]:
    """Yield all cells of all barriers."""
    return (fate for one in told for fate in one.fates)


def _fates(
    document: Document, line: RegisterLine, period: Period, *, language: Language, only: frozenset[SegmentId]
) -> Iterator[Fate]:
    if not line.lives and not only:
        yield Fate(line, None, entry_without_cell(line, language), _opened(line, period))
    for life in line.lives:
        if not only or life.cell.segment in only:
            news, silent = _news(life, line, period)
            yield Fate(line, life, entry_of(document, life, language), news, silent)


def _news(life: Life, line: RegisterLine, period: Period) -> tuple[frozenset[str], str]:
    """Return what happened within the period, and why nothing is proved where nothing is."""
    if not life.waves:
        return _opened(line, period), ""
    new = [at for at, wave in enumerate(life.waves) if wave.wave in period.new]
    news = frozenset(("opened",)) if new and new[0] == 0 else frozenset[str]()
    if life.status == "closed":
        was_closed = not new or life.rested(new[0])
        return news if was_closed else news | {"closed"}, ""
    if any(life.waves[at].status == "regressed" for at in new):
        return news | {"regressed"}, ""
    if period.last is not None and life.waves[-1].wave != period.last.id:
        return news, "unmeasured"
    if new and life.status in CHANGED:
        return news | {"changed"}, ""
    return news, _SILENT.get(life.status, "")


def _opened(line: RegisterLine, period: Period) -> frozenset[str]:
    return frozenset(("opened",)) if period.holds(line.opened_on) else frozenset()
