"""The curves of other segments over a map's own: thin lines with marks of their own and a name at the end."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.curve_painter import curve_x, curve_y, paint_line
from cjm_studio.canvas.style import colour, pen
from cjm_studio.session.faces import OverlaidCurve

# The kinds of cards whose accents the lines take, in this order; their marks differ too.
_INKS = ("touchpoint", "expectation", "concern", "action")
_MARK = 4.0


def paint_overlaid(
    painter: QPainter, band: QRectF, *, curves: tuple[OverlaidCurve, ...], brush: Brush
) -> None:
    """Draw the curves of other segments, their intervals as thin bars."""
    taken: list[float] = []
    for number, curve in enumerate(curves):
        ink = brush.palette.cards[_INKS[number % len(_INKS)]].accent
        paint_line(painter, band, points=curve.points, ink=ink, dashed=not curve.measured)
        last: tuple[float, float] | None = None
        for turn, point in enumerate(curve.points):
            if point is None:
                continue
            at = QPointF(curve_x(turn, band), curve_y(point.value, band))
            if point.low is not None and point.high is not None:
                painter.setPen(pen(ink, 1.0))
                painter.drawLine(
                    QPointF(at.x(), curve_y(point.high, band)), QPointF(at.x(), curve_y(point.low, band))
                )
            _paint_mark(painter, at, number=number, ink=ink, fill=brush.palette.row)
            last = at.x(), at.y()
        if last is not None:
            taken.append(_paint_name(painter, last, name=curve.name, ink=ink, taken=taken, brush=brush))


def _paint_mark(painter: QPainter, at: QPointF, *, number: int, ink: str, fill: str) -> None:
    painter.setPen(pen(ink, 1.4))
    painter.setBrush(colour(fill))
    if number % 4 == 0:
        painter.drawEllipse(at, _MARK, _MARK)
    elif number % 4 == 1:
        painter.drawRect(QRectF(at.x() - _MARK, at.y() - _MARK, 2 * _MARK, 2 * _MARK))
    else:
        corners = [(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)] if number % 4 == 2 else _TRIANGLE
        painter.drawPolygon(QPolygonF([at + QPointF(x * _MARK, y * _MARK) for x, y in corners]))


_TRIANGLE = [(0.0, -1.2), (1.2, 1.0), (-1.2, 1.0)]


def _paint_name(
    painter: QPainter,
    end: tuple[float, float],
    *,
    name: str,
    ink: str,
    taken: list[float],
    brush: Brush,
) -> float:
    """Write the name beside the last point, clear of the names that stand there; return its height."""
    x, y = end[0] + 12, end[1] - brush.small.line / 2
    while any(abs(y - other) < brush.small.line for other in taken):
        y += brush.small.line
    words = brush.small.clip(name, 104)
    ground = QColor(brush.palette.row)
    ground.setAlphaF(0.85)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(x - 2, y, brush.small.width_of(words) + 4, brush.small.line), ground)
    brush.small.draw(painter, words, x=x, y=y, ink=ink)
    return y
