"""The words of survey questions and of their answers, in both languages: the same in every wave.

Sources: CES 1.0 Dixon, Freeman, Toman 2010; CES 2.0 Dixon, Toman, DeLisi 2013; NPS Reichheld 2003.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from cjm_studio.wording.language import Language


class Asked(NamedTuple):
    """What a question of ours is about: its metric, and the stage, or "" for the journey as a whole."""

    metric: str
    stage: str
    language: Language


# Of a stage; the stage's name and a colon stand before.
STAGE_QUESTIONS: Final[Mapping[str, Mapping[Language, str]]] = {
    "ces2": {
        "en": "the company made it easy for me to get this done",
        "ru": "компания сделала так, что справиться с этим было легко",
    },
    "ces1": {
        "en": "how much effort did you personally have to put forth?",
        "ru": "сколько усилий лично вам пришлось приложить?",
    },
    "csat": {"en": "how satisfied are you with this step?", "ru": "насколько вы довольны этим шагом?"},
    "completion": {
        "en": "did you manage to do what you wanted?",
        "ru": "удалось ли вам сделать то, что вы хотели?",
    },
}
JOURNEY_QUESTIONS: Final[Mapping[str, Mapping[Language, str]]] = {
    "nps": {
        "en": "How likely are you to recommend us to a friend or colleague?",
        "ru": "Насколько вероятно, что вы порекомендуете нас другу или коллеге?",
    },
    "csat": {
        "en": "Overall, how satisfied are you with us?",
        "ru": "Насколько вы в целом довольны нами?",
    },
}
# From the lowest answer to the highest; where only the ends have words, the others are bare numbers.
ANSWERS: Final[Mapping[str, Mapping[Language, tuple[str, ...]]]] = {
    "ces2": {
        "en": (
            *("Strongly disagree", "Disagree", "Somewhat disagree", "Neither agree nor disagree"),
            *("Somewhat agree", "Agree", "Strongly agree"),
        ),
        "ru": (
            *("Совершенно не так", "Не так", "Скорее не так", "И так, и не так"),
            *("Скорее так", "Так", "Совершенно так"),
        ),
    },
    "ces1": {
        "en": ("Very low effort", "Low effort", "Moderate effort", "High effort", "Very high effort"),
        "ru": ("Очень мало усилий", "Мало усилий", "Средне", "Много усилий", "Очень много усилий"),
    },
    "csat": {
        "en": ("Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"),
        "ru": ("Очень недоволен", "Скорее недоволен", "И да, и нет", "Скорее доволен", "Очень доволен"),
    },
    "completion": {"en": ("No", "Yes"), "ru": ("Нет", "Да")},
    "nps": {
        "en": ("Not at all likely", *("",) * 9, "Extremely likely"),
        "ru": ("Совершенно невероятно", *("",) * 9, "Обязательно порекомендую"),
    },
}
LANGUAGES: Final[tuple[Language, ...]] = ("en", "ru")


def question_text(metric: str, stage: str, *, language: Language) -> str:
    """Return the question about a stage by its name, or, for "", about the journey as a whole."""
    if not stage:
        return JOURNEY_QUESTIONS[metric][language]
    return f"{stage}: {STAGE_QUESTIONS[metric][language]}"


def parse_question(text: str) -> Asked | None:
    """Return what a question of ours is about, however a survey tool has changed its case and white space."""
    words = _folded(text)
    for language in LANGUAGES:
        for metric, wordings in JOURNEY_QUESTIONS.items():
            if words == _folded(wordings[language]):
                return Asked(metric, "", language)
        for metric, wordings in STAGE_QUESTIONS.items():
            end = _folded(wordings[language])
            if words.endswith(": " + end):
                name = " ".join(text.split())[: len(words) - len(end) - 2]
                return Asked(metric, name.rstrip(" :"), language)
    return None


def is_ours(metric: str, text: str) -> bool:
    """Say whether a text is the question of our questionnaire by a built-in metric, in either language."""
    wordings = (table.get(metric, {}) for table in (STAGE_QUESTIONS, JOURNEY_QUESTIONS))
    ours = {_folded(one) for words in wordings for one in words.values()}
    asked = parse_question(text)
    return _folded(text) in ours or (asked is not None and asked.metric == metric)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(" *?.:")
