"""A map laid out: every card measured and put on the grid."""

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.card_painter import CardText, card_text
from cjm_studio.canvas.curve_painter import HEIGHT
from cjm_studio.canvas.figure_painter import figures_height, levels_height
from cjm_studio.layout.grid import Cell, Grid
from cjm_studio.model.ids import PlaceId, RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.session.map_content import MapContent


class MapLayout:
    """Where everything of a map stands; the truth of hit tests, painting and print."""

    def __init__(self, content: MapContent, brush: Brush) -> None:
        self.content = content
        self.brush = brush
        self.grid = Grid(content.stages, [(row.id, row.height) for row in content.rows])
        self.texts: dict[PlaceId, CardText] = {}
        for row in content.rows:
            for stage in content.stages:
                self._fill((stage, row.id))
        self.grid.settle()

    def refill(self, cells: set[Cell]) -> bool:
        """Measure the cards of some cells anew; say whether a row has another height now."""
        known = {
            (stage, row) for stage, row in cells if stage in self.content.stages and row in self.grid.rows
        }
        for cell in known:
            self._fill(cell)
        return self.grid.settle([row for _, row in known])

    def figure_cells(self) -> set[Cell]:
        """Return the cells in which figures are drawn."""
        rows = [row.id for row in self.content.rows if ROW_KINDS[row.kind].content != "cards"]
        return {(stage, row) for row in rows for stage in self.content.stages}

    def _fill(self, cell: Cell) -> None:
        stage, row = cell
        cards = []
        for place in self.content.cell(stage, row):
            text = self.texts[place] = card_text(self.content.face(place), self.brush)
            cards.append((place, text.height))
        self.grid.set_cell(stage, row, cards=cards, lead=self._lead(stage, row))

    def _lead(self, stage: StageId, row: RowId) -> float:
        match ROW_KINDS[self.content.row(row).kind].content:
            case "curve":
                return HEIGHT
            case "levels":
                return levels_height(len(self.content.levels(stage)))
            case "figures":
                return figures_height(len(self.content.figures(stage)))
            case _:
                return 0.0
