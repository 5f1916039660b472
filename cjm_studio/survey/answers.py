"""What one cell says: an answer on its metric's scale, or the reason why it is left out."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cjm_studio.model.metrics import Metric
from cjm_studio.survey.names import clean
from cjm_studio.survey.wordings import NUMBERS

_NUMBER = re.compile(r"([+\-\N{MINUS SIGN}\N{EN DASH}]?)\s?([0-9]+)(?:[.,]([0-9]*))?")
# A number with the words for it: "7 - very easy", "5 (excellent)", "very easy (7)", "7 points", "[7] easy",
# "very easy - 7".
_LABELLED = (
    re.compile(
        r"([+\-\N{MINUS SIGN}\N{EN DASH}]?\d{1,3})\s*(?:[-:.)=]|\N{EN DASH}|\N{EM DASH})\s*([^\d\s][^\d]*)"
    ),
    re.compile(r"([+\-\N{MINUS SIGN}\N{EN DASH}]?\d{1,3})\s*\(([^\d()]+)\)"),
    re.compile(
        r"(?![=@])(?P<words>[^\d()]*[^\W\d][^\d()]*)\(\s*(?P<number>[+\-\N{MINUS SIGN}]?\d{1,3})\s*\)"
    ),
    re.compile(r"([+\-\N{MINUS SIGN}]?\d{1,3})\s+(points?|stars?|балл\w*|зв[её]зд\w*)"),
    re.compile(r"\[([+\-\N{MINUS SIGN}]?\d{1,3})\]\s*([^\d\s\[\]][^\d]*)"),
    re.compile(
        r"(?![=@])(?P<words>[^\d()]*[^\W\d][^\d()]*?)\s+[-\N{EN DASH}\N{EM DASH}]\s+(?P<number>\d{1,3})"
    ),
)
# So many of so many: "7 из 10", "7 out of 10", and stars that are full beside those that are not.
_OUT_OF = re.compile(r"(\d{1,3})\s*(?:из|out of|of)\s*(\d{1,3})", re.IGNORECASE)
_STARS = re.compile(r"((?:[★⭐🌟]\ufe0f?)*)((?:☆\ufe0f?)*)")
NO_LABELS: Final[Mapping[str, int]] = MappingProxyType({})

_NO_ANSWER = {
    "empty": (
        "null, none, nan, nil, no answer, prefer not to answer, prefer not to say, refused, no data, #null!, "
        "нет ответа, без ответа, пусто, отказ от ответа, не хочу отвечать, предпочитаю не отвечать, "
        "нет данных, keine angabe, ., " + ", ".join(f".{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
    ),
    "not_applicable": (
        "-, --, \N{EN DASH}, \N{EM DASH}, n/a, na, n.a., #n/a, #н/д, н/д, not applicable, "
        "does not apply, did not use, have not used, "
        "не применимо, неприменимо, не относится, не пользовался, не пользовалась"
    ),
    "dont_know": (
        "don't know, don\N{RIGHT SINGLE QUOTATION MARK}t know, dont know, do not know, dk, d/k, not sure, "
        "hard to say, не знаю, не уверен, не помню, затрудняюсь, затрудняюсь ответить, "
        "затрудняюсь с ответом, трудно сказать, сложно сказать, i don't know, "
        "i don\N{RIGHT SINGLE QUOTATION MARK}t know, weiss nicht, важко сказати, білмеймін"
    ),
}
_REASON_OF_WORD = {word: reason for reason, words in _NO_ANSWER.items() for word in words.split(", ")} | {
    "": "empty"
}

_YES_NO = {"да": 1, "yes": 1, "true": 1, "истина": 1, "нет": 0, "no": 0, "false": 0, "ложь": 0}


def no_answer(text: str) -> str:
    """Return why a cell answers nothing, whatever was asked: empty, not_applicable, dont_know; else ""."""
    return _REASON_OF_WORD.get(clean(text).casefold(), "")


def labelled(text: str) -> tuple[int, str] | None:
    """Return the number and the words of an answer that has both, as "7 - very easy"; None for others."""
    for pattern in _LABELLED:
        found = pattern.fullmatch(clean(text))
        if found is not None:
            number, words = (found["number"], found["words"]) if found.groupdict() else found.groups()
            return _whole(number), clean(words)
    return None


def counted_of(text: str) -> tuple[int, int] | None:
    """Return how many of how many an answer says, as "7 из 10" and "★★★☆☆" do; of 0: it does not say."""
    word = clean(text)
    if found := _OUT_OF.fullmatch(word):
        return int(found[1]), int(found[2])
    stars = _STARS.fullmatch(word)
    if not word or stars is None:
        return None
    full, hollow = (len(part.replace("\ufe0f", "")) for part in stars.groups())
    return full, full + hollow if hollow else 0


def score_of(text: str, metric: Metric, labels: Mapping[str, int] = NO_LABELS) -> int | str:
    """Return the answer on the metric's scale, or the key of the reason why there is none.

    A whole number may be written "7", "7,0" or "7.0", in words, beside words, in stars, as "7 out of 10"
    where the scale ends there, and with any minus sign; on a scale of 0 and 1 also as a yes or no in words,
    on one up to 100 as "87 %". `labels` come first: the places of answers in words, by their words in small
    letters.
    """
    word = clean(text).casefold()
    score = _number(word, metric, labels)
    if isinstance(score, str):
        return score
    return score if metric.minimum <= score <= metric.maximum else "out_of_scale"


def _number(word: str, metric: Metric, labels: Mapping[str, int]) -> int | str:
    if word in labels:
        return labels[word]
    if (metric.minimum, metric.maximum) == (0, 1) and word in _YES_NO:
        return _YES_NO[word]
    if word in NUMBERS:
        return NUMBERS[word]
    found = _NUMBER.fullmatch(word.removesuffix("%").rstrip() if metric.maximum == 100 else word)
    if found is None:
        return _told_number(word, metric, labels)
    sign, whole, fraction = found.groups()
    if fraction and fraction.strip("0"):
        return "not_an_integer"
    if len(whole.lstrip("0")) > 9:  # Python refuses to read numbers of thousands of digits
        return "out_of_scale"
    score = int(whole) if sign in ("", "+") else -int(whole)
    return labels.get(str(score), score)


def _told_number(word: str, metric: Metric, labels: Mapping[str, int]) -> int | str:
    """Return the number that stands among words or stars."""
    both, of = labelled(word), counted_of(word)
    if of is not None and of[1] in (0, metric.maximum):
        both = of[0], word
    return labels.get(str(both[0]), both[0]) if both else "not_a_number"


def _whole(number: str) -> int:
    return int(number) if number[0].isdigit() else (-1 if number[0] != "+" else 1) * int(number[1:])
