"""Mechanics: which measures touch a cell, and which of them cannot be told apart between two waves."""

from cjm_studio.document.document import Document
from cjm_studio.model.ids import SegmentId, StageId
from cjm_studio.model.metrics import Wave
from cjm_studio.model.register import Mechanic


def mechanics_at(document: Document, segment: SegmentId, stage: StageId) -> list[Mechanic]:
    """Return the mechanics that touch a segment at a stage, by the day of their start."""
    touching = (
        mechanic
        for mechanic in document.all(Mechanic)
        if mechanic.segment in (None, segment) and mechanic.stage in (None, stage)
    )
    return sorted(touching, key=lambda mechanic: (mechanic.date, mechanic.name, mechanic.id))


def mechanics_between(
    document: Document, segment: SegmentId, stage: StageId, *, first: Wave, second: Wave
) -> list[Mechanic]:
    """Return the mechanics that started at a cell after one wave began, up to the end of another.

    Waves without days are told from nothing: no mechanic lies between them.
    """
    since, until = first.start or first.end, second.end or second.start
    if not since or not until:
        return []
    return [one for one in mechanics_at(document, segment, stage) if since < one.date <= until]


def mixed_effects(
    document: Document, segment: SegmentId, stage: StageId, *, first: Wave, second: Wave
) -> list[Mechanic]:
    """Return the mechanics whose effects between two waves cannot be told apart: two or more, else none."""
    between = mechanics_between(document, segment, stage, first=first, second=second)
    return between if len(between) > 1 else []
