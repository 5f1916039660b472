"""The small plus between two heads, by which a stage or row is put there."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.style import pen, rounded

RADIUS = 10.0


def paint_plus(painter: QPainter, centre: QPointF, *, brush: Brush) -> None:
    """Draw the plus as a round button."""
    circle = QRectF(centre.x() - RADIUS, centre.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
    rounded(painter, circle, radius=RADIUS, fill=brush.palette.focus, border=None)
    painter.setPen(pen(brush.palette.surface, 2.0))
    arm = RADIUS / 2
    painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0))
    painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm))
