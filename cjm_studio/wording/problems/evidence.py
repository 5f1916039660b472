"""Sentences about limits, waves and evidence."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {
    "source_without_name": {
        "en": "A source needs a name. Write what it is, as “Survey of May”.",
        "ru": "Источнику нужно название. Напишите, что это, например: «Опрос в мае».",
    },
    "sources_both_counted": {
        "en": "The answers of both “{one}” and “{other}” were counted, so they are two sources. "
        "Remove one of them if it holds the same answers.",
        "ru": "Ответы посчитаны и из «{one}», и из «{other}», так что это два источника. "
        "Если в них одни и те же ответы, удалите один из них.",
    },
    "drivers_no_outcome": {
        "en": "Nobody was asked for “{metric}” about the journey as a whole. Asked so in the file: {known}.",
        "ru": "«{metric}» о пути в целом никто не спрашивал. Такие вопросы в файле: {known}.",
    },
    "drivers_not_here": {
        "en": "The project does not have these segments and waves: {found}. Import the answers first.",
        "ru": "В проекте нет таких сегментов и волн: {found}. Сначала загрузите ответы.",
    },
    "no_verbatims": {
        "en": "Nobody wrote anything in their own words in “{file}”: it has no column of comments.",
        "ru": "В файле «{file}» никто ничего не написал своими словами: в нём нет столбца с комментариями.",
    },
    "speaker_is_personal": {
        "en": "“{text}” looks like a name, a telephone number or an e-mail address. "
        "Write a code instead, as R-014.",
        "ru": "«{text}» похоже на имя, телефон или адрес почты. Напишите вместо этого код, например R-014.",
    },
    "limit_not_a_share": {
        "en": "{value} is no limit. Give a share of clients in trouble, from 0 to 1.",
        "ru": "{value} не может быть пределом. Укажите допустимую долю клиентов с затруднениями от 0 до 1.",
    },
    "chart_empty": {
        "en": "There is no chart to save: nothing was measured here.",
        "ru": "Сохранять нечего: здесь ничего не измерено и графика нет.",
    },
    "guess_code": {
        "en": "Enter a code of up to {most} letters and figures, as A1, and not a name.",
        "ru": "Введите код до {most} букв и цифр, например А1, а не имя.",
    },
    "guess_off_scale": {
        "en": "A guess lies between {low} and {high} here.",
        "ru": "Оценка здесь — число от {low} до {high}.",
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
