"""Which levels a matrix shows, each once, for the key under columns that have no room for the words."""

from cjm_studio.look.tokens import LevelColours, Palette
from cjm_studio.panels.compare.matrix_fit import icon_of
from cjm_studio.panels.level_key import LevelMark
from cjm_studio.session.compare_matrix import HYPOTHESIS, Matrix, MatrixCell

_ORDER = ("critical", "barrier", "watch", "none", "not_enough_data")


def marks_of(matrix: Matrix, palette: Palette) -> list[LevelMark]:
    """Return the levels, the gravest first, and what is no level after them."""
    told = {(cell.level, cell.head): cell for row in matrix.cells for cell in row if icon_of(cell)}
    plain = LevelColours("", palette.ink_2, palette.grid)
    return [
        LevelMark(cell.head, icon_of(cell), palette.levels.get(cell.level, plain))
        for cell in sorted(told.values(), key=_gravity)
        if cell.figure or cell.icon == HYPOTHESIS
    ]


def _gravity(cell: MatrixCell) -> int:
    return _ORDER.index(cell.level) if cell.level in _ORDER else len(_ORDER)
