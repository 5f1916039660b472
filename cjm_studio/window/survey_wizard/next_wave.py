"""The file of an earlier wave that a new file has the columns of, and what came along from it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Source
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.names import folded
from cjm_studio.survey.recognised import ColumnGuess, QuestionGuess, Recognised

_DATABASE = "\n[database]\n"  # of what came from a query
_QUESTION, _SHAPE = "[[question]]", "\nshape = "
_COLUMN = re.compile(r"""^\s*column\s*=\s*("[^"\\\n]*"|'[^'\n]*')""", re.MULTILINE)


@dataclass(slots=True)
class TakenOver:
    """What came along from the file of another wave, to be told from what was said since."""

    file: str = ""
    questions: Mapping[int, QuestionGuess] = field(default_factory=dict)  # by the number of the column
    segments: Mapping[str, str] = field(default_factory=dict)  # by the folded name in the file

    def holds(self, column: ColumnGuess) -> bool:
        """Say whether a question measures what it did, and which answer is good."""
        then, now = self.questions.get(column.number), column.question
        return then is not None and now is not None and _measured(then) == _measured(now)

    def matches(self, name: str, segment: str) -> bool:
        """Say whether a segment of the file is taken for the one that it was."""
        return self.segments.get(folded(name)) == segment


def columns_called(found: Recognised) -> dict[str, int]:
    """Return the numbers of columns by their folded headers, else by what they ask."""
    called: dict[str, int] = {}
    for column in found.columns:
        text = column.question.text if column.question is not None else column.header
        called.setdefault(folded(text), column.number)
    return called | {folded(column.header): column.number for column in found.columns}


def wave_before(sources: Iterable[Source], found: Recognised) -> Source | None:
    """Return the first of the sources whose mapping asks nothing but what a file asks too."""
    called = columns_called(found)
    there: set[str] = set()
    for source in sources:
        if _may_fit(source.recipe, found, called, there=there) and _fits(source.recipe, found, called):
            return source
    return None


def _may_fit(recipe: str, found: Recognised, called: Mapping[str, int], *, there: set[str]) -> bool:
    """Look only at what names columns in a mapping: to read all of it takes a hundred times longer.

    `there` are questions of other mappings, as they are written, that a file has: waves have most in common.
    """
    first = recipe.find(_QUESTION)
    if first < 0:
        return "question" in recipe  # in another way, which only a full reading understands
    shape = recipe.find(_SHAPE, 0, first)
    if shape >= 0 and not recipe.startswith(f'"{found.shape}"', shape + len(_SHAPE)):
        return False
    only = recipe[first : recipe.find(_QUESTION, first + 1)]  # in most other surveys it is strange already
    for text in (only, recipe[first:]):
        for written in set(text.split(_QUESTION)[1:]) - there:
            named = _COLUMN.search(written)
            if named is not None and folded(named[1][1:-1]) not in called:
                return False
            there.add(written)
    return _DATABASE not in recipe


def _fits(recipe: str, found: Recognised, called: Mapping[str, int]) -> bool:
    try:
        said = parse_mapping(recipe)
    except BadInput:  # of an older program
        return False
    same_shape = said.shape in (None, found.shape)  # not said: told by the header
    return same_shape and bool(said.question) and all(folded(one.column) in called for one in said.question)


def _measured(question: QuestionGuess) -> QuestionGuess:
    return replace(question, stage="", channel="")
