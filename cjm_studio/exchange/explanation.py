"""Why a cell has its level, beyond its evidence: what would change it, and what it is held against."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from cjm_studio.document.document import Document
from cjm_studio.document.queries import evidence_at, waves
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import WaveId
from cjm_studio.model.map import Stage

if TYPE_CHECKING:
    from cjm_studio.statistics.barrier_rule import Level
    from cjm_studio.statistics.what_if import Change

_PROVED: Final[frozenset["Level"]] = frozenset(("barrier", "critical"))
_NOT_PROVED: Final[frozenset["Level"]] = frozenset(("none", "not_enough_data", "watch"))
_ABOVE: Final[frozenset["Level"]] = _PROVED | {"watch"}

# By level: what more answers, in trouble or without, would bring about, the nearest first.
_ASKED: Final[dict[str, tuple[tuple[bool, frozenset["Level"]], ...]]] = {
    "critical": ((False, _NOT_PROVED | {"barrier"}), (False, _NOT_PROVED)),
    "barrier": ((False, _NOT_PROVED), (True, frozenset(("critical",)))),
    "watch": ((False, frozenset(("none", "not_enough_data"))), (True, _PROVED)),
    "none": ((True, _ABOVE), (True, _PROVED)),
    "not_enough_data": ((False, frozenset(("none",))), (True, _ABOVE), (True, _PROVED)),
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What stands beside the evidence of a cell; nothing of it is of a hidden group."""

    changes: tuple["Change", ...] = ()
    needed: int | None = None  # answers in all that would decide
    others: tuple[Evidence, ...] = ()  # the segment's other stages, by the same metric
    history: tuple[Evidence, ...] = ()  # the same cell wave by wave


class Explainer:
    """Explains the cells of one wave; ready once, asked often."""

    def __init__(self, document: Document, wave: WaveId) -> None:
        from cjm_studio.statistics.barrier_rule import RuleCell
        from cjm_studio.statistics.what_if import WhatIf

        self._document = document
        self._rows = _rows(document, wave)
        self._places = {row.id: place for place, row in enumerate(self._rows)}
        self._what_if = WhatIf(
            [
                RuleCell(row.metric, *row.worth, row.limit.value if row.limit else None, hidden=row.hidden)
                for row in self._rows
            ]
        )

    def still_true(self, document: Document, wave: WaveId) -> bool:
        """Say whether the cells of a wave are still those that this was made for."""
        return self._rows == _rows(document, wave)

    def explain(self, evidence: Evidence) -> Explanation:
        """Explain the evidence of a cell of this wave; of a hidden group nothing is said."""
        if evidence.hidden:
            return Explanation()
        return Explanation(
            self._changes(evidence),
            answers_needed(evidence),
            self._others(evidence),
            history_of(self._document, evidence),
        )

    def _others(self, evidence: Evidence) -> tuple[Evidence, ...]:
        cell = (evidence.segment, evidence.metric)
        found = [row for row in self._rows if (row.segment, row.metric) == cell and not row.hidden]
        found.sort(key=lambda row: self._document.get(Stage, row.stage).order)
        return tuple(row for row in found if row.stage != evidence.stage)

    def _changes(self, evidence: Evidence) -> tuple["Change", ...]:
        if evidence.p_mid is None:  # not judged: there is no level to change
            return ()
        at = self._places[evidence.id]
        found = [
            self._what_if.more_answers(at, trouble=trouble, towards=towards)
            for trouble, towards in _ASKED.get(evidence.level, ())
        ]
        other_side = _NOT_PROVED if evidence.level in _PROVED else _PROVED
        found.append(self._what_if.other_limit(at, towards=other_side))
        return tuple(dict.fromkeys(change for change in found if change is not None))


def _rows(document: Document, wave: WaveId) -> list[Evidence]:
    return [row for row in document.all(Evidence) if row.wave == wave]


def history_of(document: Document, evidence: Evidence) -> tuple[Evidence, ...]:
    """Return what was found at the same stage by the same metric, wave by wave."""
    found = (evidence_at(document, evidence.stage, wave.id) for wave in waves(document))
    return tuple(row for rows in found for row in rows if row.metric == evidence.metric)


def answers_needed(evidence: Evidence) -> int | None:
    """Return how many answers in all would decide, if the share stays as it is; None: they are there."""
    from cjm_studio.statistics.barrier_rule import DELTA
    from cjm_studio.statistics.sample_sizes import answers_to_rule_out
    from cjm_studio.statistics.tracking import N_MIN

    if evidence.level == "watch":
        return evidence.needed
    if evidence.level != "not_enough_data" or evidence.hidden or evidence.share is None:
        return None
    if evidence.worth[1] < N_MIN:
        return N_MIN
    if evidence.limit is None or not evidence.share < evidence.limit.value + DELTA <= 1:
        return None
    return answers_to_rule_out(evidence.limit.value + DELTA, evidence.share)
