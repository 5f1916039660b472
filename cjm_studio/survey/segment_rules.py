"""Segments by rules, written by people as plain conditions and turned into SQL that they cannot reach."""

from collections.abc import Callable, Iterator, Sequence
from sys import float_info

import msgspec

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.names import clean
from cjm_studio.survey.quoting import quoted

Word = str | int | float
Columns = Callable[[str], tuple[str, str]]  # a header -> SQL of its words and of its numbers

_SPACES = r"[\s\x{00A0}\x{202F}]+"


class Condition(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What must hold of a row: tests of one column, which all must hold, or further conditions."""

    column: str = ""
    equals: Word | None = None
    one_of: tuple[Word, ...] = msgspec.field(default=(), name="in")
    min: float | None = None
    max: float | None = None
    missing: bool | None = None
    any: tuple["Condition", ...] = ()
    all: tuple["Condition", ...] = ()
    none: tuple["Condition", ...] = ()

    @property
    def parts(self) -> tuple["Condition", ...]:
        """Return the conditions that are listed."""
        return (*self.any, *self.all, *self.none)

    @property
    def columns(self) -> Iterator[str]:
        """Yield the headers of the columns that are looked at."""
        if self.column:
            yield self.column
        for part in self.parts:
            yield from part.columns

    @property
    def tests(self) -> bool:
        """Say whether something is asked of the column."""
        return bool(self.one_of) or any(
            test is not None for test in (self.equals, self.min, self.max, self.missing)
        )

    @property
    def sound(self) -> bool:
        """Say whether the condition asks exactly one kind of thing, and can hold."""
        kinds = [bool(self.column), bool(self.any), bool(self.all), bool(self.none)]
        if sum(kinds) != 1 or bool(self.column) != self.tests:
            return False
        words = (self.equals, self.min, self.max, *self.one_of)
        if not all(abs(word) <= float_info.max for word in words if isinstance(word, int | float)):
            return False  # TOML knows numbers that no answer is: inf, nan
        if self.min is not None and self.max is not None and self.min > self.max:
            return False
        return all(part.sound for part in self.parts)


class SegmentRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A segment of the people of whom a condition holds; of several rules the first decides."""

    name: str
    when: Condition


class RespondentList(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A second file that says which respondent belongs to which segment."""

    file: str  # beside the survey file
    id: str
    segment: str


def check_segment_rules(rules: Sequence[SegmentRule]) -> None:
    """BadInput for a rule without a name, or with a condition that says nothing or too much."""
    for rule in rules:
        if not clean(rule.name).strip("-\N{EN DASH}\N{EM DASH} ") or not rule.when.sound:
            raise BadInput("segment_rule_wrong", segment=clean(rule.name))


def segment_sql(rules: Sequence[SegmentRule], columns: Columns) -> str:
    """Return SQL for the name of the first segment whose condition holds, empty where none does."""
    cases = " ".join(
        f"when {condition_sql(rule.when, columns)} then {quoted(clean(rule.name))}" for rule in rules
    )
    return f"case {cases} else '' end"


def condition_sql(condition: Condition, columns: Columns) -> str:
    """Return SQL that is true where the condition holds, and false, never null, elsewhere."""
    if condition.any:
        return f"({' or '.join(condition_sql(part, columns) for part in condition.any)})"
    if condition.all:
        return f"({' and '.join(condition_sql(part, columns) for part in condition.all)})"
    if condition.none:
        return f"(not ({' or '.join(condition_sql(part, columns) for part in condition.none)}))"
    words, numbers = columns(condition.column)
    tests = []
    if condition.equals is not None:
        tests.append(_one_of((condition.equals,), words, numbers))
    if condition.one_of:
        tests.append(_one_of(condition.one_of, words, numbers))
    if condition.min is not None:
        tests.append(f"coalesce({number_sql(numbers)} >= {condition.min!r}, false)")
    if condition.max is not None:
        tests.append(f"coalesce({number_sql(numbers)} <= {condition.max!r}, false)")
    if condition.missing is not None:
        tests.append(f"({word_sql(words)} {'=' if condition.missing else '<>'} '')")
    return f"({' and '.join(tests)})"


def word_sql(column: str) -> str:
    """Return SQL for what two spellings of one word have in common."""
    return f"lower(trim(regexp_replace(nfc_normalize(coalesce({column}, '')), '{_SPACES}', ' ', 'g')))"


def number_sql(column: str) -> str:
    """Return SQL for the number in a text, with a decimal comma or point; null where there is none."""
    return f"try_cast(replace(regexp_replace({column}, '{_SPACES}', '', 'g'), ',', '.') as double)"


def _one_of(values: Sequence[Word], words: str, numbers: str) -> str:
    texts = [quoted(clean(value).lower()) for value in values if isinstance(value, str)]
    figures = [repr(float(value)) for value in values if not isinstance(value, str)]
    tests = []
    if texts:
        tests.append(f"{word_sql(words)} in ({', '.join(texts)})")
    if figures:
        tests.append(f"coalesce({number_sql(numbers)} in ({', '.join(figures)}), false)")
    return f"({' or '.join(tests)})"
