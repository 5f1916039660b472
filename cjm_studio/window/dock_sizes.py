"""How large docks are at first: a part of the window, and no less than their type needs."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDockWidget

from cjm_studio.look.fonts import scaled

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

SHOWN = ("segments", "inspector")  # at first
_WIDE = {"segments": (0.16, 200, 280), "inspector": (0.23, 260, 400)}  # part of the window, least, most
_HIGH = 0.38  # of the window, for a dock above or below the map
_LOW = 250  # pixels with which such a dock is of use
_MOST = 0.5  # of the window: the map comes first
_BESIDE = 0.55  # of a column, for a dock that comes to others at the map's side
_ROWS = Qt.DockWidgetArea.TopDockWidgetArea | Qt.DockWidgetArea.BottomDockWidgetArea


def is_seen(dock: QDockWidget) -> bool:
    """Say whether a dock stands in sight, not closed and not behind another tab."""
    return dock.isVisible() and not dock.visibleRegion().isEmpty()


def give_widths(window: "MainWindow") -> None:
    """Let the docks that are seen at first be as wide as they are at first."""
    docks = [window.docks[name] for name in SHOWN]
    widths = [
        max(scaled(least), min(scaled(most), round(part * window.width())))
        for part, least, most in (_WIDE[name] for name in SHOWN)
    ]
    window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)


class FirstSizes:
    """Gives a dock its height when it is first seen; from then on it keeps what it has been given."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.known = set(window.settings.sized_docks)
        for name in set(window.docks) - set(SHOWN):
            window.docks[name].visibilityChanged.connect(partial(self._on_seen, name))

    def keep(self) -> None:
        """Leave all docks that stand open as they are: that is how they were left."""
        self.known |= {name for name, dock in self._window.docks.items() if dock.isVisible()}

    def _on_seen(self, name: str, seen: bool) -> None:
        if seen and name not in self.known:
            QTimer.singleShot(0, self._window, partial(self._size, name))  # it is filled by then

    def _size(self, name: str) -> None:
        window, dock = self._window, self._window.docks[name]
        if name in self.known or dock.isFloating() or not is_seen(dock):
            return
        self.known.add(name)
        if window.dockWidgetArea(dock) in _ROWS:
            wanted = min(max(round(_HIGH * window.height()), scaled(_LOW)), round(_MOST * window.height()))
            window.resizeDocks([dock], [wanted], Qt.Orientation.Vertical)
        elif not any(other.isVisible() for other in window.tabifiedDockWidgets(dock)):
            self._share_column(dock)  # else it takes the place that the others have

    def _share_column(self, dock: QDockWidget) -> None:
        """Give a dock what the others above and below it do not need, and half of the column or more."""
        window, area = self._window, self._window.dockWidgetArea(dock)
        docks = window.docks.values()
        others = [
            one for one in docks if one is not dock and is_seen(one) and window.dockWidgetArea(one) == area
        ]
        if not others:
            return
        high = window.pages.height()
        needed = sum(one.sizeHint().height() for one in others)
        wanted = max(high - needed, round(_BESIDE * high))
        rest = (high - wanted) // len(others)  # Qt scales all sizes where it is not told of each
        window.resizeDocks([dock, *others], [wanted, *[rest] * len(others)], Qt.Orientation.Vertical)
