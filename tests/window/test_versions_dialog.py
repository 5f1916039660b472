"""Versions in the window: saved, opened to read, compared, restored, removed."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.document.change import updating
from cjm_studio.operations.journeys import edit_project
from cjm_studio.operations.versions import save_version, versions
from cjm_studio.panels.compare.compare_view import CompareView
from cjm_studio.session.session import Session
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.versions_dialog import VersionForm, VersionsDialog
from cjm_studio.window.versions_window import compare_version, open_version
from tests.window.conftest import Answering


@pytest.fixture
def session(opened: MainWindow) -> Session:
    assert opened.session is not None
    made = opened.session
    made.do(save_version(made.document, "May", at="2025-05-20T10:00:00.000Z", by="Anna", note="why"))
    made.do(edit_project(made.document, name="Later"))
    made.do(save_version(made.document, "June", at="2025-06-20T10:00:00.000Z", by="Oleg"))
    return made


@pytest.fixture
def dialog(opened: MainWindow, session: Session, qtbot: QtBot) -> VersionsDialog:
    made = VersionsDialog(opened, session)
    qtbot.addWidget(made)
    made.show()
    return made


def names(dialog: VersionsDialog) -> list[str]:
    items = (dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount()))
    return [item.text(0) for item in items if item is not None]


def mark(dialog: VersionsDialog, row: int) -> None:
    item = dialog.list.topLevelItem(row)
    assert item is not None
    dialog.list.setCurrentItem(item)


def test_they_are_listed_the_newest_first_with_who_and_how_large(dialog: VersionsDialog) -> None:
    assert names(dialog) == ["June", "May"]
    mark(dialog, 1)
    item = dialog.list.currentItem()
    assert item is not None
    assert item.text(2) == "Anna"
    assert any(letter.isdigit() for letter in item.text(3))
    assert dialog.about.text() == "why"


def test_one_is_saved_by_its_command(opened: MainWindow, answer: Answering) -> None:
    def fill(form: QWidget) -> None:
        assert isinstance(form, VersionForm)
        assert not form.accept_button.isEnabled()
        form.name.setText("Before the workshop")
        form.note.setText("all agreed")

    opened.settings.author = "Anna"
    answer("Save the version", fill)
    opened.menus.do("save_version")
    assert opened.session is not None
    (made,) = versions(opened.session.document)
    assert (made.name, made.note, made.by) == ("Before the workshop", "all agreed", "Anna")
    assert opened.session.history.done[-1].label == "save_version"


def test_restoring_is_one_step_and_keeps_the_versions(session: Session, dialog: VersionsDialog) -> None:
    mark(dialog, 1)
    dialog.restore.click()
    assert session.name == "Shop"
    assert len(versions(session.document)) == 2
    session.undo()
    assert session.name == "Later"


def test_one_is_removed_and_the_next_is_marked(session: Session, dialog: VersionsDialog) -> None:
    mark(dialog, 0)
    dialog.remove.click()
    assert names(dialog) == ["May"]
    assert dialog.chosen is not None
    assert dialog.chosen.name == "May"
    dialog.remove.click()
    assert names(dialog) == []
    assert dialog.nothing.isVisible()
    assert not dialog.restore.isEnabled()


def test_one_is_opened_to_read_in_a_window_of_its_own(opened: MainWindow, session: Session) -> None:
    may = next(version for version in versions(session.document) if version.name == "May")
    other = open_version(opened, may)
    assert other is not opened
    assert other.session is not None
    assert other.session.name == "Shop, version “May”"
    assert other.session.file.read_only
    assert session.name == "Later"
    assert other.close()
    assert opened.session is session
    QApplication.processEvents()


def test_one_is_compared_with_what_is_there_now(opened: MainWindow, session: Session) -> None:
    may = next(version for version in versions(session.document) if version.name == "May")
    compare_version(opened, may)
    assert opened.desk is not None
    view = opened.desk.page.current
    assert isinstance(view, CompareView)
    assert view.sides.choice.first == may.id
    assert view.compared.found


def test_a_damaged_one_is_told_of_and_nothing_is_restored(
    session: Session, dialog: VersionsDialog, answer: Answering
) -> None:
    mark(dialog, 1)
    assert dialog.chosen is not None
    session.do(updating(dialog.chosen, content=b"x"))
    answer("Close")
    dialog.restore.click()
    assert dialog.isVisible()
    assert session.name == "Later"
