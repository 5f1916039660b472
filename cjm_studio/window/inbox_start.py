"""What is due in the recent files, on the start page: read in a thread once the page is seen."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRunnable, QTimer, Signal

from cjm_studio.look.work import start
from cjm_studio.window.recent_files import RecentFiles
from cjm_studio.window.settings import Settings
from cjm_studio.wording.language import Language

if TYPE_CHECKING:
    from cjm_studio.session.inbox import Due

_PAUSE = 700  # milliseconds after which the page stands still
_LARGEST = 40 * 1024 * 1024  # bytes; larger files are not read unasked


class _Asked(NamedTuple):
    """One file in one state, on one day, for one reader."""

    path: Path
    changed: int
    today: str
    who: str
    since: str


class _Signals(QObject):
    answered = Signal(object, object)  # _Asked, list of Due


class _Reading(QRunnable):
    """Reads the files one after another; in one that cannot be read nothing is due."""

    def __init__(self, asked: list[_Asked], signals: _Signals) -> None:
        super().__init__()
        self._asked, self._signals = asked, signals

    def run(self) -> None:
        from cjm_studio.session.inbox import inbox_of_file

        for one in self._asked:
            try:
                found = inbox_of_file(one.path, today=one.today, who=one.who, since=one.since)
            except Exception:  # a broken file is told of when it is opened, not here
                found = []
            try:
                self._signals.answered.emit(one, found)
            except RuntimeError:  # the page has gone meanwhile
                return


class StartInbox(QObject):
    """Tells the list of recent files what is due in each; what it has read it keeps while the file stays."""

    def __init__(self, settings: Settings, files: RecentFiles) -> None:
        super().__init__(files)
        self._settings, self._files = settings, files
        self._language: Language = "en"
        self._known: dict[_Asked, list[Due]] = {}
        self._signals = _Signals()
        self._signals.answered.connect(self._take)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self.read)
        files.changed.connect(self._show)

    def refresh(self, language: Language) -> None:
        """Show what is known of the files, and read them once the page stands still."""
        self._language = language
        self._show()
        self._later.start()

    def _asked(self) -> list[_Asked]:
        """Return the recent files as they are now."""
        found = []
        for tile in self._files.tiles:
            try:
                status = tile.path.stat()
            except OSError:
                continue
            if status.st_size <= _LARGEST:
                since, who = self._settings.looked(tile.path), self._settings.author
                found.append(_Asked(tile.path, status.st_mtime_ns, date.today().isoformat(), who, since))
        return found

    def read(self) -> None:
        """Read the files that are not known as they are now."""
        new = [asked for asked in self._asked() if asked not in self._known]
        if new and self._files.isVisible():
            self._known |= {asked: [] for asked in new}  # under way
            start(_Reading(new, self._signals))

    def _take(self, asked: _Asked, found: "list[Due]") -> None:
        self._known[asked] = found
        self._show()

    def _show(self) -> None:
        due = {asked.path: found for asked in self._asked() if (found := self._known.get(asked))}
        for tile in self._files.tiles:
            if tile.path in due:
                from cjm_studio.session.inbox import summary

                tile.show_due(summary(due[tile.path], self._language))
