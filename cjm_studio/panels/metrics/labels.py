"""All words that stand beside marks, painted by one item: fifty text items would take a tenth of a second."""

from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from cjm_studio.look.fonts import panel_font


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place of the chart; the anchor says which point of them lies there, 0 to 1 each way."""

    x: float
    y: float
    text: str
    colour: str
    anchor: tuple[float, float] = (0.5, 0.5)


class Labels(pg.GraphicsObject):  # type: ignore[misc]
    """Paints labels in pixels, however the chart is stretched."""

    def __init__(self, labels: list[Label], area: QRectF) -> None:
        super().__init__()
        self._labels, self._area = labels, area

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        there = painter.worldTransform()
        painter.setWorldTransform(QTransform())
        painter.setFont(_type())
        metrics = QFontMetricsF(painter.font())
        for label in self._labels:
            at = there.map(QPointF(label.x, label.y))
            lines = label.text.split("\n")
            size = QSizeF(label_width(label.text), metrics.lineSpacing() * len(lines))
            corner = at - QPointF(size.width() * label.anchor[0], size.height() * label.anchor[1])
            painter.setPen(QColor(label.colour))
            painter.drawText(QRectF(corner, size), int(Qt.AlignmentFlag.AlignCenter), label.text)
        painter.setWorldTransform(there)


def label_width(text: str) -> float:
    """Return the pixels that words beside a mark take."""
    return max(map(QFontMetricsF(_type()).horizontalAdvance, text.split("\n"))) + 8


def _type() -> QFont:
    return panel_font(11, QFont.Weight.Medium)
