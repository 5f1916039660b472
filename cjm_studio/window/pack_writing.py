"""The monthly pack from the window: written while the window stays alive, found again by one click."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from cjm_studio.look.speech import translate
from cjm_studio.look.work import Cancelled, Waiting, do_in_thread
from cjm_studio.model.ids import SegmentId
from cjm_studio.window.files import file_name
from cjm_studio.wording.language import Language

if TYPE_CHECKING:
    from cjm_studio.exchange.pack.content import Pack
    from cjm_studio.model.record import Record
    from cjm_studio.window.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class PackAsked:
    """What pack somebody wants."""

    ending: str  # ".pdf", ".pptx", ".xlsx" or ".html"
    language: Language
    today: str
    since: str | None = None
    only: tuple[SegmentId, ...] = ()


def make_pack(window: "MainWindow") -> None:
    """Ask for a pack and a name for it, and write it."""
    session = window.session
    if session is None:
        return
    from cjm_studio.window.pack_dialog import PackDialog

    dialog = PackDialog(window, session)
    if dialog.exec():
        asked = dialog.asked()
        words = translate("Pack", "monthly pack")
        name = f"{file_name(f'{session.name} - {words} {asked.today}')}{asked.ending}"
        folder = session.file.path.parent if session.file.path else Path.home()
        kind = f"{asked.ending[1:].upper()} (*{asked.ending})"
        chosen, _ = QFileDialog.getSaveFileName(window, dialog.windowTitle(), str(folder / name), kind)
        if chosen:
            path = Path(chosen)
            right = path.suffix.lower() == asked.ending
            path = path if right else path.with_name(path.name + asked.ending)
            if write_pack(window, asked, path):
                _tell(window, path)
    dialog.deleteLater()


def _tell(window: "MainWindow", path: Path) -> None:
    """Say where the pack is, and lead there."""

    def words() -> str:
        return translate("Pack", "The monthly pack is in %1").replace("%1", str(path))

    def opens(what: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(what)))

    look = (lambda: translate("Pack", "Open"), lambda: opens(path))
    folder = (lambda: translate("Pack", "Open the folder"), lambda: opens(path.parent))
    if window.desk is not None:
        window.desk.page.bars.show_bar("pack", words, offers=[look, folder])


def write_pack(window: "MainWindow", asked: PackAsked, path: Path) -> bool:
    """Write the pack; return whether it is there: nobody gave up waiting."""
    from cjm_studio.storage.whole_file import whole_file

    desk = window.desk
    if desk is None:
        return False
    desk.page.finish_writing()
    records = list(desk.session.document)  # a picture of this moment, for the thread alone
    words = translate("Pack", "Making the monthly pack…")
    try:
        pack, data = do_in_thread(window, words, do=lambda waiting: _told(records, asked, waiting))
    except Cancelled:
        return False
    if data is None:  # pages are painted, which is done in the thread of the window
        data = _painted(pack)
    with whole_file(path) as unfinished:
        unfinished.write_bytes(data)
    return True


def _told(records: "list[Record]", asked: PackAsked, waiting: Waiting) -> "tuple[Pack, bytes | None]":
    """Work out what stands in the pack, and all of its file where nothing has to be painted."""
    from cjm_studio.document.document import ChangeSource, Document
    from cjm_studio.exchange.pack.forms import written
    from cjm_studio.exchange.pack.telling import pack_content
    from cjm_studio.operations.renewal import renewal

    document = Document(records)
    document.apply(renewal(document), ChangeSource.STORED)
    waiting.count(1, 4)
    pack = pack_content(
        document, today=asked.today, language=asked.language, since=asked.since, only=asked.only
    )
    waiting.count(2, 4)
    return pack, None if asked.ending == ".pdf" else written(pack, asked.ending)


def _painted(pack: "Pack") -> bytes:
    from cjm_studio.canvas.pack_pdf import pdf

    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return pdf(pack)
    finally:
        QApplication.restoreOverrideCursor()
