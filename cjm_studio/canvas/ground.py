"""The parts of the map that are no cards, drawn for any visible rectangle, on the screen and on paper."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.column_painter import (
    paint_column_tint,
    paint_grid_lines,
    paint_rails,
    paint_row_ground,
)
from cjm_studio.canvas.curve_painter import HEIGHT, paint_curve
from cjm_studio.canvas.figure_painter import paint_figures, paint_levels
from cjm_studio.canvas.style import colour
from cjm_studio.layout.grid import PADDING, Box, Grid
from cjm_studio.model.ids import RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.session.map_content import MapContent


def rect_of(box: Box) -> QRectF:
    """Return a box as Qt's rectangle."""
    return QRectF(*box)


def paint_ground(
    painter: QPainter, visible: QRectF, *, content: MapContent, grid: Grid, brush: Brush
) -> None:
    """Draw rows, columns, curve, levels and figures as far as they are visible."""
    rows: Sequence[RowId] = grid.rows_between(visible.top(), visible.bottom())
    stages: Sequence[StageId] = grid.stages_between(visible.left(), visible.right())
    for row in rows:
        number = grid.rows.index(row)
        paint_row_ground(painter, rect_of(grid.band(row)).intersected(visible), number=number, brush=brush)
    bottoms = [grid.band(row).bottom for row in rows]
    for stage in stages:
        column = rect_of(grid.column(stage))
        paint_column_tint(painter, column.intersected(visible), head=content.head(stage), brush=brush)
        paint_grid_lines(painter, column.intersected(visible), bottoms=bottoms, brush=brush)
        paint_rails(painter, column, head=content.head(stage), brush=brush, visible=visible)
    for row in rows:
        _paint_leads(painter, row, stages=stages, content=content, grid=grid, brush=brush)


def _paint_leads(
    painter: QPainter, row: RowId, *, stages: Sequence[StageId], content: MapContent, grid: Grid, brush: Brush
) -> None:
    kind = ROW_KINDS[content.row(row).kind].content
    if kind == "curve" and stages:
        band = grid.band(row)
        rect = QRectF(0, band.y + PADDING, grid.width, HEIGHT)
        paint_curve(painter, rect, curve=content.curve, zero=content.zero_word, brush=brush)
    for stage in stages if kind in ("levels", "figures") else ():
        lead = rect_of(grid.lead(stage, row))
        if kind == "levels":
            paint_levels(painter, lead, levels=content.levels(stage), brush=brush)
        else:
            paint_figures(painter, lead, figures=content.figures(stage), brush=brush)


def paint_blocks(
    painter: QPainter,
    visible: QRectF,
    *,
    content: MapContent,
    grid: Grid,
    brush: Brush,
) -> None:
    """Draw every card as a plain block: at this scale nothing could be read."""
    cards = grid.cards_between(visible.left(), visible.top(), right=visible.right(), bottom=visible.bottom())
    for place, box in cards:
        colours = brush.palette.cards[content.face(place).kind]
        rect = rect_of(box)
        painter.fillRect(rect, colour(colours.fill))
        painter.fillRect(QRectF(rect.x(), rect.y(), 8, rect.height()), colour(colours.accent))
