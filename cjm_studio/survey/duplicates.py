"""The same answer twice: which rows of a person, or which equal rows, give way to another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cjm_studio.survey.columns import Columns
from cjm_studio.survey.mapping import Mapping
from cjm_studio.survey.table import Table

Same = Literal["wave", "day", "row"]


@dataclass(frozen=True, slots=True)
class Duplicates:
    """What makes two answers the same, and which of them counts."""

    same: Same
    keeps: Literal["first", "last"]

    def order_sql(self) -> str:
        """Return SQL for the order in which the first of equals is the one that counts."""
        if self.keeps == "first":
            return "day nulls last, number"
        return "day desc nulls last, number desc"


def duplicates_of(mapping: Mapping, columns: Columns) -> Duplicates | None:
    """Return how duplicates are told and which count, None where all answers do.

    Without a word in the mapping, of a person's answers to one question in one wave the last counts. Equal
    rows of people who are not told apart are dropped only when people say so.
    """
    if mapping.duplicates == "keep":
        return None
    said = mapping.duplicates or mapping.same_answer
    if columns.respondent is None and not said:
        return None
    same = mapping.same_answer or ("row" if columns.respondent is None else "wave")
    if columns.respondent is None and same != "row":
        same = "row"
    return Duplicates(same, mapping.duplicates or "last")


def rows_may_repeat(table: Table, columns: Columns, mapping: Mapping) -> bool:
    """Say whether equal rows mean something: nobody is told apart, and answers bear the time of day.

    Without a time of day two people may well say the same on the same day.
    """
    if columns.respondent is not None or mapping.duplicates or not isinstance(columns.date, int):
        return False
    dates = [record[columns.date] for record in table.sample if columns.date < len(record)]
    return any(":" in date for date in dates)


def repeated_rows_sql(rows: str, names: Sequence[str]) -> str:
    """Return SQL that counts the rows that equal an earlier one in every cell."""
    cells = ", ".join(names)
    equal = f"select count(*) as times from {rows} group by hash({cells})"
    return f"select coalesce(sum(times - 1), 0) from ({equal})"
