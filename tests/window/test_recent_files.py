"""The recent files of the start page: opened, pinned, missing, cleared."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.settings import RECENT_FILES
from cjm_studio.window.start_page import StartPage


def page(window: MainWindow) -> StartPage:
    shown = window.pages.currentWidget()
    assert isinstance(shown, StartPage)
    return shown


def test_recent_files_stand_there_and_missing_ones_cannot_be_opened(
    window: MainWindow, shop_file: Path
) -> None:
    window.settings.remember(shop_file.with_name("gone.cjm"))
    window.settings.remember(shop_file)
    page(window).refresh()
    there, missing = page(window).recent
    assert there.isEnabled()
    assert not missing.isEnabled()
    there.click()
    assert window.session is not None
    assert window.session.file.path == shop_file


def test_the_list_can_be_cleared(window: MainWindow, shop_file: Path) -> None:
    window.settings.remember(shop_file)
    page(window).refresh()
    page(window).clear.click()
    assert page(window).recent == []
    assert window.settings.recent == []


def test_a_pinned_file_stands_first_stays_when_the_list_is_cleared_and_is_never_dropped(
    window: MainWindow, shop_file: Path
) -> None:
    window.settings.remember(shop_file)
    for number in range(RECENT_FILES - 1):
        window.settings.remember(shop_file.with_name(f"{number}.cjm"))
    page(window).refresh()
    assert page(window).recent[-1].path == shop_file
    page(window).files.pins[-1].click()
    assert page(window).recent[0].path == shop_file
    assert page(window).files.pins[0].accessibleName() == "Unpin “shop”"
    window.settings.remember(shop_file.with_name("one-more.cjm"))
    assert shop_file in window.settings.recent
    assert len(window.settings.recent) == RECENT_FILES
    page(window).clear.click()
    assert window.settings.recent == [shop_file]
    assert page(window).clear.isHidden()
    page(window).files.pins[0].click()
    assert window.settings.pinned == []
    assert not page(window).clear.isHidden()


def test_a_missing_file_says_why_and_can_be_taken_off_the_list(window: MainWindow, shop_file: Path) -> None:
    gone, unplugged = shop_file.with_name("gone.cjm"), Path("/no/such/disk/map.cjm")
    for path in (gone, unplugged, shop_file):
        window.settings.remember(path)
    page(window).refresh()
    there, first, second = page(window).recent
    assert "Folder not found" in first.accessibleDescription()
    assert "No longer in" in second.accessibleDescription()
    crosses = page(window).files.crosses
    assert [cross.isHidden() for cross in crosses] == [True, False, False]
    crosses[1].click()
    assert window.settings.recent == [shop_file, gone]
    assert QApplication.focusWidget() is page(window).files.crosses[1]
    QTest.keyClick(page(window).recent[0], Qt.Key.Key_Delete)
    assert window.settings.recent == [gone]
    assert there.path == shop_file
