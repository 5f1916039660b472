"""Sentences about what is pasted and about pictures from outside."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {
    "clipboard_too_big": {
        "en": "The table on the clipboard has more than {most} cells. Copy a smaller part of it.",
        "ru": "В таблице в буфере обмена больше {most} ячеек. Скопируйте часть поменьше.",
    },
    "clipboard_too_long": {
        "en": "The text on the clipboard is too long for a map. Copy a part of it.",
        "ru": "Текст в буфере обмена слишком длинный для карты. Скопируйте его часть.",
    },
    "clip_newer": {
        "en": "The cards were copied by a newer version of CJM Studio. Update this one to paste them.",
        "ru": "Карточки скопированы более новой версией CJM Studio. Обновите эту, чтобы их вставить.",
    },
    "clip_broken": {
        "en": "The copied cards cannot be read: copy them again.",
        "ru": "Скопированные карточки не читаются: скопируйте их ещё раз.",
    },
    "paste_no_row": {
        "en": "Neither this row nor one below it takes text. Choose a cell in a row of cards.",
        "ru": "Ни эта строка, ни строки ниже не принимают текст. Выберите ячейку в строке с карточками.",
    },
    "paste_too_wide": {
        "en": "The table needs {count} more stages; at most {most} are added at once. Copy fewer columns.",
        "ru": "Не хватает этапов: {count}, за раз добавляется не больше {most}. Скопируйте меньше столбцов.",
    },
    "image_unreadable": {
        "en": "{file} cannot be read. Check that it is there and that you may open it.",
        "ru": "Не удаётся прочитать {file}. Проверьте, что файл на месте и доступен.",
    },
    "image_unknown": {
        "en": "{file} is no picture that a map can show. PNG, JPEG, GIF, BMP, WebP and SVG can be added.",
        "ru": "Файл {file} не годится для карты. Подойдут PNG, JPEG, GIF, BMP, WebP и SVG.",
    },
    "image_broken": {
        "en": "{file} is damaged: the picture cannot be drawn to its end. Export it anew and try again.",
        "ru": "Файл {file} повреждён: изображение не читается до конца. Сохраните его заново и повторите.",
    },
    "image_large_file": {
        "en": "{file} is larger than {most} MB. Save it smaller and try again.",
        "ru": "Файл {file} больше {most} МБ. Сохраните его в меньшем размере и повторите.",
    },
    "image_large": {
        "en": "{file} has more than {most} million pixels. Save it smaller and try again.",
        "ru": "В изображении {file} больше {most} млн пикселей. Уменьшите его и повторите.",
    },
    "image_clipboard": {
        "en": "The picture on the clipboard is too large, or is none. Copy a part of it.",
        "ru": "Изображение в буфере обмена слишком велико или повреждено. Скопируйте его часть.",
    },
}
