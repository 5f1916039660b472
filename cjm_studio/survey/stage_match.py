"""Which stage a question is about: its words against the names of the stages."""

from collections import Counter
from collections.abc import Sequence

from cjm_studio.survey.likeness import APART, SURE, contained, stems
from cjm_studio.survey.names import folded


def likeness_to_stages(text: str, stages: Sequence[str]) -> tuple[tuple[str, float], ...]:
    """Return the stages with their likeness to a text, from 0 to 1, the likest first, without unlike ones."""
    words = stems(text)
    often = Counter(stem for stage in stages for stem in set(stems(stage)))
    found = []
    for stage in stages:
        own = stems(stage)
        weights = {stem: 1 / often[stem] for stem in own}
        likeness = contained(own, words, weights)
        if folded(stage) and folded(stage) == folded(text):
            likeness = 1.0
        elif len(words) <= len(own):  # a short text may be part of a stage's name
            back = contained(words, own, dict.fromkeys(words, 1.0))
            likeness = max(likeness, (likeness + back) / 2)
        if likeness >= 0.3:
            found.append((stage, round(likeness, 2)))
    return tuple(sorted(found, key=lambda pair: -pair[1]))


def sure_stage(found: Sequence[tuple[str, float]]) -> str:
    """Return the stage that a text is surely about, empty where people have to say."""
    if not found or found[0][1] < SURE:
        return ""
    close = len(found) > 1 and found[0][1] - found[1][1] < APART
    return "" if close and found[0][1] < 1 else found[0][0]
