"""What people expect of any program on a desktop, held by tests where nobody else holds it."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QLocale, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

import cjm_studio
from cjm_studio.document.queries import card_at, stages
from cjm_studio.look.fonts import POINTS, worn_points
from cjm_studio.look.icons import icon
from cjm_studio.look.theme import wear
from cjm_studio.model.map import Card, Place
from cjm_studio.session.selection import Selection
from cjm_studio.window.commands import TABLE
from cjm_studio.window.languages import Translators
from cjm_studio.window.limit_dialog import LimitDialog
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.new_map import NewMapDialog
from cjm_studio.window.settings import Settings
from cjm_studio.window.settings_dialog import SettingsDialog
from tests.window.conftest import Answering

ROOT = Path(cjm_studio.__file__).parent
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit)


def fresh_window(window: MainWindow, settings: Settings, qtbot: QtBot) -> MainWindow:
    """A window as at the next start."""
    made = MainWindow(settings, Translators(window))
    qtbot.addWidget(made)
    return made


def test_the_window_comes_back_where_it_stood(window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    window.setGeometry(40, 60, 640, 480)
    settings.keep_window(window.saveGeometry(), QByteArray())
    again = fresh_window(window, settings, qtbot)
    assert again.size() == QSize(640, 480)
    assert again.geometry().topLeft() == QPoint(40, 60)


def test_a_window_that_stood_on_a_screen_now_gone_is_pulled_back(
    window: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    window.setGeometry(9000, 7000, 640, 480)
    settings.keep_window(window.saveGeometry(), QByteArray())
    again = fresh_window(window, settings, qtbot)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(again.frameGeometry())
    assert screen.contains(again.frameGeometry().topLeft())


def test_a_layout_of_another_version_is_left_aside(opened: MainWindow) -> None:
    opened.settings.keep_window(QByteArray(b"nonsense"), QByteArray(b"nonsense"))
    opened.show_project_parts(True)
    assert all(opened.docks[name].isVisible() for name in ("segments", "inspector"))


def test_every_dock_and_tool_bar_has_a_name_and_every_dock_a_command(opened: MainWindow) -> None:
    parts: list[QWidget] = [*opened.findChildren(QDockWidget), *opened.findChildren(QToolBar)]
    names = [part.objectName() for part in parts]
    assert all(names)
    assert len(set(names)) == len(names)
    commands = {row.id for row in TABLE}
    assert {f"panel_{name}" for name in opened.docks} <= commands


def without_name(dialog: QDialog) -> list[str]:
    """Fields that have neither a label of their own nor a name."""
    buddies = {label.buddy() for label in dialog.findChildren(QLabel) if label.buddy() is not None}
    return [
        f"{type(field).__name__} of {dialog.windowTitle()}"
        for kind in FIELDS
        for field in dialog.findChildren(kind)
        if field not in buddies
        and not field.accessibleName()
        and not field.objectName().startswith("qt_")
        and not isinstance(field.parent(), QComboBox | QSpinBox | QDateEdit)
    ]


def test_every_field_of_a_dialog_has_a_label(opened: MainWindow, qtbot: QtBot) -> None:
    session = opened.session
    assert session is not None
    dialogs = [
        SettingsDialog(opened),
        NewMapDialog(opened, language="en"),
        LimitDialog(opened, session),
    ]
    assert [name for dialog in dialogs for name in without_name(dialog)] == []


def test_settings_hold_at_once(opened: MainWindow) -> None:
    dialog = SettingsDialog(opened)
    try:
        dialog.points.setCurrentIndex(dialog.points.findData(14))
        dialog.points.activated.emit(dialog.points.currentIndex())
        assert worn_points() == opened.settings.points == 14
        dialog.theme.setCurrentIndex(dialog.theme.findData("contrast"))
        dialog.theme.activated.emit(dialog.theme.currentIndex())
        assert opened.theme == "contrast"
        assert worn_points() == 14
        dialog.calm.click()
        assert not opened.isAnimated()
        assert QApplication.cursorFlashTime() == 0
        dialog.calm.click()
        assert opened.isAnimated()
        assert QApplication.cursorFlashTime() > 0
        dialog.autosave.click()
        assert not opened.settings.autosave
        assert not dialog.seconds.isEnabled()
        dialog.author.setText(" Анна ")
        dialog.author.editingFinished.emit()
        assert opened.settings.author == "Анна"
    finally:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        wear(app, "light", points=POINTS)


@pytest.mark.parametrize("written", ["", "ten", "-3", "99"])
def test_a_setting_that_was_written_wrongly_is_left_aside(settings: Settings, written: str) -> None:
    settings._store.setValue("points", written)
    settings._store.setValue("theme", written)
    assert settings.points == POINTS
    assert settings.theme == "system"


def test_leaving_without_saving_is_offered_in_plain_russian(opened: MainWindow, answer: Answering) -> None:
    from cjm_studio.window.questions import Answer, ask_to_save

    opened.speak("ru")
    answer("Не сохранять")
    assert ask_to_save(opened, "Карта") is Answer.DO_NOT_SAVE


def test_qt_speaks_the_language_too_and_numbers_follow(window: MainWindow) -> None:
    window.speak("ru")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Отмена"
    assert QLocale().toString(1.5) == "1,5"
    window.speak("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QLocale().toString(1.5) == "1.5"


def test_the_first_language_is_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    from cjm_studio.window.languages import language_of

    for system, ours in (("ru_RU", "ru"), ("en_GB", "en"), ("de_DE", "en")):
        monkeypatch.setattr(QLocale, "system", lambda system=system: QLocale(system))
        assert language_of("system") == ours
    assert language_of("ru") == "ru"


def calls(*names: str) -> list[tuple[str, str, ast.Call]]:
    """Every call of functions of those names in the program; a painter has a method `translate`, too."""
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if not any(f"{name}(" in text for name in names):
            continue  # what takes long is to parse
        for node in ast.walk(ast.parse(text)):
            name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name in names:
                found.append((name, f"{path.relative_to(ROOT)}:{node.lineno}", node))
    return found


def test_texts_are_looked_up_by_names_that_lupdate_knows() -> None:
    assert not [path for path in ROOT.rglob("*.py") if re.search(r"(?<![\w.])_\(", path.read_text("utf-8"))]
    found = calls("translate", "QT_TRANSLATE_NOOP")
    assert {name for name, _, _ in found} == {"translate", "QT_TRANSLATE_NOOP"}
    assert [where for _, where, call in found if not isinstance(call.args[0], ast.Constant)] == []


def test_icons_are_drawn_for_the_screen_that_shows_them(qapp: QApplication) -> None:
    for ratio in (1.0, 1.5, 2.0):
        picture = icon("save", colour="#000000", pale="#888888").pixmap(QSize(16, 16), ratio)
        assert picture.width() == round(16 * ratio)


def test_the_wheel_zooms_about_the_pointer_and_within_limits(opened: MainWindow) -> None:
    assert opened.desk is not None
    view = opened.desk.map
    assert view is not None
    canvas = view.canvas
    at = QPoint(canvas.viewport().width() // 2, canvas.viewport().height() // 2)

    def turn(notches: int) -> None:
        position = QPointF(at)
        event = QWheelEvent(
            position,
            canvas.viewport().mapToGlobal(position),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(canvas.viewport(), event)

    QTest.mouseMove(canvas.viewport(), at)
    view.set_zoom(1.0)
    before = canvas.mapToScene(at)
    turn(2)
    assert view.zoom() > 1
    after = canvas.mapToScene(at)
    assert abs(after.x() - before.x()) < 3
    for _ in range(60):
        turn(4)
    assert view.zoom() == pytest.approx(4.0)
    for _ in range(60):
        turn(-4)
    assert view.zoom() == pytest.approx(0.1)


def test_the_status_bar_says_what_the_keys_act_on(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    said = {opened.status.hint.text()}
    session.select_cards(next(iter(session.document.all(Place))).id)
    said.add(opened.status.hint.text())
    assert session.journey is not None
    session.select(Selection(stage=stages(session.document, session.journey)[0].id))
    said.add(opened.status.hint.text())
    assert len(said) == 3
    assert opened.status.barriers.text()


def key(window: MainWindow, keys: str) -> None:
    """Press keys where the keyboard is."""
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(keys))


def test_a_card_is_moved_copied_removed_and_brought_back_by_keys_alone(
    opened: MainWindow, qtbot: QtBot
) -> None:
    session = opened.session
    assert session is not None
    assert opened.desk is not None
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.desk.focus_map()
    place = next(
        p for p in session.document.all(Place) if card_at(session.document, p).text == "Looks for a gift"
    )
    session.select_cards(place.id)
    cards = len(session.document.all(Card))
    stage = place.stage
    key(opened, "Alt+Right")
    assert session.document.get(Place, place.id).stage != stage
    key(opened, "Ctrl+D")
    assert len(session.document.all(Card)) == cards + 1
    key(opened, "Del")
    assert len(session.document.all(Card)) == cards
    for _ in range(3):
        key(opened, "Ctrl+Z")
    assert session.document.get(Place, place.id).stage == stage
    assert len(session.document.all(Card)) == cards


def test_the_menu_key_opens_the_menu_of_what_is_selected(opened: MainWindow) -> None:
    assert opened.desk is not None
    assert opened.desk.map is not None
    view, session = opened.desk.map, opened.session
    assert session is not None
    session.select_cards(next(iter(session.document.all(Place))).id)
    wanted: list[QPoint] = []
    view.context_wanted.connect(wanted.append)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(view, event)
    assert len(wanted) == 1
    assert view.rect().contains(view.mapFromGlobal(wanted[0]))
    for menu in opened.findChildren(QMenu):
        menu.close()
