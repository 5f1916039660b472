"""The scene: the grid says where things stand, and cards are painted from kept pictures of them."""

from collections.abc import Iterator
from math import inf

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene, QStyleOptionGraphicsItem

from cjm_studio.canvas.brush import brush_of
from cjm_studio.canvas.card_pictures import CardPictures
from cjm_studio.canvas.card_shapes import SHAPES, outline
from cjm_studio.canvas.counts_painter import paint_counts
from cjm_studio.canvas.detail import Detail, detail_at
from cjm_studio.canvas.far_cards import FarCards, Lit, Standing, paint_greeked
from cjm_studio.canvas.ground import paint_ground, rect_of
from cjm_studio.canvas.map_layout import MapLayout
from cjm_studio.canvas.style import colour, pen
from cjm_studio.layout.grid import Grid
from cjm_studio.look.tokens import ThemeName
from cjm_studio.model.ids import PlaceId
from cjm_studio.session.map_content import MapContent, Touched

MARGIN = 48.0
_RING = 5.0  # how far the ring of a selected card reaches beyond it
_FEW = 500  # cards; of more, painting what is visible takes less than finding where each stands
_PATIENCE = 0.004  # seconds of a frame for painting cards; what takes longer is owed to the next frame
_STILL = 120  # milliseconds after the last step of a zoom gesture


class MapScene(QGraphicsScene):
    """Shows one map exactly as the document has it."""

    def __init__(self, map_: MapLayout, *, theme: ThemeName) -> None:
        super().__init__()
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._chosen: frozenset[PlaceId] = frozenset()
        self._lit: Lit = None
        self._scale = 1.0
        self._zooming = False
        self._owed = QRectF()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._paint_owed)
        self.map = map_
        self.set_theme(theme)
        self._fit_rect()

    @property
    def content(self) -> MapContent:
        """What the map shows."""
        return self.map.content

    @property
    def grid(self) -> Grid:
        """Where everything stands."""
        return self.map.grid

    def set_theme(self, theme: ThemeName) -> None:
        """Draw everything in another theme, where it stands."""
        self.brush = self.map.brush = brush_of(theme)
        self._pictures = CardPictures(self.brush)
        self._far = FarCards(self.map)
        self.settle()

    def show_content(self, content: MapContent) -> None:
        """Show another map, or the same one laid out anew."""
        self.map.content = content
        self.map.lay_out()
        self._far = FarCards(self.map)
        self._fit_rect()
        self.settle()

    def show_change(self, touched: Touched) -> None:
        """Draw anew what a change has touched."""
        if touched.structure:
            self.map.lay_out()
            self._far = FarCards(self.map)
            self._fit_rect()
            self.update()
            return
        self._far.forget(touched.cells)
        grown = self.map.refill(touched.cells | self.map.figure_cells() if touched.figures else touched.cells)
        if touched.figures or touched.heads:
            self.update()
        for cell in touched.cells:
            if self.grid.has(cell):
                self.update(rect_of(self.grid.cell(*cell)))
        if grown:  # what stands below has moved
            top = min(self.grid.band(row).y for row in grown)
            before = self.sceneRect()
            self._fit_rect()
            self.update(before.united(self.sceneRect()).adjusted(0, top, 0, 0))

    def _fit_rect(self) -> None:
        self.setSceneRect(0, 0, self.grid.width + MARGIN, self.grid.height + MARGIN)

    def zoom_to(self, scale: float) -> None:
        """Draw at another scale: cards that are known stretched, the others greeked, until the zoom rests."""
        if scale != self._scale:
            self._scale, self._zooming = scale, True
            self._later.start(_STILL)

    def end_zoom(self) -> None:
        """The zoom rests: make sharp what is visible, a few cards a frame."""
        self._later.start(0)

    @property
    def owes(self) -> bool:
        """Whether something that is visible is not sharp yet."""
        return self._later.isActive()

    def settle(self) -> None:
        """Paint everything sharp in the next frame, however long it takes: a new map, or a picture of it."""
        self._zooming = False
        self._patience = inf
        self.update()

    def choose(self, places: tuple[PlaceId, ...]) -> None:
        """Show which cards are selected."""
        before, self._chosen = self._chosen, frozenset(places)
        changed = before ^ self._chosen
        if len(changed) > _FEW:
            self.update()
            return
        for place in changed:
            box = self.grid.card(place)
            if box is not None:
                self.update(rect_of(box).adjusted(-_RING, -_RING, _RING, _RING))

    def light(self, places: frozenset[PlaceId] | None) -> None:
        """Dim all cards but these; None lights all."""
        if places != self._lit:
            self._lit = places
            self.update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        whole = QRectF(0, 0, self.grid.width, self.grid.height)
        if not whole.contains(rect):
            painter.fillRect(rect, colour(self.brush.palette.canvas))
        visible = whole.intersected(rect)
        if visible.isEmpty():
            return
        detail = detail_at(QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        content, grid, brush = self.content, self.grid, self.brush
        paint_ground(painter, visible, content=content, grid=grid, brush=brush, detail=detail)
        if detail is Detail.COUNTS:
            paint_counts(painter, visible, content=content, grid=grid, brush=brush, lit=self._lit)
        else:
            near = visible.adjusted(-_RING, -_RING, _RING, _RING)
            patience, self._patience = self._patience, _PATIENCE
            if detail is Detail.TEXT:
                self._paint_cards(painter, near, patience=patience)
            elif self._far.paint(painter, near, detail=detail, lit=self._lit, patience=patience):
                self._owe(near)
            self._paint_rings(painter, near)
        painter.restore()

    def _standing(self, rect: QRectF) -> Iterator[Standing]:
        cards = self.grid.cards_between(rect.left(), rect.top(), right=rect.right(), bottom=rect.bottom())
        for place, box in cards:
            yield Standing(place, box, self.content.face(place), self.map.texts[place])

    def _paint_cards(self, painter: QPainter, rect: QRectF, *, patience: float) -> None:
        """Copy the cards that have been painted, paint some more, greek the rest until the next frame."""
        patience = 0.0 if self._zooming else patience
        owed = self._pictures.paint(painter, self._standing(rect), lit=self._lit, patience=patience)
        unknown = [card for card in owed if not self._pictures.is_known(card.place)]
        if unknown:
            paint_greeked(painter, unknown, lit=self._lit, brush=self.brush)
        if owed:
            self._owe(rect)

    def _paint_rings(self, painter: QPainter, rect: QRectF) -> None:
        if not self._chosen:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(self.brush.palette.focus, 2.4))
        cards = self.grid.cards_between(rect.left(), rect.top(), right=rect.right(), bottom=rect.bottom())
        for place, box in cards:
            if place in self._chosen:
                ring = rect_of(box).adjusted(-2, -2, 2, 2)
                painter.drawPath(outline(SHAPES[self.content.plain_face(place).kind], ring))

    def _owe(self, rect: QRectF) -> None:
        if not self._zooming:  # else everything is painted anew when the zoom rests
            self._owed = self._owed.united(rect)
            self._later.start(0)

    def _paint_owed(self) -> None:
        """The zoom rests, or a frame is done: paint what is not sharp yet."""
        owed = self.sceneRect() if self._zooming else self._owed
        self._zooming, self._owed = False, QRectF()
        self.update(owed)
