"""A version in a window of its own, to be read, and beside the project as it is now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cjm_studio.document.queries import project
from cjm_studio.look.speech import translate
from cjm_studio.model.map import Project
from cjm_studio.model.register import Version
from cjm_studio.operations.versions import document_of
from cjm_studio.storage.project_file import ProjectFile

if TYPE_CHECKING:
    from cjm_studio.canvas.map_layout import MapLayout
    from cjm_studio.window.main_window import MainWindow

_OPEN: "set[MainWindow]" = set()  # else nobody would hold them


def open_version(window: "MainWindow", version: Version) -> "MainWindow":
    """Open a version in another window; it can be saved as a project of its own, never back into this one."""
    from cjm_studio.canvas.ahead import laid_ahead
    from cjm_studio.look.work import Waiting, do_in_thread
    from cjm_studio.window import files
    from cjm_studio.window.main_window import MainWindow

    named = translate("Versions", "%1, version “%2”").replace("%2", version.name)
    now_called = window.session.name if window.session else ""
    words = translate("Versions", "Opening the version…")

    def read(_: Waiting) -> "tuple[ProjectFile, MapLayout | None]":
        file = _file_of(version, named, otherwise=now_called)
        return file, laid_ahead(file.document, language=window.language)

    file, ahead = do_in_thread(window, words, do=read, drop=lambda result: result[0].close())
    file.read_only = True
    other = MainWindow(window.settings, window.translators)
    other.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    other.furnish()
    other.show()
    files.take_up(other, file, ahead=ahead)
    _OPEN.add(other)
    other.destroyed.connect(lambda: _OPEN.discard(other))
    return other


def _file_of(version: Version, named: str, *, otherwise: str) -> ProjectFile:
    """Return a project of its own that holds what the version holds; the name says which it is."""
    import msgspec

    document = document_of(version)
    name = named.replace("%1", project(document).name or otherwise)
    return ProjectFile.create(
        msgspec.structs.replace(record, name=name) if isinstance(record, Project) else record
        for record in document
    )


def compare_version(window: "MainWindow", version: Version) -> None:
    """Show what has changed since a version was saved."""
    from cjm_studio.panels.compare.compare_view import CompareView
    from cjm_studio.panels.compare.sides_bar import Choice

    if window.desk is None:
        return
    window.desk.page.show_view("compare")
    view = window.desk.page.current
    if isinstance(view, CompareView):
        view.sides.choice = Choice("version", version.id)
        view.touch()
