"""What is said of a recommendation on the chart of effort and effect."""

from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import Terms, term

WORDS: Final[Terms] = {
    "effort": ("effort {value} of 5", "трудоёмкость {value} из 5"),
    "effect": ("effect {value} of 5", "эффект {value} из 5"),
    "no_effort": ("effort not estimated", "трудоёмкость не оценена"),
    "no_effect": ("effect not estimated", "эффект не оценён"),
    "removes": ("removes {named}", "устраняет: {named}"),
    "no_level": ("No measured barrier", "Без измеренного барьера"),
}

# What stands in the four corners: little or much effort, much or little effect.
QUADRANTS: Final[Terms] = {
    "quick_wins": ("Quick wins", "Быстрые победы"),
    "big_projects": ("Big projects", "Крупные проекты"),
    "fill_ins": ("Fill-ins", "Между делом"),
    "think_twice": ("Think twice", "Стоит ли?"),
}


def recommendation_words(key: str, language: Language, **facts: str) -> str:
    """Return words about a recommendation."""
    return term(WORDS, key, language=language).format(**facts)
