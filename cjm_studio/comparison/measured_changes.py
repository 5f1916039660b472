"""Levels and figures of cells that two states of a project have in common and do not agree on."""

from collections.abc import Iterator

from cjm_studio.comparison.cells import CellKey, MeasuredCells, key_of, measured_cells, told_apart
from cjm_studio.comparison.difference import CellFigure, Difference
from cjm_studio.comparison.whereabouts import name_of
from cjm_studio.document.document import Document
from cjm_studio.model.ids import RecordId
from cjm_studio.model.map import Segment, Stage
from cjm_studio.model.metrics import Metric, Reading, Wave
from cjm_studio.statistics.measures import Measured


def measured_changes(before: Document, after: Document) -> Iterator[Difference]:
    """Yield the cells that differ; what came or went with its stage, metric or wave is told of that."""
    old, new = measured_cells(before), measured_cells(after)
    for key in _touched(before, after, old, new):
        if all(_known(side, key) for side in (before, after)):
            metric = after.get(Metric, key.metric)
            sides = (old.figure(key, before.get(Metric, key.metric)), new.figure(key, metric))
            answers = (old.answers(key), new.answers(key))
            if sides[0] == sides[1] and answers[0] == answers[1]:
                continue
            if not told_apart(*answers):
                sides = (_covered(sides[0]), _covered(sides[1]))
            yield cell_difference(after, key, *sides)


def _touched(
    before: Document, after: Document, old: MeasuredCells, new: MeasuredCells
) -> dict[CellKey, None]:
    """Return the cells in which a reading or a level is another."""
    keys = dict.fromkeys(
        key_of(record)
        for one, other in ((before, after), (after, before))
        for record in one.all(Reading)
        if other.records.get(record.id) != record
    )
    for key in {**old.levels, **new.levels}:
        if old.levels.get(key) != new.levels.get(key):
            keys[key] = None
    return keys


def _known(document: Document, key: CellKey) -> bool:
    parts: tuple[tuple[type, RecordId | None], ...] = (
        *((Segment, key.segment), (Stage, key.stage)),
        *((Metric, key.metric), (Wave, key.wave)),
    )
    return all(id_ is None or id_ in document.ids(kind) for kind, id_ in parts)


def _covered(side: CellFigure | None) -> CellFigure | None:
    """Hide both sides' figures, for from their n one could tell what a handful of people said."""
    if side is None or side.figure is None:
        return side
    return CellFigure(Measured(side.figure.measure, hidden=True), side.level)


def cell_difference(
    document: Document, key: CellKey, before: CellFigure | None, after: CellFigure | None
) -> Difference:
    """Return the difference of a cell: of its level where that has changed, else of its figure."""
    levels = [side.level if side else "" for side in (before, after)]
    kind = "added" if before is None else "removed" if after is None else "changed"
    named = key.stage or key.segment
    return Difference(
        kind,  # type: ignore[arg-type]
        "level" if levels[0] != levels[1] and all(levels) else "share",
        RecordId(named),
        name=name_of(document, named),
        before=before,
        after=after,
        segment=key.segment,
        segment_name=name_of(document, key.segment),
        stage=key.stage,
        stage_name=name_of(document, key.stage),
        metric=document.get(Metric, key.metric),
        wave_name=document.get(Wave, key.wave).name,
    )
