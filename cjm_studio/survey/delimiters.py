"""The delimiter of a text table, found by trying each."""

from collections.abc import Callable, Sequence

from cjm_studio.survey.records import split

DELIMITERS = (",", ";", "\t", "|")


def find_delimiter(sample: str, recognised: Callable[[Sequence[str]], int]) -> str:
    """Return the delimiter that finds most known headers, then the most even rows, then the most columns."""
    return max(DELIMITERS, key=lambda delimiter: _merit(split(sample, delimiter), recognised))


def _merit(records: list[list[str]], recognised: Callable[[Sequence[str]], int]) -> tuple[int, float, int]:
    if not records:
        return 0, 0.0, 0
    width = len(records[0])
    even = sum(len(record) == width for record in records) / len(records)
    return recognised(records[0]), round(even, 1), width
