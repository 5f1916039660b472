"""The laws of the table of commands."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from cjm_studio.look.tokens import LEVEL_ICONS
from cjm_studio.model.map import Card, Place
from cjm_studio.model.metrics import Metric
from cjm_studio.window.choices import CHOICES
from cjm_studio.window.command import Command, Menu
from cjm_studio.window.commands import CONTEXT_MENUS, TABLE, TOOL_BAR, VIEWS
from cjm_studio.window.commands.map_keys import MAP_KEYS
from cjm_studio.window.deeds import DEEDS, ON
from cjm_studio.window.limit_dialog import LimitDialog
from cjm_studio.window.main_window import MainWindow
from cjm_studio.wording.resources import resource_path
from tests.window.conftest import Answering

COMMANDS = [row for row in TABLE if isinstance(row, Command)]
MENUS = [row for row in TABLE if isinstance(row, Menu)]


def test_every_command_stands_in_one_menu_and_is_done_by_one_deed() -> None:
    ids = [row.id for row in TABLE]
    assert len(set(ids)) == len(ids)
    assert {command.id for command in COMMANDS} == set(DEEDS)
    assert {command.id for command in COMMANDS if command.checks} == set(ON)
    assert {menu.id for menu in MENUS if menu.choices} == set(CHOICES)
    assert set(TOOL_BAR) - {""} <= {command.id for command in COMMANDS}


def test_every_row_stands_in_a_menu_that_comes_before_it() -> None:
    seen = {""}
    for row in TABLE:
        assert row.menu in seen, row.id
        if isinstance(row, Menu):
            seen.add(row.id)


def test_no_shortcut_is_used_twice_and_none_needs_alt_gr() -> None:
    keys = [QKeySequence(key) for command in COMMANDS for key in command.keys]
    written = Counter(key.toString() for key in keys)
    assert all(written)
    assert not [key for key, times in written.items() if times > 1]
    assert not [key for key in written if "Ctrl+Alt" in key]


def test_delete_is_the_plain_key_so_that_duplicate_keeps_its_own(window: MainWindow) -> None:
    delete = [key.toString() for key in window.menus.actions["delete"].shortcuts()]
    assert delete == ["Del"]
    assert window.menus.actions["duplicate"].shortcut().toString() == "Ctrl+D"
    redo = [key.toString() for key in window.menus.actions["redo"].shortcuts()]
    assert redo == ["Ctrl+Y", "Ctrl+Shift+Z"]


def test_every_view_has_a_button_in_the_tool_bar_and_room_for_it_at_1280_pixels(opened: MainWindow) -> None:
    assert set(VIEWS) == {row.id for row in COMMANDS if row.checks and is_view(row)}
    for language in ("en", "ru"):
        opened.speak(language)
        wanted = opened.tool_bar.layout().sizeHint().width()  # type: ignore[union-attr]
        assert wanted <= 1280, language
        for id_ in VIEWS:
            button = opened.tool_bar.widgetForAction(opened.menus.actions[id_])
            assert isinstance(button, QToolButton)
            assert button.text().strip()
            assert opened.menus.actions[id_].shortcut().toString() in button.toolTip()


def is_view(row: Command) -> bool:
    """Say whether a command shows another view: of these exactly one is on."""
    return row.id.startswith("view_")


def test_a_limit_is_asked_for_by_the_metric_that_is_looked_at(opened: MainWindow, answer: Answering) -> None:
    assert opened.session is not None
    metrics = [metric for metric in opened.session.document.all(Metric) if metric.primary]
    asked = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, LimitDialog)
        asked.append(dialog.metric_choice.currentData())

    for metric in metrics:
        answer("Cancel", look)
        opened.session.limit_sought.tell(metric.id)
    assert asked == metrics


def test_every_icon_is_there() -> None:
    for name in [row.icon for row in TABLE if row.icon] + list(LEVEL_ICONS.values()):
        assert resource_path("icons", f"{name}.svg").is_file(), name


def mnemonics(menu: QMenu) -> list[str]:
    texts = [action.text().replace("&&", "") for action in menu.actions() if not action.isSeparator()]
    return [text[text.index("&") + 1].lower() if "&" in text else f"none in {text}" for text in texts]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_mnemonics_are_unique_in_each_menu_in_both_languages(window: MainWindow, language: str) -> None:
    window.speak("ru" if language == "ru" else "en")
    window.retranslate()
    assert (window.menus.menus["file"].title() == "&Файл") is (language == "ru")
    bar = [
        menu.title().replace("&&", "")
        for row in MENUS
        if not row.menu
        for menu in [window.menus.menus[row.id]]
    ]
    letters = Counter(title[title.index("&") + 1].lower() for title in bar)
    assert max(letters.values()) == 1
    for row in MENUS:
        if row.choices:
            continue
        found = Counter(mnemonics(window.menus.menus[row.id]))
        assert not [letter for letter, times in found.items() if times > 1 or letter.startswith("none")], (
            row.id
        )


def test_what_cannot_be_done_stays_visible_and_says_why(window: MainWindow) -> None:
    save = window.menus.actions["save"]
    assert save.isVisible()
    assert not save.isEnabled()
    assert save.statusTip() == "Make or open a map first."
    assert window.menus.actions["new"].isEnabled()


def test_commands_follow_what_is_selected(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    actions = opened.menus.actions
    assert not actions["delete"].isEnabled()
    assert "Choose" in actions["delete"].statusTip()
    pain = next(c for c in session.document.all(Card) if c.kind == "pain")
    place = next(p for p in session.document.all(Place) if p.card == pain.id)
    session.select_cards(place.id)
    assert actions["delete"].isEnabled()
    assert actions["duplicate"].isEnabled()
    assert opened.menus.menus["severity"].menuAction().isEnabled()
    assert opened.menus.menus["emotion"].menuAction().isEnabled()


def test_choices_are_filled_when_their_menu_opens(opened: MainWindow) -> None:
    menus = opened.menus.menus
    menus["wave"].aboutToShow.emit()
    assert [a.text() for a in menus["wave"].actions()] == ["2025 spring"]
    assert menus["wave"].actions()[0].isChecked()
    menus["rows"].aboutToShow.emit()
    first = menus["rows"].actions()[0]
    assert first.isCheckable()
    assert first.isChecked()
    first.trigger()
    menus["rows"].aboutToShow.emit()
    assert not menus["rows"].actions()[0].isChecked()
    assert opened.menus.actions["undo"].text() == "&Undo: hiding of a row “Customer actions”"


def test_the_map_keys_are_explained() -> None:
    assert all(key.keys and key.text for key in MAP_KEYS)


def test_the_context_menu_offers_what_fits_the_selection(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    known = {row.id for row in TABLE} | {""}
    assert all(set(ids) <= known for ids in CONTEXT_MENUS.values())
    place = next(iter(session.document.all(Place)))
    session.select_cards(place.id)
    assert opened.status.hint_key == "card"
    texts = [action.text() for action in opened.menus.context_menu("card").actions()]
    assert texts[:3] == ["&Edit text", "&Duplicate", "De&lete"]


def test_zoom_is_shown_and_can_be_typed(opened: MainWindow) -> None:
    assert opened.desk is not None
    view = opened.desk.map
    assert view is not None
    field = opened.status.zoom
    field.setText("50")
    field.editingFinished.emit()
    assert view.zoom() == pytest.approx(0.5)
    assert field.text() == "50\N{NO-BREAK SPACE}%"
    opened.menus.do("zoom_100")
    assert view.zoom() == pytest.approx(1.0)
    field.setText("many")
    field.editingFinished.emit()
    assert field.text() == "100\N{NO-BREAK SPACE}%"
