"""When something goes wrong: everything is written to a log, and the user is told kindly and once."""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

log = logging.getLogger("cjm_studio")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
TRACES = "crash.log"  # where faulthandler writes; empty as long as all is well

_LOG_SIZE = 500_000
_LOGS_KEPT = 3


def log_folder() -> Path:
    """Return where the logs are kept."""
    from platformdirs import user_log_path

    return user_log_path("cjm-studio")


class Trouble(QObject):
    """Catches what nobody else caught, in any thread, and tells the main thread what it was."""

    happened = Signal(str, str)  # what it was in one line, all details

    def __init__(self, parent: QObject, folder: Path) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self.handler = RotatingFileHandler(
            folder / "cjm-studio.log", maxBytes=_LOG_SIZE, backupCount=_LOGS_KEPT, encoding="utf-8"
        )
        self.handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(self.handler)
        log.setLevel(logging.INFO)
        self._crashes = (folder / TRACES).open("a", encoding="utf-8")
        faulthandler.enable(self._crashes)

    def catch(self) -> Callable[[], None]:
        """Catch from now on; what is returned puts everything back."""
        before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._exception
        threading.excepthook = lambda args: self._exception(args.exc_type, args.exc_value, args.exc_traceback)
        sys.unraisablehook = lambda args: self._quietly(args.exc_type, args.exc_value, args.exc_traceback)
        qInstallMessageHandler(_qt_message)

        def stop() -> None:
            if self._crashes.closed:
                return
            sys.excepthook, threading.excepthook, sys.unraisablehook = before
            qInstallMessageHandler(None)
            faulthandler.disable()
            log.removeHandler(self.handler)
            self.handler.close()
            self._crashes.close()

        return stop

    def _exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        log.error(details)
        self.happened.emit(f"{kind.__name__}: {error}", details)

    def _quietly(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """What happens while things are cleared away is written down; the user can do nothing about it."""
        log.error("".join(traceback.format_exception(kind, error, trace)))


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)
