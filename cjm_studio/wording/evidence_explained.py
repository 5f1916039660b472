"""What would change the verdict on a cell, and how many answers would decide, in plain words."""

from collections.abc import Iterable
from typing import Final, Protocol

from cjm_studio.model.evidence import Evidence
from cjm_studio.wording.evidence_sentences import Sentence
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count, percent
from cjm_studio.wording.plurals import plural

MANY: Final = 2000  # beyond this nobody plans a survey by the number


class ChangeLike(Protocol):
    """What would give a cell another level: any object like `statistics.what_if.Change`."""

    @property
    def level(self) -> str:
        """Say which level."""

    @property
    def answers(self) -> int | None:
        """Give how many more answers."""

    @property
    def trouble(self) -> bool:
        """Say whether those answers are in trouble."""

    @property
    def limit(self) -> float | None:
        """Give another limit."""


HEADINGS: Final[dict[str, Sentence]] = {
    "why": {"en": "Why", "ru": "Почему"},
    "care": {"en": "With care", "ru": "С оговорками"},
    "changes": {"en": "What would change the verdict", "ru": "Что изменило бы вывод"},
    "needed": {"en": "How many answers would decide", "ru": "Сколько ответов решат"},
    "history": {"en": "Over the waves", "ru": "По волнам"},
    "others": {"en": "The segment’s other stages", "ru": "Другие этапы сегмента"},
}

_CHANGES: Final[dict[str, Sentence]] = {
    "good": {
        "en": "With {about}{n} more {answers} without trouble it would be {level}.",
        "ru": "Ещё {about}{n} {answers} без затруднений — и уровень был бы «{level}».",
    },
    "trouble": {
        "en": "With {about}{n} more {answers} in trouble it would be {level}.",
        "ru": "Ещё {about}{n} {answers} с затруднениями — и уровень был бы «{level}».",
    },
    "limit": {
        "en": "At a limit of {limit} it would be {level}.",
        "ru": "При пределе {limit} уровень был бы «{level}».",
    },
}
_ANSWERS: Final[dict[Language, tuple[str, ...]]] = {
    "en": ("answer", "answers"),
    "ru": ("ответ", "ответа", "ответов"),
}
_ABOUT: Final[Sentence] = {"en": "about ", "ru": "примерно "}  # an answer to come may weigh more or less
_LEVELS: Final[dict[str, Sentence]] = {
    "none": {"en": "no barrier", "ru": "серьёзного барьера нет"},
    "watch": {"en": "under watch", "ru": "под наблюдением"},
    "barrier": {"en": "a barrier", "ru": "барьер"},
    "critical": {"en": "a critical barrier", "ru": "критический"},
    "not_enough_data": {"en": "undecided, for lack of data", "ru": "недостаточно данных"},
}
_NOT_CRITICAL: Final[Sentence] = {
    "en": "a barrier, but not a critical one",
    "ru": "барьер, но не критический",
}

_NEEDED: Final[dict[str, Sentence]] = {
    "watch": {
        "en": "About {needed} answers in all, if the share stays as it is; there are {there} now.",
        "ru": "Всего нужно около {needed} {answers}, если доля останется такой же; сейчас их {there}.",
    },
    "rule_out": {
        "en": "About {needed} answers in all would rule out a serious barrier, if the share stays as it is; "
        "there are {there} now.",
        "ru": "Чтобы исключить серьёзный барьер, всего нужно около {needed} {answers}, если доля останется "
        "такой же; сейчас их {there}.",
    },
    "few": {
        "en": "A level takes {needed} answers; there are {there} now.",
        "ru": "Для уровня нужно {needed} ответов; сейчас их {there}.",
    },
}
_EFFECTIVE: Final[Sentence] = {"en": "{there} effective", "ru": "{there} эффективных"}
_ABOUT_ANSWERS: Final = ("ответа", "ответов")  # after "около 21", "около 22"


def changes_words(evidence: Evidence, changes: Iterable[ChangeLike], language: Language) -> list[str]:
    """Return a sentence for each thing that would change the level."""
    return [_change_words(evidence, change, language) for change in changes]


def needed_words(evidence: Evidence, needed: int | None, language: Language) -> str:
    """Return how many answers would decide; empty where the answers decide already."""
    if needed is None or needed > MANY or evidence.hidden:
        return ""
    few = evidence.worth[1] < needed <= 10
    kind = "few" if few else "watch" if evidence.level == "watch" else "rule_out"
    there = count(int(evidence.worth[1]), language)  # rounded down: 9.7 answers are not yet 10
    if evidence.n_eff is not None:
        there = _EFFECTIVE[language].format(there=there)
    return _NEEDED[kind][language].format(
        needed=count(needed, language),
        there=there,
        answers=plural(needed, "ru", forms=_ABOUT_ANSWERS),
    )


def _change_words(evidence: Evidence, change: ChangeLike, language: Language) -> str:
    level = _LEVELS[change.level][language]
    if (evidence.level, change.level) == ("critical", "barrier"):
        level = _NOT_CRITICAL[language]
    if change.limit is not None:
        return _CHANGES["limit"][language].format(limit=percent(change.limit, language), level=level)
    answers = change.answers or 0
    return _CHANGES["trouble" if change.trouble else "good"][language].format(
        about=_ABOUT[language] if evidence.n_eff is not None else "",
        n=count(answers, language),
        answers=plural(answers, language, forms=_ANSWERS[language]),
        level=level,
    )
