"""What a map shows, as plain words and figures in the reader's language; painters and tooltips read it.

Structs, for they are made faster than dataclasses when the program starts.
"""

import msgspec

from cjm_studio.model.ids import CardId, PictureId, PlaceId, RowId, StageId
from cjm_studio.model.map import Grade


class BadgeFace(msgspec.Struct, frozen=True):
    """What to bear in mind of what a card rests on; a small icon on it, and its words."""

    key: str
    words: str


class CardFace(msgspec.Struct, frozen=True):
    """A card as it is drawn."""

    place: PlaceId
    card: CardId
    kind: str
    text: str
    grade: Grade = ""
    chip: str = ""  # a channel, beside its icon
    chip_icon: str = ""
    ticks: int = 0  # 1 to 3 rising ticks: the severity of a pain
    small: str = ""  # the small line under the text
    quote: str = ""
    emotion: int | None = None
    picture: PictureId | None = None
    picture_size: tuple[int, int] | None = None
    badges: tuple[BadgeFace, ...] = ()  # the gravest first


class StageHead(msgspec.Struct, frozen=True):
    """The head of a column."""

    stage: StageId
    number: int
    name: str
    level: str  # "" where nothing was measured
    level_word: str
    figure: str  # share, interval and n in one line
    hypothesis: bool  # a barrier declared without data
    why: tuple[str, ...]  # the sentences of the tooltip


class RowLabel(msgspec.Struct, frozen=True):
    """The label of a row."""

    row: RowId
    kind: str
    name: str
    notes: tuple[str, ...] = ()


class FigureFace(msgspec.Struct, frozen=True):
    """One metric of a stage: its figure, interval and n; the bar's ends run from 0 to 1."""

    metric: str
    value: str
    interval: str
    n: str
    at: float | None = None
    low: float | None = None
    high: float | None = None


class BarrierFace(msgspec.Struct, frozen=True):
    """What the register says of a level, in its upper corner; the words are those of the tooltip."""

    owner: str  # initials, or "no owner"
    owned: bool
    news: str  # a status that is worth an icon: regressed, resolved, closed; else empty
    words: str


class LevelFace(msgspec.Struct, frozen=True):
    """What the barrier rule says of one metric of a stage, or what people say who have no data."""

    metric: str
    level: str
    word: str
    figure: str
    barrier: BarrierFace | None = None  # None: not in the register


class CurvePoint(msgspec.Struct, frozen=True):
    """An emotion at a stage, on the scale from -2 to +2."""

    value: float
    low: float | None = None
    high: float | None = None
    words: str = ""


class OverlaidCurve(msgspec.Struct, frozen=True):
    """The curve of another segment at the stages of the same names."""

    name: str
    points: tuple[CurvePoint | None, ...]
    measured: bool  # answers, else stickers


class Curve(msgspec.Struct, frozen=True):
    """The emotion curve: one entry a stage, None where nothing was recorded."""

    measured: tuple[CurvePoint | None, ...]
    stickers: tuple[CurvePoint | None, ...]
    overlaid: tuple[OverlaidCurve, ...] = ()


class Title(msgspec.Struct, frozen=True):
    """What stands above the map."""

    name: str
    goal: str
    no_goal: bool
    figures: tuple[FigureFace, ...]  # metrics of the journey as a whole
    wave: str
