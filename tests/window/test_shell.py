"""The shell end to end: open, edit, undo, save, leave."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_studio.document.queries import project
from cjm_studio.model.ids import StageId
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.operations.journeys import edit_project
from cjm_studio.session.selection import Selection
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from cjm_studio.window import files
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.start_page import StartPage
from tests.window.conftest import Answering


def rename_project(window: MainWindow, name: str) -> None:
    assert window.session is not None
    window.session.do(edit_project(window.session.document, name=name))


def test_a_file_is_opened_with_its_map_and_panels(opened: MainWindow) -> None:
    assert opened.desk is not None
    assert opened.desk.map is not None
    assert opened.desk.map.isVisible()
    assert opened.desk.segments.isVisible()
    assert opened.desk.inspector.isVisible()
    assert opened.windowTitle() == "Shop[*] — CJM Studio"
    assert not opened.isWindowModified()


def test_an_edit_marks_the_title_and_saving_clears_it(opened: MainWindow, shop_file: Path) -> None:
    rename_project(opened, "Bookshop")
    assert opened.isWindowModified()
    assert opened.windowTitle().startswith("Bookshop")
    assert opened.desk is not None
    assert opened.status.saved.text() == "Changes not saved"
    opened.menus.do("save")
    assert not opened.isWindowModified()
    assert opened.status.saved.text() == "Saved"
    assert project(read(shop_file)).name == "Bookshop"


def test_undone_back_to_what_is_saved_nothing_is_modified(opened: MainWindow) -> None:
    rename_project(opened, "Bookshop")
    opened.menus.do("undo")
    assert not opened.isWindowModified()
    assert opened.session is not None
    assert opened.session.name == "Shop"


def test_undo_and_redo_name_their_step(opened: MainWindow) -> None:
    assert opened.session is not None
    place = next(p for p in opened.session.document.all(Place))
    opened.session.select_cards(place.id)
    opened.menus.do("duplicate")
    assert opened.menus.actions["undo"].text() == "&Undo: copy of a card “Looks for a gift”"
    opened.menus.do("undo")
    assert opened.menus.actions["redo"].text() == "&Redo: copy of a card “Looks for a gift”"
    assert not opened.menus.actions["undo"].isEnabled()


def test_leaving_with_changes_asks_and_cancel_stays(opened: MainWindow, answer: Answering) -> None:
    rename_project(opened, "Bookshop")
    answer("Cancel")
    assert not opened.close()
    assert opened.desk is not None


def test_leaving_without_saving_leaves_the_file_as_it_was(
    opened: MainWindow, shop_file: Path, answer: Answering
) -> None:
    before = shop_file.read_bytes()
    rename_project(opened, "Bookshop")
    answer("Don't save")
    opened.menus.do("close")
    assert opened.desk is None
    assert shop_file.read_bytes() == before
    assert isinstance(opened.pages.currentWidget(), StartPage)


def test_leaving_with_saving_saves(opened: MainWindow, shop_file: Path, answer: Answering) -> None:
    rename_project(opened, "Bookshop")
    answer("Save")
    assert opened.close()
    assert project(read(shop_file)).name == "Bookshop"


def test_what_a_missing_file_is_told_and_nothing_is_lost(opened: MainWindow, answer: Answering) -> None:
    answer("Close")
    opened.menus.attempt(lambda: files.open_path(opened, Path("nowhere.cjm")))
    assert opened.session is not None
    assert opened.session.name == "Shop"


def test_unsaved_work_of_a_crash_is_told_and_can_be_given_up(
    window: MainWindow, shop_file: Path, answer: Answering
) -> None:
    crashed = ProjectFile.open(shop_file)
    from cjm_studio.document.document import ChangeSource

    crashed.document.apply(edit_project(crashed.document, name="Unsaved"), ChangeSource.USER)
    crashed._store.copy.release()  # what the system does for a process that was killed
    files.open_path(window, shop_file)
    assert window.desk is not None
    assert window.session is not None
    assert window.session.name == "Unsaved"
    assert window.isWindowModified()
    bars = window.desk.page.bars
    assert bars.standing() == ["recovered"]
    answer("Go back")  # what is given up cannot be brought back, so it is asked
    bars.button("recovered", 1).click()
    assert window.session.name == "Shop"
    assert not window.session.history.done
    assert not window.isWindowModified()
    assert bars.standing() == []


def test_a_file_changed_outside_is_not_overwritten_but_can_be_merged(
    opened: MainWindow, shop_file: Path
) -> None:
    other = ProjectFile.open(shop_file, read_only=True)
    from cjm_studio.document.document import ChangeSource

    stage = next(iter(other.document.all(Stage)))
    from cjm_studio.operations.stages import edit_stage

    other.document.apply(edit_stage(other.document, stage.id, goal="Theirs"), ChangeSource.USER)
    other.publish_as(shop_file.with_name("other.cjm"))
    other.close()
    shop_file.with_name("other.cjm").replace(shop_file)
    rename_project(opened, "Mine")
    opened.menus.do("save")
    assert opened.desk is not None
    assert opened.session is not None
    bars = opened.desk.page.bars
    assert bars.standing() == ["changed outside"]
    bars.button("changed outside", 0).click()
    assert opened.session.document.get(Stage, StageId(stage.id)).goal == "Theirs"
    assert opened.session.name == "Mine"
    opened.menus.do("save")
    assert project(read(shop_file)).name == "Mine"


def test_autosave_saves_after_a_pause_and_can_be_switched_off(opened: MainWindow, shop_file: Path) -> None:
    assert opened.desk is not None
    opened.settings.autosave = False
    rename_project(opened, "Bookshop")
    opened.desk.autosave.save()
    assert opened.isWindowModified()
    opened.settings.autosave = True
    opened.desk.autosave.save()
    assert not opened.isWindowModified()
    assert project(read(shop_file)).name == "Bookshop"


def test_f6_goes_round_the_panels_and_escape_comes_back_to_the_map(opened: MainWindow, qtbot: QtBot) -> None:
    desk = opened.desk
    assert desk is not None
    assert desk.map is not None
    opened.activateWindow()
    desk.focus_map()
    opened.menus.do("next_panel")
    focused = opened.focusWidget()
    assert focused is not None
    assert desk.inspector.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    focused = opened.focusWidget()
    assert focused is not None
    assert desk.map.isAncestorOf(focused)
    opened.menus.do("previous_panel")
    assert opened.focusWidget() is desk.segments.list


def test_deleting_asks_nothing_and_undo_brings_it_back(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    stage = next(s for s in session.document.all(Stage) if s.name == "Payment")
    cards = len(session.document.all(Card))
    session.select(Selection(stage=stage.id))
    opened.menus.do("delete")
    assert stage.id not in session.document
    opened.menus.do("undo")
    assert session.document.get(Stage, stage.id) == stage
    assert len(session.document.all(Card)) == cards


def test_a_stage_is_added_beside_the_chosen_one_and_moved(opened: MainWindow) -> None:
    from cjm_studio.document.queries import stages

    session = opened.session
    assert session is not None
    assert session.journey is not None

    def names() -> list[str]:
        assert session is not None
        assert session.journey is not None
        return [stage.name for stage in stages(session.document, session.journey)]

    second = stages(session.document, session.journey)[1]
    session.select(Selection(stage=second.id))
    opened.menus.do("add_stage_left")
    assert opened.desk is not None
    assert opened.desk.map is not None
    opened.desk.map.finish_writing()
    assert names() == ["Search", "New stage", "Choice", "Payment"]
    session.select(Selection(stage=second.id))
    opened.menus.do("move_stage_right")
    assert names() == ["Search", "New stage", "Payment", "Choice"]


def test_projects_can_be_opened_and_left_again_and_again(window: MainWindow, shop_file: Path) -> None:
    for _ in range(12):
        files.open_path(window, shop_file)
        session = window.session
        assert session is not None
        for place in list(session.document.all(Place)):
            session.select_cards(place.id)
        session.select(Selection(stage=next(iter(session.document.all(Stage))).id))
        files.close_project(window)
        QCoreApplication.sendPostedEvents()
    assert window.pages.count() == 1
