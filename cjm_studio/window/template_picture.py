"""The miniature of a map: chevrons for stages, blocks for cards and the curve, in the theme's colours."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from cjm_studio.layout.curve import monotone_bends, runs
from cjm_studio.look.tokens import ROW_ACCENTS, Palette
from cjm_studio.window.template_sketch import Sketch

_PAD = 10.0  # round the map
_HEAD = 10.0  # the height of a chevron
_GAP = 3.0  # between rows
_CURVE = 0.27  # of the height under the chevrons
_BLOCK = 8.0  # the most that a card is high


def sketch_picture(sketch: Sketch, size: QSize, *, ratio: float, palette: Palette) -> QPixmap:
    """Return the miniature of a map at a size, sharp on a screen of that ratio."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(palette.canvas))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint(painter, QRectF(0, 0, size.width(), size.height()), sketch=sketch, palette=palette)
    painter.end()
    return picture


def _paint(painter: QPainter, room: QRectF, *, sketch: Sketch, palette: Palette) -> None:
    room = room.adjusted(_PAD, _PAD, -_PAD, -_PAD)
    wide = room.width() / max(1, len(sketch.stages))
    for number in range(len(sketch.stages)):
        body = QRectF(room.x() + number * wide, room.y(), wide - 1, _HEAD)
        _paint_chevron(painter, body, first=number == 0, palette=palette)
    top = room.y() + _HEAD + 2 * _GAP
    curve = (room.bottom() - top) * _CURVE if any(kind == "emotions" for kind, _ in sketch.rows) else 0.0
    weights = sum(_weight(cells) for kind, cells in sketch.rows if kind != "emotions")
    high = (room.bottom() - top - curve - _GAP * (len(sketch.rows) - 1)) / max(1.0, weights)
    for kind, cells in sketch.rows:
        row = QRectF(room.x(), top, room.width(), curve if kind == "emotions" else _weight(cells) * high)
        if kind == "emotions":
            _paint_curve(painter, row, moods=sketch.moods, palette=palette)
        else:
            _paint_row(painter, row, kind=kind, cells=cells, palette=palette)
        top = row.bottom() + _GAP


def _weight(cells: tuple[int, ...]) -> float:
    """A row is as high as its fullest cell, as it is in the map."""
    return float(max(1, *cells)) if cells else 1.0


def _paint_chevron(painter: QPainter, body: QRectF, *, first: bool, palette: Palette) -> None:
    point, middle = 4.0, body.center().y()
    corners = [
        QPointF(body.left(), body.top()),
        QPointF(body.right() - point, body.top()),
        QPointF(body.right(), middle),
        QPointF(body.right() - point, body.bottom()),
        QPointF(body.left(), body.bottom()),
    ]
    if not first:
        corners.append(QPointF(body.left() + point, middle))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.grid_strong))
    painter.drawPolygon(QPolygonF(corners))


def _paint_row(
    painter: QPainter, row: QRectF, *, kind: str, cells: tuple[int, ...], palette: Palette
) -> None:
    colours = palette.cards[ROW_ACCENTS[kind]]
    wide, step = row.width() / max(1, len(cells)), row.height() / _weight(cells)
    high = min(_BLOCK, step - 1)
    painter.setPen(Qt.PenStyle.NoPen)
    if not any(cells):
        painter.setBrush(QColor(palette.row))
        painter.drawRoundedRect(row, 3, 3)
    for number, cards in enumerate(cells):
        for turn in range(cards):
            block = QRectF(row.x() + number * wide + 1, row.y() + turn * step, wide - 5, high)
            painter.setBrush(_blend(colours.fill, colours.accent, share=0.22))
            painter.drawRoundedRect(block, 1.5, 1.5)
            painter.fillRect(QRectF(block.x(), block.y(), 2, high), QColor(colours.accent))


def _paint_curve(
    painter: QPainter, row: QRectF, *, moods: tuple[float | None, ...], palette: Palette
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.row))
    painter.drawRoundedRect(row, 3, 3)
    wide, middle, reach = row.width() / max(1, len(moods)), row.center().y(), (row.height() / 2 - 3) / 2
    painter.setPen(QPen(QColor(palette.grid_strong), 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(row.left() + 4, middle), QPointF(row.right() - 4, middle))
    spots = {
        number: (row.x() + (number + 0.5) * wide - 1, middle - mood * reach)
        for number, mood in enumerate(moods)
        if mood is not None
    }
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.curve), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for run in runs(moods):
        points = [spots[number] for number in run]
        path = QPainterPath(QPointF(*points[0]))
        for bend in monotone_bends(points):
            path.cubicTo(*(QPointF(*point) for point in bend))
        painter.drawPath(path)
    painter.setBrush(QColor(palette.row))
    for number, spot in spots.items():
        bad = (moods[number] or 0) < 0
        painter.setPen(QPen(QColor(palette.danger if bad else palette.curve), 1.4))
        painter.drawEllipse(QPointF(*spot), 2.4, 2.4)


def _blend(ground: str, ink: str, *, share: float) -> QColor:
    under, over = QColor(ground), QColor(ink)
    pairs = ((under.red(), over.red()), (under.green(), over.green()), (under.blue(), over.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))
