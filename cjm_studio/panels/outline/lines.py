"""What stands in the cells of a map, line by line: figures first, then cards, and the one being begun."""

from typing import NamedTuple

from cjm_studio.model.ids import PlaceId, RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.session.map_content import MapContent
from cjm_studio.wording.letters import sentence_case
from cjm_studio.wording.terms import METRICS, term

Figure = tuple[str, str, str]  # what it is of, the value or level, on how many answers


class Line(NamedTuple):
    """A stage, a row of a stage, or one line of that cell; where the cursor can stand."""

    stage: StageId
    row: RowId | None = None
    place: PlaceId | None = None
    figure: Figure | None = None  # a figure in words, which nobody edits
    begun: bool = False  # a card that is being written and is not there yet

    @property
    def is_stage(self) -> bool:
        """Whether it is a stage as a whole."""
        return self.row is None

    @property
    def is_heading(self) -> bool:
        """Whether it is a stage or a row, and no line of a cell."""
        return self.place is None and not self.figure and not self.begun

    @property
    def figure_words(self) -> str:
        """The figure in one line, as "CES 2.0: 80%, 68-88%, n = 60"."""
        name, *rest = self.figure or ("",)
        return f"{name}: {', '.join(word for word in rest if word)}" if self.figure else ""

    @property
    def cell(self) -> tuple[StageId, RowId] | None:
        """The cell that it stands in."""
        return None if self.row is None else (self.stage, self.row)


class Lines:
    """The lines of one journey's cells."""

    def __init__(self, content: MapContent) -> None:
        self.content = content
        self._begun: tuple[Line, int] | None = None

    @property
    def begun(self) -> Line | None:
        """The card that is being begun."""
        return self._begun[0] if self._begun else None

    def begin(self, stage: StageId, row: RowId, turn: int) -> Line:
        """Make room for a new card at a turn among the cards of a cell."""
        line = Line(stage, row, begun=True)
        self._begun = (line, turn)
        return line

    def end(self) -> int:
        """Take the room for the new card away and say at which turn it was."""
        turn = self._begun[1] if self._begun else 0
        self._begun = None
        return turn

    def of(self, stage: StageId, row: RowId) -> list[Line]:
        """Return the lines of a cell from top to bottom."""
        cards = [Line(stage, row, place) for place in self.content.cell(stage, row)]
        if self._begun is not None and self._begun[0].cell == (stage, row):
            cards.insert(self._begun[1], self._begun[0])
        return [*self._figures(stage, row), *cards]

    def count(self, stage: StageId, row: RowId) -> int:
        """Return how many lines a cell has."""
        if ROW_KINDS[self.content.row(row).kind].content != "cards":
            return len(self.of(stage, row))
        begun = self._begun is not None and self._begun[0].cell == (stage, row)
        return len(self.content.cell(stage, row)) + begun

    def _figures(self, stage: StageId, row: RowId) -> list[Line]:
        content = self.content
        match ROW_KINDS[content.row(row).kind].content:
            case "curve":
                name = sentence_case(term(METRICS, "emotion", language=content.language))
                point = content.curve.measured[content.stages.index(stage)]
                words = [(name, point.words, "")] if point is not None else []
            case "levels":
                words = [(face.metric, face.word, face.figure) for face in content.levels(stage)]
            case "figures":
                words = [
                    (face.metric, face.value, ", ".join(filter(None, (face.interval, face.n))))
                    for face in content.figures(stage)
                ]
            case _:
                words = []
        return [Line(stage, row, figure=figure) for figure in words]
