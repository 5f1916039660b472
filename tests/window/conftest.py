"""A window with settings of its own, and hands that answer its questions."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.document.document import ChangeSource
from cjm_studio.look.theme import wear
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.renewal import renewal
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.window import files
from cjm_studio.window.languages import Translators
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.settings import Settings
from cjm_studio.window.survey_wizard.wizard import SurveyWizard
from tests.builders import shop
from tests.window.survey_answers import wizard_about, write_answers


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made.language = "en"
    made.theme = "light"
    return made


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, settings: Settings, state: Path) -> Iterator[MainWindow]:
    """The window on its start page."""
    translators = Translators(qapp)
    translators.speak("en")
    if qapp.property("theme") != "light":  # to dress everything anew takes long
        wear(qapp, "light")
    made = MainWindow(settings, translators)
    made.resize(1200, 800)
    made.show()
    made.furnish()
    files.show_start(made)
    yield made
    if made.desk is not None:
        made.desk.autosave.stop()
        made.desk.session.file.close()
        made.desk = None
    made.close()
    made.deleteLater()
    translators.speak("en")
    QCoreApplication.sendPostedEvents(None, 52)  # what is to be deleted goes before the next test


@pytest.fixture(scope="session")
def shop_bytes(tmp_path_factory: pytest.TempPathFactory, _private_folders: None) -> bytes:
    """A small project as a file, its evidence worked out once for all."""
    path = tmp_path_factory.mktemp("shop") / "shop.cjm"
    document = shop().document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    document.apply(renewal(document), ChangeSource.USER)
    ProjectFile.create(list(document), path).close()
    return path.read_bytes()


@pytest.fixture
def shop_file(tmp_path: Path, state: Path, shop_bytes: bytes) -> Path:
    """That project in a file of the test's own."""
    path = tmp_path / "shop.cjm"
    path.write_bytes(shop_bytes)
    return path


@pytest.fixture
def opened(window: MainWindow, shop_file: Path) -> MainWindow:
    """The window with that project open."""
    files.open_path(window, shop_file)
    return window


Answering = Callable[..., None]


@pytest.fixture
def answer(qtbot: QtBot) -> Iterator[Answering]:
    """Let the next question be answered: `answer("Don't save")`, after filling fields if asked to.

    A question that was never put fails the test.
    """
    waiting: list[str] = []

    def arm(button: str, fill: Callable[[QWidget], None] | None = None) -> None:
        deadline = time.monotonic() + 20
        waiting.append(button)

        def click() -> None:
            dialog = QApplication.activeModalWidget()
            buttons = dialog.findChildren(QAbstractButton) if dialog is not None else []
            wanted = [b for b in buttons if b.text().replace("&", "") == button]
            if dialog is None or not wanted:
                if time.monotonic() < deadline:
                    QTimer.singleShot(10, click)
                elif isinstance(dialog, QDialog):
                    dialog.reject()
                return
            waiting.remove(button)
            if fill is not None:
                fill(dialog)
            wanted[0].click()

        QTimer.singleShot(0, click)

    yield arm
    assert waiting == []


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    return write_answers(tmp_path)


@pytest.fixture
def wizard(qtbot: QtBot, answers: Path) -> SurveyWizard:
    return wizard_about(answers, qtbot)
