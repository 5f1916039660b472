"""Bars, combo boxes, Qt's own dialogs: they speak the language of the window and show all they offer."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QStyle,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from cjm_studio.look.speech import translate
from cjm_studio.look.theme import wear
from cjm_studio.window.bars import Bars
from cjm_studio.window.main_window import MainWindow


def test_a_bar_changes_its_language_with_the_window(window: MainWindow) -> None:
    bars = Bars(window)
    done: list[str] = []
    offer = (lambda: translate("Export", "Open"), lambda: done.append("open"))
    bars.show_bar("here", lambda: translate("Start", "What’s new"), offers=[offer])
    bars.show_bar("fixed", "A name")
    window.speak("ru")
    QCoreApplication.processEvents()
    said = [label.text() for label in bars.findChildren(QLabel)]
    assert said == ["Что нового", "A name"]
    assert bars.button("here", 0).text() == "Открыть"
    assert {cross.toolTip() for cross in bars.findChildren(QToolButton)} == {"Закрыть это сообщение"}
    bars.button("here", 0).click()
    assert done == ["open"]
    assert bars.standing() == ["fixed"]


def test_the_keyboard_goes_to_the_map_when_the_bar_that_had_it_goes(opened: MainWindow) -> None:
    assert opened.desk is not None
    bars = opened.desk.page.bars
    bars.show_bar("here", "News", offers=[("Merge", lambda: None)])
    button = bars.button("here", 0)
    button.setFocus()
    assert QApplication.focusWidget() is button
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert bars.standing() == []
    assert QApplication.focusWidget() is opened.desk.page.current.focusWidget()


def test_qts_own_file_dialog_is_russian_throughout(window: MainWindow) -> None:
    window.speak("ru")
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    assert {"Папка:", "Тип файлов:", "Имя файла:"} <= labels
    dialog.deleteLater()


def test_buttons_of_dialogs_have_no_icons(window: MainWindow) -> None:
    box = QDialogButtonBox(window)
    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    assert not box.style().styleHint(hint, None, box)


def test_a_list_of_two_is_shown_whole(window: MainWindow, qtbot: QtBot) -> None:
    box = QComboBox(window)
    box.addItems(["Site", "Application"])
    box.show()
    box.showPopup()
    view = box.view()
    last = view.visualRect(view.model().index(1, 0))
    assert view.viewport().rect().contains(last.adjusted(0, 0, -1, 0).intersected(view.viewport().rect()))
    assert view.viewport().height() >= last.bottom()
    assert view.verticalScrollBar().maximum() == 0
    box.hidePopup()


def test_the_zoom_has_room_in_larger_type(opened: MainWindow) -> None:
    from PySide6.QtWidgets import QApplication

    app, field = QApplication.instance(), opened.status.zoom
    assert isinstance(app, QApplication)
    wear(app, "light", points=16)
    assert field.width() >= field.fontMetrics().horizontalAdvance("1000 %") + 16
    wear(app, "light", points=10)
