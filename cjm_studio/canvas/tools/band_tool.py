"""The rubber band: everything that it touches is selected."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.style import pen
from cjm_studio.canvas.tools.tool import Tool
from cjm_studio.session.selection import Selection

_ADDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class BandTool(Tool):
    """Begins on free ground: a click selects the cell, a drag the cards inside."""

    _pressed: QPoint | None = None
    _from = QPointF()
    _band: QRectF | None = None

    @property
    def busy(self) -> bool:
        return self._band is not None

    def press(self, event: QMouseEvent, at: QPointF) -> bool:
        adds = bool(event.modifiers() & _ADDS)
        if not adds:
            cell = self.canvas.map_scene.grid.cell_at(at.x(), at.y())
            self.canvas.session.select(Selection(stage=cell[0], row=cell[1]) if cell else Selection())
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._from = event.position().toPoint(), at
        return True

    def move(self, event: QMouseEvent, at: QPointF) -> None:
        here = event.position().toPoint()
        far = (
            self._pressed is not None
            and (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        )
        if self._band is not None or far:
            self._band = QRectF(self._from, at)
            self.canvas.scroll_at_edge(here)

    def release(self, event: QMouseEvent, at: QPointF) -> None:
        if self._band is None:
            return
        rect, grid = self._band.normalized(), self.canvas.map_scene.grid
        found = grid.cards_between(rect.left(), rect.top(), right=rect.right(), bottom=rect.bottom())
        inside = [place for place, box in found if rect.intersects(rect_of(box))]
        session = self.canvas.session
        before = session.selection.cards if event.modifiers() & _ADDS else ()
        cards = tuple(dict.fromkeys([*before, *inside]))
        if cards:
            session.select(Selection(cards=cards))

    def drop(self) -> None:
        self._pressed = self._band = None

    def paint(self, painter: QPainter) -> None:
        if self._band is not None:
            focus = self.canvas.map_scene.brush.palette.focus
            fill = QColor(focus)
            fill.setAlphaF(0.10)
            painter.setPen(pen(focus))
            painter.setBrush(fill)
            painter.drawRect(self._band.normalized())
