"""What the stage heads above the map and the row labels beside it have in common."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from cjm_studio.canvas.canvas import Canvas
from cjm_studio.canvas.plus import RADIUS, paint_plus
from cjm_studio.canvas.style import colour

_STEP = 40  # milliseconds between two steps of scrolling at the edge


class Strip(QWidget):
    """A band of heads that follows the canvas; a head is chosen by a click and moved by dragging."""

    edit_wanted = Signal()
    add_wanted = Signal(int, QPoint)  # a new head at this number; where on the screen it was asked for

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.canvas = canvas
        self._pressed: tuple[QPoint, int] | None = None
        self._target: int | None = None
        self._gap: int | None = None  # the gap whose plus is shown
        self._here = QPoint()
        self._edge = QTimer(self, interval=_STEP)
        self._edge.timeout.connect(self._scroll_on)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.scroll_bar().valueChanged.connect(self.update)
        canvas.zoomed.connect(self._on_zoomed)
        self.fit()

    def scroll_bar(self) -> QScrollBar:
        """Return the one that moves the heads along; the other one leaves them where they are."""
        raise NotImplementedError

    def _on_zoomed(self) -> None:
        self.fit()
        self.update()

    def fit(self) -> None:
        """Be as high or wide as the zoom asks."""
        raise NotImplementedError

    def index_at(self, at: QPoint, *, nearest_gap: bool = False) -> int:
        """Return the number of the head under a point, or of the gap next to it; -1 beside all heads."""
        raise NotImplementedError

    def gap_at(self, at: QPoint) -> int | None:
        """Return the gap whose plus is under a point, if there is one."""
        raise NotImplementedError

    def plus_at(self, gap: int) -> QPointF:
        """Return the middle of the plus of a gap, in this widget."""
        raise NotImplementedError

    def choose(self, index: int) -> None:
        """Select a head."""
        raise NotImplementedError

    def move_head(self, index: int, to: int) -> None:
        """Move a head to the number that it shall have."""
        raise NotImplementedError

    def drop(self) -> bool:
        """Forget the gesture; say whether there was one."""
        was_busy = self._target is not None
        self._pressed = self._target = None
        self._edge.stop()
        self.unsetCursor()
        self.update()
        return was_busy

    def _scroll_on(self) -> None:
        """While a head is held at the edge, the map scrolls on."""
        self.canvas.scroll_at_edge(self.canvas.viewport().mapFromGlobal(self.mapToGlobal(self._here)))
        self._target = self.index_at(self._here, nearest_gap=True)

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.setCursor(Qt.CursorShape.PointingHandCursor) if gap is not None else self.unsetCursor()
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, left = event.position().toPoint(), event.button() == Qt.MouseButton.LeftButton
        gap = self.gap_at(at)
        if left and gap is not None:
            self._show_gap(None)
            self.add_wanted.emit(gap, event.globalPosition().toPoint())
            return
        index = self.index_at(at)
        if index >= 0:
            self._pressed = (at, index) if left else None
            self.choose(index)
        self.canvas.setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._here = at = event.position().toPoint()
        if self._pressed is None:
            self._show_gap(self.gap_at(at))
            return
        far = (at - self._pressed[0]).manhattanLength() >= 2 * QApplication.startDragDistance()
        if far or self._target is not None:
            self._target = self.index_at(at, nearest_gap=True)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._edge.start()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, target = self._pressed, self._target
        self.drop()
        if pressed is not None and target is not None:
            index = pressed[1]
            self.move_head(index, target - 1 if target > index else target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.gap_at(at) is None and self.index_at(at) >= 0:
            self.edit_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.drop():
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_gap(None)

    def begin_paint(self) -> QPainter:
        """Return a painter over the empty strip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour(self.canvas.map_scene.brush.palette.canvas))
        return painter

    def paint_gap(self, painter: QPainter) -> None:
        """Draw the plus under the mouse, in this widget's own coordinates."""
        if self._gap is not None:
            painter.resetTransform()
            paint_plus(painter, self.plus_at(self._gap), brush=self.canvas.map_scene.brush)


def is_near(at: QPoint, plus: QPointF) -> bool:
    """Say whether a point is on a plus."""
    return (QPointF(at) - plus).manhattanLength() <= RADIUS + 3
