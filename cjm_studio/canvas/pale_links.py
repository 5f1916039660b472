"""All links of a map at once, thin and pale: where many share a lane, it is one line."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.line_shapes import RADIUS, distance, head, link_colour, towards
from cjm_studio.layout.grid import COLUMN
from cjm_studio.layout.routes import Point, Route

_BANDS = 512.0  # height of the boxes that bends and heads are kept in
_BENDS_ABOVE = 0.35  # below this scale only the long lines are seen
_PALE = 0.45
_HEAD = 5.0

Span = tuple[float, float]
_Key = tuple[str, int, int]  # the kind, the number of the gutter, the number of the band


class PaleLinks:
    """The lines of many ways, kept so that any part of the map is drawn from what is near it.

    Long stretches that lie over one another are one stretch: 5,000 links then cost a few lines a lane.
    """

    def __init__(self, links: Iterable[tuple[str, Route]]) -> None:
        self._across: dict[tuple[str, float], list[Span]] = {}  # by kind and height
        self._upright: dict[tuple[str, float], list[Span]] = {}  # by kind and x
        self._ends: dict[_Key, list[tuple[Point, ...]]] = {}  # what bends near a gutter
        self._paths: dict[_Key, tuple[QPainterPath, QPainterPath]] = {}  # bends and heads, made when seen
        for kind, way in links:
            self._take(kind, way.points)
        for lines in (self._across, self._upright):
            for key, spans in lines.items():
                lines[key] = _merged(spans)

    def _take(self, kind: str, points: tuple[Point, ...]) -> None:
        """Keep the long stretches by their lanes, and the two ends by their gutters."""
        last = len(points) - 1
        for number in range(1, last - 1):
            (x, y), (x2, y2) = points[number], points[number + 1]
            radius = min(RADIUS, (abs(x - x2) + abs(y - y2)) / 2)
            low, high = (y, y2) if x == x2 else (x, x2)
            if low > high:
                low, high = high, low
            lane = (
                self._upright.setdefault((kind, x), []) if x == x2 else self._across.setdefault((kind, y), [])
            )
            lane.append((low + radius, high - radius))
        for number in {1, last - 1} if last > 1 else {0}:
            x, y = points[number]
            key = (kind, round(x / COLUMN), int(y // _BANDS))
            self._ends.setdefault(key, []).append(points)
        if last == 5:  # the two bends on the line between two rows
            for number in (2, 3):
                key = (kind, round(points[number][0] / COLUMN), int(points[number][1] // _BANDS))
                self._ends.setdefault(key, []).append(points)

    def _path(self, key: _Key) -> tuple[QPainterPath, QPainterPath]:
        """Return the bends, the stretches from cards and the heads of one gutter in one band."""
        if key not in self._paths:
            bends, heads = self._paths[key] = QPainterPath(), QPainterPath()
            _, gutter, band = key
            for points in dict.fromkeys(self._ends[key]):
                for number, (x, y) in enumerate(points):
                    if (round(x / COLUMN), int(y // _BANDS)) == (gutter, band):
                        _add(points, number, bends=bends, heads=heads)
        return self._paths[key]

    def paint(self, painter: QPainter, rect: QRectF, *, brush: Brush, scale: float) -> None:
        """Draw what touches a rectangle."""
        near = rect.adjusted(-RADIUS, -RADIUS, RADIUS, RADIUS)
        lines: dict[str, list[QLineF]] = {}
        for (kind, y), spans in self._across.items():
            if near.top() <= y <= near.bottom():
                some = [QLineF(a, y, b, y) for a, b in spans if a <= near.right() and b >= near.left()]
                lines.setdefault(kind, []).extend(some)
        for (kind, x), spans in self._upright.items():
            if near.left() <= x <= near.right():
                some = [QLineF(x, a, x, b) for a, b in spans if a <= near.bottom() and b >= near.top()]
                lines.setdefault(kind, []).extend(some)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, scale >= _BENDS_ABOVE)
        for kind, some in lines.items():
            painter.setPen(_pen(kind, brush, scale))
            painter.drawLines(some)
        if scale >= _BENDS_ABOVE:
            self._paint_bends(painter, near, brush=brush, scale=scale)
        painter.restore()

    def _paint_bends(self, painter: QPainter, near: QRectF, *, brush: Brush, scale: float) -> None:
        gutters = range(round(near.left() / COLUMN), round(near.right() / COLUMN) + 1)
        bands = range(int(near.top() // _BANDS), int(near.bottom() // _BANDS) + 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for kind in {kind for kind, _, _ in self._ends}:
            pen = _pen(kind, brush, scale)
            painter.setPen(pen)
            for key in [(kind, gutter, band) for gutter in gutters for band in bands]:
                if key in self._ends:
                    bends, heads = self._path(key)
                    painter.drawPath(bends)
                    painter.fillPath(heads, pen.color())


def _add(points: tuple[Point, ...], number: int, *, bends: QPainterPath, heads: QPainterPath) -> None:
    """Add what stands at one point of a way: the stretch from or to a card, a bend, or the head."""
    here, last = points[number], len(points) - 1
    if number == last:
        heads.addPolygon(head(points[-2], here, size=_HEAD))
        bends.moveTo(*_bend_end(points, last - 1, last) if last > 1 else points[0])
        bends.lineTo(*here)
    elif number == 0:
        if last > 1:
            bends.moveTo(*here)
            bends.lineTo(*_bend_end(points, 1, 0))
    else:
        bends.moveTo(*_bend_end(points, number, number - 1))
        bends.quadTo(*here, *_bend_end(points, number, number + 1))


def _bend_end(points: tuple[Point, ...], bend: int, beside: int) -> Point:
    radius = min(RADIUS, distance(points[bend], points[beside]) / 2)
    return towards(points[bend], points[beside], radius)


def _pen(kind: str, brush: Brush, scale: float) -> QPen:
    ink = QColor(link_colour(kind, brush))
    ink.setAlphaF(_PALE)
    pen = QPen(ink, 1.2 if scale >= _BENDS_ABOVE else 0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _merged(spans: list[Span]) -> list[Span]:
    """Return the same stretches without those that lie over one another."""
    spans.sort()
    result = spans[:1]
    for start, stop in spans[1:]:
        if start <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], stop))
        else:
            result.append((start, stop))
    return result
