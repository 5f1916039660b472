"""Differences in the order of the maps: the whole project first, then segment by segment, stage by stage."""

from collections.abc import Iterable, Iterator

from cjm_studio.comparison.difference import Difference
from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys, segments, stages
from cjm_studio.model.ids import RecordId

# What a reader looks for first at one stage.
WHATS = ("project", "segment", "journey", "stage", "row", "level", "share", "barrier", "barrier_cell", "card")


def in_map_order(found: Iterable[Difference], *documents: Document) -> list[Difference]:
    """Return the differences as one meets them on the maps; what is gone stands where it was."""
    turns = stage_turns(*documents)
    ranks = {what: turn for turn, what in enumerate(WHATS)}

    def turn(one: Difference) -> tuple[float, float, str, str, str]:
        at = one.stage or one.segment
        place = turns.get(at, len(turns)) if at is not None else -1.0
        return place, ranks.get(one.what, len(ranks)), one.what, one.wave_name, one.id

    return sorted(found, key=turn)


def stage_turns(*documents: Document) -> dict[RecordId, float]:
    """Return the place of every segment and stage; those of a later document alone come after a neighbour."""
    turns: dict[RecordId, float] = {}
    for step, document in zip((1.0, 1e-4), documents, strict=False):
        last = 0.0
        for id_ in _walk(document):
            last = turns.setdefault(id_, last + step)
    return turns


def _walk(document: Document) -> Iterator[RecordId]:
    for segment in segments(document):
        yield segment.id
        for journey in journeys(document, segment.id):
            yield from (stage.id for stage in stages(document, journey.id))
