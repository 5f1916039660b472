"""The matrix and the differences on paper: as many sheets as they need, with a head on each."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPainter

from cjm_studio.comparison.telling import told
from cjm_studio.look.fonts import font
from cjm_studio.look.tokens import LIGHT
from cjm_studio.panels.compare.matrix_painter import matrix_size, paint_matrix
from cjm_studio.session.compare_matrix import Matrix
from cjm_studio.session.compare_sides import Compared
from cjm_studio.wording.language import Language

_HEAD, _GAP = 40.0, 14.0


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed: a matrix, the differences that are shown, and what the sheets are called."""

    matrix: Matrix
    compared: Compared
    title: str
    foot: str  # project and date
    language: Language

    def paint(self, device: QPagedPaintDevice) -> None:
        """Draw all sheets on a printer or into a PDF file."""
        painter = QPainter()
        if not painter.begin(device):
            raise OSError("the printer takes nothing")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = device.logicalDpiX() / 96
        painter.scale(unit, unit)
        pen = _Pen(painter, device, QSizeF(device.width() / unit, device.height() / unit), self)
        pen.head()
        pen.matrix()
        pen.differences()
        painter.end()


class _Pen:
    """Goes down the sheets and begins a new one where the next line has no room."""

    def __init__(self, painter: QPainter, device: QPagedPaintDevice, size: QSizeF, paper: Paper) -> None:
        self._painter, self._device, self._size, self._paper = painter, device, size, paper
        self._y, self._sheet = 0.0, 0

    def head(self) -> None:
        """Begin a sheet."""
        if self._sheet:
            self._device.newPage()
        self._sheet += 1
        small = font(11)
        foot = f"{self._paper.foot} · {self._sheet}"
        used = QFontMetricsF(small).horizontalAdvance(foot)
        self._text(QPointF(self._size.width() - used, 4), foot, small, LIGHT.ink_2)
        strong = font(16, QFont.Weight.DemiBold)
        room = self._size.width() - used - 24
        title = QFontMetricsF(strong).elidedText(self._paper.title, Qt.TextElideMode.ElideRight, room)
        self._text(QPointF(0, 0), title, strong, LIGHT.ink)
        self._y = _HEAD

    def matrix(self) -> None:
        """Draw the matrix, smaller where the sheet is narrower or lower than it."""
        wide, high = matrix_size(self._paper.matrix)
        scale = min(1.0, self._size.width() / wide, (self._size.height() - self._y - 60) / high)
        self.lines(self._paper.matrix.title, font(13, QFont.Weight.DemiBold), LIGHT.ink)
        self._painter.save()
        self._painter.translate(0, self._y)
        self._painter.scale(scale, scale)
        paint_matrix(self._painter, self._paper.matrix, at=QPointF(0, 0), palette=LIGHT)
        self._painter.restore()
        self._y += high * scale + _GAP
        for note in self._paper.matrix.notes:
            self.lines(note, font(11), LIGHT.ink_2)

    def differences(self) -> None:
        """Write the differences under their stages."""
        compared, language = self._paper.compared, self._paper.language
        for note in compared.notes:
            self.lines(note, font(11), LIGHT.ink_2)
        for group in compared.groups:
            self._y += _GAP
            title = " — ".join(part for part in (group.title, group.note) if part)
            self.lines(title, font(13, QFont.Weight.DemiBold), LIGHT.ink, keep=22)
            for one in group.differences:
                self.lines(f"• {told(one, compared.sides, language)}", font(12), LIGHT.ink, left=14)

    def lines(self, text: str, type_: QFont, ink: str, *, left: float = 0, keep: float = 0) -> None:
        """Write a text over as many lines as it needs; `keep`: room for what must stand under it."""
        metrics, wide = QFontMetricsF(type_), self._size.width() - left
        flags = int(Qt.TextFlag.TextWordWrap)
        high = metrics.boundingRect(QRectF(0, 0, wide, 1e5), flags, text).height() + 3
        if self._y + high + keep > self._size.height():
            self.head()
        self._painter.setFont(type_)
        self._painter.setPen(QColor(ink))
        self._painter.drawText(QRectF(left, self._y, wide, high), flags, text)
        self._y += high

    def _text(self, at: QPointF, text: str, type_: QFont, ink: str) -> None:
        self._painter.setFont(type_)
        self._painter.setPen(QColor(ink))
        self._painter.drawText(QPointF(at.x(), at.y() + QFontMetricsF(type_).ascent()), text)
