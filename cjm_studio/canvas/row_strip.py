"""The labels of the rows beside the map, in place while it scrolls; their lower edges set the heights."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from cjm_studio.canvas.head_painter import label_box, paint_row_label
from cjm_studio.canvas.strip import Strip, is_near
from cjm_studio.canvas.style import pen
from cjm_studio.canvas.text_editor import around
from cjm_studio.document.queries import rows
from cjm_studio.layout.grid import LABELS, SMALLEST_ROW
from cjm_studio.model.ids import RowId
from cjm_studio.operations.rows import edit_row, move_row
from cjm_studio.session.selection import Selection

_GRIP = 4  # pixels above and below a lower edge that take hold of it


class RowStrip(Strip):
    """The labels of the rows."""

    _resized: int | None = None  # the row whose lower edge is held
    _edge_y = 0.0  # where the edge is held, in the scene

    def scroll_bar(self) -> QScrollBar:
        return self.canvas.verticalScrollBar()

    def fit(self) -> None:
        self.setFixedWidth(round(LABELS * self.canvas.zoom()))

    def _scene_y(self, at: QPoint) -> float:
        return (at.y() + self.scroll_bar().value()) / self.canvas.zoom()

    def _screen_y(self, y: float) -> float:
        return y * self.canvas.zoom() - self.scroll_bar().value()

    def index_at(self, at: QPoint, *, nearest_gap: bool = False) -> int:
        grid, y = self.canvas.map_scene.grid, self._scene_y(at)
        if nearest_gap:
            middles = [grid.band(row).y + grid.band(row).height / 2 for row in grid.rows]
            return sum(1 for middle in middles if middle < y)
        if not 0 <= y < grid.height:
            return -1
        return grid.rows.index(grid.rows_between(y, y)[0])

    def gap_at(self, at: QPoint) -> int | None:
        gap = self.index_at(at, nearest_gap=True)
        return gap if gap and is_near(at, self.plus_at(gap)) else None

    def plus_at(self, gap: int) -> QPointF:
        y = self._screen_y(self._gap_y(gap))
        return QPointF(self.width() - 14.0, max(y, 12.0) if gap == 0 else y)

    def grip_at(self, at: QPoint) -> int | None:
        """Return the row whose lower edge is under a point."""
        grid = self.canvas.map_scene.grid
        near = (
            number
            for number, row in enumerate(grid.rows)
            if abs(self._screen_y(grid.band(row).bottom) - at.y()) <= _GRIP
        )
        return next(near, None)

    def name_rect(self, row: RowId) -> QRect:
        """Return where the name of a row is written."""
        scene, zoom = self.canvas.map_scene, self.canvas.zoom()
        box = label_box(self._label_rect(row), scene.content.label(row), scene.brush)
        text = QRectF(box.x() * zoom, self._screen_y(box.y()), box.width() * zoom, box.height() * zoom)
        return around(text.toAlignedRect())

    def _label_rect(self, row: RowId) -> QRectF:
        """Where the label of a row is drawn: what is seen of its band, as long as the name fits."""
        scene, band = self.canvas.map_scene, self.canvas.map_scene.grid.band(row)
        whole = QRectF(0, band.y, LABELS, band.height)
        name = label_box(whole, scene.content.label(row), scene.brush)
        last = band.bottom - (name.bottom() - band.y) - 8
        whole.setTop(max(band.y, min(self.scroll_bar().value() / self.canvas.zoom(), last)))
        return whole

    def _row(self, index: int) -> RowId:
        return self.canvas.map_scene.grid.rows[index]

    def choose(self, index: int) -> None:
        self.canvas.session.select(Selection(row=self._row(index)))

    def move_head(self, index: int, to: int) -> None:
        session, content = self.canvas.session, self.canvas.map_scene.content
        everything = [row.id for row in rows(content.document, content.journey)]  # hidden ones count too
        session.do(move_row(session.document, self._row(index), everything.index(self._row(to))))

    def set_height(self, index: int, height: float | None) -> None:
        """Set the height of a row; None makes it as high as its cards need."""
        session = self.canvas.session
        session.do(edit_row(session.document, self._row(index), height=height))

    def drop(self) -> bool:
        was_resizing, self._resized = self._resized is not None, None
        self.canvas.viewport().update()
        return super().drop() or was_resizing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        grip = self.grip_at(at) if self.gap_at(at) is None else None
        if grip is not None and event.button() == Qt.MouseButton.LeftButton:
            self._resized, self._edge_y = grip, self._scene_y(at)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._resized is not None:
            top = self.canvas.map_scene.grid.band(self._row(self._resized)).y
            self._edge_y = max(top + SMALLEST_ROW, self._scene_y(at))
            self.update()
            return
        super().mouseMoveEvent(event)
        if self._pressed is None and self._gap is None:
            shape = (
                Qt.CursorShape.SplitVCursor if self.grip_at(at) is not None else Qt.CursorShape.ArrowCursor
            )
            self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        resized, y = self._resized, self._edge_y
        if resized is None:
            super().mouseReleaseEvent(event)
            return
        self.drop()
        band = self.canvas.map_scene.grid.band(self._row(resized))
        if abs(y - band.bottom) >= 2:
            self.set_height(resized, round(y - band.y))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        grip = self.grip_at(event.position().toPoint())
        if grip is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.drop()
            self.set_height(grip, None)

    def paintEvent(self, event: QPaintEvent) -> None:
        scene, zoom = self.canvas.map_scene, self.canvas.zoom()
        top = self.scroll_bar().value()
        painter = self.begin_paint()
        painter.translate(0, -top)
        painter.scale(zoom, zoom)
        chosen = self.canvas.session.selection
        for row in scene.grid.rows_between(top / zoom, (top + self.height()) / zoom):
            rect, label = self._label_rect(row), scene.content.label(row)
            selected = chosen.is_row and chosen.row == row
            paint_row_label(painter, rect, label=label, brush=scene.brush, selected=selected)
        if self._target is not None:
            self._paint_line(painter, self._gap_y(self._target))
        if self._resized is not None:
            self._paint_line(painter, self._edge_y)
        self.paint_gap(painter)

    def _paint_line(self, painter: QPainter, y: float) -> None:
        painter.setPen(pen(self.canvas.map_scene.brush.palette.focus, 3))
        painter.drawLine(4, round(y), round(LABELS) - 4, round(y))

    def _gap_y(self, gap: int) -> float:
        grid = self.canvas.map_scene.grid
        return grid.height if gap >= len(grid.rows) else grid.band(grid.rows[gap]).y
