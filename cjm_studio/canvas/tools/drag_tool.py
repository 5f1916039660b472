"""Dragging cards: between cells and turns; with Ctrl or Alt a copy of them."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from cjm_studio.canvas.card_painter import paint_card
from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.style import pen, rounded
from cjm_studio.canvas.tools.tool import Tool
from cjm_studio.layout.grid import GAP, Slot
from cjm_studio.model.ids import PlaceId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.operations.cards import move_cards
from cjm_studio.session.navigation import span
from cjm_studio.session.selection import Selection

_COPIES = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class DragTool(Tool):
    """Begins on a card: a click selects it, a drag carries the selected cards."""

    _pressed: QPoint | None = None
    _grabbed: PlaceId | None = None
    _carried: tuple[PlaceId, ...] = ()
    _grab = QPointF()
    _here = QPointF()
    _slot: Slot | None = None
    _copies = False

    @property
    def busy(self) -> bool:
        return bool(self._carried)

    def press(self, event: QMouseEvent, at: QPointF) -> bool:
        place = self.canvas.place_at(at)
        if place is None:
            return False
        session, held = self.canvas.session, event.modifiers()
        if held & Qt.KeyboardModifier.ShiftModifier:
            session.select(Selection(cards=span(self.canvas.map_scene.content, session.selection, place)))
        elif not held & _COPIES and place not in session.selection.cards:
            session.select_cards(place)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._grabbed, self._here = event.position().toPoint(), place, at
        return True

    def move(self, event: QMouseEvent, at: QPointF) -> None:
        here = event.position().toPoint()
        if self._pressed is None or self._grabbed is None:
            return
        if not self._carried and (here - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._begin(self._grabbed)
        if self._carried:
            self._here = at
            self._copies = bool(event.modifiers() & _COPIES)
            self._slot = self._droppable(self.canvas.map_scene.grid.slot_at(at.x(), at.y()))
            self._show_cursor()
            self.canvas.scroll_at_edge(here)

    def _begin(self, grabbed: PlaceId) -> None:
        chosen = self.canvas.session.selection.cards
        if grabbed not in chosen:
            chosen = (grabbed,)
            self.canvas.session.select_cards(grabbed)
        self._carried = self._in_reading_order(chosen)
        box = self.canvas.map_scene.grid.card(grabbed)
        if box is not None:
            self._grab = self._here - QPointF(box.x, box.y)

    def _in_reading_order(self, places: tuple[PlaceId, ...]) -> tuple[PlaceId, ...]:
        grid = self.canvas.map_scene.grid
        standing = [(box.y, box.x, place) for place in places if (box := grid.card(place)) is not None]
        return tuple(place for _, _, place in sorted(standing))

    def _droppable(self, slot: Slot | None) -> Slot | None:
        """A row of figures takes no cards; the turn counts the cards that stay."""
        if slot is None:
            return None
        content = self.canvas.map_scene.content
        if not ROW_KINDS[content.row(slot.row).kind].card:
            return None
        if self._copies:
            return slot
        above = content.cell(slot.stage, slot.row)[: slot.index]
        return Slot(slot.stage, slot.row, sum(1 for place in above if place not in self._carried))

    def _show_cursor(self) -> None:
        shape = Qt.CursorShape.ClosedHandCursor
        if self._slot is None:
            shape = Qt.CursorShape.ForbiddenCursor
        elif self._copies:
            shape = Qt.CursorShape.DragCopyCursor
        self.canvas.viewport().setCursor(shape)

    def release(self, event: QMouseEvent, at: QPointF) -> None:
        session, slot = self.canvas.session, self._slot
        if not self._carried:
            self._click(event)
        elif slot is not None and self._copies:
            from cjm_studio.operations.copies import copy_cards

            plan = copy_cards(
                session.document, self._carried, stage=slot.stage, row=slot.row, index=slot.index
            )
            session.do(plan)
            session.select_added(plan)
        elif slot is not None:
            plan = move_cards(
                session.document, self._carried, stage=slot.stage, row=slot.row, index=slot.index
            )
            session.do(plan)

    def _click(self, event: QMouseEvent) -> None:
        """Ctrl takes a card in or out; a plain click on one of several leaves it alone."""
        session, place = self.canvas.session, self._grabbed
        if place is None or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return
        chosen = session.selection.cards
        if event.modifiers() & _COPIES:
            others = tuple(card for card in chosen if card != place)
            session.select(Selection(cards=others if place in chosen else (*others, place)))
        elif len(chosen) > 1:
            session.select_cards(place)

    def drop(self) -> None:
        self._pressed = self._grabbed = self._slot = None
        self._carried = ()

    def paint(self, painter: QPainter) -> None:
        if self._carried:
            if self._slot is not None:
                self._paint_slot(painter, self._slot)
            self._paint_ghost(painter)

    def _paint_slot(self, painter: QPainter, slot: Slot) -> None:
        focus, grid = self.canvas.map_scene.brush.palette.focus, self.canvas.map_scene.grid
        fill = QColor(focus)
        fill.setAlphaF(0.08)
        painter.fillRect(rect_of(grid.cell(slot.stage, slot.row)), fill)
        lead = grid.lead(slot.stage, slot.row)
        y = lead.bottom + (GAP / 2 if lead.height else -GAP / 2)
        leaving = () if self._copies else self._carried
        staying = [box for place, box in grid.cards_in(slot.stage, slot.row) if place not in leaving]
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
        face, text = scene.content.face(grabbed), scene.map.texts[grabbed]
        paint_card(painter, rect, face=face, text=text, brush=scene.brush)
        painter.setOpacity(1.0)
        if len(self._carried) > 1:
            self._paint_count(painter, rect.topRight(), str(len(self._carried)))

    def _paint_count(self, painter: QPainter, at: QPointF, count: str) -> None:
        brush = self.canvas.map_scene.brush
        width = max(22.0, brush.chip.width_of(count) + 14)
        badge = QRectF(at.x() - width / 2, at.y() - 11, width, 22)
        rounded(painter, badge, radius=11, fill=brush.palette.focus, border=None)
        x = badge.center().x() - brush.chip.width_of(count) / 2
        brush.chip.draw(painter, count, x=x, y=badge.y() + 3, ink=brush.palette.surface)
