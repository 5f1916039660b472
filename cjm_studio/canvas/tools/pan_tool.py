"""Panning: the middle button drags the map, and so does the left one while Space is held."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from cjm_studio.canvas.tools.tool import Tool


class PanTool(Tool):
    """Drags the whole map under the mouse."""

    ready = False  # Space is held
    dragged = False  # and something was dragged meanwhile
    _last: QPoint | None = None

    @property
    def busy(self) -> bool:
        return self._last is not None

    def hover(self, at: QPointF) -> Qt.CursorShape | None:
        return Qt.CursorShape.OpenHandCursor if self.ready else None

    def press(self, event: QMouseEvent, at: QPointF) -> bool:
        held = self.ready and event.button() == Qt.MouseButton.LeftButton
        if not held and event.button() != Qt.MouseButton.MiddleButton:
            return False
        self._last = event.position().toPoint()
        self.canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return True

    def move(self, event: QMouseEvent, at: QPointF) -> None:
        here = event.position().toPoint()
        if self._last is not None:
            self.dragged = True
            moved = here - self._last
            self._last = here
            self.canvas.scroll_by(-moved.x(), -moved.y())

    def drop(self) -> None:
        self._last = None
