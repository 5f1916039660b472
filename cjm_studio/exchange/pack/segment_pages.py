"""The pages of the segments: what was opened, closed, regressed, changed and is overdue in each."""

from collections.abc import Callable, Sequence

from cjm_studio.document.document import Document
from cjm_studio.document.queries import segments
from cjm_studio.exchange.pack.board import tiles, unproved
from cjm_studio.exchange.pack.content import Group, SegmentPage
from cjm_studio.exchange.pack.fates import Fate, Told
from cjm_studio.model.ids import SegmentId
from cjm_studio.wording.language import Language
from cjm_studio.wording.pack_words import said

# What belongs to a group: a barrier in this segment, and one of its cells.
_GROUPS: dict[str, Callable[[Told, Fate], bool]] = {
    "opened": lambda _, fate: "opened" in fate.news,
    "regressed": lambda _, fate: "regressed" in fate.news,
    "closed": lambda one, fate: "closed" in fate.news and not _is_open(one),
    "closed_part": lambda one, fate: "closed" in fate.news and _is_open(one),  # as on the tiles: not gone
    "changed": lambda _, fate: "changed" in fate.news,
    "overdue": lambda _, fate: fate.overdue,
}
_TILES = ("open", "critical", "opened", "closed", "regressed", "overdue")


def segment_pages(
    document: Document, told: Sequence[Told], *, only: frozenset[SegmentId], language: Language
) -> tuple[SegmentPage, ...]:
    """Return a page for each segment, or for those asked for, in their order."""
    mine: dict[SegmentId, list[Told]] = {}
    for one in told:
        here: dict[SegmentId, list[Fate]] = {}
        for fate in one.fates:
            if fate.life is not None:
                here.setdefault(fate.life.cell.segment, []).append(fate)
        for segment, fates in here.items():
            mine.setdefault(segment, []).append(Told(one.line, tuple(fates)))
    return tuple(
        _page(segment.name, mine.get(segment.id, []), language)
        for segment in segments(document)
        if not only or segment.id in only
    )


def _is_open(told: Told) -> bool:
    return any(fate.is_open for fate in told.fates)


def _page(name: str, told: Sequence[Told], language: Language) -> SegmentPage:
    groups, empty = [], []
    for key, belongs in _GROUPS.items():
        mine = [(one.line.barrier.id, fate.entry) for one in told for fate in one.fates if belongs(one, fate)]
        if mine:
            number = len({barrier for barrier, _ in mine})
            groups.append(Group(key, said(key, language), number, tuple(entry for _, entry in mine)))
        elif key != "closed_part":
            empty.append(said(f"no_{key}", language))
    quiet = [said("none_of", language, names=", ".join(empty))] if empty else []
    quiet.append(unproved(told, language))
    return SegmentPage(
        name,
        tiles(told, language, keys=_TILES),
        tuple(groups),
        " ".join(filter(None, quiet)) if told else said("no_barriers", language),
    )
