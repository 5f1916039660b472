"""Which stage a question is about: its words against the names of the stages."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from cjm_studio.survey.names import folded

SURE = 0.6  # less alike is asked
APART = 0.1  # two stages that are nearly as alike are asked too
_ALIKE = 0.75  # of two words

_SMALL_WORDS = (
    "the a an of to for in on at and or with your you our we us it was is how this that в на по с со и или "
    "за из от до для о об к у не ли вы вас вам ваш ваша ваше мы нас нам как это что был была было насколько"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_NOT = frozenset(("не", "not", "non", "no"))
_ENDINGS = (
    *(
        "иями",
        "ением",
        "ения",
        "ение",
        "ению",
        "ении",
        "ания",
        "ание",
        "анию",
        "ании",
        "овать",
        "ировать",
        "ться",
    ),
    *(
        "ами",
        "ями",
        "ого",
        "его",
        "ому",
        "ему",
        "ыми",
        "ими",
        "ать",
        "ять",
        "ить",
        "еть",
        "ает",
        "ают",
        "ила",
    ),
    *("ing", "ment", "ies", "ed", "ery", "es", "er"),
    *(
        "ой",
        "ей",
        "ый",
        "ий",
        "ая",
        "яя",
        "ое",
        "ее",
        "ую",
        "юю",
        "ом",
        "ем",
        "ам",
        "ям",
        "ах",
        "ях",
        "ов",
        "ев",
    ),
    *("ия", "ии", "ию", "ка", "ки", "ку", "ке", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "s", "e", "y"),
)


def likeness_to_stages(text: str, stages: Sequence[str]) -> tuple[tuple[str, float], ...]:
    """Return the stages with their likeness to a text, from 0 to 1, the likest first, without unlike ones."""
    words = _stems(text)
    often = Counter(stem for stage in stages for stem in set(_stems(stage)))
    found = []
    for stage in stages:
        own = _stems(stage)
        weights = {stem: 1 / often[stem] for stem in own}
        likeness = _contained(own, words, weights)
        if folded(stage) and folded(stage) == folded(text):
            likeness = 1.0
        elif len(words) <= len(own):  # a short text may be part of a stage's name
            back = _contained(words, own, dict.fromkeys(words, 1.0))
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


def likeness_of_names(one: str, other: str, often: Mapping[str, int]) -> float:
    """Return how alike two names are, from 0 to 1; words that few names have tell more."""
    first, second = telling_words(one), telling_words(other)
    if _NOT.isdisjoint(first) != _NOT.isdisjoint(second):  # "not new" is anything but "new"
        return 0.0
    weights = {stem: 1 / max(1, often.get(stem, 1)) for stem in (*first, *second)}
    return (_contained(first, second, weights) + _contained(second, first, weights)) / 2


def telling_words(name: str) -> tuple[str, ...]:
    """Return the beginnings of the words of a name, "not" among them."""
    return _stems(name, _SMALL - _NOT)


def _contained(own: Sequence[str], words: Sequence[str], weights: dict[str, float]) -> float:
    """Return how much of some words stands among others, each weighing as much as it tells."""
    total = sum(weights[stem] for stem in own)
    if not total:
        return 0.0
    return (
        sum(weights[stem] * max((_alike(stem, word) for word in words), default=0.0) for stem in own) / total
    )


@lru_cache(maxsize=50_000)
def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if one[0].isdigit() or other[0].isdigit():  # 2025 is not 2026
        return 0.0
    short, long = sorted((one, other), key=len)
    if len(short) >= 3 and long.startswith(short) and len(long) - len(short) <= 3:
        return 0.9
    if one[0] != other[0]:  # slips of the pen and endings leave the beginning: "each" is no "search"
        return 0.0
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return ratio if ratio >= _ALIKE else 0.0


@lru_cache(maxsize=10_000)
def _stems(text: str, small: frozenset[str] = _SMALL) -> tuple[str, ...]:
    words = re.findall(r"\w+", folded(text).replace("ё", "е"))
    telling = [word for word in words if word not in small] or words
    return tuple(dict.fromkeys(map(_stem, telling)))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word
