"""How alike two texts are: the beginnings of their words, with endings and slips of the pen put aside."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from cjm_studio.survey.names import folded

SURE = 0.6  # less alike is asked
APART = 0.1  # two that are nearly as alike are asked too
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


def likeness_of_names(one: str, other: str, often: Mapping[str, int]) -> float:
    """Return how alike two names are, from 0 to 1; words that few names have tell more."""
    first, second = telling_words(one), telling_words(other)
    if _NOT.isdisjoint(first) != _NOT.isdisjoint(second):  # "not new" is anything but "new"
        return 0.0
    weights = {stem: 1 / max(1, often.get(stem, 1)) for stem in (*first, *second)}
    return (contained(first, second, weights) + contained(second, first, weights)) / 2


def telling_words(name: str) -> tuple[str, ...]:
    """Return the beginnings of the words of a name, "not" among them."""
    return stems(name, _SMALL - _NOT)


def contained(own: Sequence[str], words: Sequence[str], weights: dict[str, float]) -> float:
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
def stems(text: str, small: frozenset[str] = _SMALL) -> tuple[str, ...]:
    """Return the beginnings of the words of a text, each once, without small words if there are others."""
    words = re.findall(r"\w+", folded(text).replace("ё", "е"))
    telling = [word for word in words if word not in small] or words
    return tuple(dict.fromkeys(map(_stem, telling)))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word
