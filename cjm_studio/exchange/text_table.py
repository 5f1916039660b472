"""Tables of aligned text for a terminal."""

import unicodedata
from collections.abc import Collection, Sequence

GAP = "  "


def text_table(
    head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Collection[int] = ()
) -> list[str]:
    """Return the lines of a table; the columns numbered in `right` (from 0) stand at their right edge."""
    widths = [max(map(width, column)) for column in zip(head, *rows, strict=True)]
    lines = []
    for row in (head, ["─" * columns for columns in widths], *rows):
        cells = []
        for place, (text, columns) in enumerate(zip(row, widths, strict=True)):
            space = " " * (columns - width(text))
            cells.append(space + text if place in right else text + space)
        lines.append(GAP.join(cells).rstrip())
    return lines


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide characters take two, combining ones none."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
