"""A map laid out: every card measured and put on the grid."""

from collections.abc import Collection

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.card_painter import CardText, card_text
from cjm_studio.canvas.curve_painter import HEIGHT
from cjm_studio.canvas.figure_painter import figures_height, levels_height
from cjm_studio.layout.grid import Cell, Grid
from cjm_studio.model.ids import PlaceId, RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.session.faces import CardFace
from cjm_studio.session.map_content import MapContent


class MapLayout:
    """Where everything of a map stands; the truth of hit tests, painting and print."""

    def __init__(self, content: MapContent, brush: Brush) -> None:
        self.content = content
        self.brush = brush
        self.texts: dict[PlaceId, CardText] = {}
        self._measured: dict[PlaceId, CardFace] = {}  # the faces whose texts these are
        self.lay_out()

    def lay_out(self) -> None:
        """Put everything on a new grid; a card whose face is the same as before is not measured again."""
        content = self.content
        self.grid = Grid(content.stages, [(row.id, row.height) for row in content.rows])
        for row in content.rows:
            for stage in content.stages:
                self._fill((stage, row.id))
        self.grid.settle()
        self._forget_gone(list(self.texts))

    def refill(self, cells: set[Cell]) -> list[RowId]:
        """Put the cards of some cells there anew; return the rows that have another height now."""
        grid = self.grid
        known = [cell for cell in cells if grid.has(cell)]
        before = [place for cell in known for place in grid.places(cell)]
        for cell in known:
            self._fill(cell)
        self._forget_gone(before)
        return grid.settle([row for _, row in known])

    def figure_cells(self) -> set[Cell]:
        """Return the cells in which figures are drawn."""
        rows = [row.id for row in self.content.rows if ROW_KINDS[row.kind].content != "cards"]
        return {(stage, row) for row in rows for stage in self.content.stages}

    def _fill(self, cell: Cell) -> None:
        stage, row = cell
        cards = [(place, self._text(place).height) for place in self.content.cell(stage, row)]
        self.grid.set_cell(stage, row, cards=cards, lead=self._lead(stage, row))

    def _text(self, place: PlaceId) -> CardText:
        face = self.content.plain_face(place)
        if self._measured.get(place) is not face:
            self._measured[place] = face
            self.texts[place] = card_text(face, self.brush, picture=self.content.picture(face))
        return self.texts[place]

    def _forget_gone(self, places: Collection[PlaceId]) -> None:
        for place in places:
            if self.grid.cell_of(place) is None:
                self.texts.pop(place, None)
                self._measured.pop(place, None)

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
