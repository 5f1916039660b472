"""The history of a stage over the waves: share with interval, wave by wave, against the limit."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import LEVEL_ICONS, Palette

_TOP, _BOTTOM, _SIDE = 8.0, 22.0, 36.0
_ICON = 14
_BIG, _SMALL = 5.0, 4.0


@dataclass(frozen=True, slots=True)
class WavePoint:
    """One wave; without a share where there were too few answers to show one."""

    name: str
    share: float | None
    low: float = 0.0
    high: float = 0.0
    limit: float | None = None
    level: str = ""
    spoken: str = ""
    current: bool = False


class HistoryPlot(QWidget):
    """Draws the waves from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[WavePoint] = ()
        self._top = 1.0
        self._limit_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Sequence[WavePoint], *, limit_words: str = "") -> None:
        """Show these waves; one alone is no history."""
        self._points = points
        self._limit_words = limit_words
        self.setVisible(len(points) > 1)
        highest = max(
            [point.high for point in points] + [point.limit or 0.0 for point in points], default=1.0
        )
        self._top = min(1.0, max(0.2, highest * 1.1))
        spoken = "; ".join(point.spoken for point in points)
        self.setAccessibleName(spoken)
        self.setToolTip("\n".join(point.spoken for point in points))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(132))

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self._points) < 2:
            return
        palette = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(panel_font(11, QFont.Weight.Medium))
        painter.setPen(QPen(QColor(palette.grid), 1))
        painter.drawLine(QLineF(0, self._y(0), self.width(), self._y(0)))
        self._draw_limit(painter, palette)
        before = ""
        for index, point in enumerate(self._points):
            self._draw_point(painter, palette, point, self._x(index))
            if point.share is not None:  # an icon at every wave would say the same over and over
                if point.level != before:
                    self._draw_level(painter, palette, point, self._x(index))
                before = point.level
        self._draw_names(painter, palette)
        painter.end()

    def _draw_limit(self, painter: QPainter, palette: Palette) -> None:
        """The limit may change from wave to wave: each wave carries its own piece of the line."""
        half = (self.width() - 2 * _SIDE) / max(1, len(self._points) - 1) / 2
        painter.setPen(QPen(QColor(palette.ink_3), 1.2, Qt.PenStyle.DashLine))
        for index, point in enumerate(self._points):
            if point.limit is not None:
                x, y = self._x(index), self._y(point.limit)
                painter.drawLine(QLineF(max(0.0, x - half), y, min(self.width(), x + half), y))
        if self._limit_words and self._points[0].limit is not None:
            painter.setPen(QColor(palette.ink_3))
            painter.drawText(QPointF(0, self._y(self._points[0].limit) - 5), self._limit_words)

    def _draw_point(self, painter: QPainter, palette: Palette, point: WavePoint, x: float) -> None:
        if point.share is None:
            painter.setPen(QColor(palette.ink_3))
            painter.drawText(
                QRectF(x - 20, self._y(0) - scaled(16), 40, scaled(14)), Qt.AlignmentFlag.AlignHCenter, "<5"
            )
            return
        ink = _ink(palette, point)
        painter.setPen(QPen(QColor(ink), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QLineF(x, self._y(point.low), x, self._y(point.high)))
        radius = _BIG if point.current else _SMALL
        painter.setPen(QPen(QColor(palette.surface), 1.5))
        painter.setBrush(QColor(ink))
        painter.drawEllipse(QPointF(x, self._y(point.share)), radius, radius)

    def _draw_level(self, painter: QPainter, palette: Palette, point: WavePoint, x: float) -> None:
        """Say the level beside the point that changes it: never by colour alone."""
        if point.level in LEVEL_ICONS and point.share is not None:
            size, ink = scaled(_ICON), _ink(palette, point)
            y = self._y(point.share) - size / 2
            paint_icon(painter, LEVEL_ICONS[point.level], colour=ink, x=x + _BIG + 3, y=y, size=size)

    def _draw_names(self, painter: QPainter, palette: Palette) -> None:
        """Names that would run into a later one are left to the tool tip; the last wave is always named."""
        metrics = QFontMetricsF(painter.font())
        free = float(self.width())
        for index in range(len(self._points) - 1, -1, -1):
            point = self._points[index]
            wide = metrics.horizontalAdvance(point.name)
            left = min(max(0.0, self._x(index) - wide / 2), self.width() - wide)
            if left + wide > free:
                continue
            painter.setPen(QColor(palette.ink if point.current else palette.ink_3))
            area = QRectF(left, self.height() - scaled(16), wide + 1, scaled(15))
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft, point.name)
            free = left - 6

    def _x(self, index: int) -> float:
        return _SIDE + index * (self.width() - 2 * _SIDE) / max(1, len(self._points) - 1)

    def _y(self, share: float) -> float:
        return _TOP + (1 - share / self._top) * (self.height() - _TOP - scaled(_BOTTOM))


def _ink(palette: Palette, point: WavePoint) -> str:
    alarming = point.level in ("watch", "barrier", "critical")
    return palette.levels[point.level].hatch if alarming else palette.ink_3
