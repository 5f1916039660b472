"""Where things stand on the chart of recommendations: a field of five by five cells, the tray beside."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF

STEPS: Final = 5
_GAP: Final = 2.0


class Ground:
    """The places of a chart of a given size."""

    def __init__(self, width: float, height: float, *, line: float, side: float) -> None:
        tray = min(max(0.26 * width, 150.0), 300.0)
        self.line, self.side = line, side
        left, top, foot = 1.6 * side, 1.5 * line, 4.2 * line  # axis words, words of the corners
        self.field = QRectF(left, top, max(50.0, width - left - tray - 24), max(50.0, height - top - foot))
        self.tray = QRectF(width - tray, 0.0, tray, height)

    def cell(self, effort: int, effect: int) -> QRectF:
        """Return the cell of an estimate; effect grows upwards."""
        wide, high = self.field.width() / STEPS, self.field.height() / STEPS
        return QRectF(
            self.field.left() + (effort - 1) * wide, self.field.top() + (STEPS - effect) * high, wide, high
        )

    def at(self, point: QPointF) -> tuple[int, int] | None:
        """Return the estimate of a place; None outside of the field."""
        if not self.field.contains(point):
            return None
        across = (point.x() - self.field.left()) / self.field.width() * STEPS
        along = (self.field.bottom() - point.y()) / self.field.height() * STEPS
        return min(STEPS, int(across) + 1), min(STEPS, int(along) + 1)


def spread(count: int, area: QRectF, *, high: float, most: float) -> Sequence[QRectF]:
    """Return places that cover each other as little as can be: one column, higher where there is room."""
    inner = area.adjusted(_GAP, _GAP, -_GAP, -_GAP)
    rows = max(1, int((inner.height() + _GAP) // (high + _GAP)))
    columns = max(1, min(-(-count // rows), int(inner.width() // high)))
    rows = max(1, -(-count // columns))
    if columns == 1:
        high = max(high, min(most, (inner.height() + _GAP) / rows - _GAP))
    step = min(high + _GAP, (inner.height() - high) / max(1, rows - 1))
    wide = inner.width() / columns
    return [
        QRectF(
            inner.left() + wide * (turn // rows), inner.top() + step * (turn % rows), wide - _GAP / 2, high
        )
        for turn in range(count)
    ]
