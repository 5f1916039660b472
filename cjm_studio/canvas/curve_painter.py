"""The emotion curve: what people answered as a solid line with its interval, stickers as a dashed one."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.marks import paint_face
from cjm_studio.canvas.style import pen
from cjm_studio.layout.curve import monotone_bends, runs
from cjm_studio.layout.grid import COLUMN
from cjm_studio.session.faces import Curve, CurvePoint

HEIGHT = 132.0
_SPAN = 2.3  # a little more than the scale, so that faces stay inside


def curve_y(value: float, band: QRectF) -> float:
    """Return where a value stands in the band of the curve."""
    return band.center().y() - value / _SPAN * band.height() / 2


def curve_value(y: float, band: QRectF) -> int:
    """Return the value of the scale that is nearest to a height in the band."""
    return max(-2, min(2, round((band.center().y() - y) * 2 * _SPAN / band.height())))


def paint_curve(
    painter: QPainter,
    band: QRectF,
    *,
    curve: Curve,
    zero: str,
    brush: Brush,
    visible: QRectF | None = None,
) -> None:
    """Draw both curves over all stages; the band spans them from the first column's left edge."""
    palette = brush.palette
    middle = band.center().y()
    painter.setPen(pen(palette.grid_strong, 1.0, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(band.left(), middle), QPointF(band.right(), middle))
    brush.small.draw(painter, zero, x=band.left() + 8, y=middle - 17, ink=palette.ink_3)
    _paint_interval(painter, band, points=curve.measured, ink=palette.curve)
    paint_line(painter, band, points=curve.stickers, ink=palette.ink_2, dashed=True)
    paint_line(painter, band, points=curve.measured, ink=palette.curve, dashed=False)
    seen = range(len(curve.measured))
    if visible is not None:  # faces and words cost more than the lines
        first, last = (int((x - band.left()) // COLUMN) for x in (visible.left(), visible.right()))
        seen = seen[max(0, first - 1) : last + 2]
    _paint_points(painter, band, curve=curve, seen=seen, brush=brush)


def curve_x(index: int, band: QRectF) -> float:
    """Return where the point of a stage stands in the band of the curve."""
    return band.left() + COLUMN * (index + 0.5)


def _values(points: Sequence[CurvePoint | None]) -> list[float | None]:
    return [None if point is None else point.value for point in points]


def _line_through(points: list[tuple[float, float]]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for a, b, end in monotone_bends(points):
        path.cubicTo(QPointF(*a), QPointF(*b), QPointF(*end))
    return path


def paint_line(
    painter: QPainter, band: QRectF, *, points: Sequence[CurvePoint | None], ink: str, dashed: bool
) -> None:
    """Draw a line through the points, with a gap where there is none."""
    values = _values(points)
    line = pen(ink, 1.4 if dashed else 2.4, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    painter.setPen(line)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for run in runs(values):
        places = [(curve_x(i, band), curve_y(value, band)) for i in run if (value := values[i]) is not None]
        painter.drawPath(_line_through(places))


def _paint_interval(
    painter: QPainter, band: QRectF, *, points: Sequence[CurvePoint | None], ink: str
) -> None:
    fill = QColor(ink)
    fill.setAlphaF(0.15)
    lows = [point.low if point else None for point in points]
    for run in runs(lows):
        both = [(i, point.low, point.high) for i in run if (point := points[i])]
        upper = [(curve_x(i, band), curve_y(high, band)) for i, _, high in both if high is not None]
        lower = [(curve_x(i, band), curve_y(low, band)) for i, low, _ in both if low is not None]
        if len(upper) == 1:  # a lone point has its interval as a bar
            painter.fillRect(QRectF(upper[0][0] - 5, upper[0][1], 10, lower[0][1] - upper[0][1]), fill)
            continue
        path = _line_through(upper)
        path.lineTo(QPointF(*lower[-1]))
        path.connectPath(_line_through(lower).toReversed())
        path.closeSubpath()
        painter.fillPath(path, fill)


def _paint_points(painter: QPainter, band: QRectF, *, curve: Curve, seen: range, brush: Brush) -> None:
    palette = brush.palette
    for i in seen:
        sticker = curve.stickers[i]
        if sticker is not None and curve.measured[i] is None:
            centre = QPointF(curve_x(i, band), curve_y(sticker.value, band))
            paint_face(painter, centre, radius=9, value=sticker.value, ink=palette.ink_2, fill=palette.row)
        elif sticker is not None:
            painter.setPen(pen(palette.ink_2, 1.2))
            painter.setBrush(QColor(palette.row))
            painter.drawEllipse(QPointF(curve_x(i, band), curve_y(sticker.value, band)), 3.2, 3.2)
    for i in seen:
        point = curve.measured[i]
        if point is None:
            continue
        y = curve_y(point.value, band)
        paint_face(
            painter,
            QPointF(curve_x(i, band), y),
            radius=11,
            value=point.value,
            ink=palette.curve,
            fill=palette.row,
        )
        below = y + 13 if y + 28 < band.bottom() + 6 else y - 28
        width = brush.small.width_of(point.words)
        ground = QColor(palette.row)
        ground.setAlphaF(0.8)  # a dashed line may run under the words
        painter.fillRect(QRectF(curve_x(i, band) - width / 2 - 3, below, width + 6, brush.small.line), ground)
        brush.small.draw(painter, point.words, x=curve_x(i, band) - width / 2, y=below, ink=palette.ink_2)
