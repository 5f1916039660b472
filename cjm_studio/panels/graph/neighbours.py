"""What a record is tied to, as a person reads it: over the document's graph, past the records between."""

from collections.abc import Iterator
from typing import NamedTuple

from cjm_studio.document.document import Document
from cjm_studio.model.evidence import Evidence
from cjm_studio.model.ids import RecordId, WaveId
from cjm_studio.model.kinds import CARD_KINDS
from cjm_studio.model.links import LINK_KINDS, Link
from cjm_studio.model.map import Card, Channel, Journey, Place, Segment, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.model.record import Record

READABLE = (Card, Stage, Channel, Source, Segment, Evidence)
_KINDS = (*LINK_KINDS, "stands_in", "goes_through", "measured", "known_from")
_ORDER = {kind: turn for turn, kind in enumerate(_KINDS)}


class Tie(NamedTuple):
    """An edge that a person reads from the origin to the target: "pain violates expectation"."""

    kind: str
    origin: RecordId
    target: RecordId

    def other(self, end: RecordId) -> RecordId:
        """Return the end that is not this one."""
        return self.target if end == self.origin else self.origin


def ties_of(document: Document, id_: RecordId, *, wave: WaveId | None) -> list[Tie]:
    """Return what a record is tied to, links first; of the levels those of one wave."""
    if id_ not in document or isinstance(document[id_], Link):
        return []
    found: dict[Tie, None] = {}
    for origin, target, kind in document.edges_at(id_):
        other = document.records[origin if target == id_ else target]
        for tie in _read(document, other, Tie(kind, origin, target), here=id_, wave=wave):
            found[tie] = None
    for tie in _known_from(document, id_, wave):
        found[tie] = None
    return sorted(found, key=lambda tie: _key(document, tie, id_))


def _read(
    document: Document, other: Record, edge: Tie, *, here: RecordId, wave: WaveId | None
) -> Iterator[Tie]:
    """Yield what an edge of the graph says; a place and a journey only lead on to what is behind them."""
    known = document.records[here]
    match other:
        case Place() if isinstance(known, Card | Stage):
            yield Tie("stands_in", other.card, other.stage)
        case Journey() if isinstance(known, Stage):
            yield Tie("goes_through", other.segment, here)
        case Journey() if isinstance(known, Segment):
            for stage in document.naming(Stage, other.id):
                yield Tie("goes_through", here, stage.id)
        case Evidence() if isinstance(known, Stage):
            if other.wave == wave:
                yield Tie("measured", other.stage, other.id)
        case Stage() if isinstance(known, Evidence):
            yield Tie("measured", other.id, here)
        case _ if isinstance(other, READABLE) and edge.kind in LINK_KINDS:
            yield edge


def _known_from(document: Document, id_: RecordId, wave: WaveId | None) -> Iterator[Tie]:
    """Yield the sources of a level, or the levels that a source has given."""
    match document.records[id_]:
        case Evidence() as level:
            yield from (Tie("known_from", id_, source) for source in level.sources if source in document)
        case Source():
            levels = (level for level in document.all(Evidence) if level.wave == wave)
            yield from (Tie("known_from", level.id, id_) for level in levels if id_ in level.sources)


def _key(document: Document, tie: Tie, here: RecordId) -> tuple[int, int, float, str, str]:
    """By the kind of tie, then of card; stages in their order, all others by their words."""
    other = document.records[tie.other(here)]
    kind = CARD_KINDS.index(other.kind) if isinstance(other, Card) and other.kind in CARD_KINDS else -1
    turn = other.order if isinstance(other, Stage) else 0.0
    words = other.text if isinstance(other, Card) else getattr(other, "name", "")
    return _ORDER.get(tie.kind, len(_ORDER)), kind, turn, words.casefold(), other.id
