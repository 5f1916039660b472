"""What the fields of records are called where a difference of them is told, and how their values are said."""

from typing import Any, Final

from cjm_studio.wording.barrier_words import CAUSES
from cjm_studio.wording.days import day_words
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count, decimal, percent, signed
from cjm_studio.wording.terms import (
    BARRIER_STATUSES,
    CARD_KINDS,
    DIRECTIONS,
    EMOTIONS,
    GOAL_TYPES,
    GRADES,
    LINK_KINDS,
    MAP_KINDS,
    MEASURES,
    MET,
    ROW_KINDS,
    SEASONS,
    SEVERITIES,
    SOURCE_KINDS,
    Terms,
    term,
)
from cjm_studio.wording.trial_words import OUTCOMES

FIELDS: Final[Terms] = {
    "name": ("name", "название"),
    "language": ("language", "язык"),
    "rule": ("rule", "правило"),
    "people": ("people", "численность"),
    "icon": ("icon", "значок"),
    "segment": ("segment", "сегмент"),
    "goal": ("goal", "цель"),
    "goal_type": ("goal type", "тип цели"),
    "business_metric": ("business metric", "бизнес-метрика"),
    "decision": ("decision", "решение"),
    "deadline": ("deadline", "срок"),
    "map_kind": ("kind of map", "вид карты"),
    "owner": ("owner", "владелец"),
    "cadence": ("cadence", "как часто обновлять"),
    "reviewed": ("last review", "последний пересмотр"),
    "journey": ("journey", "клиентский путь"),
    "target_action": ("target action", "целевое действие"),
    "entered": ("entered", "вошли"),
    "left": ("left here", "ушли здесь"),
    "units": ("responsible units", "ответственные"),
    "kind": ("kind", "вид"),
    "hidden": ("hidden", "скрыто"),
    "text": ("text", "текст"),
    "grade": ("evidence grade", "на чём основано"),
    "severity": ("severity", "сила"),
    "frequency": ("frequency", "частота"),
    "importance": ("importance", "важность"),
    "met": ("met", "оправдано"),
    "emotion": ("emotion", "эмоция"),
    "stage_emotion": ("mean of the cards", "среднее карточек"),
    "quote": ("quote", "цитата"),
    "speaker": ("speaker", "чьи слова"),
    "interpretation": ("interpretation", "толкование"),
    "premise": ("premise", "предпосылка"),
    "picture": ("picture", "изображение"),
    "measure": ("kind of measure", "вид меры"),
    "effort": ("effort", "трудоёмкость"),
    "effect": ("effect", "эффект"),
    "origin": ("from", "откуда"),
    "target": ("to", "куда"),
    "flow_break": ("flow break", "разрыв потока"),
    "note": ("note", "примечание"),
    "minimum": ("lowest answer", "наименьший ответ"),
    "maximum": ("highest answer", "наибольший ответ"),
    "direction": ("direction", "направление"),
    "good": ("good answers", "хорошие ответы"),
    "trouble": ("answers in trouble", "ответы с затруднением"),
    "question": ("question", "вопрос"),
    "primary": ("primary", "основной"),
    "start": ("start", "начало"),
    "end": ("end", "конец"),
    "season": ("season", "сезон"),
    "internal": ("internal", "внутренний"),
    "date": ("date", "дата"),
    "imported": ("day of import", "день загрузки"),
    "n": ("n", "n"),
    "bias": ("bias", "смещение"),
    "file": ("file", "файл"),
    "rows": ("rows of the file", "строк в файле"),
    "accepted": ("accepted rows", "принято строк"),
    "left_out": ("rows left out", "отброшенные строки"),
    "notes": ("remarks on the file", "замечания о файле"),
    "questions": ("questions as asked", "заданные вопросы"),
    "value": ("value", "значение"),
    "by": ("agreed by", "кто согласовал"),
    "stage": ("stage", "этап"),
    "metric": ("metric", "метрика"),
    "wave": ("wave", "волна"),
    "earlier": ("earlier limits", "прежние пределы"),
    "who_code": ("code", "код"),
    "cause": ("cause", "причина"),
    "due": ("due date", "срок"),
    "review": ("next review", "следующая проверка"),
    "votes": ("votes", "голоса"),
    "touchpoint": ("touchpoint", "точка контакта"),
    "channel": ("channel", "канал"),
    "accepted_barrier": ("accepted", "принят"),
    "merged_into": ("merged into", "объединён с"),
    "split_from": ("split from", "выделен из"),
    "opening": ("opening wave", "открывшая волна"),
    "barrier": ("barrier", "барьер"),
    "change": ("change", "изменение"),
    "cell": ("place", "место"),
    "recommendation": ("recommendation", "рекомендация"),
    "planned_n": ("planned answers", "сколько нужно ответов"),
    "outcome": ("outcome", "исход"),
    "hypothesis": ("hypothesis", "гипотеза"),
    "arms": ("groups", "группы"),
    "outcomes": ("counts", "подсчёты"),
    "control": ("control group", "контрольная группа"),
    "looks": ("planned looks", "сколько раз смотреть"),
    "look": ("looks taken", "сколько раз смотрели"),
    "r2": ("explained share", "объяснённая доля"),
    "drivers": ("drivers", "драйверы"),
    "guard": ("reason for none", "почему нет"),
    "status": ("status", "статус"),
    "proposed": ("proposed status", "предложенный статус"),
}

