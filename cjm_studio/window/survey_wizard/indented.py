"""A field that stands to the right of what it is part of, with lines that show of what."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cjm_studio.look.theme import tokens

_LETTERS = 3  # that a line stands to the right of the one it is within


class Indented(QWidget):
    """Holds one field, which takes the keyboard itself: for a proxy Tab would stop twice."""

    def __init__(self, field: QWidget, depth: int) -> None:
        super().__init__()
        self.field, self._depth = field, depth
        self._step = _LETTERS * self.fontMetrics().averageCharWidth()
        row = QHBoxLayout(self)
        row.setContentsMargins(depth * self._step, 0, 0, 0)
        row.addWidget(field)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(tokens().grid_strong))
        middle = self.height() / 2
        for level in range(self._depth):
            x = (level + 0.5) * self._step
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        if self._depth:
            x = (self._depth - 0.5) * self._step
            painter.drawLine(QPointF(x, middle), QPointF(self._depth * self._step - 2, middle))
