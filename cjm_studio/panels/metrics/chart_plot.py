"""A chart on the screen: drawn by pyqtgraph, still under the wheel, walked and chosen by keys and mouse."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsRectItem, QToolTip, QWidget

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.tokens import Palette
from cjm_studio.panels.metrics.axes import NameAxis, NumberAxis, dress
from cjm_studio.panels.metrics.drawing import SIZE, column, draw, line, offset, place_of, room_beside
from cjm_studio.panels.metrics.level_heads import LevelHead
from cjm_studio.panels.metrics.trend_drawing import FixNames, draw_trend
from cjm_studio.session.metric_look import Chart, Mark
from cjm_studio.wording.language import Language

_NEAR = 24  # pixels between the pointer and the mark that it means


class ChartPlot(pg.PlotWidget):  # type: ignore[misc]
    """Shows one chart; the mark of the table's current row is ringed, its stage tinted."""

    chosen = Signal(int)  # a row of the table

    def __init__(self, parent: QWidget | None = None) -> None:
        self._axes = {"bottom": NumberAxis("bottom"), "left": NumberAxis("left")}
        super().__init__(parent, axisItems=self._axes)
        self._chart: Chart | None = None
        self._palette: Palette | None = None
        self._heads: list[LevelHead] = []
        self._tints: list[tuple[int, QGraphicsRectItem]] = []  # of levels
        self._under: tuple[int, QGraphicsRectItem] | None = None  # of the stage that is selected
        self._ring: pg.ScatterPlotItem | None = None
        self._fixes: FixNames | None = None
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setMouseTracking(True)
        self.setAntialiasing(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the table below is walked with keys
        self.setMinimumHeight(scaled(184))

    def show_chart(self, chart: Chart, palette: Palette, *, language: Language) -> None:
        """Draw a chart anew."""
        self._chart, self._palette = chart, palette
        plot = self.getPlotItem()
        plot.clear()
        self._heads, self._tints, self._under, self._ring, self._fixes = [], [], None, None, None
        self.setBackground(QColor(palette.row))
        self._set_axes(chart, palette, language)
        (draw if chart.trend is None else draw_trend)(plot, chart, palette)
        if chart.trend is not None and chart.trend.fixes:
            self._fixes = FixNames(chart.trend.fixes, chart.high, palette)
            plot.addItem(self._fixes, ignoreBounds=True)
        for group, (level, word) in enumerate(chart.levels):
            fill = palette.levels[level].fill if level else ""
            if fill:
                self._tints.append((group, column(fill, strength=90)))
                plot.addItem(self._tints[-1][1], ignoreBounds=True)
            if level:
                head = LevelHead(level, word, palette)
                head.setPos(group, chart.high)
                plot.addItem(head, ignoreBounds=True)
                self._heads.append(head)
        self._fit()

    def _set_axes(self, chart: Chart, palette: Palette, language: Language) -> None:
        plot, lying = self.getPlotItem(), chart.form == "stacked"
        name_side = "" if chart.form == "plane" else "left" if lying else "bottom"
        axes = {}
        for side in ("bottom", "left"):
            axis = NameAxis(side) if side == name_side else NumberAxis(side)
            axes[side] = axis
            dress(axis, palette)
            if isinstance(axis, NumberAxis):
                axis.unit, axis.language = chart.unit, language
                axis.apart = chart.low < 0 and chart.unit == "scale"
                words = chart.across if chart.form == "plane" and side == "bottom" else chart.axis
                axis.say(words, colour=palette.ink_2)
                axis.setGrid(45)
        plot.setAxisItems(axes)
        plot.getViewBox().invertY(lying)

    def _fit(self) -> None:
        """Give every stage its room; an axis made anew learns of the range that was there before it."""
        if self._chart is not None:
            self._set_ranges(self._chart)
            self._place_strips()
            box = self.getPlotItem().getViewBox()
            for side in ("bottom", "left"):
                self.getPlotItem().getAxis(side).linkedViewChanged(box)

    def _place_strips(self) -> None:
        """Strips end where the plot does: a picture in a file cuts nothing off."""
        (left, right), (low, high) = self.getPlotItem().getViewBox().viewRange()
        lying = self._chart is not None and self._chart.form == "stacked"
        for group, strip in (*self._tints, *((self._under,) if self._under else ())):
            area = QRectF(group - 0.5, low, 1, high - low)
            strip.setRect(QRectF(left, group - 0.5, right - left, 1) if lying else area)

    def settle(self) -> None:
        """Lay everything out at once, as the event loop would do later."""
        for _ in range(2):  # names take room from the plot, and the plot gives it back to names
            self.getPlotItem().layout.activate()
            self._fit()

    def _set_ranges(self, chart: Chart) -> None:
        """Names, level words and the space above follow the width."""
        plot, several = self.getPlotItem(), max(1, len(chart.groups))
        if chart.form == "plane":
            plot.setRange(xRange=(chart.low, chart.high), yRange=(chart.low, chart.high * 1.05), padding=0)
            return
        if chart.form == "stacked":
            far = max((max(abs(m.low or 0), abs(m.high or 0)) for m in chart.marks), default=1.0)
            plot.setRange(xRange=(-far, far), yRange=(-0.5, several - 0.5), padding=0.01)
            plot.getAxis("left").show_names(chart.groups, room=self.width() * 0.2)
            return
        axis = plot.getAxis("left")
        shown = QFontMetricsF(panel_font(12)).horizontalAdvance("−100 %") + scaled(34)
        axis.setWidth(shown)
        far = _far_end(chart, max(1.0, self.width() - shown))
        room = (self.width() - shown) / (far + 0.5)
        if chart.trend is not None:
            plot.getAxis("bottom").show_names_at(chart.groups, chart.trend.places, step=room)
        else:
            plot.getAxis("bottom").show_names(chart.groups, room=max(24.0, room - 4))
        for head in self._heads:
            head.give_width(room)
        height = max(120.0, self.height() - plot.getAxis("bottom").height() - 12)
        above = LevelHead.height() / height if self._heads else 0.02
        above = FixNames.height() / height if self._fixes else above
        top = chart.low + (chart.high - chart.low) / (1 - min(0.5, above))
        for head in self._heads:
            head.setY(top)
        if self._fixes is not None:
            self._fixes.stand(top)
        foot = chart.low - self._foot(chart, (top - chart.low) / height)
        plot.setRange(xRange=(-0.5, far), yRange=(foot, top), padding=0)

    @staticmethod
    def _foot(chart: Chart, pixel: float) -> float:
        """Return the room that marks at the foot of the axis need, to be seen whole."""
        lowest = min((mark.value for mark in chart.marks if mark.level != "hidden"), default=chart.high)
        return max(0.0, chart.low + SIZE * pixel - lowest) if chart.form == "points" else 0.0

    def point_at(self, row: int, *, group: int | None) -> None:
        """Ring the mark of a row of the table, and tint a group: the stage that is selected."""
        chart, palette, plot = self._chart, self._palette, self.getPlotItem()
        if chart is None or palette is None:
            return
        if self._under is not None:
            plot.removeItem(self._under[1])
            self._under = None
        if group is not None and chart.form != "plane":
            self._under = (group, column(palette.focus_fill, strength=170))
            plot.addItem(self._under[1], ignoreBounds=True)
            self._place_strips()
        if self._ring is not None:
            plot.removeItem(self._ring)
        ringed = []
        if chart.form in ("points", "plane"):
            ringed = [place_of(chart, mark) for mark in chart.marks if mark.row == row]
        edge = line(palette.focus, 2.0)
        self._ring = pg.ScatterPlotItem(
            pos=ringed, symbol="o", size=SIZE + 10, brush=None, pen=edge, pxMode=True, useCache=False
        )
        plot.addItem(self._ring, ignoreBounds=True)

    def mark_near(self, at: QPointF) -> Mark | None:
        """Return the mark at a place of the widget: the nearest, a piece or bar by its area."""
        chart = self._chart
        if chart is None or not chart.marks:
            return None
        box = self.getPlotItem().getViewBox()
        point = box.mapSceneToView(at)
        if chart.form in ("stacked", "bars"):
            along, group = (point.x(), point.y()) if chart.form == "stacked" else (point.y(), point.x())
            inside = (m for m in chart.marks if m.group == round(group))
            return next((m for m in inside if (m.low or 0.0) <= along <= (m.high or 0.0)), None)

        def far(mark: Mark) -> float:
            there = box.mapViewToScene(QPointF(*place_of(chart, mark)))
            return float((there.x() - at.x()) ** 2 + (there.y() - at.y()) ** 2)

        nearest = min(chart.marks, key=far)
        return nearest if far(nearest) <= _NEAR**2 else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_near(event.position())
        if mark is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(mark.row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_near(event.position())
        if mark is not None:
            QToolTip.showText(event.globalPosition().toPoint(), mark.spoken, self)
        else:
            QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_chart"):  # pyqtgraph sizes itself before this class is ready
            self._fit()


def _far_end(chart: Chart, wide: float) -> float:
    """Return where the axis of names ends: what stands at its last mark is seen whole."""
    several = max(1, len(chart.groups))
    if chart.trend is not None:
        half = max(18.0, NameAxis.width_of(chart.groups[-1]) / 2)
        return several - 1 + max(0.5, half * several / max(1.0, wide - half))
    last = [mark for mark in chart.marks if mark.group == several - 1 and mark.level != "hidden"]
    beside = max((room_beside(mark.label) for mark in last if mark.label), default=0.0)
    if chart.form != "points" or not 0 < beside < wide / 2:
        return several - 0.5
    end = several - 1 + max(offset(chart, mark.series) for mark in last)
    return max(several - 0.5, end + beside * (end + 0.5) / (wide - beside))
