"""What is said of key drivers: how much is explained, what it is not, and why there are none."""

from typing import Final

from cjm_studio.model.register import DriverResult
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count, percent
from cjm_studio.wording.terms import Terms
from cjm_studio.wording.value_words import HIDDEN

WORDS: Final[Terms] = {
    "": (
        "n = {n}. Together the stages explain {r2} of the spread of {outcome} (R²); shares are of that.",
        "n = {n}. Вместе этапы объясняют {r2} разброса {outcome} (R²); доли — от этого.",
    ),
    "one_stage": (
        "Not enough stages: about two at least half of those must have answered who answered {outcome}.",
        "Мало этапов: хотя бы о двух должна была ответить половина тех, кто ответил на {outcome}.",
    ),
    "few": (
        "Not enough people: {n} answered everything that is needed. It takes 100, and 10 for each stage.",
        "Мало людей: на всё нужное ответили {n}. Нужно не меньше 100 и по 10 на каждый этап.",
    ),
    "unexplained": (
        "Too little is explained: {r2} of the spread of {outcome} (R²), n = {n}; it takes 10% to be divided.",
        "Объяснено слишком мало: {r2} разброса {outcome} (R²), n = {n}; делить можно от 10 %.",
    ),
    "no_cause": (
        "What goes together need not be cause and effect: who liked one stage tends to like the others.",
        "Связь ещё не причина: кто доволен одним этапом, чаще доволен и остальными.",
    ),
    "left_out": (
        "Left out, for too few people answered about them: {stages}.",
        "Не вошли, потому что о них ответили немногие: {stages}.",
    ),
    "none": (
        "The project keeps no people, so work these out from the survey file: Map > Key drivers from a file.",
        "Людей проект не хранит, поэтому рассчитайте по файлу опроса: Карта > Ключевые драйверы по файлу.",
    ),
    "axis": ("share of what is explained", "доля объяснённого"),
}


def driver_words(key: str, language: Language, **facts: str) -> str:
    """Return a sentence about key drivers."""
    english, russian = WORDS[key]
    return (russian if language == "ru" else english).format(**facts)


def result_words(result: DriverResult, *, outcome: str, language: Language) -> str:
    """Return how much is explained, or why nothing is divided; `outcome` is the metric's name."""
    r2 = "" if result.r2 is None else percent(result.r2, language)
    n = count(result.n, language) if result.n else HIDDEN
    return driver_words(result.guard, language, n=n, r2=r2, outcome=outcome)
