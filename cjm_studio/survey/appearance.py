"""The order in which names first appear in a survey file: by date, then by row."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from cjm_studio.survey.cube import Combination, Cube

Text = tuple[int, str]  # the column, and what stands in it
Moment = tuple[date, int]  # the day and the row; undated ones come last


def first_seen(cube: Cube, counted: Iterable[Combination]) -> dict[Text, Moment]:
    """Return when each text of the columns that hold names first stands in the file.

    The counts tell the day of its first answer; only texts that share a day need their rows, which are
    looked up in the file.
    """
    days: dict[Text, date] = {}
    naming = cube.columns.naming
    places = [(place, column) for place, column in enumerate(cube.columns.dimensions) if column in naming]
    for combination in counted:
        day = combination.first or date.max
        for place, column in places:
            text = (column, combination.texts[place])
            if day <= days.get(text, date.max):
                days[text] = day
    rows = _rows(cube, _tied(days), dict(places))
    return {text: (day, rows.get(text, 0)) for text, day in days.items()}


def _tied(days: dict[Text, date]) -> dict[Text, date]:
    """Return the texts that share their column and first day with another."""
    seen: dict[tuple[int, date], list[Text]] = {}
    for text, day in days.items():
        seen.setdefault((text[0], day), []).append(text)
    return {text: day for (_, day), texts in seen.items() if len(texts) > 1 for text in texts}


def _rows(cube: Cube, wanted: dict[Text, date], places: dict[int, int]) -> dict[Text, int]:
    """Return the first row of each text on its day; what is rare is looked for apart, by its own words."""
    found: dict[Text, int] = {}
    for beginning in (True, False):
        if not wanted:
            break
        condition, values = _condition(cube, wanted)
        for row in cube.rows(condition, values, beginning=beginning):
            day = row.day or date.max
            for place, column in places.items():
                text = (column, row.texts[place])
                if wanted.get(text) == day:
                    found[text] = row.row
                    del wanted[text]
            if not wanted:
                break
    return found


def _condition(cube: Cube, wanted: dict[Text, date]) -> tuple[str, list[Any]]:
    words: dict[int, list[str]] = {}
    for column, text in wanted:
        words.setdefault(column, []).append(text)
    of_texts = " or ".join(
        f"{cube.sql.text(column)} in ({', '.join('?' * len(texts))})" for column, texts in words.items()
    )
    days = sorted(set(wanted.values()))
    of_days = f"coalesce(day, date '9999-12-31') in ({', '.join('?' * len(days))})"
    return f"{of_days} and ({of_texts})", [*days, *(text for texts in words.values() for text in texts)]
