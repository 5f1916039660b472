"""What is drawn while a link is made: the dots at a card's edges, what can be joined, the live line."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.card_shapes import SHAPES, outline
from cjm_studio.canvas.style import colour, pen
from cjm_studio.layout.grid import Box
from cjm_studio.model.ids import PlaceId

DOT = 5.0  # pixels of the screen
REACH = 10.0
_DIM = 0.5


def dots_of(box: Box) -> tuple[QPointF, QPointF]:
    """Return the middles of the left and the right edge of a card."""
    y = box.y + box.height / 2
    return QPointF(box.x, y), QPointF(box.right, y)


def paint_dots(
    painter: QPainter, boxes: Iterable[Box], *, zoom: float, hot: QPointF | None, brush: Brush
) -> None:
    """Draw the dots that a link can be dragged from; the one under the mouse is larger and full."""
    painter.setPen(pen(brush.palette.focus, 1.6 / zoom))
    for box in boxes:
        for dot in dots_of(box):
            is_hot = dot == hot
            painter.setBrush(colour(brush.palette.focus if is_hot else brush.palette.row))
            radius = (DOT + 2 * is_hot) / zoom
            painter.drawEllipse(dot, radius, radius)


def paint_lights(
    painter: QPainter,
    cards: Iterable[tuple[PlaceId, Box]],
    *,
    kinds: Collection[tuple[PlaceId, str]],
    origin: PlaceId,
    brush: Brush,
) -> None:
    """Let the cards that can be joined stand out, and dim the others."""
    joinable = dict(kinds)
    veil = QColor(brush.palette.row)
    veil.setAlphaF(_DIM)
    for place, box in cards:
        rect = QRectF(*box)
        if place in joinable:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(brush.palette.focus, 1.6))
            painter.drawPath(outline(SHAPES[joinable[place]], rect.adjusted(-1, -1, 1, 1)))
        elif place != origin:
            painter.fillRect(rect.adjusted(-1, -1, 1, 1), veil)


def paint_target(painter: QPainter, box: Box, *, kind: str, brush: Brush) -> None:
    """Draw the ring of the card that a link would lead to."""
    fill = QColor(brush.palette.focus)
    fill.setAlphaF(0.12)
    painter.setBrush(fill)
    painter.setPen(pen(brush.palette.focus, 3.0))
    painter.drawPath(outline(SHAPES[kind], QRectF(*box).adjusted(-3, -3, 3, 3)))


def paint_live_line(
    painter: QPainter, start: QPointF, end: QPointF, *, side: int, zoom: float, brush: Brush
) -> None:
    """Draw the line that follows the mouse; it leaves the card at a side, -1 being the left one."""
    path = QPainterPath(start)
    outwards = QPointF(side * max(40.0, abs(end.x() - start.x()) / 2), 0)
    path.cubicTo(start + outwards, end, end)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(brush.palette.focus, 2.0 / zoom, Qt.PenStyle.DashLine))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(brush.palette.focus))
    painter.drawEllipse(end, 3.5 / zoom, 3.5 / zoom)
