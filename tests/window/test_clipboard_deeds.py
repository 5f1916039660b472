"""The clipboard in the window: cards on the map, text in fields, and what is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cjm_studio.document.queries import card_at, places_in, rows, stages
from cjm_studio.model.ids import RowId, StageId
from cjm_studio.model.map import Card, Picture, Place, Row
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.pasting import take_drop

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def session(opened: MainWindow) -> Session:
    QGuiApplication.clipboard().clear()
    assert opened.session is not None
    return opened.session


def stage(session: Session, name: str) -> StageId:
    assert session.journey is not None
    return next(s.id for s in stages(session.document, session.journey) if s.name == name)


def row(session: Session, kind: str) -> RowId:
    assert session.journey is not None
    return next(r.id for r in rows(session.document, session.journey) if r.kind == kind)


def texts(session: Session, column: str, kind: str) -> list[str]:
    cell = places_in(session.document, stage(session, column), row(session, kind))
    return [card_at(session.document, place).text for place in cell]


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = CONTROL) -> None:
    assert window.desk is not None
    assert window.desk.map is not None
    QTest.keyClick(window.desk.map.canvas, key, held)


def told(window: MainWindow) -> str:
    return window.statusBar().currentMessage()


def test_a_stage_is_copied_and_pasted_with_the_keys(opened: MainWindow, session: Session) -> None:
    opened.activateWindow()
    assert opened.desk is not None
    opened.desk.focus_map()
    session.select(Selection(stage=stage(session, "Payment")))
    press(opened, Qt.Key.Key_C)
    assert told(opened).startswith("Copied: 3")
    session.select(Selection(stage=stage(session, "Search")))
    press(opened, Qt.Key.Key_V)
    assert told(opened).startswith("Pasted: 3")
    assert texts(session, "Search", "pains") == ["The code comes too late"]
    assert len(session.selection.cards) == 3
    assert opened.menus.actions["undo"].text() == "&Undo: pasting of cards"
    press(opened, Qt.Key.Key_Z)
    assert texts(session, "Search", "pains") == []


def test_cut_and_paste_moves_cards(opened: MainWindow, session: Session) -> None:
    session.select_cell(stage(session, "Payment"), row(session, "pains"))
    opened.menus.do("cut")
    assert texts(session, "Payment", "pains") == []
    assert opened.menus.actions["undo"].text().startswith("&Undo: cutting of a card")
    session.select_cell(stage(session, "Search"), row(session, "pains"))
    opened.menus.do("paste")
    assert texts(session, "Search", "pains") == ["The code comes too late"]


def test_a_spreadsheet_is_pasted_where_the_selection_stands(opened: MainWindow, session: Session) -> None:
    QGuiApplication.clipboard().setText("a\tb\tc\td\r\n")
    session.select(Selection(row=row(session, "pains")))
    opened.menus.do("paste")
    assert told(opened) == "Pasted: 4 cards · Stages added: 1"
    assert texts(session, "Stage 4", "pains") == ["d"]


def test_where_nothing_is_chosen_or_offered_it_is_told(opened: MainWindow, session: Session) -> None:
    session.select(Selection())
    opened.menus.do("copy")
    assert told(opened).startswith("Choose cards first")
    QGuiApplication.clipboard().setText("words")
    opened.menus.do("paste")
    assert told(opened).startswith("Choose a place first")
    QGuiApplication.clipboard().clear()
    opened.menus.do("paste")
    assert told(opened).startswith("The clipboard holds nothing")


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_text_fields_keep_their_own_clipboard(
    opened: MainWindow, session: Session, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    field = kind(opened)
    field.show()
    opened.activateWindow()
    field.setFocus()
    session.select_cell(stage(session, "Payment"), row(session, "pains"))
    QTest.keyClicks(field, "words")
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(field, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "words"
    opened.menus.do("cut")
    assert texts(session, "Payment", "pains") == ["The code comes too late"]
    opened.menus.do("paste")
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL | SHIFT)
    opened.menus.do("select_all")
    opened.menus.do("copy")
    assert QGuiApplication.clipboard().text() == "wordswords"


def test_what_cannot_be_pasted_is_told_in_a_dialog(
    opened: MainWindow, session: Session, answer: Callable[..., None]
) -> None:
    session.select_cell(stage(session, "Search"), row(session, "pains"))
    QGuiApplication.clipboard().setText("\t" * 30_000)
    answer("Close")
    opened.menus.do("paste")
    assert texts(session, "Search", "pains") == []


def test_all_cards_are_chosen_and_duplicated(opened: MainWindow, session: Session) -> None:
    opened.menus.do("select_all")
    assert len(session.selection.cards) == 5
    opened.menus.do("duplicate")
    assert texts(session, "Payment", "pains") == ["The code comes too late"] * 2
    assert len(session.selection.cards) == 5


def test_the_same_card_is_put_into_another_stage(opened: MainWindow, session: Session) -> None:
    session.select_cell(stage(session, "Payment"), row(session, "pains"))
    opened.menus.do("copy")
    session.select_cell(stage(session, "Search"), row(session, "actions"))
    opened.menus.do("paste_same")
    (place,) = places_in(session.document, stage(session, "Search"), row(session, "pains"))
    assert len(session.document.naming(Place, place.card)) == 3
    opened.menus.do("paste_same")
    assert told(opened) == "The cards stand there already."


def test_the_map_or_the_chosen_cards_are_copied_as_a_picture(opened: MainWindow, session: Session) -> None:
    session.select(Selection())
    opened.menus.do("copy_picture")
    whole = QGuiApplication.clipboard().image()
    assert "The map" in told(opened)
    session.select_cell(stage(session, "Payment"), row(session, "pains"))
    opened.menus.do("copy_picture")
    chosen = QGuiApplication.clipboard().image()
    assert 0 < chosen.width() < whole.width()
    assert QGuiApplication.clipboard().mimeData().hasFormat("image/svg+xml")


def test_pictures_come_from_the_clipboard_from_files_and_from_a_drag(
    opened: MainWindow, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    path = tmp_path / "shelf.png"
    image.save(str(path))
    QGuiApplication.clipboard().setImage(image)
    session.select(Selection(stage=stage(session, "Search")))
    opened.menus.do("paste")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    opened.menus.do("add_picture")
    assert texts(session, "Search", "pictures") == ["", "shelf"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    take_drop(opened, data, (stage(session, "Choice"), row(session, "pains")))
    qtbot.waitUntil(lambda: bool(texts(session, "Choice", "pictures")))
    assert texts(session, "Choice", "pictures") == ["shelf"]
    assert len(session.document.all(Picture)) == 1
    assert sum(card.picture is not None for card in session.document.all(Card)) == 3


def test_a_second_row_of_notes_gets_a_name(opened: MainWindow, session: Session) -> None:
    menu = opened.menus.menus["add_row"]
    for _ in range(2):
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == "Notes").trigger()
    names = [r.name for r in session.document.all(Row) if r.kind == "notes"]
    assert names == ["", "Notes 2"]
