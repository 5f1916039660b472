"""Paints cells of a matrix: colour, icon and word of a level, figure and n; hatched where data are few."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.icons import paint_icon
from cjm_studio.look.tokens import LEVEL_ICONS, LevelColours, Palette
from cjm_studio.session.compare_matrix import Matrix, MatrixCell

PAD, _ICON, _HATCH = 7, 14, 7.0
_NARROW, _LONG = 96, 130
LABEL_WIDTH = 150  # of a printed or saved matrix, at the usual type size


@dataclass(frozen=True, slots=True)
class _Ink:
    """The colour of letters, and of the ground under them where it is not plain."""

    colour: str
    ground: str = ""


def word_font() -> QFont:
    """The word of a level, and heads of columns."""
    return panel_font(12, QFont.Weight.DemiBold)


def figure_font() -> QFont:
    """The figure of a cell."""
    return panel_font(15, QFont.Weight.DemiBold)


def small_font() -> QFont:
    """What stands beside and under the figure."""
    return panel_font(11)


def cell_height(matrix: Matrix) -> int:
    """Return the height that the fullest cell needs."""
    word, figure, small = (QFontMetricsF(f()).lineSpacing() for f in (word_font, figure_font, small_font))
    lines = [cell for row in matrix.cells for cell in row]
    figures = figure if any(cell.figure for cell in lines) else 0.0
    under = max((len(cell.small) - bool(cell.figure) for cell in lines), default=0)
    return ceil(2 * PAD + word + figures + max(0, under) * small)


def cell_width(matrix: Matrix) -> int:
    """Return the width at which no word of a level and no figure is cut; longer lines may be."""
    word, figure, small = (
        QFontMetricsF(word_font()),
        QFontMetricsF(figure_font()),
        QFontMetricsF(small_font()),
    )
    widest = 0.0
    for cell in (cell for row in matrix.cells for cell in row):
        lines = [word.horizontalAdvance(cell.head) + scaled(_ICON) + 5]
        if cell.figure:
            beside = small.horizontalAdvance(cell.small[0]) + 7 if cell.small else 0.0
            lines.append(figure.horizontalAdvance(cell.figure) + beside)
        lines += [min(small.horizontalAdvance(line), scaled(_LONG)) for line in cell.small]
        widest = max(widest, *lines)
    return max(scaled(_NARROW), ceil(widest) + 2 * PAD + 2)


def paint_cell(painter: QPainter, box: QRectF, *, cell: MatrixCell, palette: Palette) -> None:
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
    inside = box.adjusted(PAD, PAD - 1, -PAD, -PAD)
    ground = palette.row if cell.hatched else ""  # letters are not read through lines
    y = _word(painter, inside, cell=cell, ink=_Ink(colours.ink, ground))
    ink = _Ink(colours.ink if colours.fill else palette.ink, ground)
    _figures(painter, inside, top=y, cell=cell, ink=ink)
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
    icon, left = cell.icon or LEVEL_ICONS.get(cell.level, ""), inside.left()
    if icon:
        size = scaled(_ICON)
        y = inside.top() + (metrics.lineSpacing() - size) / 2
        if ink.ground:
            painter.fillRect(QRectF(left - 2, y - 1, size + 6, size + 2), QColor(ink.ground))
        paint_icon(painter, icon, colour=ink.colour, x=left, y=y, size=size)
        left += size + 5
    _write(painter, QPointF(left, inside.top()), cell.head, inside.right() - left, word_font(), ink)
    return inside.top() + metrics.lineSpacing()


def _figures(painter: QPainter, inside: QRectF, *, top: float, cell: MatrixCell, ink: _Ink) -> None:
    small, rest, y = QFontMetricsF(small_font()), list(cell.small), top
    if cell.figure:
        metrics = QFontMetricsF(figure_font())
        _write(painter, QPointF(inside.left(), y), cell.figure, inside.width(), figure_font(), ink)
        if rest:
            x = inside.left() + metrics.horizontalAdvance(cell.figure) + 7
            beside = QPointF(x, y + metrics.ascent() - small.ascent())
            _write(painter, beside, rest.pop(0), inside.right() - x, small_font(), ink)
        y += metrics.lineSpacing()
    for line in rest:
        _write(painter, QPointF(inside.left(), y), line, inside.width(), small_font(), ink)
        y += small.lineSpacing()


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
    return wide, _head_height(matrix) + cell_height(matrix) * len(matrix.rows)


def _head_height(matrix: Matrix) -> float:
    """Return the height that the longest name of a stage needs over its column, three lines at most."""
    metrics, wide = QFontMetricsF(word_font()), cell_width(matrix) - PAD - 4
    lines = [len(wrap(name, wide, width_of=metrics.horizontalAdvance)) for name in matrix.columns]
    return min(3, max(lines, default=1)) * metrics.lineSpacing() + 8


def paint_matrix(painter: QPainter, matrix: Matrix, *, at: QPointF, palette: Palette) -> None:
    """Draw the whole matrix with its heads, for paper and pictures."""
    label, head, wide = scaled(LABEL_WIDTH), _head_height(matrix), cell_width(matrix)
    high = cell_height(matrix)
    for turn, name in enumerate(matrix.columns):
        box = QRectF(at.x() + label + turn * wide, at.y(), wide, head)
        _paint_head(painter, box.adjusted(PAD, 2, -4, -2), name, palette.ink)
    for down, (name, cells) in enumerate(zip(matrix.rows, matrix.cells, strict=True)):
        y = at.y() + head + down * high
        _paint_head(painter, QRectF(at.x(), y + PAD - 1, label - 8, high - PAD), name, palette.ink)
        for turn, cell in enumerate(cells):
            box = QRectF(at.x() + label + turn * wide, y, wide, high)
            paint_cell(painter, box, cell=cell, palette=palette)
            painter.setPen(QPen(QColor(palette.grid_strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)


def _paint_head(painter: QPainter, box: QRectF, name: str, ink: str) -> None:
    metrics = QFontMetricsF(word_font())
    lines = wrap(name, box.width(), width_of=metrics.horizontalAdvance)
    for turn, line in enumerate(lines[: int(box.height() // metrics.lineSpacing())]):
        at = QPointF(box.left(), box.top() + turn * metrics.lineSpacing())
        _write(painter, at, line, box.width() + 3, word_font(), _Ink(ink))
