"""A trend as small as a word: share with interval wave by wave against the limit."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from cjm_studio.look.tokens import Palette
from cjm_studio.session.register_rows import SparkPoint

_ALARMING = ("watch", "barrier", "critical")


_PALE = 45 / 255  # how much of the ink is in the band


@cache
def _pale(ink: str, ground: str) -> QColor:
    """Return a pale ink on a ground as one colour: Qt blends large shapes much slower than it fills them."""
    over, under = QColor(ink).getRgb()[:3], QColor(ground).getRgb()[:3]  # type: ignore[index]
    return QColor(*(round(b + (a - b) * _PALE) for a, b in zip(over, under, strict=True)))


def paint_spark(
    painter: QPainter, points: Sequence[SparkPoint], *, room: QRectF, palette: Palette, ground: str
) -> None:
    """Draw the intervals as a band, the shares as a line over it, the last one as a point."""
    if not points:
        return
    top = max(0.2, *(point.high for point in points), *(point.limit or 0.0 for point in points))
    left, bottom, high = room.left(), room.bottom(), room.height() / top
    step = room.width() / max(1, len(points) - 1)
    if len(points) == 1:
        left = room.center().x()
    last = points[-1]
    ink = QColor(palette.levels[last.level].hatch if last.level in _ALARMING else palette.ink_3)
    if len(points) > 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_pale(palette.ink_3, ground))
        up = [QPointF(left + at * step, bottom - p.high * high) for at, p in enumerate(points)]
        down = [QPointF(left + at * step, bottom - p.low * high) for at, p in enumerate(points)]
        painter.drawPolygon(QPolygonF([*up, *reversed(down)]))
    if last.limit is not None:
        painter.setPen(QPen(QColor(palette.ink_3), 1, Qt.PenStyle.DashLine))
        at = bottom - last.limit * high
        painter.drawLine(QLineF(room.left(), at, room.right(), at))
    if len(points) > 1:
        painter.setPen(QPen(QColor(palette.ink_2), 1.5))
        line = [QPointF(left + at * step, bottom - p.share * high) for at, p in enumerate(points)]
        painter.drawPolyline(QPolygonF(line))
    painter.setPen(QPen(ink, 2))
    here = left + (len(points) - 1) * step
    painter.drawLine(QLineF(here, bottom - last.low * high, here, bottom - last.high * high))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(here, bottom - last.share * high), 3.5, 3.5)
