"""The map on paper: a preview first, then the printer, or a PDF file where there is none."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QFileDialog

from cjm_studio.document.document import Document
from cjm_studio.look.speech import translate
from cjm_studio.model.errors import BadInput
from cjm_studio.panels.view import View
from cjm_studio.window.files import file_name
from cjm_studio.window.link_deeds import links_shown

if TYPE_CHECKING:
    from cjm_studio.canvas.poster import Poster
    from cjm_studio.look.work import Waiting
    from cjm_studio.window.main_window import MainWindow

_MARGIN = 10.0  # millimetres, which every printer can do


def print_map(window: "MainWindow") -> None:
    """Show how the map, or a view that can be printed, will stand on paper; print it from there."""
    view = window.desk.page.current if window.desk is not None else None
    if isinstance(view, View) and view.print():
        return
    poster = poster_of(window)
    if poster is None:
        return
    try:
        from cjm_studio.window.print_preview import PrintPreview
    except ImportError:  # Qt's print module is not everywhere
        save_poster(window, poster)
        return
    dialog = PrintPreview(window, poster, paper())
    dialog.exec()
    dialog.deleteLater()


def poster_of(window: "MainWindow") -> "Poster | None":
    """Return the map that is shown, laid out for paper in a thread."""
    from cjm_studio.canvas.poster import Poster
    from cjm_studio.look.work import do_in_thread
    from cjm_studio.session.map_content import MapContent

    desk = window.desk
    if desk is None:
        return None
    session = desk.session
    if session.journey is None:
        raise BadInput("picture_no_journey", path=session.name)
    desk.page.finish_writing()
    date = QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat)
    records, journey, wave = [*session.document], session.journey, session.wave
    language, name, links = session.language, session.name, links_shown(window)

    def laid_out(_: "Waiting") -> Poster:
        content = MapContent(Document(records), journey, wave=wave, language=language)
        return Poster(content, project=name, date=date, links=links)

    return do_in_thread(window, translate("Print", "Laying out the map…"), do=laid_out)


def save_poster(window: "MainWindow", poster: "Poster") -> None:
    """Ask for a name and write the sheets as a PDF file."""
    title = translate("Print", "Print the map")
    start = str(Path.home() / f"{file_name(poster.title.name)}.pdf")
    chosen, _ = QFileDialog.getSaveFileName(window, title, start, "PDF (*.pdf)")
    if chosen:
        write_poster(poster, Path(chosen).with_suffix(".pdf"))


def write_poster(poster: "Poster", path: Path) -> None:
    """Write the sheets as a PDF file."""
    from cjm_studio.storage.whole_file import whole_file

    try:
        with whole_file(path) as unfinished:
            writer = QPdfWriter(str(unfinished))
            writer.setPageLayout(paper())
            writer.setResolution(300)
            writer.setTitle(poster.title.name)
            writer.setCreator("CJM Studio")
            poster.paint(writer)
    except OSError as error:
        raise BadInput("picture_not_written", path=str(path)) from error


def paper() -> QPageLayout:
    """Return the paper that is put in at first: A4, or Letter where that is the custom, lying."""
    inches = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if inches else QPageSize.PageSizeId.A4)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    return QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
