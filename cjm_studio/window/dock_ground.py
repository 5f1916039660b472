"""What a panel stands on in its dock: in too little room it is scrolled, so that the window never grows."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QWidget

from cjm_studio.look.fonts import scaled
from cjm_studio.panels.scrolled import Scrolled

_LOW = 72  # pixels to which any panel can be drawn together


class DockGround(Scrolled):
    """As wide as its panel needs, and as low as the window wants it."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.panel = panel
        self.setWidget(panel)

    def minimumSizeHint(self) -> QSize:
        least = self._least()
        return QSize(least.width() + self._bar(), min(least.height(), scaled(_LOW)))

    def sizeHint(self) -> QSize:
        return self.panel.sizeHint().expandedTo(self._least()) + QSize(self._bar(), 0)

    def _least(self) -> QSize:
        return self.panel.minimumSizeHint().expandedTo(self.panel.minimumSize())

    def _bar(self) -> int:
        """The room of the bar, where there is one."""
        bar = self.verticalScrollBar()
        return bar.sizeHint().width() if bar.isVisible() else 0

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return done
