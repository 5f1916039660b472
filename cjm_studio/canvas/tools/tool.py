"""What every tool of the mouse is: it may take a gesture up, follows it, and ends it in one edit."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter

if TYPE_CHECKING:
    from cjm_studio.canvas.canvas import Canvas


class Tool:
    """One gesture from press to release; nothing changes before the release, `drop` forgets it.

    Points are in the scene. A press is offered to the tools in turn, and the first that takes it gets
    everything up to the release.
    """

    def __init__(self, canvas: "Canvas") -> None:
        self.canvas = canvas

    @property
    def busy(self) -> bool:
        """Whether a gesture is under way that Esc can drop."""
        return False

    def hover(self, at: QPointF) -> Qt.CursorShape | None:
        """Return the cursor that says what a press would do here; None when it is not this tool's."""
        return None

    def press(self, event: QMouseEvent, at: QPointF) -> bool:
        """Say whether this tool takes the gesture that begins here."""
        return False

    def move(self, event: QMouseEvent, at: QPointF) -> None:
        """Go on: a preview, no edit."""

    def release(self, event: QMouseEvent, at: QPointF) -> None:
        """End: one edit, or one selection."""

    def drop(self) -> None:
        """Forget the gesture."""

    def paint(self, painter: QPainter) -> None:
        """Draw the preview over the map, in the scene's coordinates."""
