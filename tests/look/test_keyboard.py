"""Commands of one letter work under any layout."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from pytestqt.qtbot import QtBot

from cjm_studio.look.keyboard import latin_letter


def press(text: str, *, key: int = 0, code: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, code, 0, 0, text)


@pytest.mark.parametrize(
    ("text", "letter"), [("n", "N"), ("N", "N"), ("т", "N"), ("Т", "N"), ("и", "B"), ("д", "L"), ("й", "Q")]
)
def test_a_russian_letter_stands_for_the_latin_one_of_its_key(qtbot: QtBot, text: str, letter: str) -> None:
    assert latin_letter(press(text)) == letter


@pytest.mark.parametrize("text", ["", "1", " ", "х", "ё", "-", "\r", "ю"])
def test_keys_of_no_latin_letter_stand_for_none(qtbot: QtBot, text: str) -> None:
    assert latin_letter(press(text)) == ""


@pytest.mark.parametrize(
    ("platform", "code", "letter"),
    [("xcb", 57, "N"), ("wayland", 24, "Q"), ("wayland", 46, "L"), ("windows", 0x31, "N"), ("xcb", 10, "")],
)
def test_under_a_foreign_layout_the_place_of_the_key_counts(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, platform: str, code: int, letter: str
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: platform))
    assert latin_letter(press("ν", code=code)) == letter


def test_a_latin_layout_has_its_own_say(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "xcb"))
    assert latin_letter(press("z", code=29)) == "Z"  # where QWERTY has Y


def test_a_key_held_with_others_that_says_no_text_is_known_by_its_number(qtbot: QtBot) -> None:
    assert latin_letter(press("", key=Qt.Key.Key_B)) == "B"
    assert latin_letter(press("", key=ord("И"))) == "B"
    assert latin_letter(press("", key=Qt.Key.Key_F2)) == ""
