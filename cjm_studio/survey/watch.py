"""Progress and cancelling while DuckDB counts: a thread that looks in from time to time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from typing import Protocol

from cjm_studio.survey.survey_file import Cancelled

_SECONDS = 0.1


class Busy(Protocol):
    """What can be stopped while it works, and may know how far it is."""

    def interrupt(self) -> None:
        """Stop what is being done."""

    def query_progress(self) -> float:
        """Return how far it is, from 0 to 100; less than 0 if it does not know."""


@dataclass(slots=True)
class Watch:
    """Tells how far one reading is, as a share that only grows, and stops it when asked to.

    `progress` and `cancelled` may be called from another thread than the reader's.
    """

    progress: Callable[[float], None] | None = None
    cancelled: Callable[[], bool] | None = None
    _reached: float = 0.0
    _lock: Lock = field(default_factory=Lock)

    def step(self) -> None:
        """Raise Cancelled if people want to stop."""
        if self.cancelled is not None and self.cancelled():
            raise Cancelled

    def reach(self, share: float) -> None:
        """Tell that so much of the whole is done."""
        with self._lock:
            if share <= self._reached:
                return
            self._reached = share
        if self.progress is not None:
            self.progress(share)

    @contextmanager
    def over(self, connection: Busy) -> Iterator[None]:
        """Watch what a connection does; a wish to stop interrupts it."""
        if self.progress is None and self.cancelled is None:
            yield
            return
        done = Event()
        watcher = Thread(target=self._look, args=(connection, done), daemon=True)
        watcher.start()
        try:
            yield
        finally:
            done.set()
            watcher.join()

    def _look(self, connection: Busy, done: Event) -> None:
        while not done.wait(_SECONDS):
            if self.cancelled is not None and self.cancelled():
                connection.interrupt()
            self.reach(0.9 * max(connection.query_progress(), 0.0) / 100)
