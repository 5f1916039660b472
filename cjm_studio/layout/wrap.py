"""Breaking the text of a card into lines."""

import re
from collections.abc import Callable

_KEPT = "\u00a0\u2007\u202f"  # white space that must not be broken at
_BLANKS = re.compile(rf"[^\S{_KEPT}]+")


def wrap(text: str, width: float, *, width_of: Callable[[str], float], most: int | None = None) -> list[str]:
    """Return the lines of a text, broken greedily at white space to fit a width.

    `width_of` gives the width of a word in the unit of `width`; a word that is too long for a line
    is cut where it must be. Line breaks of the text stay. An empty text is one empty line. Of `most`
    lines at the most the last one takes all the rest, cut to the width.
    """
    lines = _broken(text, width, width_of=width_of)
    if most is None or len(lines) <= most:
        return lines
    return [*lines[: most - 1], clipped(" ".join(lines[most - 1 :]), width, width_of=width_of)]


def _broken(text: str, width: float, *, width_of: Callable[[str], float]) -> list[str]:
    space = width_of(" ")
    lines = []
    for paragraph in text.split("\n"):
        line: list[str] = []
        used = 0.0
        for word in _words(paragraph):
            # Whatever fits goes round no other function: a large map has a hundred thousand words.
            for piece in (word,) if width_of(word) <= width else _pieces(word, width, width_of=width_of):
                needs = width_of(piece)
                if line and used + space + needs > width:
                    lines.append(" ".join(line))
                    line, used = [piece], needs
                else:
                    used = used + space + needs if line else needs
                    line.append(piece)
        lines.append(" ".join(line))
    return lines


def _words(paragraph: str) -> list[str]:
    if any(blank in paragraph for blank in _KEPT):
        return list(filter(None, _BLANKS.split(paragraph)))
    return paragraph.split()


def _pieces(word: str, width: float, *, width_of: Callable[[str], float]) -> list[str]:
    pieces, piece = [], ""
    for letter in word:
        if piece and width_of(piece + letter) > width:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]


def clipped(text: str, width: float, *, width_of: Callable[[str], float]) -> str:
    """Return the text, or as much of its beginning as fits the width before an ellipsis."""
    if width_of(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle].rstrip() + "…") <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"
