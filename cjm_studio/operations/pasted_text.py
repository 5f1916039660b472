"""What a pasted text says: which cards the lines of a cell make, and which emotion a figure stands for."""

import re
from collections.abc import Iterable

_BULLET = re.compile(r"[ \t]*(?:[•●○▪■◦‣⁃·▸►✓✔]\s*|[-–—−*]\s+|\d{1,3}[.)]\s+)(?=\S)")
_FIGURE = re.compile(r"[-+−]?[0-5]")


def cards_of(cell: str) -> list[str]:
    """Return the texts of the cards that a pasted cell makes: one for each line, its bullet stripped.

    In tables of journeys the lines of a cell are its points. Where some of them have bullets, a line without
    one goes on with the point above it.
    """
    lines = [line.strip() for line in cell.splitlines() if line.strip()]
    listed = any(_BULLET.match(line) for line in lines)
    cards: list[str] = []
    for line in lines:
        bullet = _BULLET.match(line)
        if listed and cards and not bullet:
            cards[-1] = f"{cards[-1]} {line}"
        else:
            cards.append(line[bullet.end() :] if bullet else line)
    return cards


def is_figure(text: str) -> bool:
    """Say whether a text is nothing but a figure that can stand for an emotion."""
    return _FIGURE.fullmatch(text.strip()) is not None


def centred(texts: Iterable[str]) -> bool:
    """Say whether figures for emotions run from -2 to +2, not from 1 to 5: one has a sign, or is 0."""
    return any(text.strip()[0] in "+-−0" for text in texts if is_figure(text))


def emotion_of(text: str, *, centre: bool) -> int | None:
    """Return the emotion that a figure stands for on the one scale or the other; None if it is no figure."""
    if not is_figure(text):
        return None
    value = int(text.strip().replace("−", "-")) - (0 if centre else 3)
    return value if -2 <= value <= 2 else None
