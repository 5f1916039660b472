"""Sentences about outlines and templates."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {
    "outline_unreadable": {
        "en": "The outline {file} cannot be read. Check that the file is there and that you may read it.",
        "ru": "Не удаётся прочитать файл {file}. Проверьте, что он существует и доступен для чтения.",
    },
    "outline_not_utf8": {
        "en": "The outline {file} is not UTF-8 text (byte {byte}). Save it as UTF-8.",
        "ru": "Файл {file} записан не в UTF-8 (байт {byte}). Сохраните его в кодировке UTF-8.",
    },
    "outline_syntax": {
        "en": "The outline {file} is not valid TOML: line {line}, column {column}. Correct that line.",
        "ru": "В файле {file} ошибка TOML: строка {line}, позиция {column}. Исправьте эту строку.",
    },
    "outline_unknown_key": {
        "en": "The outline {file}, {place}: there is no key “{name}” here. Remove it or correct it.",
        "ru": "Файл {file}, {place}: ключа «{name}» здесь не бывает. Удалите его или исправьте написание.",
    },
    "outline_missing_key": {
        "en": "The outline {file}, {place}: the key “{name}” is missing. Add it.",
        "ru": "Файл {file}, {place}: не хватает ключа «{name}». Добавьте его.",
    },
    "outline_value": {
        "en": "The outline {file}, {place}: the value does not fit. Write a value of the kind: {wanted}.",
        "ru": "Файл {file}, {place}: значение не подходит. Укажите значение вида: {wanted}.",
    },
    "outline_word": {
        "en": "The outline {file}, {place}: this word is not one of those allowed. Correct it.",
        "ru": "Файл {file}, {place}: такого слова здесь не бывает. Исправьте его.",
    },
    "outline_empty_card": {
        "en": "The outline {file}, {place}: a card has neither text nor another card's id. Add its text.",
        "ru": "Файл {file}, {place}: у карточки нет ни текста, ни id другой карточки. Добавьте текст.",
    },
    "outline_twice": {
        "en": "The outline {file}: two cards with text have the id “{name}”. Leave the text with one.",
        "ru": "Файл {file}: у двух карточек с текстом один id «{name}». Оставьте текст у одной.",
    },
    "outline_unknown_name": {
        "en": "The outline {file}, {place}: “{name}” is not described anywhere in it. Correct the name.",
        "ru": "Файл {file}, {place}: «{name}» нигде в файле не описано. Исправьте название.",
    },
    "outline_unknown_row": {
        "en": "The outline {file}: there is no row “{name}”. The rows are: {names}.",
        "ru": "Файл {file}: строки «{name}» не бывает. Возможные строки: {names}.",
    },
    "outline_link": {
        "en": "The outline {file}, {place}: this link cannot lead to “{name}”. Name a card of another kind.",
        "ru": "Файл {file}, {place}: такая связь не может вести к «{name}». Укажите карточку другого вида.",
    },
    "template_unknown": {
        "en": "There is no template “{name}”. The templates are: {names}.",
        "ru": "Шаблона «{name}» нет. Есть такие шаблоны: {names}.",
    },
}
