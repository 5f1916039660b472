"""Evidence: what the barrier rule said of one cell, with every figure that the sentence needs."""

from typing import ClassVar, Literal

import msgspec

from cjm_studio.model.ids import MetricId, SegmentId, SourceId, StageId, WaveId
from cjm_studio.model.record import OnRemoval, Record

HIDDEN_BELOW = 5  # a group with fewer answers is shown nowhere


class LimitUsed(msgspec.Struct, frozen=True, kw_only=True):
    """The limit that one evaluation was made against, with its origin."""

    value: float
    origin: Literal["agreed", "relative"]
    by: str = ""
    at: str = ""


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """Why a level stands, with the figures that the sentence needs (shares, not per cent)."""

    kind: str
    value: float | None = None  # difference of shares
    low: float | None = None
    high: float | None = None


class Evidence(Record, frozen=True, kw_only=True, tag="evidence"):
    """One evaluation of one cell by the barrier rule: never edited, only replaced by a later one."""

    references: ClassVar[dict[str, OnRemoval]] = {
        "segment": OnRemoval.GO_TOO,
        "stage": OnRemoval.GO_TOO,
        "metric": OnRemoval.GO_TOO,
        "wave": OnRemoval.GO_TOO,
    }

    segment: SegmentId
    stage: StageId
    metric: MetricId
    wave: WaveId
    engine: str
    trouble: tuple[int, ...]
    limit: LimitUsed | None
    x: int
    n: int
    level: str
    share: float | None = None
    ci95: tuple[float, float] | None = None
    p_mid: float | None = None
    q_bh: float | None = None
    family: int = 0
    prior_mu: float | None = None
    prior_m: float | None = None
    prior_cells: int = 0
    shrunk: float | None = None
    p_over: float | None = None
    p_serious: float | None = None
    upper95: float | None = None
    needed: int | None = None  # answers that would decide, where the level is watch
    reasons: tuple[Reason, ...] = ()
    cautions: tuple[str, ...] = ()
    sources: tuple[SourceId, ...] = ()
    season: str = ""
    x_eff: float | None = None  # weighted answers: what x and n are worth; None: nobody has a weight
    n_eff: float | None = None

    @property
    def worth(self) -> tuple[float, float]:
        """The trouble answers and the answers that the rule counted with, effective where weighted."""
        return (self.x, self.n) if self.x_eff is None or self.n_eff is None else (self.x_eff, self.n_eff)

    @property
    def hidden(self) -> bool:
        """Say whether the group is too small for any figure of it to be shown."""
        return self.n < HIDDEN_BELOW
