"""Tab goes through a page as people read it, also where lines of a table were made anew."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget

_STEP = 12  # pixels that fields of one line may differ in height


def tab_in_reading_order(page: QWidget, *, then: Sequence[QWidget]) -> None:
    """Let Tab go through the fields of a page line by line, and then through what stands below it."""
    fields = [field for field in page.findChildren(QWidget) if _takes_tab(field, page)]
    fields.sort(key=lambda field: _place(field, page))
    for before, after in pairwise((*fields, *then)):
        QWidget.setTabOrder(before, after)


def _takes_tab(field: QWidget, page: QWidget) -> bool:
    if not field.focusPolicy() & Qt.FocusPolicy.TabFocus or not field.isVisibleTo(page):
        return False
    return not isinstance(field.parentWidget(), QComboBox)  # the line of a list that can be typed in


def _place(field: QWidget, page: QWidget) -> tuple[int, int, int]:
    """Where a field is read: the lines of a table after one another, also those that are not in sight."""
    table = field.parentWidget()
    while table is not None and table is not page and not isinstance(table, QAbstractItemView):
        table = table.parentWidget()
    if isinstance(table, QAbstractItemView):
        inside = field.mapTo(table.viewport(), field.rect().center())
        row = table.indexAt(QPoint(1, inside.y())).row()
        return table.mapTo(page, QPoint(0, 0)).y() // _STEP, row, inside.x()
    middle = field.mapTo(page, field.rect().center())
    return middle.y() // _STEP, 0, middle.x()
