"""Edits of stages: the columns of a map and the path that joins them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from cjm_studio.document.change import Change, adding, removing, updating
from cjm_studio.document.document import Document
from cjm_studio.document.queries import stages
from cjm_studio.model.ids import JourneyId, StageId, new_id
from cjm_studio.model.links import Link
from cjm_studio.model.map import Stage
from cjm_studio.operations.evaluation import with_evidence
from cjm_studio.operations.journeys import next_link
from cjm_studio.operations.ordering import make_room, moved_to


def add_stage(document: Document, journey: JourneyId, name: str, *, index: int | None = None) -> Change:
    """Plan a new stage at an index, the end if none is given; the path runs through it."""
    standing = stages(document, journey)
    index = len(standing) if index is None else index
    (order,), room = make_room(standing, index)
    stage = Stage(id=StageId(new_id("stage")), journey=journey, name=name, order=order)
    after = [*standing[:index], stage, *standing[index:]]
    change = room.then(adding(stage)).then(_rejoin(document, standing, after))
    return change.named("add_stage", name)


def add_stages(document: Document, journey: JourneyId, names: Sequence[str]) -> Change:
    """Plan the stages of a journey that has none yet; the path runs through them."""
    made = [
        Stage(id=StageId(new_id("stage")), journey=journey, name=name, order=float(turn))
        for turn, name in enumerate(names, start=1)
    ]
    return adding(*made).then(_rejoin(document, [], made)).named("add_stages", str(len(made)))


def edit_stage(document: Document, stage: StageId, **fields: Any) -> Change:
    """Plan new values for a stage's fields."""
    record = document.get(Stage, stage)
    label = "rename_stage" if set(fields) == {"name"} else "edit_stage"
    change = updating(record, **fields)
    if "name" in fields:  # stages of one name are compared across segments
        change = with_evidence(document, change)
    return change.named(label, fields.get("name", record.name))


def move_stage(document: Document, stage: StageId, index: int) -> Change:
    """Plan the move of a stage to the index that it shall have afterwards."""
    record = document.get(Stage, stage)
    standing = stages(document, record.journey)
    after, change = moved_to(standing, record, index)
    if not change:
        return change
    return change.then(_rejoin(document, standing, after)).named("move_stage", record.name)


def remove_stage(document: Document, stage: StageId) -> Change:
    """Plan the leaving of a stage with its cards and readings; its neighbours are joined."""
    record = document.get(Stage, stage)
    standing = stages(document, record.journey)
    after = [other for other in standing if other.id != stage]
    joined = _rejoin(document, standing, after)
    return with_evidence(document, removing(record).then(joined)).named("remove_stage", record.name)


def _rejoin(document: Document, before: Sequence[Stage], after: Sequence[Stage]) -> Change:
    """Relink neighbours: links between old neighbours that are parted go, new neighbours get one.

    Branches and loops, which join stages that are no neighbours, stay as they are.
    """
    old = {(a.id, b.id) for a, b in pairwise(before)}
    new = list(pairwise(after))
    kept = {(a.id, b.id) for a, b in new}
    parted = [link for pair in old - kept for link in _next_links(document, *pair)]
    fresh = [next_link(a, b) for a, b in new if not _next_links(document, a.id, b.id)]
    return removing(*parted).then(adding(*fresh))


def _next_links(document: Document, origin: StageId, target: StageId) -> list[Link]:
    return [link for link in document.links_between(origin, target) if link.kind == "next"]
