"""What painters draw with: a theme's colours as Qt colours, and text measured once."""

from functools import cache, lru_cache
from threading import local

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from cjm_studio.layout.wrap import clipped, wrap
from cjm_studio.look.fonts import font as font_of


@cache
def colour(value: str) -> QColor:
    """Return a colour, made once."""
    return QColor(value)


@lru_cache(maxsize=256)
def mixed(ground: str, ink: str, percent: int) -> QColor:
    """Return an ink laid thinly over a ground; mixed once, for blending a whole screen takes milliseconds."""
    below, above, part = colour(ground), colour(ink), percent / 100
    return QColor.fromRgbF(
        below.redF() + (above.redF() - below.redF()) * part,
        below.greenF() + (above.greenF() - below.greenF()) * part,
        below.blueF() + (above.blueF() - below.blueF()) * part,
    )


def pen(value: str, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen of a colour."""
    made = QPen(colour(value), width, style)
    made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return made


class _Font(local):
    """A font that no other thread has: Qt keeps what it has found of a font in the thread that asked."""

    def __init__(self, font: QFont) -> None:
        self.font = font_of(font.pixelSize(), font.weight())
        self.metrics = QFontMetricsF(self.font)


class Type:
    """A font with a memory of how wide words are; any thread breaks and draws lines of text with it."""

    def __init__(self, font: QFont, line: float) -> None:
        self.line = line
        self._own = _Font(font)
        self.width_of = lru_cache(maxsize=50_000)(self._measured)
        self._ascent = (line + self._own.metrics.ascent() - self._own.metrics.descent()) / 2

    def _measured(self, text: str) -> float:
        # Wrapping Qt's own method would make it write its help text: 46 ms before the first map.
        return self._own.metrics.horizontalAdvance(text)

    def lines(self, text: str, width: float, *, most: int | None = None) -> list[str]:
        """Return the text broken to a width, the last of so many lines cut to it."""
        return wrap(text, width, width_of=self.width_of, most=most)

    def clip(self, text: str, width: float) -> str:
        """Return the text cut to a width."""
        return clipped(text, width, width_of=self.width_of)

    def draw(self, painter: QPainter, text: str, *, x: float, y: float, ink: str) -> float:
        """Draw one line of text with its top left corner there; return its width."""
        painter.setFont(self._own.font)
        painter.setPen(colour(ink))
        painter.drawText(QPointF(x, y + self._ascent), text)
        return float(self.width_of(text))


def rounded(painter: QPainter, rect: QRectF, *, radius: float, fill: str, border: QPen | None) -> None:
    """Draw a rounded rectangle; the border lies inside."""
    painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
    else:
        half = border.widthF() / 2
        painter.setPen(border)
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
