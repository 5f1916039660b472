"""The level that a stage has, by one rule for every view: the worst metric wins, suppositions come after."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from cjm_studio.document.document import Document
from cjm_studio.document.queries import cards_of_kind
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import StageId
from cjm_studio.model.kinds import LEVELS
from cjm_studio.model.metrics import Metric
from cjm_studio.session.barrier_facts import BarrierFact, hypotheses
from cjm_studio.wording.language import Language
from cjm_studio.wording.level_words import level_words

_SPEAK: Final = ("watch", "barrier", "critical")  # answers found something; what people suppose stands behind


class StageLevel(msgspec.Struct, frozen=True):
    """The level of a stage, and what stands on it."""

    level: str  # gives the colour; empty: nothing was measured
    hypothesis: bool  # people have declared a barrier, and the answers say nothing of one
    evidence: Evidence | None  # of the worst metric

    def words(self, language: Language) -> str:
        """Return the word that stands with the colour."""
        if self.hypothesis:
            return level_words("hypothesis", language)
        return level_words(self.level, language) if self.level else ""


def stage_level(document: Document, evidence: Sequence[Evidence], *, declared: bool) -> StageLevel:
    """Return the level of a stage by what the rule said of its metrics and by what people have declared."""
    row = worst(document, evidence)
    level = row.level if row else ""
    return StageLevel(level, declared and level not in _SPEAK, row)


def worst(document: Document, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return the row of a stage with the worst level, among equal ones that of the project's first metric.

    A row that could not be judged, for its group is hidden or it has no limit, counts only where it is alone.
    """
    judged = [row for row in evidence if not row.hidden and row.limit is not None] or list(evidence)
    metrics = [metric.id for metric in document.all(Metric)]
    return max(judged, key=lambda row: (LEVELS.index(row.level), -metrics.index(row.metric)), default=None)


def is_declared(
    document: Document, stage: StageId, facts: Iterable[BarrierFact], evidence: Sequence[Evidence]
) -> bool:
    """Say whether people have declared a barrier here, on a card or, unmeasured, in the register."""
    return bool(cards_of_kind(document, stage, "barrier_hypothesis")) or bool(hypotheses(facts, evidence))
