"""What the mouse does on the map: select, drag cards between cells, pan, band."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from cjm_studio.canvas.card_painter import paint_card
from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.style import pen
from cjm_studio.layout.grid import GAP, Slot
from cjm_studio.model.ids import PlaceId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.operations.cards import move_cards
from cjm_studio.session.selection import Selection

if TYPE_CHECKING:
    from cjm_studio.canvas.canvas import Canvas


@dataclass(slots=True)
class Pointer:
    """Follows one gesture from press to release; nothing changes before the release, Esc drops it."""

    canvas: "Canvas"
    _pressed_at: QPoint | None = None
    _grabbed: PlaceId | None = None
    _dragging: tuple[PlaceId, ...] = ()
    _grab: QPointF = field(default_factory=QPointF)
    _here: QPointF = field(default_factory=QPointF)
    _slot: Slot | None = None
    _band: QRectF | None = None
    _panning: QPoint | None = None

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way."""
        return bool(self._dragging) or self._band is not None or self._panning is not None

    def press(self, event: QMouseEvent) -> None:
        """Begin: choose what is under the mouse."""
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._panning = at
            self.canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        scene_at = self.canvas.mapToScene(at)
        place = self.canvas.place_at(scene_at)
        toggles = bool(
            event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        )
        if place is not None:
            self._choose(place, toggles)
        elif not toggles:
            cell = self.canvas.map_scene.grid.cell_at(scene_at.x(), scene_at.y())
            self.canvas.session.select(Selection(stage=cell[0], row=cell[1]) if cell else Selection())
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._grabbed, self._here = at, place, scene_at

    def _choose(self, place: PlaceId, toggles: bool) -> None:
        session = self.canvas.session
        chosen = session.selection.cards
        if toggles:
            others = tuple(card for card in chosen if card != place)
            session.select(Selection(cards=others if place in chosen else (*others, place)))
        elif place not in chosen:
            session.select_cards(place)

    def move(self, event: QMouseEvent) -> None:
        """Go on: a preview, no edit."""
        at = event.position().toPoint()
        if self._panning is not None:
            moved = at - self._panning
            self._panning = at
            self.canvas.scroll_by(-moved.x(), -moved.y())
            return
        if self._pressed_at is None:
            return
        scene_at = self.canvas.mapToScene(at)
        far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if not self.busy and far:
            self._begin_drag()
        if self._dragging:
            self._here = scene_at
            self._slot = self._droppable(self.canvas.map_scene.grid.slot_at(scene_at.x(), scene_at.y()))
            self.canvas.scroll_at_edge(at)
        elif self._band is not None:
            self._band.setBottomRight(scene_at)
        self.canvas.viewport().update()

    def _begin_drag(self) -> None:
        if self._grabbed is None:
            self._band = QRectF(self._here, self._here)
            return
        chosen = self.canvas.session.selection.cards
        self._dragging = chosen if self._grabbed in chosen else (self._grabbed,)
        box = self.canvas.map_scene.grid.card(self._grabbed)
        if box is not None:
            self._grab = self._here - QPointF(box.x, box.y)
        self.canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _droppable(self, slot: Slot | None) -> Slot | None:
        """A row of figures takes no cards; the turn counts the cards that stay."""
        if slot is None:
            return None
        scene = self.canvas.map_scene
        if not ROW_KINDS[scene.content.row(slot.row).kind].card:
            return None
        above = scene.content.cell(slot.stage, slot.row)[: slot.index]
        return Slot(slot.stage, slot.row, sum(1 for place in above if place not in self._dragging))

    def release(self, event: QMouseEvent) -> None:
        """End: one edit, or one selection."""
        dragging, slot, band = self._dragging, self._slot, self._band
        self.drop()
        session = self.canvas.session
        if dragging and slot is not None:
            change = move_cards(session.document, dragging, stage=slot.stage, row=slot.row, index=slot.index)
            session.do(change)
        elif band is not None:
            rect = band.normalized()
            grid = self.canvas.map_scene.grid
            found = grid.cards_between(rect.left(), rect.top(), right=rect.right(), bottom=rect.bottom())
            inside = tuple(place for place, box in found if rect.intersects(rect_of(box)))
            session.select(Selection(cards=inside))

    def drop(self) -> None:
        """Forget the gesture."""
        self._pressed_at = self._grabbed = self._slot = self._band = self._panning = None
        self._dragging = ()
        self.canvas.viewport().unsetCursor()
        self.canvas.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw the preview: the band, or where the cards would stand and the ghost of the grabbed one."""
        focus = self.canvas.map_scene.brush.palette.focus
        if self._band is not None:
            fill = QColor(focus)
            fill.setAlphaF(0.10)
            painter.setPen(pen(focus))
            painter.setBrush(fill)
            painter.drawRect(self._band.normalized())
        if not self._dragging:
            return
        if self._slot is not None:
            self._paint_slot(painter, self._slot, focus=focus)
        self._paint_ghost(painter)

    def _paint_slot(self, painter: QPainter, slot: Slot, *, focus: str) -> None:
        grid = self.canvas.map_scene.grid
        fill = QColor(focus)
        fill.setAlphaF(0.08)
        painter.fillRect(rect_of(grid.cell(slot.stage, slot.row)), fill)
        lead = grid.lead(slot.stage, slot.row)
        y = lead.bottom + (GAP / 2 if lead.height else -GAP / 2)
        staying = [box for place, box in grid.cards_in(slot.stage, slot.row) if place not in self._dragging]
        if staying:
            y = staying[slot.index - 1].bottom + GAP / 2 if slot.index else staying[0].y - GAP / 2
        painter.setPen(pen(focus, 3))
        painter.drawLine(QPointF(lead.x, y), QPointF(lead.right, y))

    def _paint_ghost(self, painter: QPainter) -> None:
        scene, grabbed = self.canvas.map_scene, self._grabbed
        box = scene.grid.card(grabbed) if grabbed else None
        if grabbed is None or box is None:
            return
        corner = self._here - self._grab
        rect = QRectF(corner.x(), corner.y(), box.width, box.height)
        painter.setOpacity(0.25)
        painter.fillRect(rect.translated(2, 3), QColor("black"))
        painter.setOpacity(0.88)
        paint_card(
            painter, rect, face=scene.content.face(grabbed), text=scene.map.texts[grabbed], brush=scene.brush
        )
        painter.setOpacity(1.0)
