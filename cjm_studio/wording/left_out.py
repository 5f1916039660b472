"""Why survey answers were left out, and what people should know of how a survey file was read."""

from typing import Final

from cjm_studio.model.metrics import ImportNote
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count, decimal, percent
from cjm_studio.wording.terms import Terms

_COUNTS: Final = ("count", "people", "effective")
_SHARES: Final = ("share", "low", "high")

LEFT_OUT: Final[Terms] = {
    "trial": ("a trial answer", "пробный ответ"),
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
    "no_weight": ("no weight", "вес не указан"),
    "bad_weight": ("a weight that is not above zero", "недопустимый вес: нужен больше нуля"),
    "duplicate": ("the same answer twice", "повторный ответ"),
    "unreadable_row": ("the row cannot be read", "строку не удалось разобрать"),
}

NOTES: Final[dict[str, dict[Language, str]]] = {
    "title_rows": {
        "en": "Rows above the table were taken for its title and passed over: {count}. The header is in "
        "row {row}.",
        "ru": "Строки над таблицей приняты за её название и пропущены: {count}. Заголовок — в строке {row}.",
    },
    "group_row": {
        "en": "The header has two rows: the names in row {row} were joined to the groups above them.",
        "ru": "Заголовок — из двух строк: названия в строке {row} соединены с группами над ними.",
    },
    "other_sheets": {
        "en": "The sheet “{sheet}” was read. Others hold tables too: {others}. To read one of them, choose "
        "it in the import window or write sheet = … in the mapping.",
        "ru": "Прочитан лист «{sheet}». Таблицы есть и на других: {others}. Чтобы прочитать другой лист, "
        "выберите его в окне загрузки или запишите sheet = … в описании столбцов.",
    },
    "total_rows": {
        "en": "Rows under the table were taken for totals and passed over ({count}): {rows}.",
        "ru": "Строки под таблицей приняты за итоги и пропущены ({count}): {rows}.",
    },
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
    "duplicates_last": {
        "en": "People answered the same question in one wave more than once. Their last answer counts; "
        "earlier ones are left out: {count}.",
        "ru": "Одни и те же люди ответили на один вопрос в одной волне несколько раз. Учтён последний ответ, "
        "не вошло более ранних: {count}.",
    },
    "duplicates_first": {
        "en": "People answered the same question more than once. Their first answer counts; later ones are "
        "left out: {count}.",
        "ru": "Одни и те же люди ответили на один вопрос несколько раз. Учтён первый ответ, не вошло более "
        "поздних: {count}.",
    },
    "duplicate_rows": {
        "en": "Rows that equal another in every cell are counted once. Left out: {count}.",
        "ru": "Строки, совпадающие во всех ячейках, учтены по одному разу. Не вошло ответов: {count}.",
    },
    "nobody_told_apart": {
        "en": "By the column “{column}” more than half of the answers ({count}) would be repeats, so it does "
        "not tell people apart and all answers count. To leave repeats out all the same, write "
        'duplicates = "last" in the mapping.',
        "ru": "По столбцу «{column}» повторами оказалось бы больше половины ответов ({count}): людей он не "
        "различает, поэтому учтены все ответы. Если повторы всё же нужно убрать, запишите в описании "
        'столбцов duplicates = "last".',
    },
    "repeated_rows": {
        "en": "Rows that equal another in every cell, to the minute, are counted: {count}. If they were sent "
        'twice, write duplicates = "first" in the mapping.',
        "ru": "Учтены строки, которые совпадают с другими во всех ячейках, включая время: {count}. Если это "
        'повторная отправка, запишите в описании столбцов duplicates = "first".',
    },
    "weighted": {
        "en": "Answers are weighted by the column “{column}”: weights from {low} to {high}; {people} answers "
        "tell as much as {effective} without weights.",
        "ru": "Ответы взвешены по столбцу «{column}»: веса от {low} до {high}. Взвешенных ответов {people}, "
        "по точности они равны {effective} невзвешенным.",
    },
    "unassigned": {
        "en": "Answers of people who belong to no segment by the rules or the list: {count} ({share}).",
        "ru": "Ответов тех, кто по правилам или списку не попал ни в один сегмент: {count} ({share}).",
    },
    "many_unassigned": {
        "en": "Many answers are of people who belong to no segment by the rules or the list: {count} "
        "({share}). Check the rules, or whether the list is that of this survey.",
        "ru": "Много ответов тех, кто по правилам или списку не попал ни в один сегмент: {count} ({share}). "
        "Проверьте правила и тот ли список приложен.",
    },
    "one_segment": {
        "en": "All answers are of the segment “{segment}”. Columns that may tell segments ({count}): "
        "{columns}",
        "ru": "Все ответы отнесены к сегменту «{segment}». Сегменты могут задавать столбцы ({count}): "
        "{columns}",
    },
    "not_read": {
        "en": "Some columns were not read; name those that are needed in a mapping ({count}): {columns}",
        "ru": "Часть столбцов не прочитана, нужные укажите в описании столбцов ({count}): {columns}",
    },
    "listed_twice": {
        "en": "Respondents who stand in the list {file} with different segments: {count}. The first segment "
        "holds.",
        "ru": "Респонденты, которые стоят в списке {file} с разными сегментами: {count}. "
        "Взят первый сегмент.",
    },
    "dropped_name": {
        "en": "Names of people were not read: column “{column}”, filled cells: {count}.",
        "ru": "Имена людей не прочитаны: столбец «{column}», заполненных ячеек: {count}.",
    },
    "dropped_phone": {
        "en": "Telephone numbers were not read: column “{column}”, filled cells: {count}.",
        "ru": "Телефоны не прочитаны: столбец «{column}», заполненных ячеек: {count}.",
    },
    "dropped_email": {
        "en": "E-mail addresses were not read: column “{column}”, filled cells: {count}.",
        "ru": "Адреса почты не прочитаны: столбец «{column}», заполненных ячеек: {count}.",
    },
    "dropped_ip": {
        "en": "IP addresses were not read: column “{column}”, filled cells: {count}.",
        "ru": "IP-адреса не прочитаны: столбец «{column}», заполненных ячеек: {count}.",
    },
    "dropped_address": {
        "en": "Addresses and places were not read: column “{column}”, filled cells: {count}.",
        "ru": "Адреса и координаты не прочитаны: столбец «{column}», заполненных ячеек: {count}.",
    },
    "dropped_id": {
        "en": "Numbers that stand for people were not read: column “{column}”, filled cells: {count}.",
        "ru": "Идентификаторы людей не прочитаны: столбец «{column}», заполненных ячеек: {count}.",
    },
    "dropped_text": {
        "en": "Free text was not read: column “{column}”, filled cells: {count}.",
        "ru": "Свободный текст не прочитан: столбец «{column}», заполненных ячеек: {count}.",
    },
    "kept_personal": {
        "en": "The column “{column}” says who people are. It was read to tell them apart and is not in the "
        "project.",
        "ru": "По столбцу «{column}» можно узнать людей. Он прочитан только для сопоставления и в проект "
        "не попал.",
    },
    "damaged_text": {
        "en": "Some letters of the file are damaged and were replaced by �. "
        "Check the names of segments and stages.",
        "ru": "Некоторые буквы в файле повреждены и заменены на �. Проверьте названия сегментов и этапов.",
    },
}


def note_words(key: str, facts: dict[str, object], *, language: Language) -> str:
    """Return the sentence of a note, its numbers as readers of the language write them."""
    written = {name: _written(name, fact, language) for name, fact in facts.items()}
    return NOTES[key][language].format(**written)


def kept_note_words(note: ImportNote, *, language: Language) -> str:
    """Return the sentence of a note that a source keeps; empty for one that this program does not know."""
    facts: dict[str, object] = {}
    for name, word in note.facts:
        try:
            facts[name] = int(word) if name in _COUNTS else float(word) if name in _SHARES else word
        except ValueError:
            facts[name] = word
    try:
        return note_words(note.key, facts, language=language)
    except (KeyError, IndexError):
        return ""


def _written(name: str, fact: object, language: Language) -> object:
    if isinstance(fact, float):
        return percent(fact, language) if name == "share" else decimal(fact, language, digits=2)
    return count(fact, language) if isinstance(fact, int) and name in _COUNTS else fact
