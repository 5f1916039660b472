"""The course of a barrier in one cell: how it ends at once, wave by wave where somebody looks at it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import msgspec

from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import WaveId
from cjm_studio.model.register import LogEntry, Opening
from cjm_studio.register.openings import other_limit
from cjm_studio.register.questions import AskedOtherwise
from cjm_studio.register.seasons import Cautions, Seasons
from cjm_studio.statistics.barrier_life import WaveFacts, WaveStep, barrier_life
from cjm_studio.statistics.tracking import WaveChange

_NO_CHANGE: Final = WaveChange("no_proof_of_change")


class LifeWave(msgspec.Struct, frozen=True, gc=False):
    """One wave of a barrier in one cell: the evidence, what the rule proposes, what holds."""

    wave: WaveId
    evidence: Evidence
    status: str  # one of model.register.STATUSES
    proposed: str
    least_fall: float | None = None  # L, in shares
    most_fall: float | None = None  # H
    upper95: float | None = None
    refused: str = ""  # "question", "scale", "limit" or "segment" changed: not compared
    other_season: bool = False
    year_ago: WaveId | None = None  # the wave of the same season a year before, to be looked at first
    decision: LogEntry | None = None
    asked: AskedOtherwise | None = None  # the questions, where they are why it is not compared


@dataclass(frozen=True)
class Course:
    """The waves of one cell from its opening on, judged by the tracking rule when they are asked for."""

    opening: Opening
    measured: Sequence[Evidence]
    refused: str  # why no wave is compared: the scale or the segment is another one today
    decided: Sequence[LogEntry | None]  # wave by wave; empty: nobody has decided anything
    asked: Sequence[Evidence]  # all waves of the cell; those before the opening too
    seasons: Seasons
    otherwise: Mapping[WaveId, AskedOtherwise] = field(default_factory=dict)  # waves with another question

    @cached_property
    def steps(self) -> list[WaveStep]:
        """What the rule makes of every wave."""
        return self._judged(0)

    @cached_property
    def ending(self) -> list[WaveStep]:
        """The last steps, as many as settle how it stands now; a register has tens of thousands of others."""
        return self._judged(self._first_that_moves())

    @property
    def not_compared(self) -> str:
        """Why the last wave says nothing, where a comparison that it was measured for is refused."""
        if not self.ending or self.ending[-1].status != "no_proof_of_change":
            return ""
        return self._refused(self.measured[-1])

    def _refused(self, one: Evidence) -> str:
        """Return why a wave is not compared with the opening one."""
        if one.wave == self.opening.wave:
            return ""
        if one.wave in self.otherwise:
            return "question"
        return self.refused or ("limit" if other_limit(self.opening, one.limit) else "")

    @cached_property
    def waves(self) -> tuple[LifeWave, ...]:
        """The waves in full."""
        cautions = self.seasons.cautions(self.opening.wave, [one.wave for one in self.asked])
        decided = self.decided or [None] * len(self.measured)
        lived = zip(self.measured, self._facts(0), self.steps, decided, strict=True)
        return tuple([_wave(*one, cautions, self.otherwise) for one in lived])

    def _judged(self, first: int) -> list[WaveStep]:
        """Judge the opening wave and those from this one on."""
        measured, opening = self.measured, self.opening
        if measured and measured[0].wave == opening.wave:
            return barrier_life([*self._facts(0, 1), *self._facts(max(1, first))])
        # The answers of the opening wave have left the project: what was kept of it stands in.
        kept = WaveFacts(opening.x, opening.n, opening.shrunk, "barrier", opening.limit)
        return barrier_life([kept, *self._facts(first)])[1:]

    def _first_that_moves(self) -> int:
        """Return from which wave on the course depends on more than its last wave.

        Without decisions only two resolved waves running move anything: they close the barrier. No wave is
        resolved whose share is not under the limit.
        """
        if self.decided:
            return 0
        under = False
        for at, one in enumerate(self.measured):
            share, limit = one.share, one.limit
            was, under = under, share is not None and limit is not None and share < limit.value
            if was and under:
                return at - 1
        return max(0, len(self.measured) - 1)

    def _facts(self, first: int, last: int | None = None) -> list[WaveFacts]:
        """Return what the rule sees of some waves."""
        found = []
        for at, one in enumerate(self.measured[first:last], first):
            limit = one.limit
            decision = self.decided[at] if self.decided else None
            x, n = (one.x, one.n) if one.n_eff is None else one.worth
            facts = WaveFacts(
                x,
                n,
                one.shrunk,
                one.level,
                None if limit is None else limit.value,
                self._refused(one),
                "" if decision is None else decision.status,
            )
            found.append(facts)
        return found


def _wave(
    evidence: Evidence,
    facts: WaveFacts,
    step: WaveStep,
    decision: LogEntry | None,
    cautions: Cautions,
    otherwise: Mapping[WaveId, AskedOtherwise],
) -> LifeWave:
    change = step.change or _NO_CHANGE
    upper95 = change.upper95
    return LifeWave(
        evidence.wave,
        evidence,
        step.status,
        step.proposed,
        change.least_fall,
        change.most_fall,
        evidence.upper95 if upper95 is None else upper95,
        facts.refused,
        evidence.wave in cautions,
        cautions.get(evidence.wave),
        decision,
        otherwise.get(evidence.wave) if facts.refused == "question" else None,
    )
