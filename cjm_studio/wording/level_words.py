"""The level of a stage as it stands alone, on the head of a column or beside a figure."""

from typing import Final

from cjm_studio.wording.language import Language

_WORDS: dict[str, dict[Language, str]] = {
    "none": {"en": "No serious barrier", "ru": "Серьёзного барьера нет"},
    "watch": {"en": "Watch", "ru": "Под наблюдением"},
    "barrier": {"en": "Barrier", "ru": "Барьер"},
    "critical": {"en": "Critical barrier", "ru": "Критический барьер"},
    "not_enough_data": {"en": "Not enough data", "ru": "Недостаточно данных"},
    "hypothesis": {"en": "Barrier hypothesis", "ru": "Гипотеза барьера"},
}
SUPPOSED: Final[dict[Language, str]] = {
    "en": "People suppose a barrier here.",
    "ru": "Здесь предполагают барьер.",
}


def level_words(level: str, language: Language) -> str:
    """Return the words of a level."""
    return _WORDS[level][language]
