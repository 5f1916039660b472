"""What stands in a monthly pack: plain words and figures, the same for every form that it is written in."""

from dataclasses import dataclass

from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import NO_BREAK

_SHORT = 12  # letters: the name of a metric that is not broken, as "CES 2.0"


@dataclass(frozen=True, slots=True)
class WaveFigure:
    """A cell in one wave: x of n in trouble, the share and its interval; of a hidden group nothing."""

    wave: str
    words: str  # the whole figure: share, interval, x of n
    x: int | None = None
    n: int | None = None
    n_eff: float | None = None
    share: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One barrier in one cell, as the pack tells of it."""

    name: str
    segment: str
    stage: str
    metric: str
    status: str  # one of model.register.STATUSES, or "hypothesis"
    status_words: str
    level: str
    level_words: str
    before: WaveFigure | None  # in the wave that it is judged against; None: opened in the last one
    now: WaveFigure | None
    change: str  # the interval of the fall in points, or why there is none
    fall: tuple[float, float] | None  # at least and at most, in shares
    limit: float | None
    limit_words: str
    owner: str
    due: str  # ISO dates, for sheets
    review: str
    who: str  # owner and dates in words
    judged: WaveFigure | None = None  # what the priority rests on, where the last wave has too few answers

    @property
    def where(self) -> str:
        """Where the barrier stands; the stage's name is not told twice."""
        metric = self.metric.replace(" ", NO_BREAK) if len(self.metric) < _SHORT else self.metric
        parts = (self.segment, "" if self.stage == self.name else self.stage, metric)
        return " · ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Costly:
    """One of the costliest barriers, with the factors of its priority and the value they make."""

    entry: Entry
    factors: tuple[tuple[str, str], ...]
    value: str  # empty: the reach is not known
    note: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a decision: a barrier, or a metric without a limit."""

    name: str
    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One kind of decision, and everything that waits for it."""

    kind: str
    words: str
    waiting: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Barriers of a segment that had the same fate since the last pack."""

    key: str
    title: str
    number: int  # of barriers; one that stands in two cells has two entries
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """One count of barriers on the board page or at the head of a segment."""

    key: str
    number: int
    written: str  # the number as the reader's language writes it
    words: str


@dataclass(frozen=True, slots=True)
class Board:
    """The page for the board."""

    tiles: tuple[Tile, ...]
    costliest: tuple[Costly, ...]
    changes: tuple[Entry, ...]  # proven ones, the most serious first
    unproved: str  # one honest line on all the others
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class SegmentPage:
    """What became of the barriers of one segment."""

    name: str
    tiles: tuple[Tile, ...]
    groups: tuple[Group, ...]  # those that hold something
    quiet: str  # which groups hold nothing, and how many barriers have no proof of change


@dataclass(frozen=True, slots=True)
class Pack:
    """The whole pack."""

    language: Language
    project: str
    title: str
    subtitle: str  # as of, wave, since
    as_of: str  # ISO date; empty where the project holds none
    board: Board
    segments: tuple[SegmentPage, ...]
    register: tuple[Entry, ...]  # every barrier in every cell
    method: tuple[str, ...]

    @property
    def full_title(self) -> str:
        """The title with the name of the project."""
        return f"{self.title} · {self.project}" if self.project else self.title
