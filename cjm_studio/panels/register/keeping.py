"""What the register remembers of its user from one project to the next."""

from collections.abc import Mapping
from typing import Any, Protocol

Plain = Mapping[str, Any]


class Keeping(Protocol):
    """The user's name and the views that they have saved; the window's settings are one."""

    @property
    def author(self) -> str:
        """The name by which "mine" is known."""

    @property
    def register_views(self) -> dict[str, Plain]:
        """The saved views by their names."""

    @register_views.setter
    def register_views(self, views: dict[str, Plain]) -> None: ...


class Forgetful:
    """Remembers as long as the program runs."""

    def __init__(self, author: str = "") -> None:
        self.author = author
        self.register_views: dict[str, Plain] = {}
