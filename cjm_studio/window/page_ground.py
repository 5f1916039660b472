"""The room of the map and the other views: one that needs more of it is scrolled, the window never grows."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedLayout, QWidget

from cjm_studio.panels.scrolled import Scrolled


class PageGround(Scrolled):
    """Holds the views one behind the other."""

    def __init__(self) -> None:
        super().__init__(sideways=True)
        place = QWidget()
        self.pages = _Pages(place)
        self.setWidget(place)


class _Pages(QStackedLayout):
    """Asks for what the view that is looked at cannot do without; Qt would ask for what the largest likes."""

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self.map: QWidget | None = None  # it scrolls by itself and makes do with any room
        self.currentChanged.connect(lambda _: self.invalidate())

    def minimumSize(self) -> QSize:
        shown = self.currentWidget()
        if shown is self.map:
            return QSize()
        return shown.minimumSizeHint().expandedTo(shown.minimumSize()) if shown is not None else QSize()

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        layout = shown.layout() if shown is not None else None
        if shown is None or shown is self.map:
            return 0
        if layout is None or not layout.hasHeightForWidth():
            return shown.minimumSizeHint().height()
        return layout.totalMinimumHeightForWidth(width)
