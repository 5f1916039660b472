"""Draws the marks of a chart into a plot: points with intervals, stacked and plain bars, a plane."""

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from cjm_studio.look.tokens import Palette
from cjm_studio.panels.metrics.inks import Ink, between, ink_of, piece_colours, readable_on, series_ink
from cjm_studio.panels.metrics.labels import Label, Labels, label_width
from cjm_studio.session.metric_look import Chart, Mark

SIZE = 11  # of a mark, in pixels
_SIZES = {"d": 15, "t": 13, "t1": 13, "star": 18}  # shapes that look smaller than they are
_SPREAD = 0.72  # of a group's width that its series take up
_LABELLED = 0.055  # narrower pieces carry no words
_BESIDE = -0.3  # of its own width is the figure apart from its mark
_BELOW = -3.0  # z of what lies under the marks


def line(colour: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen that is as wide as it says, in pixels, however the chart is stretched."""
    pen = QPen(QColor(colour), width, style)
    pen.setCosmetic(True)
    return pen


def place_of(chart: Chart, mark: Mark) -> tuple[float, float]:
    """Return where a mark stands in the plot."""
    if chart.trend is not None:
        return chart.trend.places[mark.group], mark.value
    if chart.form == "plane":
        return mark.at or 0.0, mark.value
    if chart.form == "stacked":
        return ((mark.low or 0.0) + (mark.high or 0.0)) / 2, float(mark.group)
    return mark.group + offset(chart, mark.series), mark.value


def offset(chart: Chart, series: int) -> float:
    """Return how far from the middle of its group a series stands, so that none hides another."""
    several = len(chart.series)
    return 0.0 if several < 2 else _SPREAD * (series / (several - 1) - 0.5)


def draw(plot: pg.PlotItem, chart: Chart, palette: Palette) -> None:
    """Draw everything of a chart but its axes."""
    _lines(plot, chart, palette)
    forms: dict[str, Callable[[pg.PlotItem, Chart, Palette], None]] = {
        "points": _points,
        "stacked": _stacked,
        "bars": _bars,
        "plane": _plane,
    }
    forms[chart.form](plot, chart, palette)


def _lines(plot: pg.PlotItem, chart: Chart, palette: Palette) -> None:
    pen = line(palette.grid_strong, 1.2)
    angle = 90 if chart.form == "stacked" else 0
    if chart.middle is not None or chart.form == "stacked":
        plot.addItem(pg.InfiniteLine(chart.middle or 0.0, angle=angle, pen=pen))
    if chart.middle_across is not None:
        plot.addItem(pg.InfiniteLine(chart.middle_across, angle=90, pen=pen))
    dashed = line(palette.ink_2, 1.6, Qt.PenStyle.DashLine)
    for group, limit in chart.limits:
        plot.addItem(pg.PlotCurveItem([group - 0.5, group + 0.5], [limit, limit], pen=dashed))


def column(colour: str, *, strength: int) -> QGraphicsRectItem:
    """Return the strip of a group, as a tint under its marks; its place follows the range."""
    strip, tint = QGraphicsRectItem(), QColor(colour)
    tint.setAlpha(strength)
    strip.setBrush(tint)
    strip.setPen(QPen(Qt.PenStyle.NoPen))
    strip.setZValue(_BELOW)
    return strip


def _points(plot: pg.PlotItem, chart: Chart, palette: Palette) -> None:
    if chart.joined:
        _join(plot, chart, palette)
    by_ink: dict[Ink, list[Mark]] = {}
    labels = []
    for mark in chart.marks:
        hidden = mark.level == "hidden"
        if not hidden:
            by_ink.setdefault(ink_of(chart, mark, palette), []).append(mark)
        if mark.label:
            ink, anchor = (palette.ink_3, (0.5, 1.1)) if hidden else (palette.ink, (_BESIDE, 0.5))
            labels.append(Label(*place_of(chart, mark), mark.label, ink, anchor))
    for drawn, marks in by_ink.items():
        draw_marks(plot, chart, marks, drawn, palette=palette)
    add_labels(plot, chart, labels)


def room_beside(label: str) -> float:
    """Return how far a mark's figure reaches to its right, in pixels."""
    return label_width(label) * (1 - _BESIDE)


def draw_marks(plot: pg.PlotItem, chart: Chart, marks: list[Mark], ink: Ink, *, palette: Palette) -> None:
    """Draw marks of one look with their intervals."""
    import numpy as np

    places = np.array([place_of(chart, mark) for mark in marks])
    pen = line(ink.colour, 2.2)
    low = np.array([m.value if m.low is None else m.low for m in marks])
    high = np.array([m.value if m.high is None else m.high for m in marks])
    if chart.form == "points":
        across, along = places.T
        plot.addItem(
            pg.ErrorBarItem(x=across, y=along, bottom=along - low, top=high - along, beam=0.0, pen=pen)
        )
    brush = QColor(palette.row if ink.hollow else ink.colour)
    edge = line(ink.colour if ink.hollow else palette.row, 2.0 if ink.hollow else 1.2)
    plot.addItem(
        pg.ScatterPlotItem(
            pos=places,
            symbol=ink.shape,
            size=_SIZES.get(ink.shape, SIZE),
            brush=brush,
            pen=edge,
            pxMode=True,
            useCache=False,
        )
    )


def _join(plot: pg.PlotItem, chart: Chart, palette: Palette) -> None:
    """Waves of a stage are one line; a wave in which nobody was asked is bridged by none."""
    pen = line(series_ink(chart, 0, palette).colour, 1.2)
    standing = {(mark.group, mark.series): mark for mark in chart.marks}
    ends = [
        place_of(chart, end)
        for (group, series), mark in standing.items()
        if (after := standing.get((group, series + 1))) is not None
        for end in (mark, after)
    ]
    across, along = [x for x, _ in ends], [y for _, y in ends]
    plot.addItem(pg.PlotCurveItem(across, along, pen=pen, connect="pairs", antialias=True))


def _stacked(plot: pg.PlotItem, chart: Chart, palette: Palette) -> None:
    colours = piece_colours(chart.roles, palette)
    pieces = [mark for mark in chart.marks if mark.value > 0]
    pen = line(palette.row, 1)
    plot.addItem(
        pg.BarGraphItem(
            x0=[m.low for m in pieces],
            x1=[m.high for m in pieces],
            y=[m.group for m in pieces],
            height=0.62,
            brushes=[QColor(colours[m.series]) for m in pieces],
            pens=[pen] * len(pieces),
        )
    )
    inks = [readable_on(colour) for colour in colours]
    told = [mark for mark in pieces if mark.value >= _LABELLED]
    add_labels(plot, chart, [Label(*place_of(chart, m), m.label, inks[m.series]) for m in told])


def _bars(plot: pg.PlotItem, chart: Chart, palette: Palette) -> None:
    ink = series_ink(chart, 0, palette).colour
    fill = QColor(between(palette.row, ink, 0.22))
    groups = [mark.group for mark in chart.marks]
    heights = [mark.value for mark in chart.marks]
    plot.addItem(pg.BarGraphItem(x=groups, height=heights, width=0.6, brush=fill, pen=line(ink, 1.4)))
    add_labels(plot, chart, [Label(m.group, m.value, m.label, palette.ink, (0.5, 1.08)) for m in chart.marks])


def _plane(plot: pg.PlotItem, chart: Chart, palette: Palette) -> None:
    draw_marks(plot, chart, list(chart.marks), series_ink(chart, 0, palette), palette=palette)
    add_labels(
        plot, chart, [Label(*place_of(chart, m), m.label, palette.ink, (0.5, 1.5)) for m in chart.marks]
    )


def add_labels(plot: pg.PlotItem, chart: Chart, labels: list[Label]) -> None:
    """Add words beside marks."""
    far = 10 * max(abs(chart.low), abs(chart.high), 1.0)
    if labels:
        plot.addItem(Labels(labels, QRectF(-far, -far, 2 * far, 2 * far)), ignoreBounds=True)
