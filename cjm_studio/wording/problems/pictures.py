"""Sentences about pictures of a map."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {
    "picture_kind": {
        "en": "{path}: a map can be written as .pdf, .png or .svg. Give the file one of these endings.",
        "ru": "{path}: карту можно сохранить как .pdf, .png или .svg. Укажите одно из этих расширений.",
    },
    "picture_not_written": {
        "en": "{path} cannot be written. Check that the folder is there and that you may write in it.",
        "ru": "Не удаётся записать {path}. Проверьте, что папка существует и доступна для записи.",
    },
    "picture_no_journey": {
        "en": "{path} has no journey to draw. Open it and add a segment first.",
        "ru": "В файле {path} нет ни одного клиентского пути. Откройте его и добавьте сегмент.",
    },
    "picture_no_segment": {
        "en": "{path} has no segment “{segment}”. Its segments are: {names}.",
        "ru": "В файле {path} нет сегмента «{segment}». Есть сегменты: {names}.",
    },
}
