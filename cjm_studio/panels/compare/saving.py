"""What the comparison can be taken away as: tables, pictures, paper."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QFileDialog, QMessageBox, QToolButton, QWidget

from cjm_studio.exchange.figure_table import FigureTable
from cjm_studio.exchange.table_files import write_table
from cjm_studio.look.print_looks import dress_preview
from cjm_studio.look.speech import translate
from cjm_studio.look.work import Cancelled, Waiting, do_in_thread
from cjm_studio.model.errors import BadInput
from cjm_studio.panels.compare.paper import Paper
from cjm_studio.session.compare_matrix import Matrix
from cjm_studio.wording.language import Language
from cjm_studio.wording.problems import problem_words

if TYPE_CHECKING:
    from cjm_studio.panels.compare.compare_view import CompareView

TABLES, PICTURES = (".csv", ".xlsx"), (".png", ".svg")


def offer(button: QToolButton, view: "CompareView") -> None:
    """Put into the button's menu what can be done with what is shown."""
    menu = button.menu()
    menu.clear()
    for ending in TABLES:
        words = translate("Compare", "Save both tables as %1…").replace("%1", ending[1:].upper())
        menu.addAction(words, partial(view.save, ending))
    menu.addSeparator()
    for ending in PICTURES:
        words = translate("Compare", "Save the picture as %1…").replace("%1", ending[1:].upper())
        menu.addAction(words, partial(view.save, ending))
    menu.addSeparator()
    menu.addAction(translate("Compare", "Print…"), view.print)


def ask_path(parent: QWidget, name: str, ending: str, folder: Path) -> Path | None:
    """Ask for a file's name."""
    plain = "".join(" " if sign in '\\/:*?"<>|' else sign for sign in name).strip(" .")
    kind = f"{ending[1:].upper()} (*{ending})"
    title = translate("Compare", "Save")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(folder / (plain + ending)), kind)
    if not chosen:
        return None
    return Path(chosen) if Path(chosen).suffix.lower() == ending else Path(chosen + ending)


def write(
    parent: QWidget, path: Path, matrix: Matrix, differences: Callable[[], FigureTable], language: Language
) -> None:
    """Write the tables or the picture, as the name of the file says; what goes wrong is told.

    The tables are written in a thread: `differences` makes one that may be very long.
    """
    try:
        if path.suffix.lower() in TABLES:
            write_both = partial(_write_tables, path, matrix, differences, language)
            do_in_thread(parent, translate("Compare", "Saving…"), do=write_both)
        else:
            from cjm_studio.panels.compare.pictures import write_picture

            write_picture(path, matrix)
    except Cancelled:
        return
    except BadInput as problem:
        QMessageBox.warning(parent, translate("Compare", "Save"), problem_words(problem, language))


def _write_tables(
    path: Path,
    matrix: Matrix,
    differences: Callable[[], FigureTable],
    language: Language,
    waiting: Waiting,
) -> None:
    write_table(path, [matrix.table, differences()], language=language, on_progress=waiting.count)


def print_paper(parent: QWidget, paper: Paper, folder: Path) -> None:
    """Show a preview, and print from there; without Qt's print module write a PDF file."""
    try:
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
    except ImportError:  # Qt's print module is not everywhere
        path = ask_path(parent, paper.title, ".pdf", folder)
        if path is not None:
            write_pdf(path, paper)
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout())
    printer.setDocName(paper.title)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle(translate("Compare", "Print the comparison"))
    dress_preview(dialog)
    dialog.paintRequested.connect(paper.paint)
    dialog.exec()
    dialog.deleteLater()


def write_pdf(path: Path, paper: Paper) -> None:
    """Write the sheets as a PDF file."""
    from PySide6.QtGui import QPdfWriter

    writer = QPdfWriter(str(path))
    writer.setPageLayout(layout())
    writer.setResolution(300)
    writer.setTitle(paper.title)
    writer.setCreator("CJM Studio")
    try:
        paper.paint(writer)
    except OSError as error:
        raise BadInput("picture_not_written", path=str(path)) from error


def layout() -> QPageLayout:
    """Return A4, lying."""
    margins = QMarginsF(10, 10, 10, 10)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
