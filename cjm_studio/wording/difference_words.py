"""What a comparison says: the words for things and their fields, and the sentences of differences."""

from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.plurals import plural
from cjm_studio.wording.terms import Terms

WHATS: Final[Terms] = {
    "project": ("project", "проект"),
    "segment": ("segment", "сегмент"),
    "channel": ("channel", "канал"),
    "journey": ("journey", "клиентский путь"),
    "stage": ("stage", "этап"),
    "row": ("row", "строка"),
    "card": ("card", "карточка"),
    "emotion": ("emotion", "эмоция"),
    "place": ("place of a card", "место карточки"),
    "link": ("link", "связь"),
    "metric": ("metric", "метрика"),
    "wave": ("wave", "волна"),
    "source": ("source", "источник"),
    "limit": ("limit", "предел"),
    "guess": ("team's guess", "оценка команды"),
    "level": ("level", "уровень"),
    "share": ("answers", "ответы"),
    "barrier": ("barrier", "барьер"),
    "barrier_cell": ("place of a barrier", "место барьера"),
    "log_entry": ("entry in a barrier's log", "запись в журнале барьера"),
    "hypothesis": ("hypothesis", "гипотеза"),
    "experiment": ("experiment", "эксперимент"),
    "mechanic": ("mechanic", "механика"),
    "driver_result": ("key drivers", "ключевые драйверы"),
    "version": ("saved version", "сохранённая версия"),
    "unknown": ("record of a newer version", "запись новой версии"),
}

KINDS: Final[Terms] = {
    "added": ("added", "добавлено"),
    "removed": ("removed", "удалено"),
    "changed": ("changed", "изменено"),
    "moved": ("moved", "перемещено"),
}
VERDICT_NAMES: Final[Terms] = {
    "better": ("better", "лучше"),
    "worse": ("worse", "хуже"),
    "noise": ("noise", "шум"),
    "few": ("not enough answers", "мало ответов"),
}

SIDE_NAMES: Final[Terms] = {
    "added": ("only in {second}", "только «{second}»"),
    "removed": ("only in {first}", "только «{first}»"),
    "changed": ("not alike", "не совпадает"),
    "moved": ("in another place", "в другом месте"),
    "better": ("better in {second}", "лучше «{second}»"),
    "worse": ("better in {first}", "лучше «{first}»"),
    "noise": ("no notable difference", "без заметной разницы"),
}

SENTENCES: Final[Terms] = {
    "added": ("Added: {thing}", "Добавлено: {thing}"),
    "removed": ("Removed: {thing}", "Удалено: {thing}"),
    "only_in": ("Only in {side}: {thing}", "Только «{side}»: {thing}"),
    "changed": ("{thing}: {field}: {before} → {after}", "{thing}: {field}: {before} → {after}"),
    "changed_deep": ("{thing}: {field} changed", "{thing}: изменено: {field}"),
    "unlike": (
        "{thing}: {field}: {before} ({first}), {after} ({second})",
        "{thing}: {field}: {before} ({first}), {after} ({second})",
    ),
    "moved_order": ("{thing} now stands after “{after}”", "{thing} теперь стоит после «{after}»"),
    "moved_first": ("{thing} now stands first", "{thing} теперь на первом месте"),
    "unlike_order": (
        "{thing} stands after “{after}” in {second}, in another place in {first}",
        "{thing} стоит после «{after}» ({second}), в другом месте — {first}",
    ),
    "unlike_first": (
        "{thing} stands first in {second}, in another place in {first}",
        "{thing} стоит первым ({second}), в другом месте — {first}",
    ),
    "moved_turn": ("{thing} now stands under “{after}”", "{thing} теперь под «{after}»"),
    "moved_top": ("{thing} now stands on top of its cell", "{thing} теперь первая в своей ячейке"),
    "moved_place": ("{thing}: from “{before}” to “{after}”", "{thing}: с этапа «{before}» на «{after}»"),
    "unlike_place": (
        "{thing}: “{before}” ({first}), “{after}” ({second})",
        "{thing}: «{before}» ({first}), «{after}» ({second})",
    ),
    "added_place": ("{thing} stands at “{after}” too", "{thing} теперь стоит и на этапе «{after}»"),
    "removed_place": (
        "{thing} no longer stands at “{before}”",
        "{thing} больше не стоит на этапе «{before}»",
    ),
    "nothing": ("not asked", "не спрашивали"),
    "empty": ("not set", "не задано"),
    "few_people": (
        "fewer than 5 answers came or went: figures are not shown",
        "добавилось или убыло меньше 5 ответов: числа не показываем",
    ),
    "level": ("level: {before} → {after}", "уровень: {before} → {after}"),
    "level_unlike": (
        "level: {before} ({first}), {after} ({second})",
        "уровень: {before} ({first}), {after} ({second})",
    ),
    "level_same": ("level: {after}", "уровень: {after}"),
    "asked_after": ("asked in {second} only", "спрашивали только здесь: {second}"),
    "asked_before": ("asked in {first} only", "спрашивали только здесь: {first}"),
    "came": ("answers added", "ответы добавлены"),
    "went": ("answers removed", "ответы удалены"),
    "whole": ("whole journey", "весь путь"),
    "general_journeys": ("The journeys as a whole", "Пути в целом"),
    "stage_only_in": ("only in {side}", "только «{side}»"),
    "general": ("Project as a whole", "Проект в целом"),
}

