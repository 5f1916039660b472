"""Long work: in a thread, with progress and Cancel after half a second; all of it or nothing."""

from collections.abc import Callable
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

T = TypeVar("T")
Progress = Callable[[int, int], None]  # done, of how many; raises Cancelled when nobody waits any more

_PATIENCE = 500  # ms


class Cancelled(Exception):
    """The user does not want it any more."""


class _Signals(QObject):
    progressed = Signal(int, int)
    finished = Signal()


class _Work(QRunnable, Generic[T]):
    """One piece of work; it touches nothing that the window holds."""

    def __init__(self, do: Callable[[Progress], T]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.signals = _Signals()
        self.result: T | None = None
        self.error: BaseException | None = None
        self.unwanted = Event()
        self._do = do

    def run(self) -> None:
        try:
            self.result = self._do(self._progress)
        except BaseException as error:  # noqa: BLE001 - told again in the thread that waits
            self.error = error
        self.signals.finished.emit()

    def _progress(self, done: int, total: int) -> None:
        if self.unwanted.is_set():
            raise Cancelled
        self.signals.progressed.emit(done, total)


def do_in_thread(parent: QWidget, words: str, *, do: Callable[[Progress], T]) -> T:
    """Do the work and return its result or raise what it raised; the window stays alive meanwhile.

    `do` is called with a function that it should call now and then; that one raises Cancelled.
    """
    work = _Work(do)
    loop = QEventLoop()
    work.signals.finished.connect(loop.quit)
    QThreadPool.globalInstance().start(work)
    # What is clicked or typed in the meantime waits, so that nothing begins twice.
    patience = QTimer(singleShot=True, interval=_PATIENCE)
    patience.timeout.connect(lambda: loop.exit(1))
    patience.start()
    if loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents):
        dialog = _dialog(parent, words, work)
        loop.exec()
        dialog.close()
        dialog.deleteLater()
    if work.error is not None:
        raise work.error
    if work.unwanted.is_set():
        raise Cancelled
    return work.result  # type: ignore[return-value]  # None only if that is what it returned


def _dialog(parent: QWidget, words: str, work: _Work[T]) -> QProgressDialog:
    cancel = QCoreApplication.translate("Work", "Cancel")
    dialog = QProgressDialog(words, cancel, 0, 0, parent)
    dialog.setWindowTitle("CJM Studio")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(0)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)

    def show(done: int, total: int) -> None:
        dialog.setMaximum(total)
        dialog.setValue(done)

    work.signals.progressed.connect(show)
    dialog.canceled.connect(work.unwanted.set)
    dialog.show()
    return dialog
