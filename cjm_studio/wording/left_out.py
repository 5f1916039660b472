"""Why survey answers were left out, and what people should know of how a survey file was read."""

from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import Terms

LEFT_OUT: Final[Terms] = {
    "empty": ("no answer", "нет ответа"),
    "not_applicable": ("not applicable", "неприменимо"),
    "dont_know": ("don\N{RIGHT SINGLE QUOTATION MARK}t know", "не знаю"),
    "not_a_number": ("not a number", "не число"),
    "not_an_integer": ("not a whole number", "не целое число"),
    "out_of_scale": ("outside the scale", "вне шкалы"),
    "no_metric": ("no metric", "метрика не указана"),
    "unknown_metric": ("unknown metric", "неизвестная метрика"),
    "no_segment": ("no segment", "сегмент не указан"),
    "no_stage": ("no stage", "этап не указан"),
    "no_wave": ("no wave", "волна не указана"),
    "unreadable_row": ("the row cannot be read", "строку не удалось разобрать"),
}

NOTES: Final[dict[str, dict[Language, str]]] = {
    "day_first": {
        "en": "Nothing in the column “{column}” tells days from months: the day was taken to stand first. "
        "If the month stands first, write the dates as 2026-03-05.",
        "ru": "По столбцу «{column}» не понять, где день, а где месяц: первым считается день. "
        "Если первым стоит месяц, запишите даты в виде 2026-03-05.",
    },
    "undated": {
        "en": "Counted answers without a readable date in the column “{column}”: {count}.",
        "ru": "Учтено ответов без понятной даты в столбце «{column}»: {count}.",
    },
    "damaged_text": {
        "en": "Some letters of the file are damaged and were replaced by �. "
        "Check the names of segments and stages.",
        "ru": "Некоторые буквы в файле повреждены и заменены на �. Проверьте названия сегментов и этапов.",
    },
    "nothing_counted": {
        "en": "No answer of the file could be counted. See why answers were left out.",
        "ru": "Ни один ответ из файла учесть не удалось. Посмотрите причины, по которым ответы не вошли.",
    },
}


def note_words(key: str, facts: dict[str, object], *, language: Language) -> str:
    """Return the sentence of a note."""
    return NOTES[key][language].format(**facts)
