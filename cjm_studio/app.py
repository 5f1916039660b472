"""The application: paints the window first, then takes up what it was asked to open."""

import gc
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cjm_studio import __version__
from cjm_studio.look.theme import wear
from cjm_studio.window.languages import Translators, language_of
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.settings import Settings


def run_window(path: Path | None) -> int:
    """Open the window on a file, or on the start page; return the exit code."""
    app = QApplication(sys.argv[:1])
    window = make_window(app)
    window.painted.connect(lambda: begin(window, path))
    window.show()
    # Qt's loop would leave Ctrl+C in a terminal waiting; what is not saved comes back at the next start.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = app.exec()
    window.deleteLater()
    return code


def make_window(app: QApplication) -> MainWindow:
    """Return the window, empty, in the user's language and theme."""
    app.setApplicationName("CJM Studio")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("cjm-studio")
    settings = Settings()
    translators = Translators(app)
    translators.speak(language_of(settings.language))
    wear(app, settings.seen_theme)
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
    gc.enable()
    stop = _catch_trouble(window)
    _follow_the_system(window)
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


def _follow_the_system(window: MainWindow) -> None:
    """A window that wears the system's theme changes with it."""
    from cjm_studio.look.theme import theme_of

    def follow() -> None:
        if window.settings.theme == "system":
            window.dress(theme_of("system"))

    QApplication.styleHints().colorSchemeChanged.connect(follow)
