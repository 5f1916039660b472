"""The order in which names first appear in a survey file: by date, then by row."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from cjm_studio.survey.cube import Combination, Cube, RawRow

Text = tuple[int, str]  # the column, and what stands in it
Moment = tuple[date, int]  # the day and the row; undated ones come last


class FirstSeen:
    """Looks for the first row of each text of the columns that hold names.

    The counts tell the day of its first answer; only texts that share a day need their rows.
    """

    def __init__(self, cube: Cube, counted: Iterable[Combination]) -> None:
        naming = cube.columns.naming
        self._sql = cube.sql
        self._places = [
            (place, column) for place, column in enumerate(cube.columns.dimensions) if column in naming
        ]
        self._days = self._first_days(counted)
        self._wanted = _tied(self._days)
        self._rows: dict[Text, int] = {}

    def moments(self) -> dict[Text, Moment]:
        """Return when each text first stands in the file."""
        return {text: (day, self._rows.get(text, 0)) for text, day in self._days.items()}

    def missing(self) -> bool:
        """Say whether some texts were not met yet."""
        return bool(self._wanted)

    def begin(self) -> tuple[str, list[Any]]:
        """Return a condition for rows with a text that is wanted, on a day on which one is."""
        words: dict[int, list[str]] = {}
        for column, text in self._wanted:
            words.setdefault(column, []).append(text)
        of_texts = " or ".join(
            f"{self._sql.text(column)} in ({', '.join('?' * len(texts))})" for column, texts in words.items()
        )
        days = sorted(set(self._wanted.values()))
        of_days = f"coalesce(day, date '9999-12-31') in ({', '.join('?' * len(days))})"
        return f"{of_days} and ({of_texts})", [*days, *(text for texts in words.values() for text in texts)]

    def take(self, row: RawRow) -> None:
        """Keep the row's number for each text that was first given on its day."""
        day = row.day or date.max
        for place, column in self._places:
            text = (column, row.texts[place])
            if self._wanted.get(text) == day:
                self._rows[text] = row.row
                del self._wanted[text]

    def _first_days(self, counted: Iterable[Combination]) -> dict[Text, date]:
        days: dict[Text, date] = {}
        for combination in counted:
            day = combination.first or date.max
            for place, column in self._places:
                text = (column, combination.texts[place])
                if day <= days.get(text, date.max):
                    days[text] = day
        return days


def _tied(days: dict[Text, date]) -> dict[Text, date]:
    """Return the texts that share their column and first day with another."""
    seen: dict[tuple[int, date], list[Text]] = {}
    for text, day in days.items():
        seen.setdefault((text[0], day), []).append(text)
    return {text: day for (_, day), texts in seen.items() if len(texts) > 1 for text in texts}
