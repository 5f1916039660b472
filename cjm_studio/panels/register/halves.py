"""The table and the page of the register: side by side where both have room, else one above the other."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.look.theme import set_role

_WIDE = 720  # from this width on the page stands beside the table
_TABLE, _PAGE = 280, 300  # the least that each takes
_PART, _FAIR, _MOST = 0.36, 340, 440  # of the room, for a page beside the table; what it can well do with
_EDGE = 16  # the bar and the edge of the table


class Halves(QSplitter):
    """Shares out the room until people have drawn the line between the two themselves."""

    def __init__(self, table: QWidget, page: QWidget) -> None:
        super().__init__()
        self._drawn = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        set_role(self, "line")
        for widget, wide in ((table, _TABLE), (page, _PAGE)):
            self.addWidget(widget)
            widget.setMinimumSize(scaled(wide), scaled(160))
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(self._on_moved)

    def share(self, room: QSize, *, main: int, whole: int) -> None:
        """Share out a room; in `main` the table has what it must have, in `whole` nothing of it is cut."""
        beside = room.width() >= max(scaled(_WIDE), main + scaled(_PAGE))
        way = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._drawn and self.orientation() == way:
            return
        self.setOrientation(way)
        if beside:
            left = max(scaled(_PAGE), room.width() - main - scaled(_EDGE))
            fair = max(scaled(_FAIR), room.width() - whole - scaled(_EDGE))
            page = min(scaled(_MOST), round(room.width() * _PART), left, fair)
        else:
            page = room.height() // 2
        self.setSizes([(room.width() if beside else room.height()) - page, page])

    def _on_moved(self) -> None:
        self._drawn = True
