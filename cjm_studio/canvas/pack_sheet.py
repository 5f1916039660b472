"""Paper that the pages of a monthly pack are drawn on: A4 across, in points."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPagedPaintDevice, QPainter

from cjm_studio.canvas.style import Type, colour, pen, rounded
from cjm_studio.exchange.pack.colours import LEVEL_ICONS, LIGHT
from cjm_studio.exchange.pack.sheet import ICON, Para, Rows, cell_paras
from cjm_studio.look.fonts import font
from cjm_studio.look.icons import paint_icon

A4 = QSizeF(841.89, 595.28)
_FINE = 10  # fonts have whole sizes: so many to the point
_PAD, _CELL = 4.0, 6.0


@cache
def _type(size: float, bold: bool) -> Type:
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    return Type(font(size * _FINE, weight), size * _FINE)


class Paper:
    """A device with pages; everything is given in points and drawn in tenths of them."""

    def __init__(self, painter: QPainter, device: QPagedPaintDevice | QImage, *, scale: float) -> None:
        self.width, self.height = A4.width(), A4.height()
        self.shares_pages = True
        self._painter, self._device = painter, device
        self._pages = 0
        self._broken: dict[tuple[Para, float], list[str]] = {}
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale / _FINE, scale / _FINE)

    def new_page(self) -> None:
        """Begin a page."""
        self._pages += 1
        if self._pages > 1 and isinstance(self._device, QPagedPaintDevice):
            self._device.newPage()

    def heading(self, para: Para, *, x: float, y: float, width: float) -> None:
        """Write what the page is called; on paper it is text like any other."""
        self.text([para], x=x, y=y, width=width)

    def picture(self, words: str) -> AbstractContextManager[None]:
        """Paper has no use for the words of a picture."""
        return nullcontext()

    def lines(self, para: Para, width: float) -> list[str]:
        """Return a paragraph broken to a width."""
        key = para, width
        if key not in self._broken:
            room = (width - (para.size * ICON if para.level else 0)) * _FINE
            self._broken[key] = _type(para.size, para.bold).lines(para.words, room, most=para.most)
        return self._broken[key]

    def width_of(self, para: Para) -> float:
        """Return how wide a paragraph of one line is."""
        icon = para.size * ICON if para.level else 0.0
        return icon + _type(para.size, para.bold).width_of(para.words) / _FINE

    def text(self, paras: Sequence[Para], *, x: float, y: float, width: float, right: bool = False) -> None:
        """Write paragraphs one under another."""
        for para in paras:
            y += para.above
            kind = _type(para.size, para.bold)
            left = x
            if para.level:
                self._icon(para, x=x, y=y)
                left += para.size * ICON
            for line in self.lines(para, width):
                at = x + width - kind.width_of(line) / _FINE if right else left
                below = (para.line - para.size) / 2
                kind.draw(self._painter, line, x=at * _FINE, y=(y + below) * _FINE, ink=para.ink)
                y += para.line

    def box(
        self, x: float, y: float, *, width: float, height: float, fill: str, line: str, radius: float = 5.0
    ) -> None:
        """Draw a rounded rectangle."""
        rect = QRectF(x * _FINE, y * _FINE, width * _FINE, height * _FINE)
        rounded(self._painter, rect, radius=radius * _FINE, fill=fill, border=pen(line, 0.75 * _FINE))

    def rule(self, x: float, y: float, *, to: tuple[float, float], ink: str, thick: float) -> None:
        """Draw a line."""
        stroke = pen(ink, thick * _FINE)
        if thick > 2:
            stroke.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(stroke)
        self._painter.drawLine(QPointF(x, y) * _FINE, QPointF(*to) * _FINE)

    def dot(self, x: float, y: float, *, radius: float, fill: str) -> None:
        """Draw a dot, set off from what it lies on."""
        self._painter.setPen(pen(LIGHT.page, 1.0 * _FINE))
        self._painter.setBrush(colour(fill))
        self._painter.drawEllipse(QPointF(x, y) * _FINE, radius * _FINE, radius * _FINE)

    def table(self, rows: Rows, *, x: float, y: float) -> None:
        """Draw a part of a table."""
        whole = sum(rows.widths)
        left = x
        for words, width in zip(rows.head, rows.widths, strict=True):
            head = Para(words, 8.0, bold=True, ink=LIGHT.ink_2)
            self.text([head], x=left, y=y + _PAD, width=width - _CELL)
            left += width
        y += rows.head_height
        self.rule(x, y, to=(x + whole, y), ink=LIGHT.strong_line, thick=1)
        for row, height in zip(rows.rows, rows.heights, strict=True):
            left = x
            for cell, width in zip(row, rows.widths, strict=True):
                self.text(cell_paras(cell), x=left, y=y + _PAD, width=width - _CELL)
                left += width
            y += height
            self.rule(x, y, to=(x + whole, y), ink=LIGHT.line, thick=0.75)

    def _icon(self, para: Para, *, x: float, y: float) -> None:
        size = para.size * 1.1
        top = y + (para.line - size) / 2
        icon = LEVEL_ICONS.get(para.level, "circle-help")
        at = {"x": x * _FINE, "y": top * _FINE, "size": size * _FINE}
        paint_icon(self._painter, icon, colour=para.ink, **at)
