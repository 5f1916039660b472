"""Draws a trend: limits of chance as a band, marks joined in time, mechanics as lines with their names."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from cjm_studio.layout.wrap import clipped
from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.tokens import SERIES, Palette
from cjm_studio.panels.metrics.drawing import add_labels, draw_marks, line, place_of
from cjm_studio.panels.metrics.inks import Ink, ink_of
from cjm_studio.panels.metrics.labels import Label
from cjm_studio.session.metric_look import Chart, Fix, Mark, TrendLines

_UNDER = -2.0
_LINES = 3  # of names of mechanics above the marks
_WIDEST = 340  # pixels of a name


def draw_trend(plot: pg.PlotItem, chart: Chart, palette: Palette) -> None:
    """Draw everything of a trend but its axes."""
    lines = chart.trend
    if lines is None:
        return
    if chart.middle is not None:
        plot.addItem(pg.InfiniteLine(chart.middle, angle=0, pen=line(palette.grid_strong, 1.2)))
    _band(plot, lines, palette)
    for _, limit in chart.limits:
        dashed = line(palette.ink_2, 1.6, Qt.PenStyle.DashLine)
        plot.addItem(pg.InfiniteLine(limit, angle=0, pen=dashed))
    _joined(plot, chart, lines, palette=palette)
    by_ink: dict[Ink, list[Mark]] = {}
    for mark in chart.marks:
        by_ink.setdefault(ink_of(chart, mark, palette), []).append(mark)
    for ink, marks in by_ink.items():
        draw_marks(plot, chart, marks, ink, palette=palette)
    add_labels(plot, chart, [_label(chart, mark, palette) for mark in chart.marks if mark.label])
    for fix in lines.fixes:
        upright = pg.InfiniteLine(fix.at, angle=90, pen=line(palette.curve, 1.6, Qt.PenStyle.DashDotLine))
        upright.setZValue(_UNDER)  # it may start on the day of a wave
        plot.addItem(upright)


def _label(chart: Chart, mark: Mark, palette: Palette) -> Label:
    """Words stand past the end of the interval, above it or, near the top, below."""
    across, _ = place_of(chart, mark)
    high, low = mark.high or mark.value, mark.low if mark.low is not None else mark.value
    above = (chart.high - high) > 0.16 * (chart.high - chart.low)
    return Label(across, high if above else low, mark.label, palette.ink, (0.5, 1.08 if above else -0.08))


def _band(plot: pg.PlotItem, lines: TrendLines, palette: Palette) -> None:
    tint = QColor(SERIES[palette.name][0])
    tint.setAlpha(26)
    across: list[float] = []
    ends: list[float] = []
    middles: list[float] = []
    for one in lines.bounds:
        area = QGraphicsRectItem(QRectF(one.left, one.low, one.right - one.left, one.high - one.low))
        area.setBrush(tint)
        area.setPen(QColor(0, 0, 0, 0))
        area.setZValue(_UNDER)
        plot.addItem(area, ignoreBounds=True)
        across += [one.left, one.right]
        ends += [one.low, one.low]
        middles += [one.centre, one.centre]
    highs = [end for one in lines.bounds for end in (one.high, one.high)]
    edge = line(SERIES[palette.name][0], 1.0, Qt.PenStyle.DotLine)
    for along, pen in ((ends, edge), (highs, edge), (middles, line(SERIES[palette.name][0], 0.8))):
        if along:
            plot.addItem(pg.PlotCurveItem(across, along, pen=pen, connect="pairs"))


def _joined(plot: pg.PlotItem, chart: Chart, lines: TrendLines, *, palette: Palette) -> None:
    places = {mark.group: place_of(chart, mark) for mark in chart.marks}
    pen = line(palette.ink_3, 1.2)
    for run in lines.runs:
        if len(run) > 1:
            across, along = zip(*(places[group] for group in run), strict=True)
            plot.addItem(pg.PlotCurveItem(list(across), list(along), pen=pen, antialias=True))


class FixNames(pg.GraphicsObject):  # type: ignore[misc]
    """The names of mechanics above the marks, in as many lines as keep them apart."""

    def __init__(self, fixes: tuple[Fix, ...], top: float, palette: Palette) -> None:
        super().__init__()
        self._fixes, self._top, self._palette = fixes, top, palette

    @staticmethod
    def height() -> float:
        """Return the pixels that the names take."""
        return _LINES * QFontMetricsF(panel_font(11)).lineSpacing() + 6

    def stand(self, top: float) -> None:
        """Let the names hang from a height of the chart."""
        self.prepareGeometryChange()
        self._top = top
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-1e4, -1e4, 2e4, 2e4)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        there, box = painter.worldTransform(), self.getViewBox()
        (left, right), _ = box.viewRange()
        ends = there.map(QPointF(left, self._top)).x(), there.map(QPointF(right, self._top)).x()
        painter.setWorldTransform(QTransform())
        painter.setFont(panel_font(11, QFont.Weight.Medium))
        painter.setPen(QColor(self._palette.curve))
        metrics = QFontMetricsF(painter.font())
        free = [ends[0]] * _LINES
        for fix in self._fixes:
            at = there.map(QPointF(fix.at, self._top))
            most = min(scaled(_WIDEST), ends[1] - ends[0])
            words = clipped(fix.words, most, width_of=metrics.horizontalAdvance)
            wide = metrics.horizontalAdvance(words)
            x = min(at.x() + 5, ends[1] - wide)
            row = next((turn for turn, taken in enumerate(free) if taken <= x), None)
            if row is None:  # no room: the note and the table name it
                continue
            free[row] = x + wide + 10
            area = QRectF(x, at.y() + 2 + row * metrics.lineSpacing(), wide + 2, metrics.lineSpacing())
            painter.fillRect(area.adjusted(-2, 0, 2, 0), QColor(self._palette.row))  # over other lines
            painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft), words)
        painter.setWorldTransform(there)