_CHOICES: Final[dict[str, Terms]] = {
    "cause": CAUSES,
    "outcome": OUTCOMES,
    "measure": MEASURES,
    "status": BARRIER_STATUSES,
    "proposed": BARRIER_STATUSES,
    "grade": GRADES,
    "severity": SEVERITIES,
    "met": MET,
    "emotion": EMOTIONS,
    "map_kind": MAP_KINDS,
    "goal_type": GOAL_TYPES,
    "direction": DIRECTIONS,
    "season": SEASONS,
    "language": {"en": ("English", "английский"), "ru": ("Russian", "русский")},
}
_KINDS: Final[dict[str, Terms]] = {
    "card": CARD_KINDS,
    "row": ROW_KINDS,
    "link": LINK_KINDS,
    "source": SOURCE_KINDS,
}
_YES: Final[dict[Language, tuple[str, str]]] = {"en": ("no", "yes"), "ru": ("нет", "да")}
_EMPTY: Final[dict[Language, str]] = {"en": "not set", "ru": "не задано"}
_SHARES: Final = (
    ("limit", "value"),
    ("hypothesis", "start"),
    ("hypothesis", "target"),
    ("driver_result", "r2"),
)
_PLAIN: Final = ("", "cadence")  # words that stand for themselves
_DAYS: Final = ("deadline", "reviewed", "start", "end", "date", "imported", "due", "review")
_LONGEST: Final = 160


def field_name(what: str, field: str, language: Language) -> str:
    """Return what a field is called."""
    return term(
        FIELDS, "accepted_barrier" if (what, field) == ("barrier", "accepted") else field, language=language
    )


def value_said(what: str, field: str, value: Any, *, language: Language) -> str:
    """Return a value as people read it; texts in quotation marks, what is not there as such."""
    if value is None or value in ("", ()):
        return _EMPTY[language]
    if field == "stage_emotion":
        word = term(EMOTIONS, round(value), language=language)
        return f"{word} ({signed(value, language, digits=0 if value == round(value) else 1)})"
    table = _KINDS.get(what) if field == "kind" else _CHOICES.get(field)
    if table is not None:
        return term(table, value, language=language)
    if isinstance(value, bool):
        return _YES[language][value]
    if isinstance(value, tuple | list):
        return ", ".join(value_said(what, "", one, language=language) for one in value)
    if (what, field) in _SHARES:
        return percent(value, language)
    if isinstance(value, int):
        return count(value, language)
    if isinstance(value, float):
        return decimal(value, language, digits=2)
    if field in _DAYS and isinstance(value, str):
        return day_words(value, language)
    return str(value) if field in _PLAIN else in_marks(str(value), language)


def in_marks(text: str, language: Language) -> str:
    """Return a text in quotation marks, cut where it is too long; marks in it become inner ones."""
    flat = " ".join(text.split())
    if len(flat) > _LONGEST:
        flat = flat[: _LONGEST - 1].rstrip() + "…"
    return f"“{flat}”" if language == "en" else "«" + flat.replace("«", "„").replace("»", "“") + "»"
