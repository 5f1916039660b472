"""Metrics and what was answered: scales with a stored direction, waves, sources, readings, limits."""

from typing import ClassVar, Literal

import msgspec

from cjm_studio.model.ids import ChannelId, MetricId, RecordId, SegmentId, SourceId, StageId, WaveId
from cjm_studio.model.record import OnRemoval, Record

Direction = Literal["higher_is_better", "higher_is_worse"]


class Metric(Record, frozen=True, kw_only=True, tag="metric"):
    """A question with its scale; direction, good set and trouble set are stored, never guessed."""

    id: MetricId
    key: str
    name: str
    minimum: int
    maximum: int
    direction: Direction
    good: tuple[int, ...]
    trouble: tuple[int, ...]
    question: str = ""
    primary: bool = True  # takes part in the barrier rule


class Wave(Record, frozen=True, kw_only=True, tag="wave"):
    """One round of measurement."""

    id: WaveId
    name: str
    start: str = ""  # ISO date of the first answer
    end: str = ""
    season: str = ""
    order: float = 0.0


class LeftOut(msgspec.Struct, frozen=True, kw_only=True):
    """Answers that were not counted, for one reason, with the first rows where they stand."""

    reason: str
    count: int
    rows: tuple[int, ...] = ()


class ImportNote(msgspec.Struct, frozen=True, kw_only=True):
    """A remark about a file that was read: the key of its sentence and the facts in it."""

    key: str
    facts: tuple[tuple[str, str], ...] = ()


class Source(Record, frozen=True, kw_only=True, tag="source"):
    """Where something is known from; of a survey file it holds the provenance and no respondent."""

    id: SourceId
    name: str
    kind: str = "survey"
    internal: bool = False
    primary: bool = True
    date: str = ""  # when what it tells was gathered: the last day of its answers, as far as that is known
    imported: str = ""  # ISO date on which its file was read; empty where people wrote the source down
    n: int | None = None
    bias: str = ""
    file: str = ""
    sha256: str = ""
    rows: int | None = None
    accepted: int | None = None
    left_out: tuple[LeftOut, ...] = ()
    recipe: str = ""
    notes: tuple[ImportNote, ...] = ()  # what was remarked about the file as such
    questions: tuple[tuple[str, str], ...] = ()  # (metric's key, question as asked); else the metric's

    @property
    def came(self) -> str:
        """When it came into the project: the day of its import, else its date."""
        return self.imported or self.date


class Reading(Record, frozen=True, kw_only=True, tag="reading"):
    """How many people gave each answer: the counts of one segment, stage, channel, metric and wave."""

    references: ClassVar[dict[str, OnRemoval]] = {
        "segment": OnRemoval.GO_TOO,
        "stage": OnRemoval.GO_TOO,
        "channel": OnRemoval.FORGET,
        "metric": OnRemoval.GO_TOO,
        "wave": OnRemoval.GO_TOO,
        "source": OnRemoval.GO_TOO,
    }

    segment: SegmentId
    stage: StageId | None  # None: the answer is about the journey as a whole
    metric: MetricId
    wave: WaveId
    source: SourceId
    counts: tuple[tuple[int, int], ...]  # (answer, people), answers rising
    channel: ChannelId | None = None
    weights: tuple[tuple[int, float, float], ...] = ()  # (answer, sum of weights, sum of their squares)


class LimitBefore(msgspec.Struct, frozen=True, kw_only=True):
    """A limit that held before: what was agreed, by whom and when."""

    value: float
    by: str = ""
    at: str = ""


class Limit(Record, frozen=True, kw_only=True, tag="limit"):
    """The share of clients in trouble that the owner still accepts, for a metric or one stage of it."""

    references: ClassVar[dict[str, OnRemoval]] = {"metric": OnRemoval.GO_TOO, "stage": OnRemoval.GO_TOO}

    metric: MetricId
    value: float
    stage: StageId | None = None
    by: str = ""
    at: str = ""
    earlier: tuple[LimitBefore, ...] = ()  # the oldest first


class Guess(Record, frozen=True, kw_only=True, tag="guess"):
    """What one member of the team believed that clients would say, before the answers were seen."""

    references: ClassVar[dict[str, OnRemoval]] = {"stage": OnRemoval.GO_TOO, "metric": OnRemoval.GO_TOO}

    stage: StageId
    metric: MetricId
    value: float  # the mean on the metric's scale; of NPS, points
    who_code: str  # a code, never a name


def _scale(key: str, name: str, low: int, high: int, good: range, trouble: range) -> Metric:
    better: Direction = "higher_is_better" if min(good) > min(trouble) else "higher_is_worse"
    return Metric(
        id=MetricId(RecordId(f"metric-{key}")),
        key=key,
        name=name,
        minimum=low,
        maximum=high,
        direction=better,
        good=tuple(good),
        trouble=tuple(trouble),
    )


BUILT_IN_METRICS: dict[str, Metric] = {
    metric.key: metric
    for metric in (
        _scale("nps", "NPS", 0, 10, range(9, 11), range(7)),
        _scale("ces1", "CES", 1, 5, range(1, 3), range(4, 6)),
        _scale("ces2", "CES 2.0", 1, 7, range(5, 8), range(1, 4)),
        _scale("csat", "CSAT", 1, 5, range(4, 6), range(1, 3)),
        _scale("completion", "Completion", 0, 1, range(1, 2), range(1)),
        _scale("emotion", "Emotion", -2, 2, range(1, 3), range(-2, 0)),
    )
}
