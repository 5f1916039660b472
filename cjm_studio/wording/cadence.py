"""How often a map is to be reviewed, understood from the words that people write."""

import re
from datetime import date

# Beginnings of words, in months; "every 6 months" and "раз в полгода" are what people write.
_WORDS: dict[str, int] = {
    **dict.fromkeys(("week", "недел", "еженедел", "month", "месяц", "ежемесяч"), 1),
    **dict.fromkeys(("quarter", "квартал", "ежекварт"), 3),
    **dict.fromkeys(("half", "полгод", "полугод"), 6),
    **dict.fromkeys(("year", "annual", "год", "ежегод"), 12),
}
_TIMES = re.compile(r"(\d+)\s*(\w+)")
_TWICE = ("twice", "two times", "дважды", "два раза", "2 раза", "2 times")


def months_of(cadence: str) -> int | None:
    """Return after how many months a map is due again; None where the words do not say so."""
    words = cadence.casefold().replace("-", " ")
    number = next((int(n) for n, word in _TIMES.findall(words) if _unit(word) and int(n)), 1)
    units = [unit for word in re.findall(r"[^\W\d]+", words) if (unit := _unit(word))]
    if not units:
        return None
    months = min(units) if "half" in words else units[0]
    if any(often in words for often in _TWICE):
        return max(1, months // 2)
    return max(1, months * number)


def _unit(word: str) -> int | None:
    return next((months for start, months in _WORDS.items() if word.startswith(start)), None)


def before(today: str, *, months: int) -> str:
    """Return the ISO date so many months before another; a day that the month lacks is its last."""
    day = date.fromisoformat(today)
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(years, month + 1, last).isoformat()
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
