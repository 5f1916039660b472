"""The palette: every command by its name, in either language, on either keyboard layout."""

import time

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cjm_studio.model.map import Card, Place, Segment, Stage
from cjm_studio.window.command import Command
from cjm_studio.window.commands import TABLE
from cjm_studio.window.fuzzy import match, readings, word_match
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.palette import Palette, show_palette


@pytest.fixture
def palette(opened: MainWindow) -> Palette:
    return Palette(opened)


def offered(palette: Palette, typed: str) -> list[str]:
    palette.look_for(typed)
    return [entry.text for entry in palette.model.entries]


def test_every_command_is_offered(palette: Palette) -> None:
    ids = {entry.id for entry in palette.model.entries}
    assert {row.id for row in TABLE if isinstance(row, Command)} - ids == {"palette"}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_commands_are_found_by_both_names_whatever_is_spoken(opened: MainWindow, language: str) -> None:
    opened.speak("ru" if language == "ru" else "en")
    opened.retranslate()
    palette = Palette(opened)
    duplicate = opened.menus.actions["duplicate"].text().replace("&", "")
    assert offered(palette, "duplicate")[0] == duplicate
    assert offered(palette, "дублир")[0] == duplicate
    assert offered(palette, "very good") == offered(palette, "очень хорошо")


def test_the_other_keyboard_layout_is_read_too(palette: Palette) -> None:
    assert "Open" in offered(palette, "jnrhsnm")[:3]  # «открыть»
    assert "Open" in offered(palette, "щзут")[:3]
    assert offered(palette, "BVGJHN JNDTN")[0] == "Import survey answers"


def test_words_stand_in_any_order_and_may_name_the_menu(palette: Palette) -> None:
    assert offered(palette, "dark theme")[0] == "Dark"
    assert offered(palette, "theme dark")[0] == "Dark"
    assert offered(palette, "msl")[0] == "Move stage left"


def test_what_was_typed_of_a_name_counts_more_than_scattered_letters() -> None:
    assert word_match("save", "save as") > word_match("sav", "do save") > word_match("sa", "show all") > 0
    assert word_match("xyz", "save") == 0
    assert word_match("oe", "code") == 0
    assert match(["save"], "save") > match(["save"], "file", around="save")
    assert readings("Ещё")[0] == (["еще"], 1.0)


def test_keys_stand_at_the_right_and_reasons_where_it_cannot_be_done(palette: Palette) -> None:
    palette.look_for("duplicate")
    entry = palette.model.entries[0]
    assert entry.keys == "Ctrl+D"
    assert entry.reason == "Choose a card first."
    palette._take()
    assert palette.chosen is None
    palette.look_for("severity")
    assert "severity" in palette.model.entries[0].reason


def test_choices_of_the_menus_are_offered_and_done(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    pain = next(card for card in session.document.all(Card) if card.kind == "pain")
    session.select_cards(next(place.id for place in session.document.all(Place) if place.card == pain.id))
    palette = Palette(opened)
    palette.look_for("severity low")
    palette.model.entries[0].do()
    assert session.document.get(Card, pain.id).severity == 1
    ticked = [
        entry.text for entry in Palette(opened).model.entries if entry.on and entry.around == "Severity"
    ]
    assert ticked == ["Low"]


def test_journeys_and_stages_can_be_gone_to(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    palette = Palette(opened)
    palette.look_for("go to order")
    palette.model.entries[0].do()
    assert session.selection.stage is not None
    assert session.document.get(Stage, session.selection.stage).name == "Order"
    palette.look_for("new clients")
    assert palette.model.entries[0].text == next(iter(session.document.all(Segment))).name
    palette.model.entries[0].do()
    assert session.selection.stage is None


def test_what_was_done_last_comes_first_when_nothing_is_typed(opened: MainWindow) -> None:
    opened.settings.remember_command("zoom_fit")
    opened.settings.remember_command("about")
    ids = [entry.id for entry in Palette(opened).model.entries]
    assert ids[:3] == ["about", "zoom_fit", "new"]


def test_enter_does_it_arrows_choose_and_escape_leaves(opened: MainWindow) -> None:
    palette = Palette(opened)
    palette.show()
    palette.field.setText("zoom")
    first, second = (entry.id for entry in palette.model.entries[:2])
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.chosen is not None
    assert palette.chosen.id == second != first
    assert not palette.isVisible()
    left = Palette(opened)
    left.show()
    QTest.keyClick(left.field, Qt.Key.Key_Escape)
    assert not left.isVisible()
    assert left.chosen is None


def test_the_command_shows_it_and_does_what_was_chosen(opened: MainWindow) -> None:
    def choose() -> None:
        shown = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Palette) and w.isVisible())
        shown.field.setText("history panel")
        QTest.keyClick(shown.field, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    show_palette(opened)
    assert opened.docks["history"].isVisible()
    assert opened.settings.recent_commands == ["panel_history"]


def test_nothing_found_is_said(palette: Palette) -> None:
    assert offered(palette, "qqqzzz") == []
    assert palette.nothing.text() == "No command is called so."


def test_it_keeps_up_with_typing(palette: Palette) -> None:
    started = time.perf_counter()
    for typed in ("s", "st", "sta", "stage le", "gthtqnb", "тема т"):
        palette.look_for(typed)
    assert (time.perf_counter() - started) / 6 < 0.1  # 0.005 on a quiet machine


def test_without_a_project_it_still_has_commands(window: MainWindow) -> None:
    window.complete()
    palette = Palette(window)
    palette.look_for("save")
    assert palette.model.entries[0].reason == "Make or open a map first."


def test_keys_typed_after_it_opens_reach_its_field(opened: MainWindow) -> None:
    def type_and_leave() -> None:
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, Palette)
        target = popup.focusWidget()
        assert target is popup.field
        QTest.keyClicks(target, "find")
        found.append(popup.field.text())
        popup.reject()

    found: list[str] = []
    QTimer.singleShot(50, type_and_leave)
    opened.menus.do("palette")
    assert found == ["find"]


@pytest.mark.parametrize("spoken", ["en", "ru"])
def test_a_language_is_found_by_its_name_in_either_language(opened: MainWindow, spoken: str) -> None:
    opened.speak("ru" if spoken == "ru" else "en")
    opened.retranslate()
    palette = Palette(opened)
    for typed in ("russian", "русский", "кгыышфт", "heccrbq"):
        assert offered(palette, typed)[0] == "Русский"
    for typed in ("english", "английский", "утпдшыр", "fyukbqcrbq"):
        assert offered(palette, typed)[0] == "English"
