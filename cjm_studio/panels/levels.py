"""The levels of a whole journey, as the list of segments and the status bar count them."""

from collections import Counter

from cjm_studio.document.document import Document
from cjm_studio.document.queries import evidence_at, stages
from cjm_studio.model.ids import JourneyId, StageId, WaveId
from cjm_studio.session import stage_levels

# From the least to the most alarming, for the colour of a badge.
ALARM = ("not_enough_data", "none", "watch", "barrier", "critical")


def stage_level(document: Document, stage: StageId, wave: WaveId | None) -> str:
    """Return the level of a stage, that of its worst metric; empty where nothing was measured."""
    found = evidence_at(document, stage, wave) if wave is not None else []
    row = stage_levels.worst(document, found)
    return row.level if row else ""


def level_counts(document: Document, journey: JourneyId, wave: WaveId | None) -> Counter[str]:
    """Return how many stages of a journey are at each level; stages that were not measured are left out."""
    levels = (stage_level(document, stage.id, wave) for stage in stages(document, journey))
    return Counter(level for level in levels if level)


def barrier_count(levels: Counter[str]) -> int:
    """Return how many stages are a barrier, critical ones with them."""
    return levels["barrier"] + levels["critical"]


def worst(levels: Counter[str]) -> str:
    """Return the most alarming level; empty where nothing was measured."""
    return max((level for level in levels if levels[level]), key=ALARM.index, default="")
