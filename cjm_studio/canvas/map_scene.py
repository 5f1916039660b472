"""The scene: the grid is the truth, items exist only for cards near the viewport."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene, QStyleOptionGraphicsItem

from cjm_studio.canvas.brush import brush_of
from cjm_studio.canvas.card_item import CardItem
from cjm_studio.canvas.card_painter import CardText, card_text
from cjm_studio.canvas.curve_painter import HEIGHT
from cjm_studio.canvas.figure_painter import figures_height, levels_height
from cjm_studio.canvas.ground import paint_blocks, paint_ground
from cjm_studio.canvas.style import colour
from cjm_studio.layout.grid import Cell, Grid
from cjm_studio.look.tokens import ThemeName
from cjm_studio.model.ids import PlaceId, RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.session.map_content import MapContent, Touched

ITEMS_ABOVE = 0.35  # below this scale cards are painted as blocks, without items
NEAR = 260.0
MARGIN = 48.0


class MapScene(QGraphicsScene):
    """Shows one map; says where things stand and keeps its items equal to the document."""

    def __init__(self, content: MapContent, *, theme: ThemeName) -> None:
        super().__init__()
        self.brush = brush_of(theme)
        self.texts: dict[PlaceId, CardText] = {}
        self.items_by_place: dict[PlaceId, CardItem] = {}
        self._chosen: set[PlaceId] = set()
        self._near = QRectF()
        self._scale = 1.0
        self.show_content(content)

    def show_content(self, content: MapContent) -> None:
        """Show another map, or the same one laid out anew."""
        self.content = content
        self.grid = Grid(content.stages, [(row.id, row.height) for row in content.rows])
        self.texts.clear()
        for row in content.rows:
            for stage in content.stages:
                self._fill((stage, row.id))
        self.grid.settle()
        self._fit_rect()
        self._clear_items()
        self.show_near(self._near, scale=self._scale)
        self.update()

    def set_theme(self, theme: ThemeName) -> None:
        """Draw everything in another theme."""
        self.brush = brush_of(theme)
        self._clear_items()
        self.show_near(self._near, scale=self._scale)
        self.update()

    def show_change(self, touched: Touched) -> None:
        """Draw anew what a change has touched."""
        if touched.structure:
            self.show_content(self.content)
            return
        cells = set(touched.cells)
        if touched.figures:
            cells |= {(stage, row) for row in self._figure_rows() for stage in self.content.stages}
        cells = {cell for cell in cells if cell[0] in self.content.stages and cell[1] in self.grid.rows}
        for cell in cells:
            self._fill(cell)
        if self.grid.settle([row for _, row in cells]) or touched.figures:
            self._fit_rect()
            self.update()
        self._refresh()

    def _figure_rows(self) -> list[RowId]:
        return [row.id for row in self.content.rows if ROW_KINDS[row.kind].content != "cards"]

    def _fill(self, cell: Cell) -> None:
        """Measure the cards of a cell and put them on the grid."""
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

    def _fit_rect(self) -> None:
        self.setSceneRect(0, 0, self.grid.width + MARGIN, self.grid.height + MARGIN)

    def show_near(self, visible: QRectF, *, scale: float) -> None:
        """Keep items for the cards near the visible rectangle, and for no others."""
        self._near, self._scale = visible, scale
        wanted: dict[PlaceId, None] = {}
        if scale >= ITEMS_ABOVE and not visible.isEmpty():
            near = visible.adjusted(-NEAR, -NEAR, NEAR, NEAR)
            found = self.grid.cards_between(near.left(), near.top(), right=near.right(), bottom=near.bottom())
            wanted = dict.fromkeys(place for place, _ in found)
        for place in [place for place in self.items_by_place if place not in wanted]:
            self.removeItem(self.items_by_place.pop(place))
        for place in wanted:
            if place not in self.items_by_place:
                self._show(place)

    def _show(self, place: PlaceId) -> None:
        box = self.grid.card(place)
        if box is None:
            return
        item = self.items_by_place.get(place)
        if item is None:
            item = self.items_by_place[place] = CardItem(self.brush)
            item.setData(0, place)
            self.addItem(item)
        item.show_face(self.content.face(place), text=self.texts[place], box=box)
        item.choose(place in self._chosen)

    def _refresh(self) -> None:
        """Bring the items near the viewport into line with the grid."""
        self.show_near(self._near, scale=self._scale)
        for place in self.items_by_place:
            self._show(place)

    def _clear_items(self) -> None:
        for item in self.items_by_place.values():
            self.removeItem(item)
        self.items_by_place.clear()

    def choose(self, places: tuple[PlaceId, ...]) -> None:
        """Show which cards are selected."""
        self._chosen = set(places)
        for place, item in self.items_by_place.items():
            item.choose(place in self._chosen)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, colour(self.brush.palette.canvas))
        map_rect = QRectF(0, 0, self.grid.width, self.grid.height).intersected(rect)
        if map_rect.isEmpty():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, map_rect, content=self.content, grid=self.grid, brush=self.brush)
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        if scale < ITEMS_ABOVE:
            paint_blocks(painter, map_rect, content=self.content, grid=self.grid, brush=self.brush)
        painter.restore()
