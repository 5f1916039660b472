"""The key and the name of a scale that a file has of its own."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from cjm_studio.survey.recognised import QuestionGuess

_LETTERS = 16  # of a scale's name in its key
# What a scale without a name measures, by the metric that the wording speaks of: English and Russian.
_MEANT: Final[Mapping[str, tuple[str, str]]] = {
    "nps": ("Recommendation", "Готовность рекомендовать"),
    "ces1": ("Effort", "Усилия"),
    "ces2": ("Ease", "Лёгкость"),
    "csat": ("Satisfaction", "Удовлетворённость"),
    "completion": ("Completion", "Успешность"),
    "emotion": ("Feeling", "Настроение"),
    "": ("Rating", "Оценка"),
}


def scale_key(question: QuestionGuess) -> str:
    """Return the key of a scale of one's own: the same for the same name, ends, direction and sets."""
    name = re.sub(r"[^a-z0-9]+", "_", question.scale.casefold()).strip("_")[:_LETTERS]
    if question.scale and not name[:1].isalpha():
        name = f"own_{zlib.crc32(question.scale.encode('utf-8', 'replace')):08x}"
    key = f"{name or question.meant or 'rating'}_{question.minimum}_{question.maximum}".replace("-", "m")
    if question.direction == "higher_is_worse":
        key += "_worse"
    sets = _other_sets(question)
    return f"{key}_{sets[0]}_{sets[1]}" if sets else key


def scale_name(question: QuestionGuess) -> str:
    """Return the name of a scale as people said it, else what it measures and its ends: "Ease, 1–5".

    Scales with different keys have different names.
    """
    if question.scale:
        return question.scale
    russian = int(bool(re.search("[а-яё]", question.text.casefold())))
    words = _MEANT.get(question.meant, _MEANT[""])[russian]
    name = f"{words}, {question.minimum}…{question.maximum}".replace("-", "\N{MINUS SIGN}")
    if (question.minimum or 0) >= 0:
        name = name.replace("…", "\N{EN DASH}")
    if question.direction == "higher_is_worse":
        name += (", higher is worse", ", больше — хуже")[russian]
    sets = _other_sets(question)
    return f"{name} ({sets[0]}/{sets[1]})" if sets else name


def better_and_worse(question: QuestionGuess) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the good and the trouble answers: as people said, else the better and the worse half."""
    if question.good and question.trouble:
        return question.good, question.trouble
    low, high = question.minimum or 0, question.maximum or 0
    half = max(1, (high - low) // 2)  # the middle of an odd scale is neither
    lower, upper = tuple(range(low, low + half)), tuple(range(high - half + 1, high + 1))
    return (upper, lower) if question.direction == "higher_is_better" else (lower, upper)


def _other_sets(question: QuestionGuess) -> tuple[int, int] | None:
    """Return how many answers are good and trouble, where these are not the halves of the scale."""
    good, trouble = better_and_worse(question)
    usual = better_and_worse(replace(question, good=(), trouble=()))
    return None if (good, trouble) == usual else (len(good), len(trouble))
