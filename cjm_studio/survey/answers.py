"""What one cell says: an answer on its metric's scale, or the reason why it is left out."""

import re

from cjm_studio.model.metrics import Metric
from cjm_studio.survey.names import clean

_NUMBER = re.compile(r"([+\-\N{MINUS SIGN}\N{EN DASH}]?)\s?([0-9]+)(?:[.,]([0-9]*))?")

_NO_ANSWER = {
    "empty": "null, none, nan, nil, no answer, нет ответа, без ответа, пусто",
    "not_applicable": (
        "-, --, \N{EN DASH}, \N{EM DASH}, n/a, na, n.a., #n/a, #н/д, н/д, not applicable, "
        "не применимо, неприменимо, не относится"
    ),
    "dont_know": (
        "don't know, don\N{RIGHT SINGLE QUOTATION MARK}t know, dont know, do not know, dk, d/k, not sure, "
        "hard to say, не знаю, затрудняюсь, затрудняюсь ответить, затрудняюсь с ответом"
    ),
}
_REASON_OF_WORD = {word: reason for reason, words in _NO_ANSWER.items() for word in words.split(", ")} | {
    "": "empty"
}

_YES_NO = {"да": 1, "yes": 1, "true": 1, "истина": 1, "нет": 0, "no": 0, "false": 0, "ложь": 0}


def no_answer(text: str) -> str:
    """Return why a cell answers nothing, whatever was asked: empty, not_applicable, dont_know; else ""."""
    return _REASON_OF_WORD.get(clean(text).casefold(), "")


def score_of(text: str, metric: Metric) -> int | str:
    """Return the answer on the metric's scale, or the key of the reason why there is none.

    A whole number may be written "7", "7,0" or "7.0" and with any minus sign; on a scale of 0 and 1
    also as a yes or no in words.
    """
    word = clean(text).casefold()
    if (metric.minimum, metric.maximum) == (0, 1) and word in _YES_NO:
        return _YES_NO[word]
    found = _NUMBER.fullmatch(word)
    if found is None:
        return "not_a_number"
    sign, whole, fraction = found.groups()
    if fraction and fraction.strip("0"):
        return "not_an_integer"
    if len(whole.lstrip("0")) > 9:  # Python refuses to read numbers of thousands of digits
        return "out_of_scale"
    score = int(whole) if sign in ("", "+") else -int(whole)
    return score if metric.minimum <= score <= metric.maximum else "out_of_scale"
