"""Lists whose lines break as there is room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget


class LineList(QListWidget):
    """Lays its lines out anew when its width changes; Qt does so only where items flow into several rows."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():  # a scroll bar takes room too
            self.scheduleDelayedItemsLayout()
