"""The inspector steps aside for views that have a page of their own, and comes back after them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

_WITH_PAGE = ("register", "recommendations")


class Aside:
    """Remembers whether the inspector has been hidden for a view, not by the user."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._aside = False

    def follow(self, view: str) -> None:
        """Make room for a view, or give the inspector its place back."""
        if view not in _WITH_PAGE:
            self.back()
        elif not self._aside and self._window.docks["inspector"].isVisible():
            self._aside = True
            self._window.docks["inspector"].hide()

    def back(self) -> None:
        """Show the inspector again where it was hidden for a view."""
        if self._aside:
            self._aside = False
            self._window.docks["inspector"].show()
