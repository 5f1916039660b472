"""Which segment of the project a segment of a survey file may be: by its name, or as people say."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cjm_studio.survey.likeness import APART, SURE, likeness_of_names, telling_words
from cjm_studio.survey.names import folded

_MOST = 600  # pairs to look at, a moment's work; who has more does not go through them one by one
Why = Literal["same", "alike", "only", "said", "new"]


@dataclass(frozen=True, slots=True)
class SegmentMatch:
    """What a segment of a file is in the project, and why."""

    name: str  # as the file has it
    segment: str  # as the project has it; empty: a new one
    why: Why
    likeness: float = 1.0

    @property
    def asks(self) -> bool:
        """Say whether people have to look at it: two names were only taken for one segment."""
        return self.why in ("alike", "only")


def match_segments(
    names: Sequence[str], segments: Sequence[str], *, said: Mapping[str, str], bare: bool = False
) -> list[SegmentMatch]:
    """Return what each segment of a file is among those of the project.

    `said` is what people said, by the folded name: a segment, or empty for a new one. What they did not say
    is told by the same name, or proposed by a name that is like no other as much. With `bare` no segment of
    the project has answers yet: where file and project have one segment each, it is proposed as the same.
    """
    shown = {folded(segment): segment for segment in reversed(segments)}
    found: dict[str, SegmentMatch] = {}
    for name in names:
        key = folded(name)
        if key in said:
            found[key] = SegmentMatch(name, said[key], "said")
        elif key in shown:
            found[key] = SegmentMatch(name, shown[key], "same")
    open_ = [name for name in names if folded(name) not in found]
    taken = {folded(one.segment) for one in found.values()}
    free = [segment for key, segment in shown.items() if key not in taken]
    if bare and len(names) == len(open_) == len(segments) == len(free) == 1:
        return [SegmentMatch(names[0], free[0], "only")]
    proposed = {folded(one.name): one for one in _alike(open_, free, names=(*names, *shown.values()))}
    return [
        found.get(folded(name)) or proposed.get(folded(name)) or SegmentMatch(name, "", "new")
        for name in names
    ]


def _alike(open_: Sequence[str], free: Sequence[str], *, names: Sequence[str]) -> Iterator[SegmentMatch]:
    """Yield pairs of names that are alike, while neither is nearly as much like a third."""
    if len(open_) * len(free) > _MOST:
        return
    often = Counter(word for name in names for word in telling_words(name))
    likely = [(name, segment, likeness_of_names(name, segment, often)) for name in open_ for segment in free]
    pairs = [pair for pair in likely if pair[2] > SURE - APART]
    for name, segment, likeness in pairs:
        rivals = [
            other
            for one, another, other in pairs
            if (one == name) != (another == segment) and other > likeness - APART
        ]
        if likeness >= SURE and not rivals:
            yield SegmentMatch(name, segment, "alike", round(likeness, 2))
