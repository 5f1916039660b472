"""The scene: the grid is the truth, items exist only for cards near the viewport."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene, QStyleOptionGraphicsItem

from cjm_studio.canvas.brush import brush_of
from cjm_studio.canvas.card_item import CardItem
from cjm_studio.canvas.ground import paint_blocks, paint_ground
from cjm_studio.canvas.map_layout import MapLayout
from cjm_studio.canvas.style import colour
from cjm_studio.layout.grid import Grid
from cjm_studio.look.tokens import ThemeName
from cjm_studio.model.ids import PlaceId
from cjm_studio.session.map_content import MapContent, Touched

ITEMS_ABOVE = 0.35  # below this scale cards are painted as blocks, without items
NEAR = 260.0
MARGIN = 48.0


class MapScene(QGraphicsScene):
    """Shows one map; says where things stand and keeps its items equal to the document."""

    def __init__(self, content: MapContent, *, theme: ThemeName) -> None:
        super().__init__()
        self.brush = brush_of(theme)
        self.items_by_place: dict[PlaceId, CardItem] = {}
        self._chosen: set[PlaceId] = set()
        self._near = QRectF()
        self._scale = 1.0
        self.show_content(content)

    @property
    def content(self) -> MapContent:
        """What the map shows."""
        return self.map.content

    @property
    def grid(self) -> Grid:
        """Where everything stands."""
        return self.map.grid

    def show_content(self, content: MapContent) -> None:
        """Show another map, or the same one laid out anew."""
        self.map = MapLayout(content, self.brush)
        self._fit_rect()
        self._begin_anew()

    def set_theme(self, theme: ThemeName) -> None:
        """Draw everything in another theme."""
        self.brush = self.map.brush = brush_of(theme)
        self._begin_anew()

    def _begin_anew(self) -> None:
        for item in self.items_by_place.values():
            self.removeItem(item)
        self.items_by_place.clear()
        self.show_near(self._near, scale=self._scale)
        self.update()

    def show_change(self, touched: Touched) -> None:
        """Draw anew what a change has touched."""
        if touched.structure:
            self.show_content(self.content)
            return
        cells = touched.cells | self.map.figure_cells() if touched.figures else touched.cells
        if self.map.refill(cells) or touched.figures:
            self._fit_rect()
            self.update()
        self.show_near(self._near, scale=self._scale)
        for place in self.items_by_place:
            self._show(place)

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
        item.show_face(self.content.face(place), text=self.map.texts[place], box=box)
        item.choose(place in self._chosen)

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