# Two segments are different people in one wave, so nothing has changed: one is clearly better or it is not.
SEGMENT_VERDICTS: Final[Terms] = {
    "better": (
        "{second} clearly better: {difference} ({interval})",
        "{second} — явно лучше: {difference} ({interval})",
    ),
    "worse": (
        "{second} clearly worse: {difference} ({interval})",
        "{second} — явно хуже: {difference} ({interval})",
    ),
    "noise": (
        "No notable difference: {difference} ({interval}); one of {notable} would have been seen",
        "Заметной разницы нет: {difference} ({interval}); разница в {notable} была бы видна",
    ),
    "few": (
        "Not enough answers: {difference} ({interval}) may be chance; about {needed} needed in each group",
        "Мало ответов: {difference} ({interval}) может быть случайностью; нужно около {needed} в группе",
    ),
    "few_open": (
        "Not enough answers: {difference} ({interval}) may be chance",
        "Мало ответов: {difference} ({interval}) может быть случайностью",
    ),
    "under_ten": (
        "Not enough answers: fewer than 10 in a group; about {needed} needed",
        "Мало ответов: в одной из групп меньше 10; нужно около {needed}",
    ),
    "hidden": ("A group too small to be shown", "Одна из групп слишком мала для показа"),
    "no_proof": ("No proof of a difference", "Различие не доказано"),
}

SURE: Final[Terms] = {
    "id": ("the same stage", "один и тот же этап"),
    "cards_and_name": ("the same name and {cards} in common", "то же название и {cards} в обоих путях"),
    "name": ("the same name", "то же название"),
    "cards": ("another name, {cards} in common", "название другое, но {cards} в обоих путях"),
}

_COUNTED: Final[dict[str, dict[Language, tuple[str, ...]]]] = {
    "difference": {"en": ("difference", "differences"), "ru": ("отличие", "отличия", "отличий")},
    "card": {"en": ("card", "cards"), "ru": ("карточка", "карточки", "карточек")},
    "stage": {"en": ("stage", "stages"), "ru": ("этап", "этапа", "этапов")},
    "cell": {"en": ("cell", "cells"), "ru": ("ячейка", "ячейки", "ячеек")},
    "metric": {"en": ("metric", "metrics"), "ru": ("метрика", "метрики", "метрик")},
}


def counted(key: str, number: int, language: Language) -> str:
    """Return so many things in words, as "3 cards"."""
    return f"{number} {plural(number, language, forms=_COUNTED[key][language])}"


def sort_names(kind: str, language: Language, *, first: str, second: str) -> dict[str, str]:
    """Return what the sorts of differences are called; of two journeys nothing came or went."""
    side = 1 if language == "ru" else 0
    names = {key: words[side] for table in (KINDS, VERDICT_NAMES) for key, words in table.items()}
    if kind == "journeys":
        facts = {"first": first, "second": second}
        names.update({key: words[side].format(**facts) for key, words in SIDE_NAMES.items()})
    return names


def summary(
    numbers: dict[str, int], language: Language, *, names: dict[str, str], noun: str = "difference"
) -> str:
    """Return how many differences there are, as "5 differences: 3 added, 2 changed"."""
    if not sum(numbers.values()):
        return "Отличий нет" if language == "ru" else "No differences"
    parts = [
        f"{number} {names[key]}" if language == "en" else f"{names[key]} {number}"
        for key, number in numbers.items()
        if number
    ]
    return f"{counted(noun, sum(numbers.values()), language)}: {', '.join(parts)}"
