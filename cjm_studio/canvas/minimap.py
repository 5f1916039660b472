"""The minimap: the whole map as a small picture, with a frame around what the canvas shows."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QWidget

from cjm_studio.canvas.canvas import Canvas
from cjm_studio.canvas.column_painter import paint_column_tint, paint_row_ground
from cjm_studio.canvas.ground import rect_of
from cjm_studio.canvas.map_scene import MapScene
from cjm_studio.canvas.style import colour, mixed, pen
from cjm_studio.look.speech import translate

LARGEST = QSize(210, 150)
SMALLEST = QSize(72, 48)
NEEDED = 1.3  # shown when the map is so many times wider or higher than the viewport
_EDGE = 12
_SETTLED = 200  # milliseconds without a change, after which the picture is painted anew
_SLICE = 0.003  # seconds of painting at a time, so that no frame waits for it
_TALL = 2400.0  # map pixels of a column that are painted between two looks at the clock


class Minimap(QWidget):
    """Lies over the canvas in its lower right corner; a click or a drag there moves the view."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._wanted = True
        self._picture = QPixmap()
        self._drawn: tuple[object, object] = (None, None)  # the layout and the brush of the picture
        self._coming: QPixmap | None = None
        self._slices: Iterator[None] = iter(())
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(self._begin)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)
        self.setObjectName("minimap")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._retranslate()
        self._connect()
        self.place()

    def _connect(self) -> None:
        session, canvas = self._canvas.session, self._canvas
        told, shown, placed = self.look_anew, self.look_anew, self.place
        session.changed.listen(told)
        session.shown.listen(shown)
        session.selected.listen(placed)
        canvas.scrolled.connect(self.place)
        canvas.zoomed.connect(self.place)
        canvas.viewport().installEventFilter(self)

        def leave() -> None:
            session.changed.leave(told)
            session.shown.leave(shown)
            session.selected.leave(placed)

        self.destroyed.connect(leave)

    @property
    def wanted(self) -> bool:
        """Whether the minimap is shown when the map is large."""
        return self._wanted

    @property
    def complete(self) -> bool:
        """Whether the picture shows the map as it is now."""
        waits = self._settled.isActive() or self._coming is not None
        return self._drawn == self._now() and not waits

    def set_wanted(self, wanted: bool) -> None:
        """Show the minimap when the map is large, or never."""
        self._wanted = wanted
        self.place()

    def look_anew(self, _: object = None) -> None:
        """Paint the picture anew once nothing changes any more."""
        self._settled.start()

    @property
    def _scene(self) -> MapScene:
        return self._canvas.map_scene

    def _needed(self) -> bool:
        grid, zoom, room = self._scene.grid, self._canvas.zoom(), self._canvas.viewport().size()
        wide, high = grid.width * zoom, grid.height * zoom
        large = wide > NEEDED * room.width() or high > NEEDED * room.height()
        fits = room.width() > 3 * SMALLEST.width() and room.height() > 3 * SMALLEST.height()
        return self._wanted and bool(self._scene.grid.stages) and large and fits

    def place(self, _: object = None) -> None:
        """Stand in the corner of what is visible, or not at all; show anew what is visible."""
        self.setVisible(self._needed())
        if self.isHidden():
            return
        self.setGeometry(self._corner(self._size()))
        if self._stale():
            self._begin() if self._picture.isNull() else self._settled.start()
        self.update()

    def _stale(self) -> bool:
        """Whether the picture is of another map or theme, and none that is newer is coming."""
        return self._drawn != self._now() and not self._settled.isActive() and self._coming is None

    def _corner(self, size: QSize) -> QRect:
        """The lower right corner; the left one where what is selected would be hidden."""
        canvas, area = self._canvas, self._canvas.viewport().geometry()
        y = area.bottom() - size.height() - _EDGE
        right = QRect(QPoint(area.right() - size.width() - _EDGE, y), size)
        left = QRect(QPoint(area.left() + _EDGE, y), size)
        chosen = canvas.selected_rect()
        if chosen is None:
            return right
        seen = canvas.mapFromScene(chosen).boundingRect().translated(area.topLeft())
        return left if seen.intersects(right) and not seen.intersects(left) else right

    def _size(self) -> QSize:
        """The map's own proportions, as far as it stays a picture and no line."""
        grid, most = self._scene.grid, LARGEST.boundedTo(self._canvas.viewport().size() / 3)
        scale = min(most.width() / max(1.0, grid.width), most.height() / max(1.0, grid.height))
        return QSize(round(grid.width * scale), round(grid.height * scale)).expandedTo(SMALLEST)

    def _now(self) -> tuple[object, object]:
        return self._scene.map, self._scene.brush

    def _scales(self) -> tuple[float, float]:
        grid = self._scene.grid
        return self.width() / max(1.0, grid.width), self.height() / max(1.0, grid.height)

    def _begin(self) -> None:
        """Begin a picture; the old one is shown until it is complete."""
        if self.isHidden():
            self._drawn = (None, None)
            return
        ratio = self.devicePixelRatioF()
        self._coming = QPixmap((self.size().toSizeF() * ratio).toSize())
        self._coming.setDevicePixelRatio(ratio)
        self._drawn = self._now()
        self._slices = self._paint_picture(self._coming)
        self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE
        for _ in self._slices:
            if perf_counter() > until:
                self._next.start()
                return
        if self._coming is not None:
            self._picture, self._coming = self._coming, None
            self.update()

    def _paint_picture(self, picture: QPixmap) -> Iterator[None]:
        """Paint rows, tints and cards piece by piece; a painter lives for one piece only."""
        scene, grid, (x, y) = self._scene, self._scene.grid, self._scales()
        content, brush = scene.content, scene.brush
        painter = _painter(picture, x, y)
        painter.fillRect(QRectF(0, 0, grid.width, grid.height), colour(brush.palette.row))
        for number, row in enumerate(grid.rows):
            paint_row_ground(painter, rect_of(grid.band(row)), number=number, brush=brush)
        for stage in grid.stages:
            for _ in range(2):  # what tints a map is too pale for its picture
                paint_column_tint(painter, rect_of(grid.column(stage)), head=content.head(stage), brush=brush)
        painter.end()
        for stage in grid.stages:
            column, top = grid.column(stage), 0.0
            while top < grid.height:
                painter = _painter(picture, x, y)
                tile = QRectF(column.x + 2, top, column.width - 4, min(_TALL, grid.height - top))
                for place, box in grid.cards_between(
                    tile.left(), top, right=tile.right(), bottom=tile.bottom()
                ):
                    kind = brush.palette.cards[content.plain_face(place).kind]
                    # The fill of a card alone is too pale for a small block.
                    painter.fillRect(rect_of(box), mixed(kind.fill, kind.accent, 50))
                painter.end()
                top += _TALL
                yield

    def _visible(self) -> QRectF:
        """What the canvas shows, in pixels of the minimap."""
        x, y = self._scales()
        seen = self._canvas.mapToScene(self._canvas.viewport().rect()).boundingRect()
        frame = QRectF(seen.x() * x, seen.y() * y, seen.width() * x, seen.height() * y)
        small = QPointF(max(0.0, 8 - frame.width()) / 2, max(0.0, 8 - frame.height()) / 2)
        frame.adjust(-small.x(), -small.y(), small.x(), small.y())
        return frame.intersected(QRectF(self.rect()))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self._scene.brush.palette
        if self._stale():  # whoever changes the theme tells the scene only, which paints what lies below
            self._settled.start()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(palette.row))
        if not self._picture.isNull() and self._drawn[1] in (None, self._scene.brush):
            painter.drawPixmap(self.rect(), self._picture)
        frame = self._visible()
        veil = QColor(palette.canvas)
        veil.setAlphaF(0.4)
        around = [
            QRectF(0, 0, self.width(), frame.top()),
            QRectF(0, frame.bottom(), self.width(), self.height() - frame.bottom()),
            QRectF(0, frame.top(), frame.left(), frame.height()),
            QRectF(frame.right(), frame.top(), self.width() - frame.right(), frame.height()),
        ]
        for part in around:
            painter.fillRect(part, veil)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(palette.focus, 2))
        painter.drawRect(frame.adjusted(1, 1, -1, -1))
        painter.setPen(pen(palette.ink_3))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _show_at(self, at: QPointF) -> None:
        x, y = self._scales()
        self._canvas.centerOn(at.x() / x, at.y() / y)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._show_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._show_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()  # it is no click on the map below

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the middle of what is visible: the mouse is not over the map."""
        canvas = self._canvas
        zoom = canvas.zoom() * 1.0015 ** event.angleDelta().y()
        canvas.zoom_about(canvas.viewport().rect().center(), zoom)
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.place)  # the canvas has its new size then
        return False

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Minimap", "Minimap"))
        self.setToolTip(translate("Minimap", "Click or drag to move the view, turn the wheel to zoom"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()


def _painter(picture: QPixmap, x: float, y: float) -> QPainter:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(x, y)
    return painter
