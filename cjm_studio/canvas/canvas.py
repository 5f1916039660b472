"""The view of the map: zoom, scroll, and handing gestures to those who know them."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmapCache,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView

from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.map_scene import MapScene
from cjm_studio.canvas.pointer import Pointer
from cjm_studio.canvas.style import pen
from cjm_studio.model.ids import PlaceId
from cjm_studio.session.session import Session

SMALLEST, LARGEST = 0.1, 4.0
_EDGE = 28
_CARDS_KEPT = 96 * 1024  # kilobytes of painted cards, several screens full


class Canvas(QGraphicsView):
    """Shows the scene; the session's selection is drawn here."""

    zoomed = Signal(float)
    scrolled = Signal()
    edit_wanted = Signal()
    key_pressed = Signal(QKeyEvent)

    def __init__(self, session: Session, scene: MapScene) -> None:
        super().__init__(scene)
        self.session = session
        self.map_scene = scene
        self.pointer = Pointer(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setMouseTracking(True)
        QPixmapCache.setCacheLimit(_CARDS_KEPT)
        self._was_shown = False
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_near(self) -> None:
        """Let the scene keep items for what is visible."""
        visible = self.mapToScene(self.viewport().rect()).boundingRect()
        self.map_scene.show_near(visible, scale=self.zoom())

    def _on_scrolled(self) -> None:
        self.show_near()
        self.scrolled.emit()

    def zoom(self) -> float:
        """Return the scale, 1 being 100 %."""
        return self.transform().m11()

    def set_zoom(self, zoom: float) -> None:
        """Show the map at a scale."""
        zoom = max(SMALLEST, min(LARGEST, zoom))
        self.scale(zoom / self.zoom(), zoom / self.zoom())
        self._on_scrolled()
        self.zoomed.emit(zoom)

    def zoom_to_fit(self) -> None:
        """Show the whole map, never larger than life."""
        grid, room = self.map_scene.grid, self.viewport().size()
        self.set_zoom(min(1.0, room.width() / max(1.0, grid.width), room.height() / max(1.0, grid.height)))
        self.scroll_to_start()

    def scroll_to_start(self) -> None:
        """Show the first stage and the first row."""
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)

    def scroll_by(self, x: int, y: int) -> None:
        """Scroll by pixels of the screen."""
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + x)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + y)

    def scroll_at_edge(self, at: QPoint) -> None:
        """Scroll on while something is dragged at the viewport's edge."""
        area = self.viewport().rect()
        x = _EDGE * ((at.x() > area.right() - _EDGE) - (at.x() < _EDGE))
        y = _EDGE * ((at.y() > area.bottom() - _EDGE) - (at.y() < _EDGE))
        if x or y:
            self.scroll_by(x // 2, y // 2)

    def place_at(self, at: QPointF) -> PlaceId | None:
        """Return the card under a point of the scene."""
        found = self.map_scene.grid.cards_between(at.x(), at.y(), right=at.x(), bottom=at.y())
        return next((place for place, box in found if box.x <= at.x() <= box.right), None)

    def selected_rect(self) -> QRectF | None:
        """Return where the selection stands: the card chosen last, or the cell."""
        chosen, grid = self.session.selection, self.map_scene.grid
        if chosen.card is not None:
            box = grid.card(chosen.card)
            return rect_of(box) if box else None
        known = chosen.stage in grid.stages and chosen.row in grid.rows
        if known and chosen.stage is not None and chosen.row is not None:
            return rect_of(grid.cell(chosen.stage, chosen.row))
        return None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:  # before it has a size, a view stands in the middle of its scene
            self._was_shown = True
            self.scroll_to_start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_scrolled()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom() * 1.0015 ** turned.y())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.scroll_by(-(turned.y() or turned.x()), 0)
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)
        super().mouseMoveEvent(event)  # keeps the place that the wheel zooms about

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.press(event)
        self.pointer.drop()
        self.edit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pointer.busy:
            self.pointer.drop()
            return
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        return False  # Tab belongs to the map; F6 leads out of it

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.selected_rect() if self.session.selection.is_cell else None
        if chosen is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(self.map_scene.brush.palette.focus, 2.2))
            painter.drawRoundedRect(chosen.adjusted(3, 3, -3, -3), 4, 4)
        self.pointer.paint(painter)
        painter.restore()
