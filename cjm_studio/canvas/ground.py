"""The parts of the map that are no cards, drawn for any visible rectangle, on the screen and on paper."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.column_painter import (
    paint_column_tint,
    paint_grid_lines,
    paint_rails,
    paint_row_ground,
)
from cjm_studio.canvas.curve_painter import HEIGHT, paint_curve
from cjm_studio.canvas.detail import Detail
from cjm_studio.canvas.figure_painter import (
    BETWEEN,
    FIGURE,
    LEVEL,
    paint_figures,
    paint_level_ground,
    paint_levels,
)
from cjm_studio.canvas.overlay_painter import paint_overlaid
from cjm_studio.canvas.style import pen, rounded
from cjm_studio.layout.grid import PADDING, Box, Grid
from cjm_studio.model.ids import RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.session.map_content import MapContent

_LABEL = 18.0
_LABEL_EVERY = 5  # columns: one label is in sight wherever the map is scrolled to


def rect_of(box: Box) -> QRectF:
    """Return a box as Qt's rectangle."""
    return QRectF(*box)


def paint_ground(
    painter: QPainter,
    visible: QRectF,
    *,
    content: MapContent,
    grid: Grid,
    brush: Brush,
    detail: Detail = Detail.TEXT,
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
        if detail >= Detail.BARS:
            paint_rails(painter, column, head=content.head(stage), brush=brush, visible=visible)
    for row in rows:
        if detail is Detail.TEXT:
            _paint_leads(
                painter, row, stages=stages, content=content, grid=grid, brush=brush, visible=visible
            )
        elif detail is Detail.BARS:
            _paint_far_leads(painter, row, stages=stages, content=content, grid=grid, brush=brush)
            _paint_curve(painter, row, content=content, grid=grid, brush=brush, visible=visible)
    _paint_lines_of_visibility(painter, visible, content=content, grid=grid, brush=brush, detail=detail)


def _paint_curve(
    painter: QPainter, row: RowId, *, content: MapContent, grid: Grid, brush: Brush, visible: QRectF
) -> None:
    if ROW_KINDS[content.row(row).kind].content != "curve" or not grid.stages:
        return
    rect = QRectF(0, grid.band(row).y + PADDING, grid.width, HEIGHT)
    paint_curve(painter, rect, curve=content.curve, zero=content.zero_word, brush=brush, visible=visible)
    paint_overlaid(painter, rect, curves=content.curve.overlaid, brush=brush)


def _paint_leads(
    painter: QPainter,
    row: RowId,
    *,
    stages: Sequence[StageId],
    content: MapContent,
    grid: Grid,
    brush: Brush,
    visible: QRectF,
) -> None:
    _paint_curve(painter, row, content=content, grid=grid, brush=brush, visible=visible)
    kind = ROW_KINDS[content.row(row).kind].content
    for stage in stages if kind in ("levels", "figures") else ():
        lead = rect_of(grid.lead(stage, row))
        if kind == "levels":
            paint_levels(painter, lead, levels=content.levels(stage), brush=brush)
        else:
            paint_figures(painter, lead, figures=content.figures(stage), brush=brush)


def _paint_far_leads(
    painter: QPainter, row: RowId, *, stages: Sequence[StageId], content: MapContent, grid: Grid, brush: Brush
) -> None:
    """Draw levels in their colours and metrics by their value: the rest cannot be read from afar."""
    kind, palette = ROW_KINDS[content.row(row).kind].content, brush.palette
    for stage in stages:
        lead = rect_of(grid.lead(stage, row))
        if kind == "levels":
            for number, level in enumerate(content.levels(stage)):
                box = QRectF(lead.x(), lead.y() + number * (LEVEL + BETWEEN), lead.width(), LEVEL)
                paint_level_ground(painter, box, level=level, brush=brush)
        elif kind == "figures":
            for number, figure in enumerate(content.figures(stage)):
                box = QRectF(lead.x(), lead.y() + number * (FIGURE + BETWEEN), lead.width(), FIGURE)
                fill = palette.cards["metric"].fill
                rounded(painter, box, radius=8, fill=fill, border=pen(palette.grid_strong))
                brush.figure.draw(painter, figure.value, x=box.x() + 12, y=box.y() + 23, ink=palette.ink)


def _paint_lines_of_visibility(
    painter: QPainter, visible: QRectF, *, content: MapContent, grid: Grid, brush: Brush, detail: Detail
) -> None:
    """Part what clients see from what is behind it, by a dashed line that says so every few columns."""
    for row in content.lines_of_visibility:
        y, words = grid.band(row).y, content.visibility_words
        if not visible.top() - _LABEL <= y <= visible.bottom() + _LABEL:
            continue
        painter.setPen(pen(brush.palette.ink_2, 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, y), QPointF(grid.width, y))  # whole, so that dashes of strips meet
        if detail < Detail.TEXT:
            continue
        width = brush.small.width_of(words)
        for stage in grid.stages[::_LABEL_EVERY]:
            label = QRectF(grid.column(stage).x + 16, y - _LABEL / 2, width + 16, _LABEL)
            if label.intersects(visible):
                border = pen(brush.palette.ink_2, 1.0)
                rounded(painter, label, radius=_LABEL / 2, fill=brush.palette.row, border=border)
                brush.small.draw(painter, words, x=label.x() + 8, y=label.y() + 1.5, ink=brush.palette.ink_2)
