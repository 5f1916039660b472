"""Axes of charts: names of stages broken into lines, and numbers as readers write them."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import panel_font
from cjm_studio.look.tokens import Palette
from cjm_studio.session.metric_look import Unit
from cjm_studio.wording.language import Language
from cjm_studio.wording.numbers import count, decimal, percent, signed

_LINES = 3


class NumberAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis of shares, points, people or a scale."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.unit: Unit = "share"
        self.language: Language = "en"
        self.apart = False  # differences carry their sign
        self.enableAutoSIPrefix(False)

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
        metrics = QFontMetricsF(panel_font(12))
        broken = [
            "\n".join(wrap(name, room, width_of=metrics.horizontalAdvance, most=_LINES)) for name in names
        ]
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


def dress(axis: pg.AxisItem, palette: Palette) -> None:
    """Give an axis the colours and type of the theme."""
    axis.setPen(QPen(QColor(palette.grid_strong)))
    axis.setTextPen(QPen(QColor(palette.ink_2)))
    axis.setTickFont(panel_font(12))
    axis.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=False)
    axis.label.setFont(panel_font(12))
