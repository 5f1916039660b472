"""One line of text in a list that is painted by hand."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter


def write(
    painter: QPainter,
    text: str,
    room: QRectF,
    *,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    right: bool = False,
) -> float:
    """Write one line as far as it has room, and return how wide it is."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(room, align | side, shown)
    return metrics.horizontalAdvance(shown)
