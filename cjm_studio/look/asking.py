"""Questions that take a while: answered in a thread, and only the one that was asked last."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QRunnable, Signal

from cjm_studio.look.work import start

LARGE: Final = 3000  # records; fewer are looked through before anybody notices


class Asking(QObject):
    """Has questions answered beside the window's own work; an answer nobody waits for is dropped."""

    done = Signal(object, object)  # what was asked, and its answer
    worked_out = Signal(object, object)  # from the thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.asked: object = None  # what is waited for
        self.worked_out.connect(self._take)

    def ask(self, asked: object, work: Callable[[], object]) -> None:
        """Begin to work out an answer from what the work alone holds; what was asked before is dropped."""
        self.asked = asked
        start(_Work(asked, work, self))

    def drop(self) -> None:
        """Wait no more."""
        self.asked = None

    def _take(self, asked: object, answer: object) -> None:
        if asked is not self.asked:
            return
        self.asked = None
        if isinstance(answer, Exception):
            raise answer
        self.done.emit(asked, answer)


class _Work(QRunnable):
    """Touches nothing that the window holds; the signal takes the answer to the window's thread."""

    def __init__(self, asked: object, work: Callable[[], object], asker: Asking) -> None:
        super().__init__()
        self._asked, self._work, self._asker = asked, work, asker

    def run(self) -> None:
        answer: object
        if self._asker.asked is not self._asked:  # something else was asked before this could begin
            return
        try:
            answer = self._work()
        except Exception as error:  # told in the window's thread
            answer = error
        try:
            self._asker.worked_out.emit(self._asked, answer)
        except RuntimeError:  # the window has gone meanwhile
            return
