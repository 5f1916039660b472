"""Files dropped on the window: a project is opened, survey answers are imported."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from cjm_studio.look.speech import translate

if TYPE_CHECKING:
    from cjm_studio.window.main_window import MainWindow

ANSWERS = {".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".xlsb", ".xlsm"}
PROJECT = ".cjm"


def words_for(window: "MainWindow", data: QMimeData) -> str:
    """Return what would happen if this were dropped; empty if nothing would."""
    paths = _paths(data)
    if len(paths) == 1 and paths[0].suffix.lower() == PROJECT:
        return translate("Dropping", "Drop to open the map")
    if paths and window.session is not None and all(path.suffix.lower() in ANSWERS for path in paths):
        return translate("Dropping", "Drop to import survey answers")
    return ""


def take(window: "MainWindow", data: QMimeData) -> None:
    """Do what was announced, once the drag has ended."""
    from PySide6.QtCore import QTimer

    from cjm_studio.window import files, survey_import

    paths = _paths(data)
    if len(paths) == 1 and paths[0].suffix.lower() == PROJECT:
        QTimer.singleShot(0, lambda: window.menus.attempt(lambda: files.open_path(window, paths[0])))
    elif paths:
        QTimer.singleShot(0, lambda: window.menus.attempt(lambda: survey_import.import_files(window, paths)))


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
