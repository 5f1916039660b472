"""Sentences about limits, waves and evidence."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {
    "limit_not_a_share": {
        "en": "{value} is no limit. Give a share of clients in trouble, from 0 to 1.",
        "ru": "{value} не может быть пределом. Укажите допустимую долю клиентов с затруднениями от 0 до 1.",
    },
    "unknown_wave": {
        "en": "The project {file} has no wave “{wave}”. Choose one of these: {names}.",
        "ru": "В проекте {file} нет волны «{wave}». Выберите одну из этих: {names}.",
    },
    "no_waves": {
        "en": "The project {file} has no waves, so there is no wave “{wave}”. Import survey answers first.",
        "ru": "В проекте {file} волн пока нет, нет и волны «{wave}». Сначала загрузите ответы опроса.",
    },
}
