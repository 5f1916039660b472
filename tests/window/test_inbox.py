"""What is due: in the open project, when it is opened, and on the start page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_studio.document.document import ChangeSource
from cjm_studio.model.map import Journey
from cjm_studio.operations.journeys import edit_journey, edit_project
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.window import files
from cjm_studio.window.inbox_news import tell_news
from cjm_studio.window.inbox_panel import InboxPanel
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.start_page import StartPage

LONG_AGO = "2020-01-01T00:00:00.000Z"


@pytest.fixture
def worked_on(shop_file: Path) -> Path:
    """The project after somebody else has worked on it, with a map that is to be reviewed."""
    with ProjectFile.open(shop_file, who="Oleg") as file:
        journey = next(iter(file.document.all(Journey)))
        change = edit_journey(file.document, journey.id, cadence="quarterly", owner="Anna")
        file.document.apply(change, ChangeSource.USER)
        file.publish()
    return shop_file


def panel(window: MainWindow) -> InboxPanel:
    assert window.desk is not None
    window.docks["inbox"].show()
    made = window.desk.later.panel("inbox")
    assert isinstance(made, InboxPanel)
    made.refresh()
    return made


def kinds(panel: InboxPanel) -> list[str]:
    found = []
    for row in range(panel.list.count()):
        panel.list.setCurrentRow(row)
        assert panel.chosen is not None
        found.append(panel.chosen.kind)
    return found


def test_the_panel_lists_what_waits_and_one_key_reviews_it(window: MainWindow, worked_on: Path) -> None:
    window.settings.author = "Anna"
    window.settings.look_at(worked_on, LONG_AGO)
    files.open_path(window, worked_on)
    shown = panel(window)
    assert kinds(shown)[0] == "barrier_proposed"
    assert "changes" in kinds(shown)
    at = kinds(shown).index("journey_review")
    shown.list.setCurrentRow(at)
    assert shown.review.isVisible()
    assert "yours" in shown.list.item(at).data(Qt.ItemDataRole.AccessibleTextRole)
    QTest.keyClick(shown.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "journey_review" not in kinds(shown)
    assert window.session is not None
    window.session.undo()
    assert "journey_review" in kinds(shown)


def test_the_changes_of_others_lead_to_the_log(window: MainWindow, worked_on: Path) -> None:
    window.settings.look_at(worked_on, LONG_AGO)
    files.open_path(window, worked_on)
    shown = panel(window)
    shown.list.setCurrentRow(kinds(shown).index("changes"))
    shown.show_.click()
    assert window.desk is not None
    log = window.desk.history.log
    assert window.docks["history"].isVisible()
    assert log.isVisible()
    assert any("Oleg" in log.list.item(row).toolTip() for row in range(log.list.count()))


def test_whoever_comes_back_is_told_what_is_new(window: MainWindow, worked_on: Path) -> None:
    window.settings.look_at(worked_on, LONG_AGO)
    files.open_path(window, worked_on)
    desk = window.desk
    assert desk is not None
    tell_news(desk)
    assert "inbox" in desk.page.bars.standing()
    desk.page.bars.button("inbox", 0).click()
    assert window.docks["inbox"].isVisible()


def test_whoever_was_never_here_is_told_nothing(window: MainWindow, worked_on: Path) -> None:
    files.open_path(window, worked_on)
    assert window.desk is not None
    tell_news(window.desk)
    assert "inbox" not in window.desk.page.bars.standing()


def test_leaving_a_project_is_remembered_for_each_reader(window: MainWindow, worked_on: Path) -> None:
    window.settings.author = "Anna"
    files.open_path(window, worked_on)
    assert window.settings.looked(worked_on) == ""
    assert window.session is not None
    window.session.file.publish()
    files.close_project(window)
    assert window.settings.looked(worked_on) > LONG_AGO
    window.settings.author = "Oleg"
    assert window.settings.looked(worked_on) == ""


def page(window: MainWindow) -> StartPage:
    shown = window.pages.currentWidget()
    assert isinstance(shown, StartPage)
    return shown


def test_the_start_page_says_what_is_due_and_a_broken_file_breaks_nothing(
    window: MainWindow, worked_on: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.cjm"
    broken.write_bytes(b"not a project")
    for path in (broken, worked_on, tmp_path / "gone.cjm"):
        window.settings.remember(path)
    before = worked_on.read_bytes()
    shown = page(window)
    shown.refresh()
    assert [tile._due for tile in shown.recent] == ["", "", ""]
    shown.inbox.read()
    qtbot.waitUntil(lambda: any(tile._due for tile in shown.recent))
    due = {tile.path.name: tile._due for tile in shown.recent}
    assert "1 map to review" in due["shop.cjm"]
    assert due["broken.cjm"] == ""
    assert worked_on.read_bytes() == before


def test_what_was_read_is_kept_until_the_file_changes(
    window: MainWindow, worked_on: Path, qtbot: QtBot
) -> None:
    window.settings.remember(worked_on)
    shown = page(window)
    shown.refresh()
    shown.inbox.read()
    qtbot.waitUntil(lambda: any(tile._due for tile in shown.recent))
    shown.refresh()
    assert "1 map to review" in shown.recent[0]._due
    with ProjectFile.open(worked_on) as file:
        file.document.apply(edit_project(file.document, name="Other"), ChangeSource.USER)
        file.publish()
    shown.refresh()
    assert [tile._due for tile in shown.recent] == [""]
