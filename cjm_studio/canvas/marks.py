"""Small drawn marks: faces, rising ticks, hatches."""

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from cjm_studio.canvas.style import colour, pen


def paint_face(
    painter: QPainter, centre: QPointF, *, radius: float, value: float, ink: str, fill: str
) -> None:
    """Draw a face whose mouth says how an emotion from -2 to +2 feels."""
    painter.setPen(pen(ink, max(1.0, radius / 6.5)))
    painter.setBrush(colour(fill))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ink))
    for side in (-1, 1):
        painter.drawEllipse(
            centre + QPointF(side * radius * 0.36, -radius * 0.25), radius * 0.11, radius * 0.13
        )
    bend = max(-1.0, min(1.0, value / 1.6)) * radius * 0.42
    mouth = QPainterPath(centre + QPointF(-radius * 0.42, radius * 0.38 - bend * 0.45))
    mouth.quadTo(
        centre + QPointF(0, radius * 0.38 + bend),
        centre + QPointF(radius * 0.42, radius * 0.38 - bend * 0.45),
    )
    line = pen(ink, max(1.0, radius / 6.5))
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(mouth)


def paint_ticks(painter: QPainter, *, x: float, y: float, count: int, of: str, rest: str) -> None:
    """Draw three rising ticks, the first `count` of them full; 14 by 11 pixels."""
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(3):
        painter.setBrush(colour(of if number < count else rest))
        height = 4 + number * 3.5
        painter.drawRect(QRectF(x + number * 5, y + 11 - height, 3.6, height))


def paint_hatch(painter: QPainter, rect: QRectF, *, step: float, ink: str, width: float = 1.2) -> None:
    """Fill a rectangle with slanting lines; lines, not a pattern brush, so that print has them too."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(pen(ink, width))
    painter.drawLines(_slants(rect.width(), rect.height(), step, rect.x(), rect.y()))
    painter.restore()


@lru_cache(maxsize=256)
def _slants(width: float, height: float, step: float, x: float, y: float) -> list[QLineF]:
    count = int((width + height) / step) + 1
    return [QLineF(x + n * step, y, x + n * step - height, y + height) for n in range(1, count + 1)]
