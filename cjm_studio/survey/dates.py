"""Dates as survey tools write them: the shapes of a column, and the SQL that reads them."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

# How long the year is, is judged afterwards.
_YEAR = r"(?:\d{4}|\d{2})(?:[ ,].*)?"
_ISO = r"\d{4}[-/]\d{1,2}[-/]\d{1,2}"

_MONTHS = (
    *("jan янв", "feb фев", "mar мар", "apr апр", "may май мая", "jun июн", "jul июл", "aug авг", "sep сен"),
    *("oct окт", "nov ноя", "dec дек"),
)
_MONTH = f"(?:{'|'.join(' '.join(_MONTHS).split())})[a-zа-яё]*[.]?"


def _month_sql() -> str:
    """Return SQL for a text with its month's name as a number between dashes, so that formats can read it."""
    sql = "lower({text})"
    for number, words in enumerate(_MONTHS, 1):
        pattern = rf"[\s.,-]*({'|'.join(words.split())})[a-zа-яё]*[\s.,-]+"
        sql = f"regexp_replace({sql}, '{pattern}', '-{number}-')"
    sql = rf"regexp_replace({sql}, '^-(\d+)-(\d+)[\s,]+(\d+)', '\2-\1-\3')"
    return rf"regexp_extract({sql}, '^\d+-\d+-\d+')"


# (shape, SQL for the date in {column}). A day stands before a month where there are points; where there are
# slashes or dashes the column as a whole decides. Formats are tried one by one: a list costs ten times more.
_SHAPES = tuple(
    (re.compile(shape), sql)
    for shape, sql in (
        (_ISO + r"(?:[ T][\d:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?)?", "try_cast({iso} as date)"),
        (_ISO + r" .*", "try_cast(split_part({iso}, ' ', 1) as date)"),
        (r"\d{1,2}\.\d{1,2}\." + _YEAR, "try_strptime({word}, '%d.%m.%Y')::date"),
        (r"\d{4}\.\d{1,2}\.\d{1,2}(?: .*)?", "try_strptime({word}, '%Y.%m.%d')::date"),
        (r"\d{8}", "try_strptime({word}, '%Y%m%d')::date"),
        (r"\d{1,2}/\d{1,2}/" + _YEAR, "try_strptime({word}, '{first}/{second}/%Y')::date"),
        (r"\d{1,2}-\d{1,2}-" + _YEAR, "try_strptime({word}, '{first}-{second}-%Y')::date"),
        # 5 March 2026, 05-Mar-26, 5 марта 2026 г.
        (rf"(?i:\d{{1,2}}[\s.-]+{_MONTH}[\s,-]+)" + _YEAR, f"try_strptime({_month_sql()}, '%d-%m-%Y')::date"),
        # March 5, 2026
        (rf"(?i:{_MONTH}\s+\d{{1,2}}[\s,]+)" + _YEAR, f"try_strptime({_month_sql()}, '%d-%m-%Y')::date"),
        # 46096.5, as spreadsheets count days where a cell is not said to be a date
        (r"[345]\d{4}(?:\.\d+)?", "date '1899-12-30' + try_cast(split_part({word}, '.', 1) as integer)"),
    )
)
_BARE = re.compile(r"\d+(?:\.\d+)?")
_EITHER_ORDER = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-]" + _YEAR)


@dataclass(frozen=True, slots=True)
class Order:
    """In how many dates the first and the second number are more than 12."""

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


def is_date(text: str, *, bare: bool = False) -> bool:
    """Say whether a text is a date in one of the shapes that are read; a bare number only if that is said."""
    number = _BARE.fullmatch(text.strip()) is not None
    return (bare or not number) and any(shape.fullmatch(text.strip()) for shape, _ in _SHAPES)


def order_of(dates: Iterable[str]) -> Order | None:
    """Return what the dates tell of the order of day and month; None where there is nothing to decide."""
    found = [match for match in map(_EITHER_ORDER.fullmatch, {date.strip() for date in dates}) if match]
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

    The shapes of the sample are tried, the commonest first; `plausible_sql` then judges the year.
    """
    shapes: Counter[str] = Counter()
    dates = Counter(sample)
    for date, times in dates.items():
        fitting = [sql for shape, sql in _SHAPES if shape.fullmatch(date.strip())]
        shapes.update(dict.fromkeys(fitting[:1], times))
    if not shapes:
        return None
    first, second = ("%m", "%d") if month_first else ("%d", "%m")
    text = f"trim({column})" if any(date != date.strip() for date in dates) else column
    # One case in the other: where all are written alike, the second test is made for no row.
    slashed = f"case when {text} like '____/%' then {text} end"
    iso = f"case when {text} not like '____-%' then {slashed} else {text} end"
    word = f"split_part({text}, ' ', 1)" if any(" " in date for date in dates) else text
    word = f"rtrim({word}, ',')" if any("," in date for date in dates) else word
    tries = [
        sql.format(iso=iso, text=text, word=word, first=first, second=second)
        for sql, _ in shapes.most_common()
    ]
    return f"coalesce({', '.join(tries)})"


def plausible_sql(day: str) -> str:
    """Return SQL for a date whose year is meant: 26 is 2026; before 1990 and after 2100 it is a mistake."""
    short = f"{day} between date '0001-01-01' and date '0099-12-31'"
    mended = f"case when {short} then ({day} + interval 2000 year)::date end"
    return f"case when {plausible_test(day)} then {day} else {mended} end"


def plausible_test(day: str) -> str:
    """Return SQL that says whether the year of a date may be meant as it stands."""
    return f"{day} between date '1990-01-01' and date '2100-12-31'"
