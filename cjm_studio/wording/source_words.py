"""When what a source tells was gathered, and when its file was imported."""

from typing import Final

from cjm_studio.wording.days import day_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.letters import sentence_case

_GATHERED: Final[dict[Language, str]] = {"en": "Answers up to {day}", "ru": "Ответы по {day}"}
_IMPORTED: Final[dict[Language, str]] = {"en": "imported {day}", "ru": "загружен {day}"}


def source_days(date: str, imported: str, *, language: Language) -> tuple[str, ...]:
    """Return the days of a source, as "Answers up to 12 March 2025" and "imported 20 May 2025".

    Without a file its date stands alone; where a file tells no other day, its import does.
    """
    if not imported:
        return (day_words(date, language),) if date else ()
    came = _IMPORTED[language].format(day=day_words(imported, language))
    if date in ("", imported):
        return (sentence_case(came),)
    return _GATHERED[language].format(day=day_words(date, language)), came
