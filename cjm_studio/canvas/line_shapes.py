"""The shapes that lines of links are made of: rounded bends and arrow heads."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.style import colour
from cjm_studio.layout.routes import Point
from cjm_studio.look.tokens import LINK_ACCENTS

RADIUS = 6.0
HEAD = 7.0  # the length of an arrow head


def link_colour(kind: str, brush: Brush) -> str:
    """Return the accent of a kind of link."""
    return brush.palette.cards[LINK_ACCENTS.get(kind, "action")].accent


def distance(a: Point, b: Point) -> float:
    """Return how far two points of one line along an axis are apart."""
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def towards(start: Point, other: Point, by: float) -> Point:
    """Return the point so far from the start on the way to the other one."""
    part = by / (distance(start, other) or 1.0)
    return start[0] + (other[0] - start[0]) * part, start[1] + (other[1] - start[1]) * part


def rounded_path(points: Sequence[Point]) -> QPainterPath:
    """Return an orthogonal line with its bends rounded."""
    path = QPainterPath(QPointF(*points[0]))
    for before, bend, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(RADIUS, distance(before, bend) / 2, distance(bend, after) / 2)
        path.lineTo(*towards(bend, before, radius))
        path.quadTo(*bend, *towards(bend, after, radius))
    path.lineTo(*points[-1])
    return path


def head(before: Point, end: Point, *, size: float = HEAD) -> QPolygonF:
    """Return the arrow head of a line that comes from the point before, along an axis."""
    (x, y), length = end, distance(before, end) or 1.0
    dx, dy = (end[0] - before[0]) / length * size, (end[1] - before[1]) / length * size
    corners = [(x, y), (x - dx - dy / 2, y - dy + dx / 2), (x - dx + dy / 2, y - dy - dx / 2), (x, y)]
    return QPolygonF([QPointF(*corner) for corner in corners])


def paint_head(painter: QPainter, before: Point, end: Point, *, ink: str, size: float = HEAD) -> None:
    """Draw an arrow head."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ink))
    painter.drawPolygon(head(before, end, size=size))
