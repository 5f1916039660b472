"""Paints cells of a matrix: colour, icon and word of a level, figure and n; hatched where data are few."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.tokens import LevelColours, Palette
from cjm_studio.panels.compare.matrix_fit import (
    ICON,
    PAD,
    Fit,
    cell_width,
    close_lines,
    figure_font,
    fit,
    head_lines,
    icon_of,
    small_font,
    word_font,
)
from cjm_studio.session.compare_matrix import HYPOTHESIS, Matrix, MatrixCell

_HATCH = 7.0
LABEL_WIDTH = 150  # of a printed or saved matrix, at the usual type size


@dataclass(frozen=True, slots=True)
class _Ink:
    """The colour of letters, and of the ground under them where it is not plain."""

    colour: str
    ground: str = ""


def paint_cell(painter: QPainter, box: QRectF, *, cell: MatrixCell, how: Fit, palette: Palette) -> None:
    """Draw one cell; one without a stage stays empty."""
    painter.save()
    painter.setClipRect(box)
    if cell.stage is None:
        painter.fillRect(box, QColor(palette.canvas))
        painter.restore()
        return
    colours = palette.levels.get(cell.level) or LevelColours("", palette.ink_2, palette.grid)
    painter.fillRect(box, QColor(colours.fill or palette.row))
    if cell.hatched:
        _hatch(painter, box, colour=palette.grid_strong)
    inside = box.adjusted(how.pad, how.pad - 1, -how.pad, -how.pad)
    ground = palette.row if cell.hatched else ""  # letters are not read through lines
    paler, ink = _Ink(colours.ink, ground), _Ink(colours.ink if colours.fill else palette.ink, ground)
    if how.words:
        y = _word(painter, inside, cell=cell, ink=paler)
        _figures(painter, inside.adjusted(0, y - inside.top(), 0, 0), cell=cell, ink=ink)
    else:
        _close(painter, inside, cell=cell, inks=(paler, ink))
    painter.restore()


def _hatch(painter: QPainter, box: QRectF, *, colour: str) -> None:
    """Lines, not a pattern, which is of pixels; they end at the box by themselves, for SVG knows no clip."""
    painter.setPen(QPen(QColor(colour), 1.0))
    for turn in range(1, ceil((box.width() + box.height()) / _HATCH)):
        x = box.left() + turn * _HATCH  # where the line would meet the upper edge
        start, end = max(0.0, x - box.right()), min(box.height(), x - box.left())
        painter.drawLine(QLineF(x - start, box.top() + start, x - end, box.top() + end))


def _word(painter: QPainter, inside: QRectF, *, cell: MatrixCell, ink: _Ink) -> float:
    """Draw icon and word; return where the next line begins."""
    metrics = QFontMetricsF(word_font())
    left, y = _paint_icon(painter, inside, cell=cell, high=metrics.lineSpacing(), ink=ink), inside.top()
    for line in head_lines(cell, inside.width()) or [""]:
        _write(painter, QPointF(left, y), line, inside.right() - left + 1, word_font(), ink)
        y += metrics.lineSpacing()
    return y


def _paint_icon(painter: QPainter, inside: QRectF, *, cell: MatrixCell, high: float, ink: _Ink) -> float:
    """Draw the icon of a level in a line so high; return where the words begin."""
    icon, left, size = icon_of(cell), inside.left(), scaled(ICON)
    if not icon:
        return left
    y = inside.top() + (high - size) / 2
    if ink.ground:
        painter.fillRect(QRectF(left - 2, y - 1, size + 6, size + 2), QColor(ink.ground))
    paint_icon(painter, icon, colour=ink.colour, x=left, y=y, size=size)
    return left + size + 5


def _figures(painter: QPainter, inside: QRectF, *, cell: MatrixCell, ink: _Ink) -> None:
    small, rest, y = QFontMetricsF(small_font()), list(cell.small), inside.top()
    if cell.figure:
        metrics = QFontMetricsF(figure_font())
        _write(painter, QPointF(inside.left(), y), cell.figure, inside.width(), figure_font(), ink)
        if rest:
            x = inside.left() + metrics.horizontalAdvance(cell.figure) + 7
            beside = QPointF(x, y + metrics.ascent() - small.ascent())
            _write(painter, beside, rest.pop(0), inside.right() - x, small_font(), ink)
        y += metrics.lineSpacing()
    _lines(painter, QPointF(inside.left(), y), rest, inside.width(), ink)


def _close(painter: QPainter, inside: QRectF, *, cell: MatrixCell, inks: tuple[_Ink, _Ink]) -> None:
    """Draw icon and figure in one line, where a column has no room for words."""
    y = inside.top()
    if cell.figure or cell.level or cell.icon == HYPOTHESIS:
        high = QFontMetricsF(figure_font()).lineSpacing()
        left = _paint_icon(painter, inside, cell=cell, high=high, ink=inks[0])
        _write(painter, QPointF(left, y), cell.figure, inside.right() - left + 1, figure_font(), inks[1])
        y += high
    _lines(painter, QPointF(inside.left(), y), close_lines(cell, inside.width()), inside.width(), inks[1])


def _lines(painter: QPainter, at: QPointF, lines: Iterable[str], width: float, ink: _Ink) -> None:
    for turn, line in enumerate(lines):
        y = at.y() + turn * QFontMetricsF(small_font()).lineSpacing()
        _write(painter, QPointF(at.x(), y), line, width, small_font(), ink)


def _write(painter: QPainter, at: QPointF, text: str, width: float, font: QFont, ink: _Ink) -> None:
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))
    if ink.ground and shown:
        under = QRectF(at.x() - 2, at.y(), metrics.horizontalAdvance(shown) + 4, metrics.lineSpacing())
        painter.fillRect(under, QColor(ink.ground))
    painter.setFont(font)
    painter.setPen(QColor(ink.colour))
    painter.drawText(QPointF(at.x(), at.y() + metrics.ascent()), shown)


def matrix_size(matrix: Matrix) -> tuple[float, float]:
    """Return the width and height of a whole matrix on paper."""
    wide = scaled(LABEL_WIDTH) + cell_width(matrix) * len(matrix.columns)
    return wide, _head_height(matrix) + fit(matrix, cell_width(matrix)).height * len(matrix.rows)


def _head_height(matrix: Matrix) -> float:
    """Return the height that the longest name of a stage needs over its column, three lines at most."""
    metrics, wide = QFontMetricsF(word_font()), cell_width(matrix) - PAD - 4
    lines = [len(wrap(name, wide, width_of=metrics.horizontalAdvance)) for name in matrix.columns]
    return min(3, max(lines, default=1)) * metrics.lineSpacing() + 8


def paint_matrix(painter: QPainter, matrix: Matrix, *, at: QPointF, palette: Palette) -> None:
    """Draw the whole matrix with its heads, for paper and pictures."""
    label, head, wide = scaled(LABEL_WIDTH), _head_height(matrix), cell_width(matrix)
    how = fit(matrix, wide)
    for turn, name in enumerate(matrix.columns):
        box = QRectF(at.x() + label + turn * wide, at.y(), wide, head)
        _paint_head(painter, box.adjusted(PAD, 2, -4, -2), name, palette.ink)
    for down, (name, cells) in enumerate(zip(matrix.rows, matrix.cells, strict=True)):
        y = at.y() + head + down * how.height
        _paint_head(painter, QRectF(at.x(), y + PAD - 1, label - 8, how.height - PAD), name, palette.ink)
        for turn, cell in enumerate(cells):
            box = QRectF(at.x() + label + turn * wide, y, wide, how.height)
            paint_cell(painter, box, cell=cell, how=how, palette=palette)
            painter.setPen(QPen(QColor(palette.grid_strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)


def _paint_head(painter: QPainter, box: QRectF, name: str, ink: str) -> None:
    metrics = QFontMetricsF(word_font())
    lines = wrap(name, box.width(), width_of=metrics.horizontalAdvance)
    for turn, line in enumerate(lines[: int(box.height() // metrics.lineSpacing())]):
        at = QPointF(box.left(), box.top() + turn * metrics.lineSpacing())
        _write(painter, at, line, box.width() + 3, word_font(), _Ink(ink))
