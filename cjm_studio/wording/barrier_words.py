"""Short words of the register: causes, marks, how long ago, what heads its columns; both languages."""

import re
from datetime import date
from typing import Final

from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import NO_BREAK, count, decimal
from cjm_studio.wording.plurals import plural
from cjm_studio.wording.register_words import points
from cjm_studio.wording.terms import Terms

CAUSES: Final[Terms] = {
    "": ("not named", "не указана"),
    "effort": ("effort", "усилия"),
    "wait": ("wait", "ожидание"),
    "knowledge": ("lack of knowledge", "незнание"),
    "trust": ("lack of trust", "недоверие"),
    "price": ("price", "цена"),
    "hand_off": ("hand-off", "передача"),
    "internal_rule": ("internal rule", "внутреннее правило"),
}

MARKS: Final[Terms] = {
    "mine": ("Mine", "Мои"),
    "no_owner": ("Without owner", "Без владельца"),
    "overdue": ("Overdue", "Просрочены"),
    "came_back": ("Regressed", "Вернулись"),
    "no_evidence": ("Without evidence", "Без доказательств"),
    "not_compared": ("Not compared", "Не сравниваются"),
    "proposed": ("Not accepted yet", "Ещё не приняты"),
    "review_due": ("To be reviewed", "Пора пересмотреть"),
    "no_due": ("Without a date", "Без срока"),
    "no_hypothesis": ("Without hypothesis", "Без гипотез"),
    "hypothesis": ("Not measured", "Без измерений"),
    "merged": ("Made of several", "Объединённые"),
    "dropped": ("Dropped", "Отклонённые"),
}

COLUMNS: Final[Terms] = {
    "name": ("Barrier", "Барьер"),
    "level": ("Level", "Уровень"),
    "status": ("Status", "Статус"),
    "trend": ("Trend", "Тренд"),
    "owner": ("Owner", "Владелец"),
    "due": ("Due", "Срок"),
    "priority": ("Priority", "Приоритет"),
    "age": ("Age", "Возраст"),
    "cause": ("Cause", "Причина"),
}

GROUPINGS: Final[Terms] = {
    "": ("No groups", "Без групп"),
    "segment": ("By segment", "По сегментам"),
    "stage": ("By stage", "По этапам"),
    "owner": ("By owner", "По владельцам"),
    "unit": ("By unit", "По подразделениям"),
    "cause": ("By cause", "По причинам"),
    "status": ("By status", "По статусам"),
}

# The heading of what has no such thing.
NONE_OF: Final[Terms] = {
    "segment": ("No segment", "Без сегмента"),
    "stage": ("No stage", "Без этапа"),
    "owner": ("No owner", "Без владельца"),
    "unit": ("No unit", "Без подразделения"),
    "cause": ("No cause named", "Причина не указана"),
}

_AGES: Final[dict[str, dict[Language, tuple[str, ...]]]] = {
    "day": {"en": ("day", "days"), "ru": ("день", "дня", "дней")},
    "month": {"en": ("month", "months"), "ru": ("месяц", "месяца", "месяцев")},
    "year": {"en": ("year", "years"), "ru": ("год", "года", "лет")},
}

# A fall and a rise are told in words: a minus before an end of the interval is read past.
_CHANGE: Final[dict[str, dict[Language, str]]] = {
    "fell": {"en": "fell by {low} to {high} points", "ru": "снижение на {low}–{high}{nbsp}п.{nbsp}п."},
    "rose": {"en": "rose by {low} to {high} points", "ru": "рост на {low}–{high}{nbsp}п.{nbsp}п."},
    "between": {
        "en": "from a rise of {low} to a fall of {high} points",
        "ru": "от роста на {low} до снижения на {high}{nbsp}п.{nbsp}п.",
    },
}


def age_days(since: str, today: str) -> int | None:
    """Return how many days have passed between two ISO dates; None where one is no date."""
    try:
        return (date.fromisoformat(today) - date.fromisoformat(since)).days
    except ValueError:
        return None


def age_words(days: int | None, language: Language) -> str:
    """Return an age in the largest unit that fits, as "8 months"; from two years on in years."""
    if days is None or days < 0:
        return ""
    number, unit = (days, "day") if days < 61 else (days // 30, "month")
    if days >= 730:
        number, unit = days // 365, "year"
    return f"{number}{NO_BREAK}{plural(number, language, forms=_AGES[unit][language])}"


# Shows in an empty field how a day is written; an example would be taken for a day that somebody has set.
DAY_FORM: Final[dict[Language, str]] = {"en": "yyyy-mm-dd", "ru": "дд.мм.гггг"}


def short_day(day: str, language: Language) -> str:
    """Return an ISO date in figures, as the reader's language writes it in tables."""
    parts = day.split("-")
    return ".".join(reversed(parts)) if language == "ru" and len(parts) == 3 else day


def read_day(text: str) -> str:
    """Return what a person typed, as 31.5.26 or 2026-5-31, as an ISO date; what is no date as it stands."""
    parts = re.split(r"[./-]", text.strip())
    day, month, year = (parts if len(parts[0]) < 4 else parts[::-1]) if len(parts) == 3 else ("", "", "")
    full = f"20{year}" if len(year) == 2 else year
    try:
        return date(int(full) if len(full) == 4 else 0, int(month), int(day)).isoformat()
    except ValueError:
        return text.strip()


def factors_words(language: Language, *, excess: float, reach: float | None, importance: float) -> str:
    """Return the three factors of a priority in short, as "+31 pts × 1,220 × 3"."""
    people = "?" if reach is None else count(round(reach), language)
    above = decimal(100 * excess, language, digits=0)
    unit = f"п.{NO_BREAK}п." if language == "ru" else "pts"
    weight = decimal(importance, language, digits=0 if float(importance).is_integer() else 1)
    sign = "" if above == "0" else "+"
    return f"{sign}{above}{NO_BREAK}{unit} × {people} × {weight}"


def change_words(least: float | None, most: float | None, language: Language) -> str:
    """Return by how many points the share fell or rose, at least and at most, or what it may be between."""
    if least is None or most is None:
        return ""
    form = "fell" if least > 0 else "rose" if most < 0 else "between"
    ends = sorted((least, most), key=abs) if form != "between" else (least, most)
    low, high = (points(end, language) for end in ends)
    return _CHANGE[form][language].format(low=low, high=high, nbsp=NO_BREAK)
