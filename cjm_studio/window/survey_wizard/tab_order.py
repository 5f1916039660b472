"""Tab goes through a page as people read it, also where lines of a table were made anew."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QWidget

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


def _place(field: QWidget, page: QWidget) -> tuple[int, int]:
    middle = field.mapTo(page, QPoint(0, field.height() // 2))
    return middle.y() // _STEP, middle.x()
