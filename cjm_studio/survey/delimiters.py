"""The delimiter of a text table, found by trying each."""

from collections import Counter
from collections.abc import Callable, Sequence

from cjm_studio.survey.records import split

DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 16  # rows, of which one may be the header


def find_delimiter(sample: str, recognised: Callable[[Sequence[str]], int]) -> tuple[str, list[list[str]]]:
    """Return the delimiter that finds most known headers, then the most even rows, then the most columns.

    The records of the sample come with it.
    """
    absent = [delimiter for delimiter in DELIMITERS if delimiter not in sample]
    tried = [delimiter for delimiter in DELIMITERS if delimiter not in absent[1:]]  # these are all alike
    records = {delimiter: split(sample, delimiter) for delimiter in tried}
    best = max(tried, key=lambda delimiter: _merit(records[delimiter], recognised))
    return best, records[best]


def _merit(records: list[list[str]], recognised: Callable[[Sequence[str]], int]) -> tuple[int, float, int]:
    if not records:
        return 0, 0.0, 0
    # Titles above the header have fewer cells: the rows that are most alike tell the width.
    widths = Counter(map(len, records))
    width = max(widths, key=lambda one: (widths[one], one))
    even = widths[width] / len(records) if width > 1 else 0.0
    return max(map(recognised, records[:_LOOKED_AT])), round(even, 1), width
