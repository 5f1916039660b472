"""Which levels a matrix shows, each once, for the key under columns that have no room for the words."""

from cjm_studio.look.tokens import LevelColours, Palette
from cjm_studio.panels.compare.matrix_fit import icon_of
from cjm_studio.panels.level_key import LevelMark
from cjm_studio.session.compare_matrix import HYPOTHESIS, Matrix


def marks_of(matrix: Matrix, palette: Palette) -> list[LevelMark]:
    """Return the levels in the order in which they come."""
    told = {(cell.level, cell.head): cell for row in matrix.cells for cell in row if icon_of(cell)}
    plain = LevelColours("", palette.ink_2, palette.grid)
    return [
        LevelMark(cell.head, icon_of(cell), palette.levels.get(cell.level, plain))
        for cell in told.values()
        if cell.figure or cell.icon == HYPOTHESIS
    ]
