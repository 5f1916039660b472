"""Figures in cells: metrics with interval and n, and the levels of the barrier rule."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.head_painter import TICKS
from cjm_studio.canvas.marks import paint_ticks
from cjm_studio.canvas.style import colour, pen, rounded
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.tokens import LEVEL_ICONS
from cjm_studio.session.faces import FigureFace, LevelFace

FIGURE = 70.0
LEVEL = 60.0
BETWEEN = 8.0


def figures_height(count: int) -> float:
    """Return the height of so many figures."""
    return count * FIGURE + max(0, count - 1) * BETWEEN


def levels_height(count: int) -> float:
    """Return the height of so many levels."""
    return count * LEVEL + max(0, count - 1) * BETWEEN


def paint_figures(painter: QPainter, rect: QRectF, *, figures: Sequence[FigureFace], brush: Brush) -> None:
    """Draw the metrics of a stage under each other."""
    for number, figure in enumerate(figures):
        box = QRectF(rect.x(), rect.y() + number * (FIGURE + BETWEEN), rect.width(), FIGURE)
        paint_figure(painter, box, figure=figure, brush=brush)


def paint_figure(painter: QPainter, box: QRectF, *, figure: FigureFace, brush: Brush) -> None:
    """Draw one metric: its name, n, value, interval in words and as a bar."""
    palette = brush.palette
    colours = palette.cards["metric"]
    rounded(painter, box, radius=8, fill=colours.fill, border=pen(palette.grid_strong))
    x, right = box.x() + 12, box.right() - 12
    n_width = brush.chip.width_of(figure.n)
    name = brush.chip.clip(figure.metric, right - x - n_width - 10)
    brush.chip.draw(painter, name, x=x, y=box.y() + 8, ink=palette.ink_2)
    brush.chip.draw(painter, figure.n, x=right - n_width, y=box.y() + 8, ink=palette.ink_2)
    used = brush.figure.draw(painter, figure.value, x=x, y=box.y() + 23, ink=palette.ink)
    interval = brush.small.clip(figure.interval, right - x - used - 8)
    brush.small.draw(painter, interval, x=x + used + 8, y=box.y() + 30, ink=palette.ink_2)
    if figure.at is None:
        return
    y, width = box.bottom() - 12, right - x
    painter.setPen(pen(palette.grid, 3))
    painter.drawLine(QPointF(x, y), QPointF(right, y))
    if figure.low is not None and figure.high is not None:
        painter.setPen(pen(colours.accent, 3))
        painter.drawLine(QPointF(x + figure.low * width, y), QPointF(x + figure.high * width, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(colours.accent))
    painter.drawEllipse(QPointF(x + figure.at * width, y), 4, 4)


def paint_levels(painter: QPainter, rect: QRectF, *, levels: Sequence[LevelFace], brush: Brush) -> None:
    """Draw what the rule says of each metric of a stage."""
    for number, level in enumerate(levels):
        box = QRectF(rect.x(), rect.y() + number * (LEVEL + BETWEEN), rect.width(), LEVEL)
        _paint_level(painter, box, level=level, brush=brush)


def _paint_level(painter: QPainter, box: QRectF, *, level: LevelFace, brush: Brush) -> None:
    palette = brush.palette
    colours = palette.levels[level.level]
    border = pen(colours.hatch, 1.0)
    if level.level == "not_enough_data":
        border = pen(colours.hatch, 1.2, Qt.PenStyle.DashLine)
    rounded(painter, box, radius=8, fill=colours.fill or palette.row_alternate, border=border)
    x, y = box.x() + 12, box.y() + 6
    paint_icon(painter, LEVEL_ICONS[level.level], colour=colours.ink, x=x, y=y + 1, size=13)
    used = brush.chip.draw(painter, level.word, x=x + 18, y=y, ink=colours.ink)
    if level.level in TICKS:
        ticks = TICKS[level.level]
        paint_ticks(painter, x=x + 18 + used + 8, y=y + 1, count=ticks, of=colours.ink, rest=colours.hatch)
    ink = colours.ink if colours.fill else palette.ink_2
    for number, line in enumerate((level.metric, level.figure)):
        clipped = brush.small.clip(line, box.width() - 24)
        brush.small.draw(painter, clipped, x=x, y=y + 17 + number * brush.small.line, ink=ink)
