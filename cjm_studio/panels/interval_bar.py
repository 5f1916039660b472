"""A share with its interval and the limit on one line from 0 to 100 %."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.theme import tokens

_TRACK, _LABEL = 26, 15  # where the line is drawn; the height of a line of words
_MARGIN = 4.0


@dataclass(frozen=True, slots=True)
class IntervalFace:
    """What is drawn, shares from 0 to 1, with the words beside the point and the limit."""

    share: float
    low: float
    high: float
    limit: float | None
    share_words: str
    limit_words: str
    level: str
    spoken: str  # all of it, for who does not see it
    others: tuple[float, ...] = ()  # the shares of the segment's other stages


class IntervalBar(QWidget):
    """Draws one interval against its limit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face: IntervalFace | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_face(self, face: IntervalFace | None) -> None:
        """Show an interval, or nothing."""
        self._face = face
        self.setVisible(face is not None)
        self.setAccessibleName(face.spoken if face else "")
        self.setToolTip(face.spoken if face else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, scaled(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._face is None:
            return
        face, palette = self._face, tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(panel_font(11, QFont.Weight.Medium))
        track = scaled(_TRACK)
        _line(painter, self._x(0), self._x(1), y=track, colour=palette.grid_strong, width=3)
        ink = palette.levels.get(face.level, palette.levels["none"]).hatch
        if face.level not in ("watch", "barrier", "critical"):
            ink = palette.ink_2
        _line(painter, self._x(face.low), self._x(face.high), y=track, colour=ink, width=5)
        painter.setPen(QPen(QColor(palette.ink_3), 1.3))
        painter.setBrush(QColor(palette.surface))
        for other in face.others:
            painter.drawEllipse(QPointF(self._x(other), track), 3.5, 3.5)
        if face.limit is not None:
            x = self._x(face.limit)
            painter.setPen(QPen(QColor(palette.ink), 1.6))
            painter.drawLine(QLineF(x, track - 11, x, track + 11))
            self._words(painter, face.limit_words, x, top=track + 13, colour=palette.ink_2)
        painter.setPen(QPen(QColor(palette.surface), 2))
        painter.setBrush(QColor(ink))
        painter.drawEllipse(QPointF(self._x(face.share), track), 6.5, 6.5)
        self._words(painter, face.share_words, self._x(face.share), top=1, colour=palette.ink)
        painter.end()

    def _x(self, share: float) -> float:
        return _MARGIN + share * (self.width() - 2 * _MARGIN)

    def _words(self, painter: QPainter, words: str, x: float, *, top: float, colour: str) -> None:
        wide = QFontMetricsF(painter.font()).horizontalAdvance(words)
        left = min(max(0.0, x - wide / 2), max(0.0, self.width() - wide))
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(left, top, wide + 1, scaled(_LABEL)), Qt.AlignmentFlag.AlignLeft, words)


def _line(painter: QPainter, start: float, end: float, *, y: float, colour: str, width: float) -> None:
    painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QLineF(start, y, end, y))
