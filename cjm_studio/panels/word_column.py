"""Widgets one below the other that cut no words, in a splitter too, which knows no height of a width."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class WordColumn(QWidget):
    """One of the widgets takes the room that the others leave."""

    def __init__(self, *widgets: QWidget, stretch: QWidget) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for widget in widgets:
            self._column.addWidget(widget, 1 if widget is stretch else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_words()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._keep_words()
        return done

    def _keep_words(self) -> None:
        if self._column.hasHeightForWidth():
            self.setMinimumHeight(self._column.totalMinimumHeightForWidth(self.width()))
