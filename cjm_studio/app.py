"""The application: paints the window first, then takes up what it was asked to open."""

import gc
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from cjm_studio import __version__
from cjm_studio.look.theme import wear
from cjm_studio.window.languages import Translators, language_of
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.settings import Settings


class Application(QApplication):
    """Qt's application, which macOS asks to open files by an event.

    Not an event filter: that would see every event of the program.
    """

    file_wanted = Signal()

    def __init__(self, arguments: list[str]) -> None:
        # Said here, for even to ask which style is worn takes longer than painting the window does.
        super().__init__([*arguments, "-style", "Fusion"])
        self.wanted: list[Path] = []  # until somebody takes them

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.wanted.append(Path(event.file()))
            self.file_wanted.emit()
            return True
        return super().event(event)


def run_window(paths: Sequence[Path] = ()) -> int:
    """Open the window on files, or on the start page; return the exit code."""
    app = Application(sys.argv[:1])
    try:
        window = make_window(app)
    except Exception as error:
        from cjm_studio.window import crash_report, trouble

        crash_report.write_trace(trouble.log_folder(), error)
        raise
    window.painted.connect(lambda: _start(app, window, paths))
    window.show()
    # Qt's loop would leave Ctrl+C in a terminal waiting; what is not saved comes back at the next start.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = app.exec()
    window.deleteLater()
    return code


def _start(app: Application, window: MainWindow, paths: Sequence[Path]) -> None:
    """Take up the first file; the others, and whoever asks for more, come once the map is seen."""
    from cjm_studio.window.dropping import ANSWERS

    maps = [path for path in paths if path.suffix.lower() not in ANSWERS]
    begin(window, maps[0] if maps else None)
    from functools import partial

    from cjm_studio.window import crash_report, single_instance
    from cjm_studio.window.arrivals import take_files, take_visit
    from cjm_studio.window.trouble import log_folder

    def take_wanted() -> None:
        wanted, app.wanted = app.wanted, []
        take_files(window, wanted)

    app.file_wanted.connect(take_wanted)
    app.wanted[:0] = [path for path in paths if path not in maps[:1]]
    crash_report.show_bar(window, log_folder())
    single_instance.listen(window, partial(take_visit, window))
    take_wanted()


def make_window(app: QApplication) -> MainWindow:
    """Return the window, empty, in the user's language and theme."""
    app.setApplicationName("CJM Studio")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("cjm-studio")
    settings = Settings()
    translators = Translators(app)
    translators.speak(language_of(settings.language))
    wear(app, settings.seen_theme, points=settings.points)
    return MainWindow(settings, translators)


def begin(window: MainWindow, path: Path | None) -> Callable[[], None]:
    """Do what can wait until the window is seen; what is returned stops the watch over trouble."""
    gc.disable()  # what is imported now stays: looking for rubbish in it would only hold the map up
    from cjm_studio.window import files

    window.furnish()
    failed: Exception | None = None
    try:
        if path is not None:
            window.menus.attempt(lambda: files.open_path(window, path))
    except Exception as error:  # told below: logging takes a while to come, so even it waits for the map
        failed = error
    if window.desk is None:
        files.show_start(window)
    from cjm_studio.look.rubbish import Rubbish

    Rubbish(window)
    stop = _catch_trouble(window)
    _follow_the_system(window)
    _keep_calm(window)
    if failed is not None:
        sys.excepthook(type(failed), failed, failed.__traceback__)
    return stop


def _catch_trouble(window: MainWindow) -> Callable[[], None]:
    from cjm_studio.window.questions import tell_trouble
    from cjm_studio.window.trouble import Trouble, log_folder

    trouble = Trouble(window, log_folder())
    stop = trouble.catch()
    trouble.happened.connect(lambda what, details: tell_trouble(window, what, details=details))
    app = QApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(stop)
    return stop


def _keep_calm(window: MainWindow) -> None:
    if window.settings.calm:
        from cjm_studio.look.motion import keep_calm

        keep_calm(window, True)


def _follow_the_system(window: MainWindow) -> None:
    """A window that wears the system's theme changes with it."""
    from cjm_studio.look.theme import theme_of

    def follow() -> None:
        if window.settings.theme == "system":
            window.dress(theme_of("system"))

    hints = QApplication.styleHints()
    hints.colorSchemeChanged.connect(follow)
    hints.accessibility().contrastPreferenceChanged.connect(follow)
