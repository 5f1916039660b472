"""How the cells of a matrix fit their columns: with the words of levels, or where it is narrow with icons."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from cjm_studio.layout.wrap import wrap
from cjm_studio.look.fonts import panel_font, scaled
from cjm_studio.look.tokens import LEVEL_ICONS
from cjm_studio.session.compare_matrix import Matrix, MatrixCell
from cjm_studio.wording.numbers import NO_BREAK

PAD, ICON = 7, 14
_CLOSE = 5
_LEAST, _NARROW, _LONG = 64, 96, 130


def word_font() -> QFont:
    """The word of a level, and heads of columns."""
    return panel_font(12, QFont.Weight.DemiBold)


def figure_font() -> QFont:
    """The figure of a cell."""
    return panel_font(15, QFont.Weight.DemiBold)


def small_font() -> QFont:
    """What stands beside and under the figure."""
    return panel_font(11)


@dataclass(frozen=True, slots=True)
class Fit:
    """How the cells of a matrix stand in columns of a width: without room for words, icons say the level."""

    words: bool
    pad: int
    height: int


def fit(matrix: Matrix, width: float) -> Fit:
    """Return how cells are drawn in columns of this width, and how high the fullest of them is."""
    words = width >= cell_width(matrix)
    pad = PAD if words else _CLOSE
    heads, figure, small = (QFontMetricsF(f()) for f in (word_font, figure_font, small_font))
    cells = [cell for row in matrix.cells for cell in row]
    figures = any(cell.figure for cell in cells)
    if words:
        most = max((len(head_lines(cell, width - 2 * pad)) for cell in cells), default=1)
        high = max(1, most) * heads.lineSpacing() + (figure.lineSpacing() if figures else 0.0)
        under = max((len(cell.small) - bool(cell.figure) for cell in cells), default=0)
    else:
        high = figure.lineSpacing() if figures else 0.0
        under = max((len(close_lines(cell, width - 2 * pad)) for cell in cells), default=1)
    return Fit(words, pad, ceil(2 * pad + high + max(0, under) * small.lineSpacing()))


def cell_width(matrix: Matrix) -> int:
    """Return the width at which no word of a level and no figure is cut; longer lines may be."""
    word, figure, small = (QFontMetricsF(f()) for f in (word_font, figure_font, small_font))
    widest = 0.0
    for cell in (cell for row in matrix.cells for cell in row):
        lines = [_over_two_lines(cell.head, word) + scaled(ICON) + 5]
        if cell.figure:
            beside = small.horizontalAdvance(cell.small[0]) + 7 if cell.small else 0.0
            lines.append(figure.horizontalAdvance(cell.figure) + beside)
        lines += [min(small.horizontalAdvance(line), scaled(_LONG)) for line in cell.small]
        widest = max(widest, *lines)
    return max(scaled(_NARROW), ceil(widest) + 2 * PAD + 2)


def least_width(matrix: Matrix) -> int:
    """Return the width at which icon and figure still stand side by side."""
    figure, small = QFontMetricsF(figure_font()), QFontMetricsF(small_font())
    widest = 0.0
    for cell in (cell for row in matrix.cells for cell in row):
        if cell.figure:
            widest = max(widest, scaled(ICON) + 5 + figure.horizontalAdvance(cell.figure))
            widest = max(widest, *(small.horizontalAdvance(line) for line in cell.small[:1]), 0.0)
    return max(scaled(_LEAST), ceil(widest) + 2 * _CLOSE + 2)


def _over_two_lines(text: str, metrics: QFontMetricsF) -> float:
    """Return the least width at which a text needs no more than two lines."""
    parts = text.split(" ")
    splits = ((" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts) + 1))
    return min(max(map(metrics.horizontalAdvance, pair)) for pair in splits)


def head_lines(cell: MatrixCell, width: float) -> list[str]:
    """Return the word of a cell in lines, beside its icon; two at most."""
    room = width - (scaled(ICON) + 5 if icon_of(cell) else 0) + 1
    return wrap(cell.head, room, width_of=QFontMetricsF(word_font()).horizontalAdvance, most=2)


def close_lines(cell: MatrixCell, width: float) -> list[str]:
    """Return what stands in small letters where it is narrow: under the figure, or without one all of it."""
    if cell.figure:
        return list(cell.small)
    measure = QFontMetricsF(small_font()).horizontalAdvance
    told = (cell.head, *cell.small) if not cell.level else ()
    whole = (text.replace("n = ", f"n{NO_BREAK}={NO_BREAK}").replace("n <", f"n{NO_BREAK}<") for text in told)
    return [line for text in whole for line in wrap(text, width, width_of=measure, most=2)]


def icon_of(cell: MatrixCell) -> str:
    """Return the icon of a cell, its own or that of its level."""
    return cell.icon or LEVEL_ICONS.get(cell.level, "")
