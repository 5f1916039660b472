"""The map from farthest off: a matrix of stages by rows that says how many cards stand where."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.far_cards import Lit
from cjm_studio.canvas.style import mixed
from cjm_studio.layout.grid import Grid
from cjm_studio.model.ids import PlaceId
from cjm_studio.session.map_content import MapContent

_SMALLEST_CELL = 13.0  # pixels on the screen in which a count can be read


def paint_counts(
    painter: QPainter, visible: QRectF, *, content: MapContent, grid: Grid, brush: Brush, lit: Lit
) -> None:
    """Draw stages by rows as a matrix: the more cards, the stronger; the number where it can be read."""
    cells = [(stage, row) for row in grid.rows for stage in grid.stages]
    counts = {cell: _count(content.cell(*cell), lit) for cell in cells}
    most = max(counts.values(), default=0)
    shown = set(grid.stages_between(visible.left(), visible.right()))
    transform = painter.worldTransform()
    painter.save()
    painter.resetTransform()  # numbers keep their size on the screen
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for row in grid.rows_between(visible.top(), visible.bottom()):
        for stage in grid.stages:
            count = counts[stage, row]
            if count and stage in shown:
                box = transform.mapRect(QRectF(*grid.cell(stage, row))).adjusted(1, 1, -1, -1)
                _paint_count(painter, box, count=count, strength=count / most, brush=brush)
    painter.restore()


def _count(places: list[PlaceId], lit: Lit) -> int:
    return len(places) if lit is None else sum(place in lit for place in places)


def _paint_count(painter: QPainter, box: QRectF, *, count: int, strength: float, brush: Brush) -> None:
    painter.fillRect(box, mixed(brush.palette.row, brush.palette.focus, round(8 + 50 * strength)))
    words = str(count)
    width = brush.small.width_of(words)
    if box.height() >= _SMALLEST_CELL and box.width() >= width + 4:
        number = _number(words, brush, painter.device().devicePixelRatioF())
        corner = box.center() - QPointF(width / 2, brush.small.line / 2)
        painter.drawPixmap(corner.toPoint(), number)


@lru_cache(maxsize=512)
def _number(words: str, brush: Brush, fineness: float) -> QPixmap:
    """Return a number painted once: writing hundreds of them takes longer than a frame."""
    width = ceil(brush.small.width_of(words)) + 2
    picture = QPixmap(round(width * fineness), round(brush.small.line * fineness))
    picture.setDevicePixelRatio(fineness)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    brush.small.draw(painter, words, x=0, y=0, ink=brush.palette.ink)
    painter.end()
    return picture
