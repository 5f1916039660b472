"""A trend as small as a word: share with interval wave by wave against the limit."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from cjm_studio.look.tokens import Palette
from cjm_studio.session.register_rows import SparkPoint

_ALARMING = ("watch", "barrier", "critical")


def paint_spark(painter: QPainter, points: Sequence[SparkPoint], *, room: QRectF, palette: Palette) -> None:
    """Draw the intervals as a band, the shares as a line over it, the last one as a point."""
    if not points:
        return
    top = max(0.2, *(point.high for point in points), *(point.limit or 0.0 for point in points))
    step = room.width() / max(1, len(points) - 1)

    def x(at: int) -> float:
        return room.left() + at * step if len(points) > 1 else room.center().x()

    def y(share: float) -> float:
        return room.bottom() - share / top * room.height()

    painter.setPen(QPen(QColor(palette.ink_3), 1, Qt.PenStyle.DashLine))
    limit = points[-1].limit
    if limit is not None:
        painter.drawLine(QLineF(room.left(), y(limit), room.right(), y(limit)))
    last = points[-1]
    ink = QColor(palette.levels[last.level].hatch if last.level in _ALARMING else palette.ink_3)
    if len(points) > 1:
        band = QColor(palette.ink_3)
        band.setAlpha(45)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(band)
        up = [QPointF(x(at), y(point.high)) for at, point in enumerate(points)]
        down = [QPointF(x(at), y(point.low)) for at, point in enumerate(points)]
        painter.drawPolygon(QPolygonF([*up, *reversed(down)]))
        painter.setPen(QPen(QColor(palette.ink_2), 1.5))
        painter.drawPolyline(QPolygonF([QPointF(x(at), y(p.share)) for at, p in enumerate(points)]))
    painter.setPen(QPen(ink, 2))
    here = x(len(points) - 1)
    painter.drawLine(QLineF(here, y(last.low), here, y(last.high)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(here, y(last.share)), 3.5, 3.5)
