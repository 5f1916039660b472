"""Dragging onto the map from other programs: text, tables, pictures; the cell under the mouse is chosen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from cjm_studio.canvas.clipboard import droppable
from cjm_studio.canvas.map_view import MapView
from cjm_studio.model.ids import RowId, StageId

Cell = tuple[StageId, RowId]


class Drops(QObject):
    """Watches what is dragged over a map; what a cell cannot take is left to the window."""

    def __init__(self, view: MapView, take: Callable[[QMimeData, Cell], object]) -> None:
        super().__init__(view)
        self._view = view
        self._take = take
        view.canvas.viewport().setAcceptDrops(True)
        view.canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not droppable(event.mimeData()):
            return False
        cell = self._cell(event.position())
        event.setDropAction(Qt.DropAction.CopyAction)  # never take it away from where it came
        if cell is None:
            event.ignore()
        elif isinstance(event, QDragMoveEvent):  # entering is a first move
            self._view.session.select_cell(*cell)
            self._view.canvas.scroll_at_edge(event.position().toPoint())
            event.accept()
        else:
            event.accept()
            self._take(event.mimeData(), cell)
        return True

    def _cell(self, at: QPointF) -> Cell | None:
        point = self._view.canvas.mapToScene(at.toPoint())
        return self._view.scene.grid.cell_at(point.x(), point.y())
