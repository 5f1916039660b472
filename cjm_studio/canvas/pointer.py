"""What the mouse does on the map: each gesture goes to the first tool that takes it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QMouseEvent, QPainter

from cjm_studio.canvas.tools.band_tool import BandTool
from cjm_studio.canvas.tools.curve_tool import CurveTool
from cjm_studio.canvas.tools.drag_tool import DragTool
from cjm_studio.canvas.tools.link_tool import LinkTool
from cjm_studio.canvas.tools.pan_tool import PanTool
from cjm_studio.canvas.tools.tool import Tool
from cjm_studio.document.document import Changed

if TYPE_CHECKING:
    from cjm_studio.canvas.canvas import Canvas

_STEP = 30  # milliseconds between two steps of scrolling at the edge


class Pointer:
    """Follows one gesture from press to release; nothing changes before the release, Esc drops it."""

    def __init__(self, canvas: "Canvas") -> None:
        self.canvas = canvas
        self.pan = PanTool(canvas)
        self.links = LinkTool(canvas)
        self.curve = CurveTool(canvas)
        self._drag = DragTool(canvas)
        self._tools: tuple[Tool, ...] = (
            self.pan,
            self.links,
            self.curve,
            self._drag,
            BandTool(canvas),
        )
        self._taken: Tool | None = None
        self._last: QMouseEvent | None = None
        self._edge = QTimer(canvas, interval=_STEP)
        self._edge.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way."""
        return any(tool.busy for tool in self._tools)

    @property
    def carries(self) -> bool:
        """Whether cards are being dragged."""
        return self._drag.busy

    def press(self, event: QMouseEvent) -> None:
        """Begin: the first tool that takes the gesture has it."""
        self.drop()
        at = self.canvas.mapToScene(event.position().toPoint())
        self._taken = next((tool for tool in self._tools if tool.press(event, at)), None)

    def move(self, event: QMouseEvent) -> None:
        """Go on: a preview, no edit."""
        at = self.canvas.mapToScene(event.position().toPoint())
        if self._taken is None:
            self._hover(event.position().toPoint())
            return
        was_busy = self._taken.busy
        self._taken.move(event, at)
        self._last = event.clone()
        if self._taken.busy and not was_busy:
            self._edge.start()
            self.canvas.gesture_changed.emit()
        if self._taken.busy:
            self.canvas.viewport().update()

    def _hover(self, here: QPoint) -> None:
        at = self.canvas.mapToScene(here)
        shapes = (tool.hover(at) for tool in self._tools)
        shape = next((found for found in shapes if found is not None), None)
        if shape is None:
            self.canvas.viewport().unsetCursor()
        else:
            self.canvas.viewport().setCursor(shape)

    def _go_on(self) -> None:
        """While the mouse rests at the edge, the map scrolls on under what is dragged."""
        if self._taken is None or self._last is None or not self._taken.busy:
            self._edge.stop()
        elif self._taken is not self.pan and self.canvas.at_edge(self._last.position().toPoint()):
            self._taken.move(self._last, self.canvas.mapToScene(self._last.position().toPoint()))
            self.canvas.viewport().update()

    def release(self, event: QMouseEvent) -> None:
        """End: one edit, or one selection."""
        taken, self._taken = self._taken, None
        if taken is not None:
            taken.release(event, self.canvas.mapToScene(event.position().toPoint()))
        self.drop()
        self._hover(event.position().toPoint())

    def touch(self, changed: Changed) -> None:
        """Forget a gesture on what may be there no more, and what the tools know of the links."""
        if self.busy and changed.change.removed:
            self.drop()
        self.links.touch(changed)

    def leave(self) -> None:
        """The mouse is no longer over the map."""
        self.links.leave()

    def drop(self) -> None:
        """Forget the gesture."""
        was_busy = self.busy
        self._edge.stop()
        self._taken = self._last = None
        for tool in self._tools:
            tool.drop()
        if was_busy:
            self.canvas.gesture_changed.emit()
        self.canvas.viewport().unsetCursor()
        self.canvas.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw what the tools preview."""
        for tool in self._tools:
            tool.paint(painter)
