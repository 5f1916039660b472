"""The panels that are made when their dock is first seen: most days begin without them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from cjm_studio.panels.panel import Panel

if TYPE_CHECKING:
    from cjm_studio.window.desk import Desk


def _check(desk: "Desk") -> Panel:
    from cjm_studio.panels.lint.check_panel import CheckPanel
    from cjm_studio.window.whereto import show_record

    made = CheckPanel(desk.session)
    made.wanted.connect(partial(show_record, desk.window))
    return made


def _inbox(desk: "Desk") -> Panel:
    from cjm_studio.window.inbox_panel import InboxPanel
    from cjm_studio.window.whereto import show_record

    made = InboxPanel(desk.session, who=desk.window.settings.author, since=desk.looked)
    made.wanted.connect(partial(show_record, desk.window))
    return made


_MAKERS: "dict[str, Callable[[Desk], Panel]]" = {"check": _check, "inbox": _inbox}


class LaterPanels:
    """Watches the docks of one project and fills each the first time that it is seen."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self.made: dict[str, Panel] = {}
        self._watches = [
            desk.window.docks[name].visibilityChanged.connect(partial(self._fill, name)) for name in _MAKERS
        ]

    def fill(self) -> None:
        """Fill the docks that stand open already."""
        for name in _MAKERS:
            self._fill(name, self._desk.window.docks[name].isVisible())

    def panel(self, name: str) -> Panel:
        """Return a panel, made now if it was not yet."""
        self._fill(name, True)
        return self.made[name]

    def leave(self) -> None:
        """Watch no more."""
        for name, watch in zip(_MAKERS, self._watches, strict=True):
            self._desk.window.docks[name].visibilityChanged.disconnect(watch)

    def _fill(self, name: str, seen: bool) -> None:
        if not seen or name in self.made:
            return
        made = self.made[name] = _MAKERS[name](self._desk)
        made.windowTitleChanged.connect(self._desk.window.docks[name].setWindowTitle)
        self._desk.put_in_dock(name, made)
