"""The stage heads above the map and the row labels beside it, in place while the map scrolls."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from cjm_studio.canvas.canvas import Canvas
from cjm_studio.canvas.head_painter import paint_row_label, paint_stage_head
from cjm_studio.canvas.style import colour, pen
from cjm_studio.document.queries import rows
from cjm_studio.layout.grid import COLUMN, HEADER, LABELS
from cjm_studio.model.ids import RowId, StageId
from cjm_studio.operations.rows import move_row
from cjm_studio.operations.stages import move_stage
from cjm_studio.session.selection import Selection


class Strip(QWidget):
    """A band of heads that follows the canvas; a head is chosen by a click and moved by dragging."""

    edit_wanted = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.canvas = canvas
        self._pressed: tuple[QPoint, int] | None = None
        self._target: int | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        canvas.scrolled.connect(self.update)
        canvas.zoomed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        raise NotImplementedError

    def index_at(self, at: QPoint, *, nearest_gap: bool = False) -> int:
        """Return the number of the head under a point, or of the gap next to it; -1 beside all heads."""
        raise NotImplementedError

    def choose(self, index: int) -> None:
        """Select a head."""
        raise NotImplementedError

    def move_head(self, index: int, to: int) -> None:
        """Move a head to the number that it shall have."""
        raise NotImplementedError

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.index_at(at)
        if index >= 0:
            self._pressed = (at, index) if event.button() == Qt.MouseButton.LeftButton else None
            self.choose(index)
        self.canvas.setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is None:
            return
        far = (at - self._pressed[0]).manhattanLength() >= 2 * QApplication.startDragDistance()
        if far or self._target is not None:
            self._target = self.index_at(at, nearest_gap=True)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, target = self._pressed, self._target
        self._pressed = self._target = None
        self.unsetCursor()
        self.update()
        if pressed is not None and target is not None:
            index = pressed[1]
            self.move_head(index, target - 1 if target > index else target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.index_at(event.position().toPoint()) >= 0:
            self.edit_wanted.emit()


class StageStrip(Strip):
    """The heads of the stages."""

    def _fit(self) -> None:
        self.setFixedHeight(round(HEADER * self.canvas.zoom()))

    def _x(self, column: int) -> float:
        return column * COLUMN * self.canvas.zoom() - self.canvas.horizontalScrollBar().value()

    def name_rect(self, stage: StageId) -> QRect:
        """Return where the name of a stage is written."""
        zoom = self.canvas.zoom()
        left = self._x(self.canvas.map_scene.grid.stages.index(stage))
        return QRect(
            round(left + 22 * zoom), round(8 * zoom), round((COLUMN - 50) * zoom), max(24, round(30 * zoom))
        )

    def index_at(self, at: QPoint, *, nearest_gap: bool = False) -> int:
        x = (at.x() + self.canvas.horizontalScrollBar().value()) / self.canvas.zoom() / COLUMN
        count = len(self.canvas.map_scene.grid.stages)
        if nearest_gap:
            return max(0, min(count, round(x)))
        return int(x) if 0 <= x < count else -1

    def choose(self, index: int) -> None:
        self.canvas.session.select(Selection(stage=self.canvas.map_scene.grid.stages[index]))

    def move_head(self, index: int, to: int) -> None:
        session = self.canvas.session
        session.do(move_stage(session.document, self.canvas.map_scene.grid.stages[index], to))

    def paintEvent(self, event: QPaintEvent) -> None:
        scene, zoom = self.canvas.map_scene, self.canvas.zoom()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour(scene.brush.palette.canvas))
        painter.translate(-self.canvas.horizontalScrollBar().value(), 0)
        painter.scale(zoom, zoom)
        left = self.canvas.horizontalScrollBar().value() / zoom
        chosen = self.canvas.session.selection
        for stage in scene.grid.stages_between(left, left + self.width() / zoom):
            rect = QRectF(scene.grid.column(stage).x, 0, COLUMN, HEADER)
            selected = chosen.is_stage and chosen.stage == stage
            paint_stage_head(
                painter, rect, head=scene.content.head(stage), brush=scene.brush, selected=selected
            )
        if self._target is not None:
            painter.setPen(pen(scene.brush.palette.focus, 3))
            x = self._target * COLUMN
            painter.drawLine(round(x), 4, round(x), round(HEADER) - 4)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_at(event.pos())
            if index >= 0:
                head = self.canvas.map_scene.content.head(self.canvas.map_scene.grid.stages[index])
                lines = "".join(f"<p style='margin:0 0 4px 0'>{line}</p>" for line in head.why)
                QToolTip.showText(event.globalPos(), f"<b>{head.name}</b>{lines}", self)
            return True
        return super().event(event)


class RowStrip(Strip):
    """The labels of the rows."""

    def _fit(self) -> None:
        self.setFixedWidth(round(LABELS * self.canvas.zoom()))

    def index_at(self, at: QPoint, *, nearest_gap: bool = False) -> int:
        grid = self.canvas.map_scene.grid
        y = (at.y() + self.canvas.verticalScrollBar().value()) / self.canvas.zoom()
        if nearest_gap:
            middles = [grid.band(row).y + grid.band(row).height / 2 for row in grid.rows]
            return sum(1 for middle in middles if middle < y)
        found = [
            number for number, row in enumerate(grid.rows) if grid.band(row).y <= y < grid.band(row).bottom
        ]
        return found[0] if found else -1

    def _row(self, index: int) -> RowId:
        return self.canvas.map_scene.grid.rows[index]

    def choose(self, index: int) -> None:
        self.canvas.session.select(Selection(row=self._row(index)))

    def move_head(self, index: int, to: int) -> None:
        session = self.canvas.session
        session.do(move_row(session.document, self._row(index), self._among_all(to)))

    def _among_all(self, to: int) -> int:
        """The number among all rows, hidden ones counted too."""
        content = self.canvas.map_scene.content
        everything = [row.id for row in rows(content.document, content.journey)]
        return everything.index(self._row(to))

    def paintEvent(self, event: QPaintEvent) -> None:
        scene, zoom = self.canvas.map_scene, self.canvas.zoom()
        top = self.canvas.verticalScrollBar().value()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour(scene.brush.palette.canvas))
        painter.translate(0, -top)
        painter.scale(zoom, zoom)
        chosen = self.canvas.session.selection
        for row in scene.grid.rows_between(top / zoom, (top + self.height()) / zoom):
            band = scene.grid.band(row)
            rect = QRectF(0, band.y, LABELS, band.height)
            selected = chosen.is_row and chosen.row == row
            paint_row_label(
                painter, rect, label=scene.content.label(row), brush=scene.brush, selected=selected
            )
        if self._target is not None:
            y = self._gap_y(self._target)
            painter.setPen(pen(scene.brush.palette.focus, 3))
            painter.drawLine(4, round(y), round(LABELS) - 4, round(y))

    def _gap_y(self, gap: int) -> float:
        grid = self.canvas.map_scene.grid
        return grid.height if gap >= len(grid.rows) else grid.band(grid.rows[gap]).y
