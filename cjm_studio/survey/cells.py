"""Cells of tables that know numbers, dates and truth, as the same answer would be written in a text file."""

from datetime import date, datetime, time
from typing import Any


def cell_text(cell: Any) -> str:
    """Return a cell as text: whole numbers without a point, ISO dates, nothing for what is missing."""
    if cell is None or cell != cell:  # NaN is not equal to itself
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date | time):
        return cell.isoformat()
    return str(cell)
