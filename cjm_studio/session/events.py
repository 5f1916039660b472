"""Telling those who asked to be told; plain Python, no Qt."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Event(Generic[T]):
    """Something that happens, with those who want to hear of it."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[T], None]] = []

    def listen(self, listener: Callable[[T], None]) -> None:
        """Tell the listener from now on."""
        self._listeners.append(listener)

    def leave(self, listener: Callable[[T], None]) -> None:
        """Tell the listener no more."""
        self._listeners.remove(listener)

    def tell(self, what: T) -> None:
        """Tell all listeners, in the order in which they came."""
        for listener in list(self._listeners):
            listener(what)
