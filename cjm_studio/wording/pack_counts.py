"""What the monthly pack counts and asks to be decided, in the form that goes with the number."""

from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count
from cjm_studio.wording.pack_words import said
from cjm_studio.wording.plurals import plural

# What agrees with the number above it.
TILES: Final[dict[str, dict[Language, tuple[str, ...]]]] = {
    "critical": {
        "en": ("of them critical", "of them critical"),
        "ru": ("из них критический", "из них критических", "из них критических"),
    },
    "opened": {"en": ("newly opened", "newly opened"), "ru": ("новый", "новых", "новых")},
    "improved": {
        "en": ("proved better", "proved better"),
        "ru": ("доказанное улучшение", "доказанных улучшения", "доказанных улучшений"),
    },
    "worse": {
        "en": ("proved worse", "proved worse"),
        "ru": ("доказанное ухудшение", "доказанных ухудшения", "доказанных ухудшений"),
    },
}

# What is to be decided: a sentence with the number of barriers, in the forms of the number.
DECISIONS: Final[dict[str, dict[Language, tuple[str, ...]]]] = {
    "reopen": {
        "en": ("Reopen {n} regressed barrier", "Reopen {n} regressed barriers"),
        "ru": (
            "Открыть снова {n} вернувшийся барьер",
            "Открыть снова {n} вернувшихся барьера",
            "Открыть снова {n} вернувшихся барьеров",
        ),
    },
    "close": {
        "en": ("Confirm the closing of {n} barrier", "Confirm the closing of {n} barriers"),
        "ru": (
            "Подтвердить закрытие {n} барьера",
            "Подтвердить закрытие {n} барьеров",
            "Подтвердить закрытие {n} барьеров",
        ),
    },
    "close_part": {
        "en": (
            "Confirm the closing of {n} barrier in some of its places",
            "Confirm the closing of {n} barriers in some of their places",
        ),
        "ru": (
            "Подтвердить закрытие {n} барьера в части мест",
            "Подтвердить закрытие {n} барьеров в части мест",
            "Подтвердить закрытие {n} барьеров в части мест",
        ),
    },
    "overdue": {
        "en": ("Set a new date for {n} overdue barrier", "Set new dates for {n} overdue barriers"),
        "ru": (
            "Назначить новый срок {n} просроченному барьеру",
            "Назначить новые сроки {n} просроченным барьерам",
            "Назначить новые сроки {n} просроченным барьерам",
        ),
    },
    "review_due": {
        "en": ("Review {n} barrier whose date has come", "Review {n} barriers whose date has come"),
        "ru": (
            "Пересмотреть {n} барьер: дата наступила",
            "Пересмотреть {n} барьера: дата наступила",
            "Пересмотреть {n} барьеров: дата наступила",
        ),
    },
    "no_owner": {
        "en": ("Name an owner for {n} barrier", "Name owners for {n} barriers"),
        "ru": (
            "Назначить владельца {n} барьеру",
            "Назначить владельцев {n} барьерам",
            "Назначить владельцев {n} барьерам",
        ),
    },
    "proposed": {
        "en": (
            "Accept or drop {n} proposed barrier, and name its owner",
            "Accept or drop {n} proposed barriers, and name their owners",
        ),
        "ru": (
            "Принять или отклонить {n} предложенный барьер и назначить владельца",
            "Принять или отклонить {n} предложенных барьера и назначить владельцев",
            "Принять или отклонить {n} предложенных барьеров и назначить владельцев",
        ),
    },
    "proposed_owned": {
        "en": ("Accept or drop {n} proposed barrier", "Accept or drop {n} proposed barriers"),
        "ru": (
            "Принять или отклонить {n} предложенный барьер",
            "Принять или отклонить {n} предложенных барьера",
            "Принять или отклонить {n} предложенных барьеров",
        ),
    },
    "confirm_next": {
        "en": (
            "Measure {n} resolved barrier once more: a second such wave closes it",
            "Measure {n} resolved barriers once more: a second such wave closes them",
        ),
        "ru": (
            "Измерить ещё раз {n} устранённый барьер: вторая такая волна его закроет",
            "Измерить ещё раз {n} устранённых барьера: вторая такая волна их закроет",
            "Измерить ещё раз {n} устранённых барьеров: вторая такая волна их закроет",
        ),
    },
    "hypothesis": {
        "en": ("Measure {n} hypothesis without data", "Measure {n} hypotheses without data"),
        "ru": (
            "Измерить {n} гипотезу без данных",
            "Измерить {n} гипотезы без данных",
            "Измерить {n} гипотез без данных",
        ),
    },
    "limit": {
        "en": ("Agree an acceptable limit for {n} metric", "Agree acceptable limits for {n} metrics"),
        "ru": (
            "Согласовать допустимый предел для {n} метрики",
            "Согласовать допустимые пределы для {n} метрик",
            "Согласовать допустимые пределы для {n} метрик",
        ),
    },
}


def tile_words(key: str, number: int, language: Language) -> str:
    """Return what a count of barriers counts."""
    forms = TILES.get(key)
    return plural(number, language, forms=forms[language]) if forms else said(f"tile_{key}", language)


def decision_words(kind: str, number: int, language: Language) -> str:
    """Return what is to be decided about so many barriers."""
    return plural(number, language, forms=DECISIONS[kind][language]).format(n=count(number, language))
