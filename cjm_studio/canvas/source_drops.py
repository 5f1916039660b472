"""Dragging a source onto a card: the card, or all chosen ones if it is among them, is supported by it."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from cjm_studio.canvas.map_view import MapView
from cjm_studio.model.ids import PlaceId, RecordId, SourceId
from cjm_studio.operations.sources import support
from cjm_studio.session.source_uses import SOURCE_MIME, supportable_at


class SourceDrops(QObject):
    """Watches for sources that are dragged over a map."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        view.canvas.viewport().setAcceptDrops(True)
        view.canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not event.mimeData().hasFormat(SOURCE_MIME):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        place = self._place(event.position())
        session = self._view.session
        if isinstance(event, QDragMoveEvent):  # entering is a first move
            self._view.canvas.scroll_at_edge(event.position().toPoint())
            if place is not None and place not in session.selection.cards:
                session.select_cards(place)
        if place is None and not isinstance(event, QDragMoveEvent):
            event.ignore()
            return True
        event.accept()
        if place is not None and not isinstance(event, QDragMoveEvent):
            source = SourceId(RecordId(event.mimeData().data(SOURCE_MIME).toStdString()))
            if source in session.document:
                records = supportable_at(session.document, session.selection, place)
                session.do(support(session.document, records, source=source))
        return True

    def _place(self, at: QPointF) -> PlaceId | None:
        return self._view.canvas.place_at(self._view.canvas.mapToScene(at.toPoint()))
