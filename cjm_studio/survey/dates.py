"""Dates as survey tools write them: the shapes of a column, and the SQL that reads them."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

# (shape, format of try_strptime; empty for ISO dates, which DuckDB reads by itself, with or without a time).
# Formats are tried one by one: a list of them costs ten times as much. A day stands before a month where
# there are points; where there are slashes or dashes the column as a whole decides.
_SHAPES = tuple(
    (re.compile(shape + r"(?:[ ,T].*)?"), form)
    for shape, form in (
        (r"\d{4}[-/]\d{1,2}[-/]\d{1,2}", ""),
        (r"\d{1,2}\.\d{1,2}\.\d{4}", "%d.%m.%Y"),
        (r"\d{1,2}\.\d{1,2}\.\d{2}", "%d.%m.%y"),
        (r"\d{4}\.\d{1,2}\.\d{1,2}", "%Y.%m.%d"),
        (r"\d{8}", "%Y%m%d"),
        (r"\d{1,2}/\d{1,2}/\d{4}", "%d/%m/%Y"),
        (r"\d{1,2}/\d{1,2}/\d{2}", "%d/%m/%y"),
        (r"\d{1,2}-\d{1,2}-\d{4}", "%d-%m-%Y"),
        (r"\d{1,2}-\d{1,2}-\d{2}", "%d-%m-%y"),
    )
)
_EITHER_ORDER = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?:[ ,T].*)?")


@dataclass(frozen=True, slots=True)
class Order:
    """How often the first and the second number of a date are more than 12."""

    first: int
    second: int

    @property
    def month_first(self) -> bool:
        """Say whether the column writes the month before the day."""
        return self.second > self.first

    @property
    def open(self) -> bool:
        """Say whether nothing in the column tells the order."""
        return self.first == self.second == 0


def order_of(dates: Iterable[str]) -> Order | None:
    """Return what the dates tell of the order of day and month; None where there is nothing to decide."""
    found = [match for match in map(_EITHER_ORDER.fullmatch, (date.strip() for date in dates)) if match]
    if not found:
        return None
    return Order(sum(int(m[1]) > 12 for m in found), sum(int(m[2]) > 12 for m in found))


def order_sql(column: str) -> str:
    """Return SQL that counts over a whole column what `order_of` counts over a sample."""
    pattern = r"^\s*(\d{1,2})[/-](\d{1,2})[/-]"
    parts = [f"try_cast(regexp_extract({column}, '{pattern}', {group}) as integer)" for group in (1, 2)]
    return ", ".join(f"count_if({part} > 12)" for part in parts)


def day_sql(column: str, sample: Iterable[str], *, month_first: bool) -> str | None:
    """Return SQL for the date that a text column holds, NULL where there is none; None if no shape is known.

    The commonest shape of the sample is tried first. Years before 1990 and after 2100 are mistakes.
    """
    shapes: Counter[str] = Counter()
    for date in sample:
        shapes.update([form for shape, form in _SHAPES if shape.fullmatch(date.strip())][:1])
    if not shapes:
        return None
    common = [form for form, _ in shapes.most_common()]
    forms = common + [form for _, form in _SHAPES if form not in common]
    tries = [_one_shape(column, form, month_first) for form in forms]
    return f"coalesce({', '.join(tries)})"


def _one_shape(column: str, form: str, month_first: bool) -> str:
    date = f"split_part(trim({column}), ' ', 1)"
    if not form:  # a time after the date is read too, but not "9:12 AM GMT+3"
        day = f"coalesce(try_cast({column} as date), try_cast({date} as date))"
    else:
        if month_first and "." not in form and "%d" in form[:2]:
            form = form.replace("%d", "%x").replace("%m", "%d").replace("%x", "%m")
        day = f"try_strptime(rtrim({date}, ','), '{form}')::date"
    return f"case when {day} between date '1990-01-01' and date '2100-12-31' then {day} end"
