"""What the colours and shapes of a chart stand for, on the screen and in pictures of it."""

from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.tokens import Palette
from cjm_studio.panels.metrics.inks import Ink, piece_colours, series_ink
from cjm_studio.session.metric_look import Chart

_MARK, _GAP = 12, 18


def entries(chart: Chart, palette: Palette) -> list[tuple[str, Ink]]:
    """Return the names in a chart with how each is drawn; what has no name needs no line."""
    if chart.form == "stacked":
        colours = piece_colours(chart.roles, palette)
        return [(name, Ink(colour, "s")) for name, colour in zip(chart.series, colours, strict=True)]
    if chart.joined or not any(chart.series):
        return []
    return [(name, series_ink(chart, turn, palette)) for turn, name in enumerate(chart.series)]


def paint_legend(painter: QPainter, area: QRectF, found: list[tuple[str, Ink]], *, palette: Palette) -> float:
    """Paint names side by side, in as many lines as they need; return the height that they took."""
    painter.setFont(panel_font(12, QFont.Weight.Medium))
    metrics = QFontMetricsF(painter.font())
    high, x, y = metrics.lineSpacing() + 6, area.left(), area.top()
    for name, ink in found:
        wide = scaled(_MARK) + 6 + metrics.horizontalAdvance(name)
        if x > area.left() and x + wide > area.right():
            x, y = area.left(), y + high
        painter.save()
        painter.translate(QPointF(x + scaled(_MARK) / 2, y + high / 2))
        painter.scale(scaled(_MARK), scaled(_MARK))
        pen = QPen(QColor(ink.colour), 2.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor(palette.row if ink.hollow else ink.colour))
        painter.drawPath(Symbols[ink.shape])
        painter.restore()
        painter.setPen(QColor(palette.ink_2))
        words = QRectF(x + scaled(_MARK) + 6, y, wide, high)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), name)
        x += wide + _GAP
    return y + high - area.top() if found else 0.0


class Legend(QWidget):
    """The legend above a chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[tuple[str, Ink]] = []
        self._palette: Palette | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chart(self, chart: Chart, palette: Palette) -> None:
        """Name the series of a chart."""
        self._entries, self._palette = entries(chart, palette), palette
        self.setVisible(bool(self._entries))
        self.setAccessibleName(", ".join(name for name, _ in self._entries))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Lines are counted as they are painted."""
        metrics = QFontMetricsF(panel_font(12, QFont.Weight.Medium))
        x, lines = 0.0, 1
        for name, _ in self._entries:
            wide = scaled(_MARK) + 6 + metrics.horizontalAdvance(name)
            if x and x + wide > width:
                x, lines = 0.0, lines + 1
            x += wide + _GAP
        return round(lines * (metrics.lineSpacing() + 6)) + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._palette is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_legend(painter, QRectF(self.rect()).adjusted(2, 0, 0, 0), self._entries, palette=self._palette)
        painter.end()
