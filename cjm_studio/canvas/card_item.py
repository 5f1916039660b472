"""A card on the screen: one light item, shown only while it is near the viewport."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.card_painter import CardText, paint_card, paint_greeked_card
from cjm_studio.canvas.card_shapes import SHAPES, outline
from cjm_studio.canvas.style import pen
from cjm_studio.layout.grid import Box
from cjm_studio.session.faces import CardFace

GREEKED_BELOW = 0.6
_RING = 4.0


class CardItem(QGraphicsItem):
    """Draws the face that it was last shown; it knows nothing else."""

    def __init__(self, brush: Brush) -> None:
        super().__init__()
        self._brush = brush
        self._face: CardFace | None = None
        self._text: CardText | None = None
        self._size = QRectF()
        self._chosen = False
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)  # a scrolled card is not drawn anew

    def show_face(self, face: CardFace, *, text: CardText, box: Box) -> None:
        """Show a card at its place."""
        size = QRectF(0, 0, box.width, box.height)
        if size != self._size:
            self.prepareGeometryChange()
            self._size = size
        self.setPos(box.x, box.y)
        if face is not self._face:
            self._face, self._text = face, text
            self.update()

    def choose(self, chosen: bool) -> None:
        """Show whether the card is selected."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def boundingRect(self) -> QRectF:
        return self._size.adjusted(-_RING, -_RING, _RING, _RING)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._face is None or self._text is None:
            return
        scale = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        draw = paint_greeked_card if scale < GREEKED_BELOW else paint_card
        draw(painter, self._size, face=self._face, text=self._text, brush=self._brush)
        if self._chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(self._brush.palette.focus, 2.4))
            ring = self._size.adjusted(-2, -2, 2, 2)
            painter.drawPath(outline(SHAPES[self._face.kind], ring))
