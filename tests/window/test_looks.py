"""Language and theme are switched at once; settings and recent files are kept."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from cjm_studio.look.speech import Plurals
from cjm_studio.look.tokens import DARK
from cjm_studio.model.map import Place, Stage
from cjm_studio.session.selection import Selection
from cjm_studio.window import files
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.settings import RECENT_FILES, Settings
from cjm_studio.window.start_page import StartPage


def test_the_language_is_switched_everywhere_at_once(opened: MainWindow) -> None:
    assert opened.desk is not None
    assert opened.session is not None
    opened.speak("ru")
    QCoreApplication.sendPostedEvents()
    assert opened.menus.menus["file"].title() == "&Файл"
    assert opened.status.saved.text() == "Сохранено"
    assert opened.session.language == "ru"
    assert opened.desk.segments.add.text() == "Добавить сегмент"
    assert opened.desk.inspector.journey.goal.accessibleName() == "Цель: что должно стать лучше"
    assert "Цель" in opened.desk.page.header.goal.text()
    opened.speak("en")
    QCoreApplication.sendPostedEvents()
    assert opened.menus.menus["file"].title() == "&File"
    assert opened.desk.segments.add.text() == "Add segment"
    assert opened.settings.language == "en"


def test_plurals_are_those_of_the_language(window: MainWindow) -> None:
    assert [Plurals().cards(n) for n in (1, 2)] == ["1 card", "2 cards"]
    window.speak("ru")
    assert [Plurals().cards(n) for n in (1, 2, 5, 21)] == [
        "1 карточка",
        "2 карточки",
        "5 карточек",
        "21 карточка",
    ]


def test_the_theme_is_switched_at_once_and_kept(opened: MainWindow) -> None:
    opened.menus.do("theme_dark")
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.surface
    assert opened.settings.theme == "dark"
    assert opened.settings.seen_theme == "dark"
    opened.menus.do("theme_light")
    assert QApplication.palette().color(QPalette.ColorRole.Window).lightness() > 200


def test_recent_files_are_ten_newest_first_without_doubles(settings: Settings, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.cjm" for number in range(RECENT_FILES + 3)]
    for path in [*paths, paths[5]]:
        settings.remember(path)
    assert len(settings.recent) == RECENT_FILES
    assert settings.recent[0] == paths[5]
    assert settings.recent.count(paths[5]) == 1
    settings.forget(paths[5])
    assert paths[5] not in settings.recent
    settings.forget()
    assert settings.recent == []


def test_one_recent_file_outlasts_a_restart(settings: Settings, tmp_path: Path) -> None:
    settings.remember(tmp_path / "Карта «как есть».cjm")
    settings.write()
    again = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert again.recent == [tmp_path / "Карта «как есть».cjm"]
    assert again.autosave
    assert again.autosave_seconds == 30


def test_docks_keep_their_places(opened: MainWindow) -> None:
    assert all(dock.objectName() for dock in opened.docks.values())
    assert opened.tool_bar.objectName()
    opened.docks["inspector"].close()
    files.close_project(opened)
    assert isinstance(opened.pages.currentWidget(), StartPage)
    opened.show_project_parts(True)
    assert opened.docks["segments"].isVisible()
    assert not opened.docks["inspector"].isVisible()
    opened.reset_layout()
    assert opened.docks["inspector"].isVisible()


def unnamed(widget: QWidget) -> list[str]:
    """Controls that a screen reader has no word for."""
    controls = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    return [
        f"{type(child).__name__} {child.objectName()}"
        for child in widget.findChildren(QWidget)
        if isinstance(child, controls)
        and child.isVisible()
        and not child.accessibleName()
        and not (isinstance(child, QAbstractButton) and child.text())
        and not child.objectName().startswith("qt_")
    ]


def test_every_control_has_a_name_for_screen_readers(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    assert unnamed(opened) == []
    session.select(Selection(stage=next(iter(session.document.all(Stage))).id))
    assert unnamed(opened) == []
    for place in session.document.all(Place):
        session.show_journey(session.stage_journey(place.stage))
        session.select_cards(place.id)
        assert unnamed(opened) == []


def test_the_start_page_has_a_name_for_everything(window: MainWindow) -> None:
    assert unnamed(window) == []
