"""Figures in cells: metrics with interval and n, and the levels of the barrier rule."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.head_painter import TICKS
from cjm_studio.canvas.marks import paint_hatch, paint_ticks
from cjm_studio.canvas.style import colour, pen, rounded
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.tokens import LEVEL_ICONS, STATUS_ICONS
from cjm_studio.session.faces import BarrierFace, FigureFace, LevelFace

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
    colours = palette.levels.get(level.level, palette.levels["none"])
    paint_level_ground(painter, box, level=level, brush=brush)
    x, y = box.x() + 12, box.y() + 6
    icon = LEVEL_ICONS.get(level.level, "shield-question")
    paint_icon(painter, icon, colour=colours.ink, x=x, y=y + 1, size=13)
    end = x + 18 + brush.chip.draw(painter, level.word, x=x + 18, y=y, ink=colours.ink)
    if level.level in TICKS:
        ticks = TICKS[level.level]
        paint_ticks(painter, x=end + 8, y=y + 1, count=ticks, of=colours.ink, rest=colours.hatch)
        end += 8 + 14
    ink = colours.ink if colours.fill else palette.ink_2
    room = box.width() - 24
    if level.barrier is not None:
        _paint_owner(painter, level.barrier, left=end + 6, right=box.right() - 12, y=y, ink=ink, brush=brush)
        if level.barrier.news:
            room -= 18
            icon = STATUS_ICONS[level.barrier.news]
            paint_icon(painter, icon, colour=ink, x=box.right() - 25, y=y + 18, size=13)
    for number, line in enumerate((level.metric, level.figure)):
        clipped = brush.small.clip(line, room if number == 0 else box.width() - 24)
        brush.small.draw(painter, clipped, x=x, y=y + 17 + number * brush.small.line, ink=ink)


def paint_level_ground(painter: QPainter, box: QRectF, *, level: LevelFace, brush: Brush) -> None:
    """Draw the ground of a level: dashed where too little is known, hatched where nothing was measured."""
    palette = brush.palette
    colours = palette.levels.get(level.level, palette.levels["none"])
    border = pen(colours.hatch, 1.0)
    if level.level == "not_enough_data":
        border = pen(colours.hatch, 1.2, Qt.PenStyle.DashLine)
    elif level.level == "hypothesis":
        border = pen(palette.cards["barrier_hypothesis"].accent, 1.2, Qt.PenStyle.DashLine)
    rounded(painter, box, radius=8, fill=colours.fill or palette.row_alternate, border=border)
    if level.level == "hypothesis":
        corner = QRectF(box.right() - 26, box.bottom() - 11, 20, 7)
        paint_hatch(painter, corner, step=4, ink=palette.cards["barrier_hypothesis"].accent)


def _paint_owner(
    painter: QPainter, barrier: BarrierFace, *, left: float, right: float, y: float, ink: str, brush: Brush
) -> None:
    """Draw the owner's initials at the right end; a question mark where "no owner" has no room."""
    words = barrier.owner
    if left + brush.small.width_of(words) > right:
        words = brush.small.clip(words, right - left) if barrier.owned else "?"
    width = brush.small.width_of(words)
    start = right - width
    brush.small.draw(painter, words, x=start, y=y, ink=ink)
    if words == "?" and start - 15 >= left:
        paint_icon(painter, "user", colour=ink, x=start - 15, y=y + 1, size=12)
