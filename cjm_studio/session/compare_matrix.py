"""A matrix of segments and stages as plain words and figures, whatever stands in its cells."""

from dataclasses import dataclass, field
from typing import Final

from cjm_studio.comparison.stage_pairs import plain_name
from cjm_studio.document.document import Document
from cjm_studio.document.queries import journeys, segments, stages
from cjm_studio.exchange.figure_table import FigureTable
from cjm_studio.model.ids import StageId
from cjm_studio.model.map import Journey, Segment, Stage
from cjm_studio.wording.language import Language
from cjm_studio.wording.terms import MAP_KINDS, term

HYPOTHESIS: Final = "shield-question"  # the icon of a barrier that people suppose


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one cell shows; its tip says all of it in words, for the mouse and for screen readers."""

    stage: StageId | None = None
    level: str = ""  # gives colour and icon
    hatched: bool = False  # not enough data
    icon: str = ""
    head: str = ""
    figure: str = ""
    small: tuple[str, ...] = ()
    tip: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One journey: a segment, and which of its maps where it has several."""

    name: str
    journey: Journey
    stages: dict[str, Stage] = field(default_factory=dict)  # by the name as it is compared


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows, columns and cells, and the same as a table for files."""

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[MatrixCell, ...], ...]
    notes: tuple[str, ...]
    table: FigureTable


def matrix_rows(document: Document, language: Language) -> list[MatrixRow]:
    """Return all journeys in their order; in one journey the first stage of a name stands for it."""
    found = []
    for segment in segments(document):
        own = journeys(document, segment.id)
        for journey in own:
            columns: dict[str, Stage] = {}
            for stage in stages(document, journey.id):
                columns.setdefault(plain_name(stage.name), stage)
            found.append(MatrixRow(journey_name(document, journey, language), journey, columns))
    return found


def journey_name(document: Document, journey: Journey, language: Language) -> str:
    """Return the segment's name, with what tells the journey from the segment's others."""
    segment = document.get(Segment, journey.segment)
    others = [one for one in journeys(document, segment.id) if one.id != journey.id]
    if not others:
        return segment.name
    kind = term(MAP_KINDS, journey.map_kind, language=language)
    if all(one.map_kind != journey.map_kind for one in others):
        return f"{segment.name}, {kind}"
    return f"{segment.name}, {kind}: {journey.name}" if journey.name else f"{segment.name}, {kind}"


def matrix_columns(rows: list[MatrixRow]) -> dict[str, str]:
    """Return the stages of all journeys by name, each after the one it follows where it is met first."""
    order: list[str] = []
    names: dict[str, str] = {}
    for row in rows:
        at = 0
        for key, stage in row.stages.items():
            if key not in names:
                names[key] = stage.name
                order.insert(at, key)
            at = order.index(key) + 1
    return {key: names[key] for key in order}
