"""A map without stages: what one looks like, faintly, and how to begin it."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cjm_studio.canvas.brush import Brush
from cjm_studio.canvas.head_painter import chevron
from cjm_studio.canvas.style import colour, pen
from cjm_studio.layout.grid import CARD, COLUMN, HEADER
from cjm_studio.look.speech import translate
from cjm_studio.look.theme import set_role

_ROWS = (2, 1, 3, 2)  # how many ghosts of cards stand in the columns, over and over


class EmptyMap(QWidget):
    """Lies over a map that has no stage yet."""

    stage_wanted = Signal()
    usual_wanted = Signal()
    template_wanted = Signal()

    def __init__(self, brush: Brush, parent: QWidget) -> None:
        super().__init__(parent)
        self.brush = brush
        self._words, self._help = QLabel(), QLabel()
        self._stage, self._usual, self._template = QPushButton(), QPushButton(), QPushButton()
        set_role(self._words, "title")
        set_role(self._help, "quiet")
        set_role(self._usual, "primary")
        for label in (self._words, self._help):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        self._usual.clicked.connect(self.usual_wanted)
        self._stage.clicked.connect(self.stage_wanted)
        self._template.clicked.connect(self.template_wanted)
        self._lay_out()
        self.setFocusProxy(self._usual)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(3)
        column.addWidget(self._words)
        column.addWidget(self._help)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for button in (self._usual, self._stage, self._template):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(4)

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        self._words.setText(translate("Map", "This map has no stage yet"))
        self._help.setText(translate("Map", "A stage is a step of the journey in the customer's own words."))
        self._usual.setText(translate("Map", "Begin with five usual stages"))
        self._stage.setText(translate("Map", "Add one stage"))
        self._template.setText(translate("Map", "New map from a template…"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.brush.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour(palette.canvas))
        painter.setPen(pen(palette.grid_strong, 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(palette.row))
        for turn in range(self.width() // int(COLUMN) + 1):
            head = QRectF(turn * COLUMN + 3, 12, COLUMN - 4, HEADER - 24)
            painter.drawPath(chevron(head, first=turn == 0))
            x = turn * COLUMN + (COLUMN - CARD) / 2
            for number in range(_ROWS[turn % len(_ROWS)]):
                painter.drawRoundedRect(QRectF(x, HEADER + 20 + number * 62, CARD, 50), 6, 6)
        veil = QColor(palette.canvas)
        veil.setAlphaF(0.72)
        painter.fillRect(self.rect(), veil)
