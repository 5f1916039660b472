"""The map: segments, their journeys, stages as columns, rows, cards and where the cards stand."""

from typing import ClassVar, Literal

from cjm_studio.model.ids import (
    CardId,
    ChannelId,
    JourneyId,
    PictureId,
    PlaceId,
    RowId,
    SegmentId,
    StageId,
)
from cjm_studio.model.record import OnRemoval, Record

GoalType = Literal["", "optimise", "remove_barriers", "loyalty"]
MapKind = Literal["as_is", "to_be"]
Grade = Literal["", "fact", "opinion", "assumption"]
Measure = Literal[
    "", "change_channel", "fix_break", "standard_training", "message", "page", "script", "campaign", "other"
]


class Project(Record, frozen=True, kw_only=True, tag="project"):
    """The file as a whole."""

    name: str = ""
    language: Literal["en", "ru"] = "en"


class Segment(Record, frozen=True, kw_only=True, tag="segment"):
    """A group of clients by a stated rule."""

    id: SegmentId
    name: str
    rule: str = ""
    people: int | None = None
    order: float = 0.0


class Channel(Record, frozen=True, kw_only=True, tag="channel"):
    """The medium of a touchpoint: site, app, shop, phone, mail."""

    id: ChannelId
    name: str
    icon: str = ""
    order: float = 0.0


class Journey(Record, frozen=True, kw_only=True, tag="journey"):
    """One segment's path to a goal."""

    references: ClassVar[dict[str, OnRemoval]] = {"segment": OnRemoval.GO_TOO}

    id: JourneyId
    segment: SegmentId
    name: str = ""
    goal: str = ""
    goal_type: GoalType = ""
    business_metric: str = ""
    decision: str = ""
    deadline: str = ""
    map_kind: MapKind = "as_is"
    owner: str = ""
    cadence: str = ""
    reviewed: str = ""  # ISO date of the last review
    order: float = 0.0


class Stage(Record, frozen=True, kw_only=True, tag="stage"):
    """A column of the map: one step of the journey in the client's terms."""

    references: ClassVar[dict[str, OnRemoval]] = {"journey": OnRemoval.GO_TOO}

    id: StageId
    journey: JourneyId
    name: str
    order: float
    goal: str = ""
    target_action: str = ""
    entered: int | None = None
    left: int | None = None
    units: tuple[str, ...] = ()


class Row(Record, frozen=True, kw_only=True, tag="row"):
    """A row of the map; its kind says which cards stand in it, or which figures are drawn."""

    references: ClassVar[dict[str, OnRemoval]] = {"journey": OnRemoval.GO_TOO}

    id: RowId
    journey: JourneyId
    kind: str
    order: float
    name: str = ""  # empty: the kind's own name, in the reader's language
    hidden: bool = False
    height: float | None = None  # None: as high as its cards need


class Picture(Record, frozen=True, kw_only=True, tag="picture"):
    """A picture that cards show; it leaves with the last of them."""

    id: PictureId
    media: Literal["image/png", "image/jpeg"]
    width: int
    height: int
    content: bytes


class Card(Record, frozen=True, kw_only=True, tag="card"):
    """What people wrote: one card, which may stand in several places."""

    references: ClassVar[dict[str, OnRemoval]] = {"picture": OnRemoval.FORGET}

    id: CardId
    kind: str
    text: str
    grade: Grade = ""
    severity: int | None = None  # pains: 1 low, 2 medium, 3 high
    frequency: str = ""
    importance: int | None = None  # expectations: 1 to 5
    met: Literal["", "met", "partly", "not_met"] = ""
    emotion: int | None = None  # -2 to +2
    quote: str = ""
    speaker: str = ""  # a code for who said the quote, never a name
    interpretation: str = ""  # what the team makes of it, kept apart from what is known
    premise: str = ""  # what it takes for granted
    picture: PictureId | None = None
    measure: Measure = ""  # recommendations: what kind of change it asks for
    effort: int | None = None  # recommendations: 1 little to 5 much
    effect: int | None = None  # recommendations: 1 little to 5 much


class Place(Record, frozen=True, kw_only=True, tag="place"):
    """Where a card stands: a stage, a row, and its turn in that cell."""

    references: ClassVar[dict[str, OnRemoval]] = {
        "card": OnRemoval.GO_TOO,
        "stage": OnRemoval.GO_TOO,
        "row": OnRemoval.GO_TOO,
    }
    together: ClassVar[tuple[str, ...]] = ("stage", "row")

    id: PlaceId
    card: CardId
    stage: StageId
    row: RowId
    order: float
