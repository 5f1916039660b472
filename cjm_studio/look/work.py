"""Long work: in a thread, with progress and Cancel after half a second; all of it or nothing."""

import sys
from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cjm_studio.look.speech import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressDialog

T = TypeVar("T")

_PATIENCE = 500  # ms
_STEPS = 1000  # of the progress bar
_TURN = 0.0005  # seconds


class Cancelled(Exception):
    """The user does not want it any more."""


class _Signals(QObject):
    progressed = Signal(float)
    finished = Signal()


class Waiting:
    """Who waits for the work: to be told how far it is, and asked whether it is still wanted."""

    def __init__(self) -> None:
        self.signals = _Signals()
        self.unwanted = Event()

    def progress(self, share: float) -> None:
        """Tell how much is done."""
        self.signals.progressed.emit(share)

    def count(self, done: int, total: int) -> None:
        """Tell how much is done, and stop if nobody waits any more."""
        if self.cancelled():
            raise Cancelled
        self.progress(done / total if total else 0.0)

    def cancelled(self) -> bool:
        """Say whether the user does not want it any more."""
        return self.unwanted.is_set()


def start(work: QRunnable) -> None:
    """Begin work in a thread that gives way to the window at once.

    Drawing asks for Python's lock a hundred times; at the usual 5 ms a time the window would stand still.
    """
    sys.setswitchinterval(_TURN)
    QThreadPool.globalInstance().start(work)


class _Work(QRunnable, Generic[T]):
    """One piece of work; it touches nothing that the window holds."""

    def __init__(self, do: Callable[[Waiting], T]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.waiting = Waiting()
        self.results: list[T] = []
        self.error: BaseException | None = None
        self.over = Event()
        self._do = do

    def run(self) -> None:
        try:
            self.results.append(self._do(self.waiting))
        except BaseException as error:
            self.error = error  # told again in the thread that waits
        self.over.set()
        self.waiting.signals.finished.emit()


def do_in_thread(
    parent: QWidget, words: str, *, do: Callable[[Waiting], T], drop: Callable[[T], object] | None = None
) -> T:
    """Do the work and return its result or raise what it raised; the window stays alive meanwhile.

    Cancelled: the user did not want it any more; nothing of it is kept. `drop` does away with a result that
    was there before the work could hear of it.
    """
    work = _Work(do)
    loop = QEventLoop()
    work.waiting.signals.finished.connect(loop.quit)
    start(work)
    # What is clicked or typed in the meantime waits, so that nothing begins twice.
    patience = QTimer(singleShot=True, interval=_PATIENCE)
    patience.timeout.connect(lambda: loop.exit(1))
    patience.start()
    if loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents):
        dialog = _dialog(parent, words, work)
        # A busy moment may have brought the end of the work and that of our patience together: then nobody
        # would end the loop any more.
        if not work.over.is_set():
            loop.exec()
        dialog.canceled.disconnect()  # closing it says that too
        dialog.close()
        dialog.deleteLater()
    if work.waiting.cancelled():
        if drop is not None:
            for result in work.results:
                drop(result)
        raise Cancelled
    if work.error is not None:
        raise work.error
    return work.results[0]


def _dialog(parent: QWidget, words: str, work: _Work[T]) -> "QProgressDialog":
    from PySide6.QtWidgets import QProgressDialog

    cancel = translate("Work", "Cancel")
    dialog = QProgressDialog(words, cancel, 0, _STEPS, parent)
    dialog.setWindowTitle("CJM Studio")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(0)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    work.waiting.signals.progressed.connect(lambda share: dialog.setValue(round(_STEPS * share)))
    dialog.canceled.connect(work.waiting.unwanted.set)
    dialog.show()
    return dialog
