"""The inspector steps aside for views that have a page of their own, and comes back after them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cjm_studio.look.fonts import scaled

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

_WITH_PAGE = ("register", "recommendations")
_WIDE = {"metrics": 640, "compare": 640}  # in less room these are not readable beside it


class Aside:
    """Remembers whether the inspector has been hidden for a view, not by the user."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._aside = False

    def follow(self, view: str) -> None:
        """Make room for a view, or give the inspector its place back."""
        if not self._needs_room(view):
            self.back()
        elif not self._aside and self._window.docks["inspector"].isVisible():
            self._aside = True
            self._show(False)

    def _needs_room(self, view: str) -> bool:
        inspector = self._window.docks["inspector"]
        given = inspector.width() if self._aside and not inspector.isVisible() else 0
        return view in _WITH_PAGE or self._window.pages.width() - given < scaled(_WIDE.get(view, 0))

    def back(self) -> None:
        """Show the inspector again where it was hidden for a view."""
        if self._aside:
            self._aside = False
            self._show(True)

    def _show(self, visible: bool) -> None:
        """The room goes to the page, not to the docks of the other side, as Qt would have it."""
        others = [
            dock for name, dock in self._window.docks.items() if name != "inspector" and dock.isVisible()
        ]
        widths = [dock.width() for dock in others]
        self._window.docks["inspector"].setVisible(visible)
        self._window.resizeDocks(others, widths, Qt.Orientation.Horizontal)
