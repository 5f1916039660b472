"""What the colours and icons of levels stand for: each once, with its word, in as many lines as they need."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.theme import tokens
from cjm_studio.look.tokens import LevelColours
from cjm_studio.panels.flow import Lines

_BOX, _ICON, _GAP = 20, 14, 14


@dataclass(frozen=True, slots=True)
class LevelMark:
    """How a level is drawn, and its word."""

    words: str
    icon: str
    colours: LevelColours


class LevelKey(Lines):
    """Names every level that is in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=scaled(_GAP))

    @property
    def words(self) -> list[str]:
        """What it tells."""
        return [entry.mark.words for entry in self._entries()]

    def show_levels(self, marks: Sequence[LevelMark]) -> None:
        """Show levels in this order; without any the key is hidden."""
        for entry in self._entries():
            self.flow.removeWidget(entry)
            entry.setParent(None)
        for mark in marks:
            entry = _Entry(mark, self)
            self.flow.addWidget(entry)
            entry.show()  # at once: lines are counted by what is seen
        self.setAccessibleName(", ".join(mark.words for mark in marks))
        self.setVisible(bool(marks))
        self.keep_lines()

    def _entries(self) -> "list[_Entry]":
        return self.findChildren(_Entry)

    def sizeHint(self) -> QSize:
        sizes = [entry.sizeHint() for entry in self._entries()]
        wide = sum(size.width() for size in sizes) + scaled(_GAP) * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))


class _Entry(QWidget):
    """One level: its icon on its own ground, and its word."""

    def __init__(self, mark: LevelMark, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = mark
        self.setAccessibleName(mark.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(_type())
        wide = scaled(_BOX) + 8 + metrics.horizontalAdvance(self.mark.words)
        return QSize(round(wide), round(max(metrics.lineSpacing(), scaled(_BOX) + 2.0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        box, size, colours = scaled(_BOX), scaled(_ICON), self.mark.colours
        top, inset = (self.height() - box) / 2, (box - size) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.hatch), 1))
        painter.setBrush(QColor(colours.fill) if colours.fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, box - 1, box - 1), 5, 5)
        paint_icon(painter, self.mark.icon, colour=colours.ink, x=inset, y=top + inset, size=size)
        painter.setFont(_type())
        painter.setPen(QColor(tokens().ink_2))
        area = QRectF(self.rect()).adjusted(box + 6, 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.mark.words)
        painter.end()


def _type() -> QFont:
    return panel_font(12)
