"""Axes of charts: names of stages broken into lines, and numbers as readers write them."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen
from PySide6.QtWidgets import QGraphicsSceneResizeEvent

from cjm_studio.layout.wrap import clipped, wrap
from cjm_studio.look.fonts import panel_font
from cjm_studio.look.tokens import Palette
from cjm_studio.session.metric_look import Unit
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count, decimal, percent, signed

_LINES = 3
_ENDS = 12  # that an axis is longer than its name, at least
_SIZES = (12, 11, 10)  # of names


class NumberAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis of shares, points, people or a scale."""

    _words = ""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.unit: Unit = "share"
        self.language: Language = "en"
        self.apart = False  # differences carry their sign
        self.enableAutoSIPrefix(False)

    def say(self, words: str, *, colour: str) -> None:
        """Name what the axis shows; a name that is longer than the axis ends in an ellipsis."""
        self._words = words
        self.setLabel(words, color=colour)
        self._clip()

    def resizeEvent(self, event: QGraphicsSceneResizeEvent | None = None) -> None:
        self._clip()
        super().resizeEvent(event)

    def _clip(self) -> None:
        along = self.size().height() if self.orientation == "left" else self.size().width()
        if self._words and self.label is not None and along > 0:
            measure = QFontMetricsF(self.label.font()).horizontalAdvance
            self.labelText = clipped(self._words, along - _ENDS, width_of=measure)
            self.label.setHtml(self.labelString())

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [self._written(value, spacing) for value in values]

    def _written(self, value: float, spacing: float) -> str:
        if self.unit == "share":  # both sides of a stacked bar are shares
            return percent(abs(value), self.language)
        if self.unit == "people":
            return count(round(value), self.language)
        digits = 0 if spacing >= 1 else 1
        if self.apart or self.unit == "points":
            return signed(value, self.language, digits=digits)
        return decimal(value, self.language, digits=digits)


class NameAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis of names, each broken into as many lines as its room asks for."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self._names: tuple[str, ...] = ()

    def show_names(self, names: tuple[str, ...], *, room: float) -> None:
        """Show names at 0, 1, 2 ... in so many pixels each; what does not fit ends in an ellipsis."""
        self._names = names
        font = _fitting(names, room)
        self.setTickFont(font)
        metrics = QFontMetricsF(font)
        broken = [_broken(name, room, metrics) for name in names]
        self.setTicks([list(enumerate(broken))])
        deepest = max((text.count("\n") + 1 for text in broken), default=1)
        if self.orientation == "bottom":
            self.setHeight(deepest * metrics.lineSpacing() + 10)
        else:
            widest = max((metrics.horizontalAdvance(t) for b in broken for t in b.split("\n")), default=0)
            self.setWidth(widest + 14)

    @staticmethod
    def width_of(name: str) -> float:
        """Return the pixels that the longest line of a name takes."""
        return max(map(QFontMetricsF(panel_font(12)).horizontalAdvance, name.split("\n")))

    def show_names_at(self, names: tuple[str, ...], places: Sequence[float], *, step: float) -> None:
        """Show names line by line at these places, so many pixels a unit; of close ones the later stay."""
        metrics = QFontMetricsF(panel_font(12))
        wide = [self.width_of(name) for name in names]
        ticks, free = [], float("inf")
        for at, name, width in reversed(list(zip(places, names, wide, strict=True))):
            if at * step + width / 2 <= free:
                ticks.append((at, name))
                free = at * step - width / 2 - 3
        self.setTicks([ticks])
        deepest = max((name.count("\n") + 1 for name in names), default=1)
        self.setHeight(deepest * metrics.lineSpacing() + 10)


def _fitting(names: Sequence[str], room: float) -> QFont:
    """Return the largest type of a few in which no word is too long for its room, else the smallest."""
    words = [word for name in names for word in name.split()]
    fonts = [panel_font(size) for size in _SIZES]
    whole = (
        font for font in fonts if max(map(QFontMetricsF(font).horizontalAdvance, words), default=0) <= room
    )
    return next(whole, fonts[-1])


def _broken(name: str, room: float, metrics: QFontMetricsF) -> str:
    """Return a name in lines, broken between words only; a word that is too long ends in an ellipsis."""
    measure = metrics.horizontalAdvance
    words = (clipped(word, room, width_of=measure) for word in name.split())
    return "\n".join(wrap(" ".join(words), room, width_of=measure, most=_LINES))


def dress(axis: pg.AxisItem, palette: Palette) -> None:
    """Give an axis the colours and type of the theme."""
    axis.setPen(QPen(QColor(palette.grid_strong)))
    axis.setTextPen(QPen(QColor(palette.ink_2)))
    axis.setTickFont(panel_font(12))
    axis.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)
    axis.label.setFont(panel_font(12))
