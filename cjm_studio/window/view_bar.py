"""The tool bar: where it is too narrow for all it holds, the views lose their names, not the bar its end."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QToolBar, QToolButton

from cjm_studio.look.fonts import scaled

_ICON = 18
_BESIDE = 16  # around the words beside an icon: rather too much, or names would come and go for ever


class ViewBar(QToolBar):
    """Holds a few commands, and the views by name; tips have the names where the bar has no room for them."""

    def __init__(self) -> None:
        super().__init__()
        self._views: Sequence[QToolButton] = ()
        self.named = True
        self._size_icons()

    def name_views(self, views: Sequence[QToolButton]) -> None:
        """Show these buttons with their words while there is room."""
        self._views = views
        self._show_names(True)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        kind = QEvent.Type
        if event.type() in (kind.FontChange, kind.StyleChange):
            self._size_icons()
        if event.type() in (kind.LayoutRequest, kind.Resize):
            self._fit()
        return done

    def _size_icons(self) -> None:
        self.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))

    def _fit(self) -> None:
        needed = self.sizeHint().width() + (0 if self.named else self._room_of_names())
        if self._views and (needed <= self.width()) != self.named:
            self._show_names(not self.named)

    def _room_of_names(self) -> int:
        bold = QFont(self._views[0].font()) if self._views else QFont()
        bold.setWeight(QFont.Weight.DemiBold)  # of the view that is looked at
        metrics = QFontMetrics(bold)
        return sum(metrics.horizontalAdvance(view.text()) + scaled(_BESIDE) for view in self._views)

    def _show_names(self, named: bool) -> None:
        self.named = named
        style = Qt.ToolButtonStyle
        for view in self._views:
            view.setToolButtonStyle(style.ToolButtonTextBesideIcon if named else style.ToolButtonIconOnly)
