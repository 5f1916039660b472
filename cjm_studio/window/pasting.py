"""Putting on the map what comes from the clipboard, from a drag, or from picture files."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QImage

from cjm_studio.look.speech import Plurals, translate
from cjm_studio.model.clip import Clip
from cjm_studio.model.errors import BadInput
from cjm_studio.model.ids import RowId, StageId
from cjm_studio.model.kinds import ROW_KINDS
from cjm_studio.model.map import Place
from cjm_studio.operations.copies import paste_clip, paste_same
from cjm_studio.operations.paste import Pasted, paste_cells
from cjm_studio.operations.pictures import add_pictures
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.session import Session
from cjm_studio.wording.problems import problem_words

if TYPE_CHECKING:
    from cjm_studio.canvas.clipboard import Offer
    from cjm_studio.window.main_window import MainWindow
Cell = tuple[StageId, RowId | None]  # without a row: the one that fits


def content_of(window: "MainWindow") -> MapContent | None:
    """Return what the map shows, if there is one."""
    return window.map.scene.content if window.map is not None else None


def counted(words: str, number: int) -> str:
    """Return words with a number of cards in them."""
    return words.replace("%1", Plurals().cards(number))


def take_drop(window: "MainWindow", data: QMimeData, cell: tuple[StageId, RowId]) -> None:
    """Put in a cell what was dragged there; what is wrong with it is told once the drag has ended."""
    from cjm_studio.canvas.clipboard import offer_of

    offer = offer_of(data)
    QTimer.singleShot(0, window, lambda: window.menus.attempt(lambda: put(window, offer, at=cell)))


def put(window: "MainWindow", offer: "Offer", *, same: bool = False, at: Cell | None = None) -> None:
    """Put on the map what a program offers: at the chosen place, or at the one where it was dropped."""
    content, session = content_of(window), window.session
    if content is None or session is None:
        return
    found, problem = offer
    if found is None and problem is not None:
        raise problem
    if found is None:
        window.status.tell(translate("Clipboard", "The clipboard holds nothing that could stand on a map."))
        return
    cell = at or _anchor(session, content)
    if cell is None:
        window.status.tell(translate("Clipboard", "Choose a place first: a cell, a card, a stage or a row."))
        return
    pasted = _planned(session, content, found, cell=cell, same=same)
    session.do(pasted.change)
    _show(window, session, pasted, problem=problem)


def _anchor(session: Session, content: MapContent) -> Cell | None:
    """Return the cell that is chosen, the corner of several cards, or the first cell of a stage or row."""
    chosen = session.selection
    if chosen.cards:
        spots = [session.document.get(Place, place) for place in chosen.cards]
        lanes = [row.id for row in content.rows]
        columns = {spot.stage for spot in spots}
        row = min((spot.row for spot in spots), key=lambda id_: lanes.index(id_) if id_ in lanes else 0)
        return next(stage for stage in content.stages if stage in columns), row
    if chosen.row is not None and chosen.stage is None and content.stages:
        return content.stages[0], chosen.row
    return (chosen.stage, chosen.row) if chosen.stage is not None else None


def _planned(session: Session, content: MapContent, found: object, *, cell: Cell, same: bool) -> Pasted:
    document, language = session.document, session.language
    stage, row = cell
    if isinstance(found, Clip):
        plan: Callable[..., Pasted] = paste_same if same else paste_clip
        return plan(document, stage, row, found, language=language)
    if isinstance(found, QImage) or (isinstance(found, tuple) and isinstance(found[0], Path)):
        return _pictures(session, found, cell=cell)
    assert isinstance(found, tuple)
    if row is None:
        takes = (other.id for other in content.rows if ROW_KINDS[other.kind].card not in ("", "picture"))
        row = next(takes, None)
    if row is None:
        raise BadInput("paste_no_row")
    return paste_cells(document, stage, row, found, language=language)


def _pictures(session: Session, found: object, *, cell: Cell) -> Pasted:
    from cjm_studio.canvas.picture_files import picture_of, read_picture

    pictures = [picture_of(found)] if isinstance(found, QImage) else []
    if isinstance(found, tuple):
        pictures = [read_picture(path) for path in found]
    change = add_pictures(session.document, *cell, pictures=pictures)
    places = tuple(record.id for record in change.added.values() if isinstance(record, Place))
    return Pasted(change, places, len(places))


def _show(window: "MainWindow", session: Session, pasted: Pasted, *, problem: BadInput | None) -> None:
    """Choose what was pasted, scroll to it and say how many it is."""
    if not pasted.places:
        window.status.tell(translate("Clipboard", "The cards stand there already."))
        return
    session.select_cards(*pasted.places)
    if window.map is not None:
        window.map.reveal_selection()
    words = [counted(translate("Clipboard", "Pasted: %1"), pasted.cards)]
    if pasted.stages:
        words.append(translate("Clipboard", "Stages added: %1").replace("%1", str(pasted.stages)))
    if problem is not None:
        words.append(problem_words(problem, window.language))
    window.status.tell(" · ".join(words))


def add_picture(window: "MainWindow") -> None:
    """Ask for picture files and put them in the row of pictures."""
    from PySide6.QtWidgets import QFileDialog

    from cjm_studio.canvas.picture_files import ENDINGS

    content, session = content_of(window), window.session
    if content is None or session is None or not content.stages:
        window.status.tell(translate("Clipboard", "Add a stage first."))
        return
    kinds = translate("Clipboard", "Pictures (%1)").replace("%1", " ".join(f"*{end}" for end in ENDINGS))
    title = translate("Clipboard", "Add pictures")
    chosen, _ = QFileDialog.getOpenFileNames(window, title, str(Path.home()), kinds)
    if chosen:
        cell = _anchor(session, content) or (content.stages[0], None)
        pasted = _pictures(session, tuple(Path(path) for path in chosen), cell=cell)
        session.do(pasted.change)
        _show(window, session, pasted, problem=None)
