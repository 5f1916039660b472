"""Shortcuts: the list, and changing them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.settings import Settings
from cjm_studio.window.shortcuts import USUAL, Shortcuts, reserved
from cjm_studio.window.shortcuts_dialog import ShortcutsDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(opened: MainWindow) -> Iterator[ShortcutsDialog]:
    made = ShortcutsDialog(opened)
    made.show()
    yield made
    made.close()


def keys(window: MainWindow, id_: str) -> list[str]:
    return [key.toString() for key in window.menus.actions[id_].shortcuts()]


def choose(dialog: ShortcutsDialog, id_: str) -> None:
    dialog.tree.setCurrentItem(dialog._items[id_])


def press(dialog: ShortcutsDialog, key: str) -> None:
    dialog.editor.field.setKeySequence(QKeySequence(key))


def test_keys_are_added_by_pressing_them_and_hold_at_once(
    opened: MainWindow, dialog: ShortcutsDialog
) -> None:
    choose(dialog, "export_png")
    dialog.editor.field.setFocus()
    QTest.keyClick(dialog.editor.field, Qt.Key.Key_F4, CONTROL)
    assert keys(opened, "export_png") == ["Ctrl+F4"]
    assert dialog._items["export_png"].text(1) == "Ctrl+F4"
    assert Shortcuts(opened.settings).of("export_png") == ("Ctrl+F4",)


def test_a_conflict_is_said_by_name_and_the_key_can_be_taken_over(
    opened: MainWindow, dialog: ShortcutsDialog
) -> None:
    choose(dialog, "redo")
    press(dialog, "Ctrl+D")
    assert dialog.editor.message.text() == "Ctrl+D belongs to “Duplicate”."
    assert keys(opened, "redo") == ["Ctrl+Y", "Ctrl+Shift+Z"]
    dialog.editor.take.click()
    assert keys(opened, "redo") == ["Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+D"]
    assert keys(opened, "duplicate") == []
    assert not dialog.editor.take.isVisible()


def test_keys_are_taken_away_and_given_back(opened: MainWindow, dialog: ShortcutsDialog) -> None:
    choose(dialog, "redo")
    dialog.editor.chips[0].click()
    assert keys(opened, "redo") == ["Ctrl+Shift+Z"]
    press(dialog, "Ctrl+D")
    dialog.editor.take.click()
    choose(dialog, "duplicate")
    dialog.editor.usual.click()
    assert keys(opened, "duplicate") == ["Ctrl+D"]
    assert keys(opened, "redo") == ["Ctrl+Shift+Z"]
    dialog.all_usual.click()
    assert keys(opened, "redo") == ["Ctrl+Y", "Ctrl+Shift+Z"]
    assert opened.settings.shortcuts == {}
    assert not dialog.all_usual.isEnabled()


@pytest.mark.parametrize(
    ("key", "word"),
    [
        *(("N", "letters"), ("Shift+B", "letters"), ("5", "letters"), ("Esc", "text fields")),
        *(("Ctrl+Left", "text fields"), ("Return", "text fields"), ("Ctrl+Alt+Q", "Ctrl and Alt")),
        *(("Alt+F", "menu"), ("Shift+F10", "system"), ("Т", "letters")),
    ],
)
def test_what_the_map_and_the_system_need_is_refused(
    opened: MainWindow, dialog: ShortcutsDialog, key: str, word: str
) -> None:
    choose(dialog, "redo")
    press(dialog, key)
    assert word in dialog.editor.message.text()
    assert keys(opened, "redo") == ["Ctrl+Y", "Ctrl+Shift+Z"]


@pytest.mark.parametrize("key", ["Ctrl+J", "F4", "Ctrl+Shift+J", "Alt+9", "Ctrl+Del", "Shift+F4"])
def test_other_keys_are_free(window: MainWindow, key: str) -> None:
    assert reserved(key) == ""


def test_the_usual_keys_are_never_refused(window: MainWindow) -> None:
    assert not [key for keys in USUAL.values() for key in keys if reserved(key)]


def test_the_keys_of_the_map_are_listed_but_not_changed(dialog: ShortcutsDialog) -> None:
    dialog.tree.setCurrentItem(dialog._groups[-1][1][0])
    assert "map" in dialog.editor.message.text()
    assert not dialog.editor.field.isEnabled()


def test_the_list_is_searched_by_name_and_by_key(dialog: ShortcutsDialog) -> None:
    def seen() -> list[str]:
        return [item.text(0) for item in dialog._items.values() if not item.isHidden()]

    dialog.search.setText("stage left")
    assert seen() == ["Add stage to the left", "Move stage left"]
    dialog.search.setText("ctrl+d")
    assert seen() == ["Duplicate"]


def test_tab_and_escape_lead_out_of_the_field(dialog: ShortcutsDialog) -> None:
    choose(dialog, "redo")
    dialog.editor.field.setFocus()
    QTest.keyClick(dialog.editor.field, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is not dialog.editor.field
    dialog.editor.field.setFocus()
    QTest.keyClick(dialog.editor.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_menus_begin_with_the_keys_of_the_user(
    settings: Settings, request: pytest.FixtureRequest
) -> None:
    settings.shortcuts = {"about": ["Ctrl+J"]}
    window = request.getfixturevalue("window")
    window.complete()
    assert keys(window, "about") == ["Ctrl+J"]


def test_a_key_that_a_later_version_wants_stays_with_the_user(settings: Settings) -> None:
    settings.shortcuts = {"about": ["Ctrl+D"], "gone": ["Ctrl+J"], "redo": ["nonsense keys"]}
    shortcuts = Shortcuts(settings)
    assert shortcuts.owner("Ctrl+D") == "about"
    assert shortcuts.of("duplicate") == ()
    assert shortcuts.of("redo") == ()


def test_settings_edited_by_hand_do_no_harm(settings: Settings) -> None:
    for text in ("[1, 2]", "{", '{"redo": 5}', "null"):
        settings._store.setValue("shortcuts", text)
        assert Shortcuts(settings).of("redo") == USUAL["redo"]
