"""How often a map is to be reviewed, understood from the words that people write."""

import re
from datetime import date

# Beginnings of words, in days; "every 6 months" and "раз в полгода" are what people write.
_UNITS: dict[str, float] = {
    **dict.fromkeys(("day", "день", "дня", "дней", "daily", "ежедн"), 1),
    **dict.fromkeys(("week", "недел", "еженедел"), 7),
    **dict.fromkeys(("month", "месяц", "ежемесяч"), 30.4),
    **dict.fromkeys(("quarter", "квартал", "ежекварт"), 91.3),
    **dict.fromkeys(("полгод", "полугод", "biannual"), 182.6),
    **dict.fromkeys(("year", "annual", "год", "ежегод"), 365.2),
}
_NUMBERS: dict[str, float] = {
    **dict.fromkeys(("two", "два", "две", "twice", "дважды"), 2),
    **dict.fromkeys(("three", "три"), 3),
    **dict.fromkeys(("four", "четыре"), 4),
    **dict.fromkeys(("six", "шесть"), 6),
    **dict.fromkeys(("half", "semi", "пол"), 0.5),
}
_OFTEN = ("time", "раз", "twice", "дважды")  # the number says how often, not how long
_LONGEST = 1200  # months


def months_of(cadence: str) -> int | None:
    """Return after how many months a map is due again; None where the words do not say so."""
    number, often = 1.0, 1.0
    for word in re.findall(r"\d+(?:[.,]\d+)?|[^\W\d]+", cadence.casefold()):
        if unit := next((days for start, days in _UNITS.items() if word.startswith(start)), None):
            months = number * unit / often / _UNITS["month"]
            return min(max(1, round(months)), _LONGEST)
        number = _number(word) or number
        if word.startswith(_OFTEN):
            number, often = 1.0, number
    return None


def _number(word: str) -> float | None:
    return float(word.replace(",", ".")) if word[0].isdigit() else _NUMBERS.get(word)


def day_in(text: str) -> str:
    """Return the ISO date that a text begins with; empty where it begins with none."""
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return ""


def before(today: str, *, months: int) -> str:
    """Return the ISO date so many months before another; a day that the month lacks is its last."""
    day = date.fromisoformat(today)
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if not date.min.year <= year <= date.max.year:
        return (date.min if months > 0 else date.max).isoformat()
    from calendar import monthrange

    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])).isoformat()
