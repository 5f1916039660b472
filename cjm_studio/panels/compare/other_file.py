"""Another project, read while the window stays alive."""

from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, Signal

from cjm_studio.document.document import Document
from cjm_studio.look.work import start
from cjm_studio.model.errors import BadInput
from cjm_studio.session.compare_files import document_at


class OtherFile(QObject):
    """Reads one file after another; what comes late, for another was chosen since, is dropped."""

    come = Signal(object)  # the Document
    failed = Signal(object)  # the BadInput
    read_through = Signal(object, object)  # from the thread that reads

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.document: Document | None = None
        self.read_through.connect(self._take)

    def read(self, path: Path) -> None:
        """Begin to read a file."""
        self.path, self.document = path, None
        start(_Reading(path, self))

    def _take(self, path: Path, result: Document | BadInput) -> None:
        if path != self.path:
            return
        if isinstance(result, BadInput):
            self.path = None
            self.failed.emit(result)
        else:
            self.document = result
            self.come.emit(result)


class _Reading(QRunnable):
    """Touches nothing that the window holds; the signal takes the result to the window's thread."""

    def __init__(self, path: Path, asker: OtherFile) -> None:
        super().__init__()
        self._path, self.asker = path, asker

    def run(self) -> None:
        result: Document | BadInput
        try:
            result = document_at(self._path)
        except BadInput as problem:
            result = problem
        try:
            self.asker.read_through.emit(self._path, result)
        except RuntimeError:  # the window has gone meanwhile
            return
