"""On what a map rests, in one line: its cards by grade, and how many of them have a source."""

from collections.abc import Mapping

from cjm_studio.wording.language import Language
from cjm_studio.wording.plurals import plural

_GRADES: dict[str, dict[Language, tuple[str, ...]]] = {
    "fact": {"en": ("fact", "facts"), "ru": ("факт", "факта", "фактов")},
    "opinion": {"en": ("opinion", "opinions"), "ru": ("мнение", "мнения", "мнений")},
    "assumption": {"en": ("assumption", "assumptions"), "ru": ("допущение", "допущения", "допущений")},
    "": {"en": ("not graded",), "ru": ("без оценки",)},
}
_LINE: dict[Language, str] = {
    "en": "On what the map rests: {grades}",
    "ru": "На чём основана карта: {grades}",
}
_NONE: dict[Language, str] = {"en": "no cards yet", "ru": "карточек ещё нет"}
_SOURCED: dict[Language, tuple[str, ...]] = {
    "en": ("{sourced} of {cards} cards has a source", "{sourced} of {cards} cards have a source"),
    "ru": (
        "источник есть у {sourced} карточки из {cards}",
        "источник есть у {sourced} карточек из {cards}",
    ),
}


def coverage_line(grades: Mapping[str, int], *, cards: int, sourced: int, language: Language) -> str:
    """Return the line, as "On what the map rests: 6 facts, 7 opinions; 12 of 40 cards have a source"."""
    if not cards:
        return _LINE[language].format(grades=_NONE[language])
    counted = ", ".join(
        f"{grades[grade]} {plural(grades[grade], language, forms=forms[language])}"
        for grade, forms in _GRADES.items()
        if grades.get(grade)
    )
    have = plural(sourced, language, forms=_SOURCED[language])
    return f"{_LINE[language].format(grades=counted)}; {have.format(sourced=sourced, cards=cards)}"
