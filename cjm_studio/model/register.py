"""The register: barriers that keep their id over waves and versions, and what people do about them."""

from typing import ClassVar, Literal

import msgspec

from cjm_studio.model.ids import (
    BarrierCellId,
    BarrierId,
    CardId,
    ChannelId,
    HypothesisId,
    JourneyId,
    MetricId,
    SegmentId,
    StageId,
    WaveId,
)
from cjm_studio.model.record import OnRemoval, Record

Cause = Literal["", "effort", "wait", "knowledge", "trust", "price", "hand_off", "internal_rule"]
BarrierOrigin = Literal["cell", "pain", "flow_break", "hand"]

# From the worst news to the best; what the rule proposes for a wave, and what a person confirms.
STATUSES = (
    "regressed",
    "worse",
    "open",
    "watch_again",
    "no_proof_of_change",
    "not_enough_data",
    "improved",
    "resolved_to_confirm",
    "closed",
)


class Barrier(Record, frozen=True, kw_only=True, tag="barrier"):
    """What stops or hinders a segment at a stage: one record of the register, under one id for good."""

    references: ClassVar[dict[str, OnRemoval]] = {
        "touchpoint": OnRemoval.FORGET,
        "channel": OnRemoval.FORGET,
        "merged_into": OnRemoval.FORGET,
        "split_from": OnRemoval.FORGET,
    }

    id: BarrierId
    name: str = ""  # the words of the customer; empty: the stage's name speaks for it
    cause: Cause = ""
    owner: str = ""
    units: tuple[str, ...] = ()  # responsible units
    due: str = ""  # ISO date by which it is to be gone
    review: str = ""  # ISO date of the next look at it
    importance: int | None = None  # agreed weight 1 to 5, a factor of the priority
    order: float | None = None  # its place by hand; None: by the computed priority
    votes: int | None = None  # dots that the workshop gave it
    touchpoint: CardId | None = None
    channel: ChannelId | None = None
    origin: BarrierOrigin = "cell"
    accepted: bool = False  # False: only proposed by the rule, no person has said yes
    merged_into: BarrierId | None = None  # it lives on in another one, its history stays here
    split_from: BarrierId | None = None


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """The wave that a barrier is judged against: its figures, and what was asked of whom at the time."""

    wave: WaveId
    x: float  # in trouble, effective where weighted
    n: float
    shrunk: float
    limit: float
    limit_origin: Literal["agreed", "relative"]
    question: str
    scale: tuple[int, int]
    trouble: tuple[int, ...]
    rule: str  # the segment's rule
    day: str = ""  # the wave's own, in case it leaves the project; empty: it had none


class BarrierCell(Record, frozen=True, kw_only=True, tag="barrier_cell"):
    """Where a barrier stands: a segment, a stage and the metric that proves it; it may stand in many."""

    references: ClassVar[dict[str, OnRemoval]] = {
        "barrier": OnRemoval.GO_TOO,
        "segment": OnRemoval.GO_TOO,
        "stage": OnRemoval.GO_TOO,
        "metric": OnRemoval.FORGET,
    }

    id: BarrierCellId
    barrier: BarrierId
    segment: SegmentId
    stage: StageId
    metric: MetricId | None = None  # None: a hypothesis, no data yet
    opening: Opening | None = None  # None: never proved


class LogEntry(Record, frozen=True, kw_only=True, tag="log_entry"):
    """One line of a barrier's history: what the rule proposed, what a person decided or said, and when."""

    references: ClassVar[dict[str, OnRemoval]] = {
        "barrier": OnRemoval.GO_TOO,
        "cell": OnRemoval.FORGET,
        "wave": OnRemoval.FORGET,
    }

    barrier: BarrierId
    kind: Literal["opened", "status", "comment", "merged", "split"]
    at: str  # ISO date and time
    by: str = ""
    text: str = ""
    cell: BarrierCellId | None = None
    wave: WaveId | None = None
    proposed: str = ""  # the rule's status
    status: str = ""  # what the person confirmed


class Hypothesis(Record, frozen=True, kw_only=True, tag="hypothesis"):
    """If we change X at S for G, M moves from a to b by a date: the metric and the planned n come first."""

    references: ClassVar[dict[str, OnRemoval]] = {
        "barrier": OnRemoval.GO_TOO,
        "cell": OnRemoval.FORGET,
        "recommendation": OnRemoval.FORGET,
        "metric": OnRemoval.FORGET,
    }

    id: HypothesisId
    barrier: BarrierId
    change: str  # X
    cell: BarrierCellId | None = None  # S and G
    recommendation: CardId | None = None  # the card that it tests
    metric: MetricId | None = None
    start: float | None = None  # a, the share in trouble now
    target: float | None = None  # b
    due: str = ""
    planned_n: int | None = None  # answers in each arm or wave
    outcome: Literal["", "confirmed", "refuted", "no_proof"] = ""


class Arm(msgspec.Struct, frozen=True, kw_only=True):
    """One group of an experiment; the first arm is the control group where there is one."""

    name: str
    n: int = 0
    planned_share: float | None = None  # of all people; None: equal parts


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What was counted in every arm, in the order of the arms."""

    name: str
    good: bool  # whether the counted answer is the good one; False: the trouble one
    counts: tuple[int, ...] = ()


class Experiment(Record, frozen=True, kw_only=True, tag="experiment"):
    """A trial of one hypothesis; without a control group it shows a change, not an effect."""

    references: ClassVar[dict[str, OnRemoval]] = {"hypothesis": OnRemoval.GO_TOO}

    hypothesis: HypothesisId
    name: str
    arms: tuple[Arm, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    control: bool = True
    planned_n: int | None = None  # in each arm, fixed before the first look
    looks: int = 1  # how many are planned
    look: int = 0  # how many were taken
    start: str = ""
    end: str = ""


class Mechanic(Record, frozen=True, kw_only=True, tag="mechanic"):
    """An implemented measure: a mark on every trend of its stage from its date on."""

    references: ClassVar[dict[str, OnRemoval]] = {
        "barrier": OnRemoval.FORGET,
        "recommendation": OnRemoval.FORGET,
        "segment": OnRemoval.FORGET,
        "stage": OnRemoval.FORGET,
    }

    name: str
    date: str  # ISO date of its start
    barrier: BarrierId | None = None
    recommendation: CardId | None = None
    segment: SegmentId | None = None  # None: all segments
    stage: StageId | None = None  # None: all stages
    note: str = ""


class Driver(msgspec.Struct, frozen=True, kw_only=True):
    """How much of a journey's outcome one stage accounts for, with its interval; shares add up to 1."""

    stage: StageId
    metric: MetricId
    share: float
    low: float
    high: float


class DriverResult(Record, frozen=True, kw_only=True, tag="driver_result"):
    """Key drivers of a journey's outcome in a wave, worked out from the answers; association, not cause."""

    references: ClassVar[dict[str, OnRemoval]] = {
        "journey": OnRemoval.GO_TOO,
        "metric": OnRemoval.GO_TOO,
        "wave": OnRemoval.GO_TOO,
    }

    journey: JourneyId
    metric: MetricId  # the outcome
    wave: WaveId
    n: int
    r2: float | None = None
    drivers: tuple[Driver, ...] = ()  # none: the sample guard said no
    guard: str = ""  # why there are none


class Version(Record, frozen=True, kw_only=True, tag="version"):
    """A named snapshot of the whole project, kept inside it."""

    name: str
    at: str
    by: str = ""
    note: str = ""
    content: bytes = b""  # all other records but versions, compressed
