"""Sentences about commands."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {
    "system_refused": {
        "en": "The system refused: {reason}{where}. Check permissions and free space, then try again.",
        "ru": "Система ответила отказом: {reason}{where}. Проверьте права и место на диске, затем повторите.",
    },
    "link_does_not_fit": {
        "en": "A link of this kind cannot join these two.",
        "ru": "Связь такого вида не может соединить эти две записи.",
    },
    "no_file_or_command": {
        "en": "There is no file and no command “{name}”. The commands are: {names}.",
        "ru": "Нет ни файла, ни команды «{name}». Есть такие команды: {names}.",
    },
}
