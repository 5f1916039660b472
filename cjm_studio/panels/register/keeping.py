"""What the register remembers of its user from one project to the next."""

from collections.abc import Mapping
from typing import Any, Protocol

Plain = Mapping[str, Any]


class Keeping(Protocol):
    """The user's name, the views and the columns that they have saved; the window's settings are one."""

    @property
    def author(self) -> str:
        """The name by which "mine" is known."""

    @property
    def register_views(self) -> dict[str, Plain]:
        """The saved views by their names."""

    @register_views.setter
    def register_views(self, views: dict[str, Plain]) -> None: ...

    @property
    def register_columns(self) -> list[str]:
        """The columns that are always shown; none: as many as there is room for."""

    @register_columns.setter
    def register_columns(self, columns: list[str]) -> None: ...


class Forgetful:
    """Remembers as long as the program runs."""

    def __init__(self, author: str = "") -> None:
        self.author = author
        self.register_views: dict[str, Plain] = {}
        self.register_columns: list[str] = []
