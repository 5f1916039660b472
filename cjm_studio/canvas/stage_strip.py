"""The heads of the stages above the map, in place while it scrolls."""

from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QToolTip

from cjm_studio.canvas.branch_painter import branch_at, branch_height, branch_words, paint_branches
from cjm_studio.canvas.head_painter import name_box, paint_stage_head
from cjm_studio.canvas.strip import Strip, is_near
from cjm_studio.canvas.style import pen
from cjm_studio.canvas.text_editor import around
from cjm_studio.layout.grid import COLUMN, HEADER
from cjm_studio.look.speech import plain_tip
from cjm_studio.model.ids import StageId
from cjm_studio.operations.stages import move_stage
from cjm_studio.session.branches import Branch
from cjm_studio.session.selection import Selection


class StageStrip(Strip):
    """The heads of the stages."""

    def scroll_bar(self) -> QScrollBar:
        return self.canvas.horizontalScrollBar()

    def fit(self) -> None:
        self.setFixedHeight(round((self.arcs + HEADER) * self.canvas.zoom()))

    @property
    def arcs(self) -> float:
        """The room over the heads in which branches and loops are drawn, in map pixels."""
        return branch_height(self.canvas.map_scene.content.branches)

    def _x(self, column: int) -> float:
        return column * COLUMN * self.canvas.zoom() - self.scroll_bar().value()

    def name_rect(self, stage: StageId) -> QRect:
        """Return where the name of a stage is written."""
        scene, zoom = self.canvas.map_scene, self.canvas.zoom()
        left = self._x(scene.grid.stages.index(stage))
        box = name_box(QRectF(0, self.arcs, COLUMN, HEADER), scene.content.head(stage))
        text = QRectF(left + box.x() * zoom, box.y() * zoom, box.width() * zoom, box.height() * zoom)
        return around(text.toAlignedRect())

    def index_at(self, at: QPoint, *, nearest_gap: bool = False) -> int:
        x = (at.x() + self.scroll_bar().value()) / self.canvas.zoom() / COLUMN
        count = len(self.canvas.map_scene.grid.stages)
        if nearest_gap:
            return max(0, min(count, round(x)))
        return int(x) if 0 <= x < count else -1

    def gap_at(self, at: QPoint) -> int | None:
        gap = self.index_at(at, nearest_gap=True)
        return gap if is_near(at, self.plus_at(gap)) else None

    def plus_at(self, gap: int) -> QPointF:
        x = self._x(gap)
        return QPointF(max(x, 12.0) if gap == 0 else x, 12.0 + self.arcs * self.canvas.zoom())

    def _branch_at(self, at: QPoint) -> Branch | None:
        zoom = self.canvas.zoom()
        point = QPointF((at.x() + self.scroll_bar().value()) / zoom, at.y() / zoom)
        return branch_at(self.canvas.map_scene.content.branches, point)

    def way_at(self, at: QPoint) -> Branch | None:
        """Return the branch, or the broken way to the next stage, under a point of the screen."""
        here = self.mapFromGlobal(at)
        return self._branch_at(here) if self.rect().contains(here) else None

    def choose(self, index: int) -> None:
        self.canvas.session.select(Selection(stage=self.canvas.map_scene.grid.stages[index]))

    def move_head(self, index: int, to: int) -> None:
        session = self.canvas.session
        session.do(move_stage(session.document, self.canvas.map_scene.grid.stages[index], to))

    def paintEvent(self, event: QPaintEvent) -> None:
        scene, zoom = self.canvas.map_scene, self.canvas.zoom()
        painter = self.begin_paint()
        painter.translate(-self.scroll_bar().value(), 0)
        painter.scale(zoom, zoom)
        painter.translate(0, self.arcs)
        left = self.scroll_bar().value() / zoom
        chosen = self.canvas.session.selection
        for stage in scene.grid.stages_between(left, left + self.width() / zoom):
            rect = QRectF(scene.grid.column(stage).x, 0, COLUMN, HEADER)
            selected = chosen.is_stage and chosen.stage == stage
            paint_stage_head(
                painter, rect, head=scene.content.head(stage), brush=scene.brush, selected=selected
            )
        painter.translate(0, -self.arcs)  # over the heads: a mark stands between two of them
        paint_branches(painter, scene.content.branches, zoom=zoom, brush=scene.brush)
        painter.translate(0, self.arcs)
        if self._target is not None:
            painter.setPen(pen(scene.brush.palette.focus, 3))
            x = self._target * COLUMN
            painter.drawLine(round(x), 4, round(x), round(HEADER) - 4)
        self.paint_gap(painter)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index, branch = self.index_at(event.pos()), self._branch_at(event.pos())
            if branch is not None:
                words = branch_words(branch, self.canvas.session.document)
                QToolTip.showText(event.globalPos(), plain_tip("\n".join(words)), self)
            elif index >= 0:
                head = self.canvas.map_scene.content.head(self.canvas.map_scene.grid.stages[index])
                lines = "".join(f"<p style='margin:0 0 4px 0'>{escape(line)}</p>" for line in head.why)
                QToolTip.showText(event.globalPos(), f"<b>{escape(head.name)}</b>{lines}", self)
            return True
        return super().event(event)
