"""The form of an outline: what a TOML file that describes a map may hold, and where it is wrong."""

import re
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from cjm_studio.model.errors import BadInput
from cjm_studio.model.map import GoalType, Grade, MapKind

Names = str | list[str]


class _Part(msgspec.Struct, forbid_unknown_fields=True):
    """One table of an outline; a key that is not listed is an error, so that no slip of the pen is lost."""


class ProjectPart(_Part):
    """The project as a whole."""

    name: str
    language: Literal["en", "ru"] = "en"


class ChannelPart(_Part):
    """A channel; its key in the file is the word by which `via` names it."""

    name: str
    icon: str = ""


class SourcePart(_Part):
    """A source; its key in the file is the word by which `supported_by` names it."""

    name: str
    kind: str
    internal: bool = False
    primary: bool = True
    date: str = ""
    n: int | None = None
    bias: str = ""


class CardPart(_Part):
    """A card; with an id and no text it is the card of that id once more, standing here too."""

    id: str = ""
    text: str = ""
    kind: Literal["", "quote", "note"] = ""  # empty: the usual kind of the row
    grade: Grade = ""
    severity: Annotated[int, msgspec.Meta(ge=1, le=3)] | None = None
    frequency: str = ""
    importance: Annotated[int, msgspec.Meta(ge=1, le=5)] | None = None
    met: Literal["", "met", "partly", "not_met"] = ""
    emotion: Annotated[int, msgspec.Meta(ge=-2, le=2)] | None = None
    quote: str = ""
    via: Names = []
    violates: Names = []
    causes: Names = []
    points_to: Names = []
    removes: Names = []
    tests: Names = []
    supported_by: Names = []


Cards = list[str | CardPart]


class StagePart(_Part):
    """A stage with its cards, row by row; the rows have the names that they have in the project."""

    name: str
    goal: str = ""
    target_action: str = ""
    entered: int | None = None
    left: int | None = None
    units: list[str] = []
    next: list[str] | None = None  # names of stages; None: the one that follows
    flow_break: str = ""  # what is broken on the way to the next stage
    actions: Cards = []
    touchpoints: Cards = []
    expectations: Cards = []
    pains: Cards = []
    concerns: Cards = []
    emotions: Cards = []
    barriers: Cards = []
    opportunities: Cards = []
    recommendations: Cards = []
    backstage: Cards = []
    notes: Cards = []


class JourneyPart(_Part):
    """A segment's journey with what it is drawn for."""

    name: str = ""
    goal: str = ""
    goal_type: GoalType = ""
    business_metric: str = ""
    decision: str = ""
    deadline: str = ""
    map_kind: MapKind = "as_is"
    owner: str = ""
    cadence: str = ""
    rows: list[str] = []  # rows that stand in the map although no card of the outline needs them
    stages: list[StagePart] = []


class SegmentPart(_Part):
    """A segment with its journey."""

    name: str
    journey: JourneyPart
    rule: str = ""
    people: int | None = None


class Outline(_Part):
    """A whole outline."""

    project: ProjectPart
    channels: dict[str, ChannelPart] = {}
    sources: dict[str, SourcePart] = {}
    segments: list[SegmentPart] = []


def read_form(path: Path) -> Outline:
    """Read a TOML outline (UTF-8); BadInput says the line, or the place, where it is wrong."""
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise BadInput("outline_unreadable", file=path.name) from error
    except UnicodeDecodeError as error:
        raise BadInput("outline_not_utf8", file=path.name, byte=error.start + 1) from error
    except tomllib.TOMLDecodeError as error:
        raise _syntax_problem(str(error), path) from error
    try:
        return msgspec.convert(content, Outline)
    except msgspec.ValidationError as error:
        raise _form_problem(str(error), content, file=path.name) from error


def _syntax_problem(said: str, path: Path) -> BadInput:
    found = re.search(r"line (\d+), column (\d+)", said)
    if found is None:
        return BadInput("outline_syntax", file=path.name, line=path.read_bytes().count(b"\n") or 1, column=1)
    return BadInput("outline_syntax", file=path.name, line=int(found[1]), column=int(found[2]))


_TOML_WORDS = {"str": "string", "int": "integer", "bool": "boolean", "object": "table"}


def _form_problem(said: str, content: dict[str, Any], *, file: str) -> BadInput:
    """Turn what msgspec says into a problem with the place told by names instead of numbers."""
    reason, _, path = said.partition(" - at ")
    place = _place(path.strip("`"), content)
    if found := re.match(r"Object contains unknown field `(.+)`", reason):
        return BadInput("outline_unknown_key", file=file, place=place, name=found[1])
    if found := re.match(r"Object missing required field `(.+)`", reason):
        return BadInput("outline_missing_key", file=file, place=place, name=found[1])
    if found := re.match(r"Expected `(.+?)`( [<>]= -?\d+)?", reason):
        wanted = re.sub(r"\w+", lambda word: _TOML_WORDS.get(word[0], word[0]), found[1]).replace(
            " | null", ""
        )
        return BadInput("outline_value", file=file, place=place, wanted=wanted + (found[2] or ""))
    return BadInput("outline_word", file=file, place=place)


def _place(path: str, content: Any) -> str:
    """Tell a path as `$.segments[0].name` in words: segments “New clients” > name."""
    words: list[str] = []
    for key, index in re.findall(r"\.(\w+)|\[(\d+|\.\.\.)\]", path):
        if key:
            words.append(key)
            content = content.get(key, {}) if isinstance(content, dict) else {}
        elif index.isdigit() and isinstance(content, list):
            content = content[int(index)]
            words[-1] += f" {_called(content, int(index))}"
    return " › ".join(words) or "project"


def _called(content: Any, index: int) -> str:
    table = content if isinstance(content, dict) else {"text": content}
    name = next((table[key] for key in ("name", "text", "id") if isinstance(table.get(key), str)), None)
    return f"“{name}”" if name else str(index + 1)
