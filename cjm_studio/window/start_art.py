"""The drawing on the start page: an emotion curve over a few stages, one of them hard."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens

# How the customer feels at each stage, from the top of the drawing to its bottom.
_MOODS = (0.36, 0.28, 0.46, 0.86, 0.56, 0.22, 0.3)
_HARD, _WATCHED = 3, 4
_FACES = {3: "frown", 5: "smile"}


class StartArt(QWidget):
    """Draws the curve in the colours of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(400, 132)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self.width() / len(_MOODS)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, _ in enumerate(_MOODS):
            level = {_HARD: "critical", _WATCHED: "watch"}.get(number)
            fill = QColor(palette.levels[level].fill) if level else QColor(palette.row)
            fill.setAlphaF(0.75 if level else 1.0)
            painter.setBrush(fill)
            column = QRectF(number * wide + 3, 0, wide - 6, self.height() - 18)
            painter.drawRoundedRect(column, 10, 10)
        points = [
            QPointF((number + 0.5) * wide, 14 + mood * (self.height() - 52))
            for number, mood in enumerate(_MOODS)
        ]
        band = QColor(palette.curve)
        band.setAlphaF(0.16)
        curve = _curve(points)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(band, 18, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(curve)
        painter.setPen(QPen(QColor(palette.curve), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(curve)
        for number, name in _FACES.items():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.row))
            painter.drawEllipse(points[number], 12, 12)
            x, y = points[number].x() - 12, points[number].y() - 12
            paint_icon(painter, name, colour=palette.curve, x=x, y=y, size=24)
        painter.end()


def _curve(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for before, after in pairwise(points):
        half = (after.x() - before.x()) / 2
        path.cubicTo(QPointF(before.x() + half, before.y()), QPointF(after.x() - half, after.y()), after)
    return path
