"""The reference of the canvas benchmark: a plain QGraphicsScene with one cached item for each card."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.card_painter import CardText, paint_card
from cjm_studio.canvas.map_view import MapView
from cjm_studio.session.faces import CardFace


class PlainCard(QGraphicsItem):
    """One card, drawn as the map draws it, at every scale."""

    def __init__(self, face: CardFace, text: CardText, brush: Brush) -> None:
        super().__init__()
        self._face, self._text, self._brush = face, text, brush
        self._rect = QRectF(0, 0, 216, text.height)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def boundingRect(self) -> QRectF:  # noqa: N802
        """Return where the card is."""
        return self._rect

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the card."""
        paint_card(painter, self._rect, face=self._face, text=self._text, brush=self._brush)


class PlainView(QGraphicsView):
    """Zooms by the wheel as the map does."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom about the mouse."""
        factor = 1.0015 ** event.angleDelta().y()
        self.scale(factor, factor)


def plain_view(shown: MapView) -> QGraphicsView:
    """Return a view of a plain scene with one item for each card, in the same places."""
    scene = QGraphicsScene()
    for place, text in shown.scene.map.texts.items():
        box = shown.scene.grid.card(place)
        if box is not None:
            item = PlainCard(shown.scene.content.face(place), text, shown.scene.brush)
            item.setPos(box.x, box.y)
            scene.addItem(item)
    view = PlainView(scene)
    view.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
    scene.setParent(view)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.resize(1920, 1080)
    return view
