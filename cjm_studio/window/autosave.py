"""Autosave: a project that has a file is saved by itself when the user pauses."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from cjm_studio.model.errors import BadInput
from cjm_studio.storage.publishing import ChangedOutside
from cjm_studio.wording.problems import problem_words

if TYPE_CHECKING:
    from cjm_studio.window.desk import Desk


class Autosave:
    """Waits for a pause; nothing is lost without it, as every edit is stored at once."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._pause = QTimer(desk.window)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.save)

    def wait(self) -> None:
        """Begin the wait anew: the user is at work."""
        settings = self._desk.window.settings
        if settings.autosave:
            self._pause.start(1000 * settings.autosave_seconds)

    def stop(self) -> None:
        """Wait no more."""
        self._pause.stop()

    def save(self) -> None:
        """Save what is not saved, if the project has a file; trouble is told in a bar."""
        file = self._desk.session.file
        if not self._desk.window.settings.autosave or file.path is None or file.read_only:
            return
        if not file.modified:
            return
        try:
            file.publish()
        except ChangedOutside:
            self._desk.look_at_file()
        except BadInput as problem:
            self._tell(problem)
        self._desk.refresh()

    def _tell(self, problem: BadInput) -> None:
        window, bars = self._desk.window, self._desk.page.bars
        bars.show_bar("autosave", lambda: problem_words(problem, window.language))
