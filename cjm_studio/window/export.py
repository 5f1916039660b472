"""The map as a picture in a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from cjm_studio.document.document import Document
from cjm_studio.look.speech import translate
from cjm_studio.model.errors import BadInput
from cjm_studio.model.map import Journey, Segment
from cjm_studio.window.files import file_name
from cjm_studio.window.link_deeds import links_shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from cjm_studio.look.work import Waiting
    from cjm_studio.session.session import Session
    from cjm_studio.window.main_window import MainWindow


def export(window: "MainWindow", ending: str) -> None:
    """Ask for a name and write the map that is shown, in print colours."""
    session = window.session
    if session is None:
        return  # the command is not offered without a project
    if session.journey is None:
        raise BadInput("picture_no_journey", path=session.name)
    segment = session.document.get(Segment, session.document.get(Journey, session.journey).segment)
    name = file_name(f"{session.name} - {segment.name}") + ending
    folder = session.file.path.parent if session.file.path else Path.home()
    title = translate("Export", "Export map")
    kind = f"{ending[1:].upper()} (*{ending})"
    chosen, _ = QFileDialog.getSaveFileName(window, title, str(folder / name), kind)
    if chosen:
        path = Path(chosen)
        write(window, path if path.suffix.lower() == ending else path.with_name(path.name + ending))


def write(window: "MainWindow", path: Path) -> None:
    """Write the map that is shown in a thread, and offer to look at the file."""
    from cjm_studio.look.work import Cancelled, do_in_thread

    desk = window.desk
    if desk is None or desk.session.journey is None:
        return
    desk.page.finish_writing()
    draw = drawing(desk.session, links=links_shown(window))
    try:
        do_in_thread(window, translate("Export", "Drawing the map…"), do=lambda waiting: draw(path, waiting))
    except Cancelled:
        return

    def words() -> str:
        return translate("Export", "The map is in %1").replace("%1", str(path))

    look = (
        lambda: translate("Export", "Open"),
        lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
    )
    desk.page.bars.show_bar("exported", words, offers=[look])


def drawing(session: "Session", *, links: bool) -> "Callable[[Path, Waiting], None]":
    """Return what writes the map as it is shown now; of use in a thread, it needs nothing of the window."""
    from cjm_studio.canvas.picture import export_map

    assert session.journey is not None
    records, journey, wave = [*session.document], session.journey, session.wave
    language, name = session.language, session.name

    def draw(path: Path, waiting: "Waiting") -> None:
        export_map(
            Document(records),
            journey,
            path=path,
            wave=wave,
            theme="light",
            language=language,
            project=name,
            links=links,
            on_progress=waiting.count,
        )

    return draw
