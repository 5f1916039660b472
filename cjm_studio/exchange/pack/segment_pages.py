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

_GROUPS: dict[str, Callable[[Fate], bool]] = {
    "opened": lambda fate: "opened" in fate.news,
    "regressed": lambda fate: "regressed" in fate.news,
    "closed": lambda fate: "closed" in fate.news,
    "changed": lambda fate: "changed" in fate.news,
    "overdue": lambda fate: fate.overdue,
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


def _page(name: str, told: Sequence[Told], language: Language) -> SegmentPage:
    fates = [fate for one in told for fate in one.fates]
    groups, empty = [], []
    for key, belongs in _GROUPS.items():
        entries = tuple(fate.entry for fate in fates if belongs(fate))
        if entries:
            groups.append(Group(key, said(key, language), entries))
        else:
            empty.append(said(f"no_{key}", language))
    quiet = [said("none_of", language, names=", ".join(empty))] if empty else []
    quiet.append(unproved(told, language))
    return SegmentPage(
        name,
        tiles(told, language, keys=_TILES),
        tuple(groups),
        " ".join(filter(None, quiet)) if told else said("no_barriers", language),
    )
