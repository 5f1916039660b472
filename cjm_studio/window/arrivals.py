"""Files that come from outside: named at the start, handed over by a second start, or by the system."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, Qt, QTimer
from PySide6.QtWidgets import QApplication

from cjm_studio.window.dropping import ANSWERS

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow


def take_visit(window: "MainWindow", paths: list[Path]) -> bool:
    """Come to the front and open the files; refused while a question stands open."""
    if paths and QApplication.activeModalWidget() is not None:
        return False
    come_to_front(window)
    # Whoever asked gets the answer first: opening may end in a question of its own.
    QTimer.singleShot(0, window, lambda: take_files(window, paths))
    return True


def come_to_front(window: "MainWindow") -> None:
    """Show the window above all others, as far as the system lets it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def take_files(window: "MainWindow", paths: Sequence[Path]) -> None:
    """Open the first map here and any further ones in windows of their own; import survey answers."""
    from cjm_studio.window import files, survey_import
    from cjm_studio.window.answer_files import MAPPING

    answers = [path for path in paths if path.suffix.lower() in (*ANSWERS, MAPPING)]
    maps = [path for path in paths if path not in answers]
    if maps:
        window.menus.attempt(lambda: files.open_path(window, maps[0]))
    for other in maps[1:]:
        open_elsewhere(other)
    if answers and window.session is None:  # there is nothing to import them into
        window.menus.attempt(lambda: files.new_map(window))
    if answers and window.session is not None:
        window.menus.attempt(lambda: survey_import.import_files(window, answers))


def open_elsewhere(path: Path) -> None:
    """Open a map in a window of its own, of another process."""
    QProcess.startDetached(sys.executable, ["-m", "cjm_studio", "--new-window", str(path)])
