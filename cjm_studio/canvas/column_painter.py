"""The ground of the map: rows, column lines, and the tint and hatched rails of barrier stages."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.marks import paint_hatch
from cjm_studio.canvas.style import colour, pen
from cjm_studio.session.faces import StageHead

# By level: step of the hatch in pixels, strength of the tint (more would drown the cards of pains).
_RAILS = {"watch": (12.0, 0.16), "barrier": (8.0, 0.20), "critical": (5.0, 0.24)}
RAIL = 6.0


def paint_row_ground(painter: QPainter, rect: QRectF, *, number: int, brush: Brush) -> None:
    """Draw the ground of a row; every second one is a shade darker."""
    palette = brush.palette
    painter.fillRect(rect, colour(palette.row_alternate if number % 2 else palette.row))


def paint_column_tint(painter: QPainter, column: QRectF, *, head: StageHead, brush: Brush) -> None:
    """Tint a barrier stage from top to bottom."""
    rail = _RAILS.get(head.level)
    if rail is None:
        return
    tint = QColor(brush.palette.levels[head.level].fill)
    tint.setAlphaF(rail[1])
    painter.fillRect(column, tint)


def paint_grid_lines(painter: QPainter, column: QRectF, *, bottoms: list[float], brush: Brush) -> None:
    """Draw the lines between the cells of a column."""
    painter.setPen(pen(brush.palette.grid))
    painter.drawLine(column.topRight(), column.bottomRight())
    for y in bottoms:
        painter.drawLine(QPointF(column.left(), y), QPointF(column.right(), y))


def paint_rails(
    painter: QPainter, column: QRectF, *, head: StageHead, brush: Brush, visible: QRectF | None = None
) -> None:
    """Draw the hatched rails at both edges of a barrier stage, or the dashed frame of unknown ones."""
    level = brush.palette.levels.get(head.level)
    if level is None or head.level == "none":
        if head.hypothesis:
            painter.setPen(pen(brush.palette.ink_3, 1.4, Qt.PenStyle.DashDotLine))
            _edges(painter, column)
        return
    if head.level == "not_enough_data":
        painter.setPen(pen(level.hatch, 1.2, Qt.PenStyle.DashLine))
        _edges(painter, column)
        return
    step = _RAILS[head.level][0]
    span = column if visible is None else column.intersected(visible)
    if span.isEmpty():
        return
    # The hatch begins at a multiple of its step, so that strips painted apart meet.
    top = span.top() - (span.top() - column.top()) % step
    for x in (column.left() + 1, column.right() - RAIL - 1):
        rail = QRectF(x, top, RAIL, span.bottom() - top)
        paint_hatch(painter, rail, step=step, ink=level.hatch, width=1.6)


def _edges(painter: QPainter, column: QRectF) -> None:
    for x in (column.left() + 2, column.right() - 2):
        painter.drawLine(QPointF(x, column.top()), QPointF(x, column.bottom()))
