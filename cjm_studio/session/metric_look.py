"""What the metrics view looks at, and what it shows of it: a chart, sentences and a table, all without Qt."""

from dataclasses import dataclass, field
from typing import Literal

from cjm_studio.exchange.figure_table import FigureTable
from cjm_studio.model.ids import ChannelId, JourneyId, MetricId, SegmentId, StageId, WaveId
from cjm_studio.statistics.measures import Measure

ChartForm = Literal["points", "stacked", "bars", "plane"]
Unit = Literal["share", "points", "scale", "people", "score"]

MOST_SERIES = 6  # more marks side by side cannot be told apart


@dataclass(frozen=True, slots=True)
class Look:
    """What was chosen in the row above the charts."""

    journey: JourneyId
    metric: MetricId
    measure: Measure
    wave: WaveId
    before: WaveId | None = None  # the wave that is compared with
    segments: tuple[SegmentId, ...] = ()
    waves: tuple[WaveId, ...] = ()
    channel: ChannelId | None = None  # None: all together
    other: MetricId | None = None  # the expectation or importance that was asked
    stage: StageId | None = None  # of a trend; None: the journey as a whole


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing drawn: a value of a series in a group, with its interval or the ends of its piece."""

    group: int
    series: int
    value: float
    low: float | None = None
    high: float | None = None
    at: float | None = None  # across, where the chart is a plane
    level: str = ""
    label: str = ""
    spoken: str = ""
    row: int = -1  # of the table


@dataclass(frozen=True, slots=True)
class Bounds:
    """What chance alone lets expect of one wave, over its piece of the axis."""

    left: float
    right: float
    low: float
    high: float
    centre: float


@dataclass(frozen=True, slots=True)
class Fix:
    """A measure that was put to work: where on the axis it stands, and its name with its day."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class TrendLines:
    """What a trend has beside its marks; places are counted in waves from the first one."""

    places: tuple[float, ...]  # of the groups, which are the waves
    bounds: tuple[Bounds, ...] = ()
    fixes: tuple[Fix, ...] = ()
    runs: tuple[tuple[int, ...], ...] = ()  # groups that are joined by a line


@dataclass(frozen=True, slots=True)
class Chart:
    """Marks in groups, usually the stages, on one axis."""

    form: ChartForm
    groups: tuple[str, ...]
    series: tuple[str, ...]
    marks: tuple[Mark, ...]
    unit: Unit
    axis: str = ""  # what the axis measures
    across: str = ""  # of a plane
    low: float = 0.0
    high: float = 1.0
    limits: tuple[tuple[int, float], ...] = ()  # (group, limit)
    limit_words: str = ""
    middle: float | None = None  # a line across all groups: no change, or the mean of a plane
    middle_across: float | None = None
    joined: bool = False  # the series follow each other in time
    roles: tuple[str, ...] = ()  # of a stacked chart, for each series: trouble, neutral, good
    levels: tuple[tuple[str, str], ...] = ()  # for each group: level and its word, or nothing
    trend: TrendLines | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the metrics view."""

    title: str
    table: FigureTable
    chart: Chart | None = None
    sentences: tuple[str, ...] = ()
    stages: tuple[StageId | None, ...] = field(default=())  # for each row of the table
