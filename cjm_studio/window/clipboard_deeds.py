"""What the commands of the clipboard do: with the cards of the map, or in the field that has the keyboard."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

from cjm_studio.look.speech import translate
from cjm_studio.model.ids import PlaceId
from cjm_studio.operations.cards import remove_places
from cjm_studio.operations.copies import duplicate_cards
from cjm_studio.session.map_content import MapContent
from cjm_studio.session.session import Session
from cjm_studio.window.pasting import content_of, counted, put

if TYPE_CHECKING:
    from cjm_studio.canvas.clipboard import Offer
    from cjm_studio.window.main_window import MainWindow


TextWidget = QLineEdit | QPlainTextEdit | QTextEdit


def _field() -> TextWidget | None:
    """Return the text field that has the keyboard: its text comes before the cards of the map."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QComboBox | QAbstractSpinBox):  # the keyboard is in the field inside
        focused = focused.findChild(QLineEdit)
    return focused if isinstance(focused, TextWidget) else None


def chosen_places(session: Session, content: MapContent) -> list[PlaceId]:
    """Return the places that the selection stands for: of cards, or all in a cell, a stage or a row."""
    chosen = session.selection
    if chosen.cards:
        return list(chosen.cards)
    if chosen.stage is None and chosen.row is None:
        return []
    return [
        place
        for row in content.rows
        for stage in content.stages
        if chosen.stage in (None, stage) and chosen.row in (None, row.id)
        for place in content.cell(stage, row.id)
    ]


def _in_a_list(window: "MainWindow") -> bool:
    """Say whether the keyboard is in a list beside the map, whose entries are no cards."""
    focused = QApplication.focusWidget()
    page = window.desk.page if window.desk is not None else None
    return isinstance(focused, QAbstractItemView) and not (page is not None and page.isAncestorOf(focused))


def _places(window: "MainWindow") -> list[PlaceId]:
    """Return the chosen cards; tell what to do if there are none."""
    content = content_of(window)
    elsewhere = _in_a_list(window)
    if window.session is None or content is None or elsewhere:
        places = []
    else:
        places = chosen_places(window.session, content)
    if not places:
        window.status.tell(
            translate("Clipboard", "Choose cards first, or a cell, a stage or a row with cards."),
        )
    return places


def copy(window: "MainWindow") -> None:
    """Copy the chosen text or the chosen cards."""
    focused = QApplication.focusWidget()
    if field := _field():
        field.copy()
    elif isinstance(focused, QLabel) and focused.hasSelectedText():
        QGuiApplication.clipboard().setText(focused.selectedText())
    elif places := _copied(window):
        window.status.tell(counted(translate("Clipboard", "Copied: %1"), len(places)))


def cut(window: "MainWindow") -> None:
    """Cut the chosen text or the chosen cards; pasted, the cards are the same ones with all their links."""
    if field := _field():
        field.cut()
    elif (places := _copied(window, cut=True)) and window.session is not None:
        label = "cut_card" if len(places) == 1 else "cut_cards"
        change = remove_places(window.session.document, places)
        window.session.do(change.named(label, change.subject))
        window.status.tell(counted(translate("Clipboard", "Cut: %1"), len(places)))


def _copied(window: "MainWindow", *, cut: bool = False) -> list[PlaceId]:
    from cjm_studio.canvas.clipboard import cards_mime, put_on_clipboard

    content, places = content_of(window), _places(window)
    if content is not None and places:
        put_on_clipboard(cards_mime(content, places, cut=cut))
    return places


def copy_picture(window: "MainWindow") -> None:
    """Copy the chosen cards, or the whole map if none are chosen, as a picture."""
    from cjm_studio.canvas.cards_picture import CardsPicture, shown_cards
    from cjm_studio.canvas.clipboard import picture_mime, put_on_clipboard
    from cjm_studio.canvas.picture_files import encoded

    content, session = content_of(window), window.session
    if content is None or session is None:
        return
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        if places := chosen_places(session, content):
            picture = CardsPicture(shown_cards(content, places))
            data = picture_mime(encoded(picture.image(), "PNG"), picture.svg())
        else:
            data = picture_mime(*_whole_map(window, session))
        put_on_clipboard(data)
    finally:
        QApplication.restoreOverrideCursor()
    words = translate("Clipboard", "The chosen cards are on the clipboard as a picture.")
    whole = translate("Clipboard", "The map is on the clipboard as a picture.")
    window.status.tell(words if places else whole)


def _whole_map(window: "MainWindow", session: Session) -> tuple[bytes, bytes]:
    """Return the map as PNG and as SVG, drawn in a thread."""
    from cjm_studio.look.work import Waiting, do_in_thread
    from cjm_studio.window.export import drawing

    draw = drawing(session, links=False)

    def work(waiting: Waiting) -> tuple[bytes, bytes]:
        with TemporaryDirectory(prefix="cjm-map-") as folder:
            png, svg = Path(folder, "map.png"), Path(folder, "map.svg")
            draw(png, waiting)
            draw(svg, waiting)
            return png.read_bytes(), svg.read_bytes()

    return do_in_thread(window, translate("Export", "Drawing the map…"), do=work)


def paste(window: "MainWindow") -> None:
    """Paste into the text field, or put cards, a table, lines or a picture on the map."""
    if field := _field():
        field.paste()
    else:
        put(window, _offered())


def paste_same_cards(window: "MainWindow") -> None:
    """Let the very cards that were copied stand here too; in a text field it is a plain paste."""
    if field := _field():
        field.paste()
    else:
        put(window, _offered(), same=True)


def _offered() -> "Offer":
    from cjm_studio.canvas.clipboard import offer_of

    return offer_of(QGuiApplication.clipboard().mimeData())


def select_all(window: "MainWindow") -> None:
    """Choose the whole text of the field, or all cards of the map."""
    content = content_of(window)
    if field := _field():
        field.selectAll()
    elif window.session is not None and content is not None:
        every = (content.cell(stage, row.id) for row in content.rows for stage in content.stages)
        window.session.select_cards(*(place for cell in every for place in cell))


def duplicate(window: "MainWindow") -> None:
    """Put copies right below the chosen cards, and choose the copies."""
    session = window.session
    places = session.selection.cards if session is not None else ()
    if session is not None and places:
        change = duplicate_cards(session.document, places)
        session.do(change)
        session.select_added(change)
        if window.map is not None:
            window.map.reveal_selection()
