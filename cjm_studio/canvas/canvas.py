"""The view of the map: zoom, scroll, and handing gestures to those who know them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGestureEvent,
    QGraphicsView,
    QPinchGesture,
    QTapAndHoldGesture,
    QWidget,
)

from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.map_scene import MapScene
from cjm_studio.canvas.pointer import Pointer
from cjm_studio.canvas.style import pen
from cjm_studio.model.ids import PlaceId
from cjm_studio.session.session import Session

SMALLEST, LARGEST = 0.1, 4.0
_EDGE = 28


class Canvas(QGraphicsView):
    """Shows the scene; the session's selection is drawn here."""

    zoomed = Signal(float)
    scrolled = Signal()
    edit_wanted = Signal()
    key_pressed = Signal(QKeyEvent)
    key_released = Signal(QKeyEvent)
    menu_wanted = Signal(QPoint)
    gesture_changed = Signal()  # one has begun, or is over

    def __init__(self, session: Session, scene: MapScene) -> None:
        super().__init__(scene)
        self.session = session
        self.map_scene = scene
        self.pointer = Pointer(self)
        # A widget of ours: of one that is Qt's, PySide first finds out which of all kinds of widget it is.
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the scene paints all of it
        for kind in (Qt.GestureType.PinchGesture, Qt.GestureType.TapAndHoldGesture):
            self.viewport().grabGesture(kind)
        self._was_shown = False
        self.horizontalScrollBar().valueChanged.connect(self.scrolled)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    def zoom(self) -> float:
        """Return the scale, 1 being 100 %."""
        return self.transform().m11()

    def set_zoom(self, zoom: float) -> None:
        """Show the map at a scale."""
        zoom = max(SMALLEST, min(LARGEST, zoom))
        self.scale(zoom / self.zoom(), zoom / self.zoom())
        self.map_scene.zoom_to(self.zoom())
        self.scrolled.emit()
        self.zoomed.emit(zoom)

    def zoom_to(self, rect: QRectF) -> None:
        """Show a part of the map as large as it fits, with a little air around it."""
        room = self.viewport().size()
        wanted = rect.adjusted(-40, -40, 40, 40)
        self.set_zoom(min(2.0, room.width() / wanted.width(), room.height() / wanted.height()))
        self.centerOn(rect.center())

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

    def at_edge(self, at: QPoint) -> tuple[int, int] | None:
        """Return which way the map scrolls on while something is dragged there; None away from the edge."""
        area = self.viewport().rect()
        x = (at.x() > area.right() - _EDGE) - (at.x() < _EDGE)
        y = (at.y() > area.bottom() - _EDGE) - (at.y() < _EDGE)
        return (x, y) if x or y else None

    def scroll_at_edge(self, at: QPoint) -> None:
        """Scroll on while something is dragged at the viewport's edge."""
        ways = self.at_edge(at)
        if ways is not None:
            self.scroll_by(ways[0] * _EDGE // 2, ways[1] * _EDGE // 2)

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

    def viewportEvent(self, event: QEvent) -> bool:
        """Take what fingers do: a pinch zooms about its middle, a long press asks for the menu; show tips."""
        if isinstance(event, QNativeGestureEvent) and (
            event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.set_zoom(self.zoom() * (1 + event.value()))
            return True
        if isinstance(event, QGestureEvent):
            return self._gesture(event)
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            from cjm_studio.canvas.card_tips import show_tip

            show_tip(self, event)
            return True
        return super().viewportEvent(event)

    def _gesture(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            middle = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
            self.zoom_about(middle, self.zoom() * pinch.scaleFactor())
            return True
        held = event.gesture(Qt.GestureType.TapAndHoldGesture)
        if isinstance(held, QTapAndHoldGesture) and held.state() == Qt.GestureState.GestureFinished:
            self.pointer.drop()
            self.menu_wanted.emit(held.position().toPoint())
            return True
        return False

    def zoom_about(self, middle: QPoint, zoom: float) -> None:
        """Show the map at a scale, a point of the screen staying where it is."""
        under = self.mapToScene(middle)
        self.set_zoom(zoom)
        moved = self.mapFromScene(under) - middle
        self.scroll_by(moved.x(), moved.y())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:  # before it has a size, a view stands in the middle of its scene
            self._was_shown = True
            self.scroll_to_start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrolled.emit()

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
        if self.pointer.curve.set_here(self.mapToScene(event.position().toPoint())):
            return
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

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointer.leave()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        self.key_released.emit(event)

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
        self.pointer.links.paint_links(painter, QRectF(rect))
        self.pointer.paint(painter)
        painter.restore()
