"""What is selected as a text for a spreadsheet: lines of cells with tabs between them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex

from cjm_studio.exchange.clipboard_table import write_tsv
from cjm_studio.panels.outline.line_model import LineModel


def copied(model: LineModel, indexes: Sequence[QModelIndex]) -> str:
    """Return the cells in the order in which they stand, with gaps where nothing is selected."""
    cells = {(*_path(index.siblingAtColumn(0)), index.column()): index for index in indexes}
    columns = sorted({place[-1] for place in cells})
    lines = sorted({place[:-1] for place in cells})
    return write_tsv([[_text(model, cells.get((*line, column))) for column in columns] for line in lines])


def _path(index: QModelIndex) -> tuple[int, ...]:
    """Which child of which child an index is, from the top."""
    path: list[int] = []
    while index.isValid():
        path.insert(0, index.row())
        index = index.parent()
    return tuple(path)


def _text(model: LineModel, index: QModelIndex | None) -> str:
    line = model.line(index) if index is not None else None
    return "" if index is None or line is None else model.shown(line, model.column_of(index))
