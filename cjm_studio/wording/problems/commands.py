"""Sentences about commands."""

from cjm_studio.wording.language import Language

SENTENCES: dict[str, dict[Language, str]] = {
    "system_refused": {
        "en": "The system refused: {reason}{where}. Check permissions and free space, then try again.",
        "ru": "Система ответила отказом: {reason}{where}. Проверьте права и место на диске, затем повторите.",
    },
    "link_does_not_fit": {
        "en": "A link of this kind cannot join these two. Choose another kind, or other cards.",
        "ru": "Связь этого вида их не соединяет. Выберите другой вид связи или другие карточки.",
    },
    "questionnaire_no_stage": {
        "en": "This journey has no stage yet, so there is nothing to ask about. Add stages first.",
        "ru": "В этом пути ещё нет этапов, спрашивать не о чем. Сначала добавьте этапы.",
    },
    "questionnaire_metric": {
        "en": "There is no question for the metric “{metric}”. There are questions for: {names}.",
        "ru": "Для метрики «{metric}» вопроса нет. Вопросы есть для: {names}.",
    },
    "questionnaire_kind": {
        "en": "A questionnaire cannot be written as “{path}”: a name needs .txt, .csv, .xlsx or .tsv.",
        "ru": "Анкету нельзя записать как «{path}»: нужно имя на .txt, .csv, .xlsx или .tsv.",
    },
    "no_such_day": {
        "en": "“{written}” is no day. Write it as 2026-03-05.",
        "ru": "«{written}» — не дата. Запишите её в виде 2026-03-05.",
    },
    "pack_kind": {
        "en": "{path}: a pack can be written as .pdf, .pptx, .xlsx or .html: give it such an ending.",
        "ru": "{path}: отчёт можно записать как .pdf, .pptx, .xlsx или .html: укажите расширение.",
    },
    "no_file_or_command": {
        "en": "There is no file and no command “{name}”. The commands are: {names}.",
        "ru": "Нет ни файла, ни команды «{name}». Есть такие команды: {names}.",
    },
}
