"""A difference between two sides as data: what it is, where it is, and both values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from cjm_studio.model.ids import RecordId, SegmentId, StageId
from cjm_studio.model.metrics import Metric
from cjm_studio.statistics.measures import Measured

Kind = Literal["added", "removed", "changed", "moved"]
KINDS: tuple[Kind, ...] = ("added", "removed", "changed", "moved")
Sure = Literal["", "id", "cards_and_name", "name", "cards"]
Verdict = Literal["", "better", "worse", "noise", "few"]
VERDICTS: tuple[Verdict, ...] = ("better", "worse", "noise", "few")


@dataclass(frozen=True, slots=True)
class CellFigure:
    """What one side measured in a cell: its figure, and the level where the barrier rule gave one."""

    figure: Measured | None = None
    level: str = ""


@dataclass(frozen=True, slots=True)
class Apart:
    """What a test says of two figures: the outcome's sentence and the figures that it needs."""

    outcome: str  # a key of the sentences of verdicts
    difference: float | None = None
    low: float | None = None
    high: float | None = None
    q: float | None = None
    needed: int | None = None
    notable: float = 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not the same on both sides; names are kept, for a side may be gone by then."""

    kind: Kind
    what: str  # "stage", "card", "emotion", "level", "share", "limit": a key of the words of differences
    id: RecordId
    name: str = ""
    variety: str = ""  # kind of the card, the row or the link
    other_name: str = ""  # where a link leads to
    field: str = ""
    before: Any = None
    after: Any = None
    segment: SegmentId | None = None
    segment_name: str = ""
    stage: StageId | None = None
    stage_name: str = ""
    metric: Metric | None = None
    wave_name: str = ""
    count: int = 0  # of what came or went along with it: cards of a stage, cells of a wave
    apart: Apart | None = None
    verdict: Verdict = ""
    also: RecordId | None = None  # the same thing on the other side, where it has another id


@dataclass(frozen=True, slots=True)
class StagePair:
    """A stage of either journey, or of one alone, and how sure it is that they are the same stage."""

    first: StageId | None
    second: StageId | None
    sure: Sure = ""
    shared: int = 0  # cards that stand in both


def counts(differences: Sequence[Difference]) -> dict[str, int]:
    """Return how many differences there are of every kind."""
    return {kind: sum(one.kind == kind for one in differences) for kind in KINDS}
