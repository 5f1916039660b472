"""All changes in the panel of history: earlier sessions, search, taking one back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cjm_studio.document.document import ChangeSource
from cjm_studio.model.map import Card, Stage
from cjm_studio.operations.cards import edit_card
from cjm_studio.operations.stages import edit_stage
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.window import files, history_log
from cjm_studio.window.history_line import STEP
from cjm_studio.window.history_log import LogPage
from cjm_studio.window.main_window import MainWindow


def log(window: MainWindow) -> LogPage:
    assert window.desk is not None
    window.docks["history"].show()
    window.desk.history.show_log()
    return window.desk.history.log


def lines(page: LogPage) -> list[str]:
    return [page.list.item(row).data(STEP).what for row in range(page.list.count())]


def card(window: MainWindow, text: str) -> Card:
    assert window.session is not None
    return next(card for card in window.session.document.all(Card) if card.text == text)


def test_changes_of_earlier_sessions_are_found_by_what_and_who(window: MainWindow, shop_file: Path) -> None:
    with ProjectFile.open(shop_file, who="Oleg") as file:
        gift = next(card for card in file.document.all(Card) if card.text == "Looks for a gift")
        file.document.apply(edit_card(file.document, gift.id, grade="fact"), ChangeSource.USER)
        file.publish()
    window.settings.author = "Anna"
    files.open_path(window, shop_file)
    session = window.session
    assert session is not None
    session.do(edit_card(session.document, card(window, "Product page").id, grade="opinion"))
    page = log(window)
    assert lines(page)[0] == "Evidence grade “Product page”"
    page.search.setText("oleg gift")
    assert lines(page) == ["Evidence grade “Looks for a gift”"]
    page.search.setText("nobody")
    assert lines(page) == []
    assert page.nothing.text() == "Nothing found."
    assert not page.take.isEnabled()


def test_an_earlier_change_is_taken_back_as_a_step_of_its_own(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    gift = card(opened, "Looks for a gift")
    session.do(edit_card(session.document, gift.id, grade="fact"))
    session.do(edit_card(session.document, gift.id, text="Looks for a present"))
    page = log(opened)
    page.list.setCurrentRow(lines(page).index("Evidence grade “Looks for a gift”"))
    page.take.click()
    now = card(opened, "Looks for a present")
    assert now.grade == ""
    assert "taken back" in opened.statusBar().currentMessage()
    assert lines(page)[0].startswith("Earlier change taken back")
    session.undo()
    assert card(opened, "Looks for a present").grade == "fact"


def test_what_no_longer_fits_is_said_and_left(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    stage = next(stage for stage in session.document.all(Stage) if stage.name == "Search")
    session.do(edit_stage(session.document, stage.id, goal="Mine", target_action="Buys"))
    session.history.close_step()
    session.do(edit_stage(session.document, stage.id, goal="Theirs"))
    page = log(opened)
    page.list.setCurrentRow(1)
    page.take.click()
    assert opened.statusBar().currentMessage().endswith("Left as it is: Search")
    now = session.document.get(Stage, stage.id)
    assert (now.goal, now.target_action) == ("Theirs", "")


def test_nothing_is_done_where_nothing_is_left(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    gift = card(opened, "Looks for a gift")
    session.do(edit_card(session.document, gift.id, text="A"))
    session.history.close_step()
    session.do(edit_card(session.document, gift.id, text="B"))
    before = len(session.file.log_heads())
    page = log(opened)
    page.list.setCurrentRow(1)
    page.take.click()
    assert "Nothing of this change is left" in opened.statusBar().currentMessage()
    assert len(session.file.log_heads()) == before
    assert card(opened, "B").id == gift.id


def test_undo_stands_in_the_log_as_such(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    session.do(edit_card(session.document, card(opened, "Product page").id, grade="fact"))
    session.undo()
    assert lines(log(opened))[0].startswith("Undone or done again: ")


def test_a_long_log_is_searched_piece_by_piece_down_to_its_beginning(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened.session
    assert session is not None
    monkeypatch.setattr(history_log, "_AT_ONCE", 2)
    session.do(edit_card(session.document, card(opened, "Product page").id, grade="fact"))
    for grade in ("opinion", "fact", "opinion", "fact", "opinion"):
        gift = card(opened, "Looks for a gift")
        session.do(edit_card(session.document, gift.id, grade=grade))
        session.history.close_step()
    page = log(opened)
    page.search.setText("product")
    assert (lines(page), page.nothing.text()) == ([], "Searching…")
    while page._later.isActive():
        QApplication.processEvents()
    assert lines(page) == ["Evidence grade “Product page”"]
    page.search.setText("")
    page.search.setText("gift")
    while page._later.isActive():
        QApplication.processEvents()
    assert len(lines(page)) == 5
