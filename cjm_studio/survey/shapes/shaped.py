"""A table's header as its survey tool means it: wording, rows of a matrix, options, service columns."""

import html
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.question_words import asks_of
from cjm_studio.survey.recognised import Role, Shape
from cjm_studio.survey.survey_file import Note

Rows = Sequence[Sequence[str]]

_TAG = re.compile(r"<[^<>]{1,200}>")
_GRID = re.compile(r"(.*\S)\s*(?:\[\s*(.+?)\s*\]|>>\s*(\S.*))")
_COLON = re.compile(r"(.*\S)\s*:\s+([^:?!\d()\[\]]{2,60})")  # a row of a matrix behind its question
_MARKED = re.compile(r"(?<![\w*])(\*{1,2})(\S[^*]*?)\1(?![\w*])")  # as Typeform writes what is bold
# The name of a variable before its label, and of the object that a field of JSON stands in.
_CODED = re.compile(r"[A-Za-z]\w*_\w*:\s+(?=\S)|[a-z][a-z0-9_]*\.(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Asks:
    """What one column asks: the question, and the row of a matrix or the option that the column is for."""

    question: str
    part: str = ""

    @property
    def text(self) -> str:
        """Return both as one line."""
        return f"{self.question} [{self.part}]" if self.part else self.question


@dataclass(frozen=True, slots=True)
class Shaped:
    """How a survey tool lays its file out."""

    shape: Shape
    why: Note
    header: tuple[str, ...]  # one name a column, as a mapping says it
    asks: tuple[Asks, ...]
    more_rows: int = 0  # rows of the header under its first
    roles: Mapping[int, Role] = field(default_factory=dict)  # columns of the tool's own
    trial: int | None = None  # the column that tells trial answers
    trials: frozenset[str] = frozenset()  # what stands there, folded

    @property
    def header_rows(self) -> int:
        """Return how many rows the header has."""
        return 1 + self.more_rows


def plain_asks(header: Sequence[str]) -> tuple[Asks, ...]:
    """Return what columns ask by their headers alone; "Question [Row]" is a row of a matrix."""
    return tuple(grid_asks(cell) for cell in header)


def grid_asks(cell: str) -> Asks:
    """Return the question and the row after it, in brackets or behind a colon."""
    text = wording(cell)
    if found := _GRID.fullmatch(text):
        return Asks(found[1], found[2] or found[3])
    found = _COLON.fullmatch(text)
    return Asks(found[1], found[2]) if found and asks_of(found[1], found[2]) else Asks(text)


def wording(cell: str) -> str:
    """Return a question's text without marks of web pages, and without the name of its variable."""
    text = html.unescape(_TAG.sub(" ", cell)) if "<" in cell or "&" in cell else cell
    text = clean(_MARKED.sub(r"\2", text))
    named = _CODED.match(text)
    return text[named.end() :] if named else text


def unique(header: Sequence[str]) -> tuple[str, ...]:
    """Return headers that name one column each: of two with one name "name (1)" and "name (2)"."""
    cells = [clean(cell) for cell in header]
    often = Counter(map(folded, cells))
    taken = {key for key, times in often.items() if times == 1}
    names: list[str] = []
    for number, cell in enumerate(cells, 1):
        shared = often[folded(cell)] > 1 or not folded(cell)
        said = cell if folded(cell) else f"column {number}"
        place = 1
        name = f"{said} ({place})" if shared else said
        while shared and folded(name) in taken:
            place += 1
            name = f"{said} ({place})"
        taken.add(folded(name))
        names.append(name)
    return tuple(names)


def roles_by_words(header: Sequence[str], words: Mapping[Role, Sequence[str]]) -> dict[int, Role]:
    """Return the columns of a tool's own by their headers; the first word of a role that is there holds."""
    cells = [clean(cell).casefold() for cell in header]
    roles: dict[int, Role] = {}
    for role, said in words.items():
        for word in said:
            for number, cell in enumerate(cells):
                if cell == word and number not in roles:
                    once = role in ("date", "respondent") and role in roles.values()
                    roles[number] = "ignored" if once else role
    return roles
