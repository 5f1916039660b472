"""The table of the register: read, filtered, grouped, edited by keys, put in order."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from cjm_studio.look.fonts import panel_font
from cjm_studio.model.register import Barrier
from cjm_studio.operations.register_edits import edit_barriers
from cjm_studio.panels.register.columns import PAD, fitted
from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.panels.register.table_model import COLUMNS
from cjm_studio.session.session import Session
from cjm_studio.wording.language import Language
from tests.panels.register.reader import NOW, barrier, on, press, titles


def test_a_line_says_where_how_bad_and_how_sure(view: RegisterView) -> None:
    assert titles(view) == ["Payment", "I never find my size"]
    model = view.table.entries_model
    told = [model.data(model.index(0, at), Qt.ItemDataRole.AccessibleTextRole) for at in range(len(COLUMNS))]
    assert told[0] == "Barrier: Payment, Proposed · CES 2.0 · New clients"
    assert told[1].startswith("Level: ")
    assert "n = 60" in told[1].replace("\N{NO-BREAK SPACE}", " ")
    assert "Age: 4\N{NO-BREAK SPACE}months, 2025 spring" in told


def test_words_filter_and_chips_count_what_they_would_leave(view: RegisterView) -> None:
    assert view.chips.marks["no_owner"].text().split()[-1] == "2"
    assert not view.chips.marks["overdue"].isEnabled()
    view.bar.search.setText("never size")
    assert titles(view) == ["I never find my size"]
    assert view.chips.marks["no_owner"].text().split()[-1] == "1"
    view.clear_filters()
    assert len(titles(view)) == 2


def test_mine_are_those_that_bear_my_name(view: RegisterView, session: Session) -> None:
    one = barrier(session, "I never find my size")
    session.do(edit_barriers(session.document, [one.id], owner="ann", due="2025-08-15"))
    view.chips.marks["mine"].click()
    assert titles(view) == ["I never find my size"]
    view.chips.marks["overdue"].click()
    assert titles(view) == ["I never find my size"]


def test_groups_have_headings_that_fold(view: RegisterView) -> None:
    view.bar.grouped.emit("stage")
    assert titles(view) == ["[Search]", "I never find my size", "[Payment]", "Payment"]
    view.table.setCurrentIndex(view.table.entries_model.index(0, 0))
    press(view, Qt.Key.Key_Space)
    assert titles(view) == ["[Search]", "[Payment]", "Payment"]
    view.bar.grouped.emit("owner")
    assert titles(view)[0] == "[No owner]"


def test_a_cell_is_written_for_all_chosen_barriers_in_one_step(view: RegisterView, session: Session) -> None:
    view.table.selectAll()
    on_owner = view.table.entries_model.index(0, COLUMNS.index("owner"))
    view.table.selectionModel().setCurrentIndex(on_owner, view.table.selectionModel().SelectionFlag.NoUpdate)
    view.edit_chosen()
    editor = view.table.findChild(QLineEdit)
    assert editor is not None
    opened: list[object] = []
    view.table.opened.connect(opened.append)
    editor.setText("Boris")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt commits in its own time
    assert opened == []  # the keyboard stays in the table
    assert {one.owner for one in session.document.all(Barrier)} == {"Boris"}
    session.undo()
    assert {one.owner for one in session.document.all(Barrier)} == {""}


def test_a_day_that_is_none_is_told_and_nothing_is_done(view: RegisterView, session: Session) -> None:
    view.table.entries_model.written.emit("due", "soon")
    assert "is no date" in view.said.text()
    assert {one.due for one in session.document.all(Barrier)} == {""}


def test_alt_and_an_arrow_put_barriers_in_order_by_hand(view: RegisterView, session: Session) -> None:
    on(view, "I never find my size")
    press(view, Qt.Key.Key_Up, alt=True)
    assert titles(view) == ["I never find my size", "Payment"]
    session.undo()
    assert titles(view) == ["Payment", "I never find my size"]
    view.bar.grouped.emit("stage")
    press(view, Qt.Key.Key_Up, alt=True)
    assert "without groups" in view.said.text()


def test_what_is_dragged_lands_before_the_line_under_it(view: RegisterView) -> None:
    on(view, "I never find my size")
    view.table.selectRow(1)
    view.table.land(3)
    assert titles(view) == ["I never find my size", "Payment"]
    view.table.land(view.table.viewport().height() - 2)
    assert titles(view) == ["Payment", "I never find my size"]


def test_only_what_people_have_declared_is_deleted(view: RegisterView, session: Session) -> None:
    on(view, "Payment")
    press(view, Qt.Key.Key_Delete)
    assert "cannot be deleted" in view.said.text()
    on(view, "I never find my size")
    press(view, Qt.Key.Key_Delete)
    assert titles(view) == ["Payment"]
    session.undo()
    assert len(titles(view)) == 2


def test_the_keys_of_the_map_s_commands_are_the_table_s_own(view: RegisterView) -> None:
    def takes(key: Qt.Key, how: Qt.KeyboardModifier) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, how)
        event.ignore()
        QApplication.sendEvent(view.table, event)
        return event.isAccepted()

    plain, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    assert takes(Qt.Key.Key_Delete, plain)
    assert takes(Qt.Key.Key_F, ctrl)
    assert takes(Qt.Key.Key_A, ctrl)
    assert takes(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert not takes(Qt.Key.Key_Z, ctrl)
    assert not takes(Qt.Key.Key_1, ctrl)


def test_the_menu_offers_what_fits_the_choice(view: RegisterView) -> None:
    menu = QMenu(view)
    on(view, "I never find my size")
    view.table.selectRow(1)
    view.deeds.fill(menu)
    offered = {action.text(): action.isEnabled() for action in menu.actions()}
    assert offered["Delete"]
    assert not offered["Accept"]
    (merging,) = (words for words in offered if words.startswith("Merge into “"))
    assert not offered[merging]


def test_another_language_and_theme_show_the_same_barriers(view: RegisterView, session: Session) -> None:
    session.speak("ru")
    assert view.table.entries_model.headerData(0, Qt.Orientation.Horizontal) == "Барьер"
    assert view.sheet.rows[0].status_words == "Ухудшение"
    view.set_theme("dark")
    assert titles(view) == ["Payment", "I never find my size"]


def test_slash_leads_to_the_filter_and_enter_to_the_page(view: RegisterView) -> None:
    found: list[str] = []
    view.table.find_wanted.connect(lambda: found.append("find"))
    view.table.opened.connect(lambda: found.append("page"))
    press(view, Qt.Key.Key_Slash, text="/")
    press(view, Qt.Key.Key_Return)
    assert found == ["find", "page"]


def test_a_saved_view_brings_its_filters_and_groups_back(view: RegisterView) -> None:
    view.bar.grouped.emit("owner")
    view.bar.search.setText("size")
    view.views.save("Sizes")
    view.clear_filters()
    view.bar.grouped.emit("")
    assert titles(view) == ["Payment", "I never find my size"]
    view.bar.view_wanted.emit("Sizes")
    assert titles(view) == ["[No owner]", "I never find my size"]
    view.bar.forget_wanted.emit("Sizes")
    assert view.views._keeping.register_views == {}


def test_as_far_as_the_priority_the_columns_fit_beside_the_page(view: RegisterView) -> None:
    view.resize(1300, 700)  # what the segments leave of a window of 1560 pixels
    assert {"name", "level", "status", "owner", "due", "priority"} <= set(view.table.seen_columns())
    assert view.table.horizontalHeader().length() <= view.table.viewport().width()


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("wide", [1070, 1300, 1700])
def test_figures_are_never_cut_and_nothing_is_scrolled(
    view: RegisterView, session: Session, language: Language, wide: int
) -> None:
    session.speak(language)
    view.touch()
    view.resize(wide, 700)
    table, at = view.table, list(COLUMNS).index
    row = table.entries_model.row_at(titles(view).index("Payment"))
    assert row is not None
    small, usual = (QFontMetricsF(panel_font(size)) for size in (12, 13))
    assert small.horizontalAdvance(row.figures) <= table.columnWidth(at("level")) - 2 * PAD
    assert small.horizontalAdvance(row.factors) <= table.columnWidth(at("priority")) - 2 * PAD
    assert usual.horizontalAdvance(row.priority) <= table.columnWidth(at("priority")) - 2 * PAD
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_where_room_is_short_the_columns_that_the_page_tells_too_give_way_one_after_the_other() -> None:
    least = dict.fromkeys(COLUMNS, 100)
    rooms = {900: set(), 899: {"cause"}, 799: {"cause", "age"}, 699: {"cause", "age", "trend"}}
    for room, missing in rooms.items():
        assert set(COLUMNS) - set(fitted(room, least=least, wish={}, kept=None)) == missing
    scrolled = fitted(300, least=least, wish={}, kept=None)
    assert sum(scrolled.values()) == 600
    assert sum(fitted(2000, least=least, wish={"owner": 150}, kept=None).values()) == 2000


def test_columns_that_people_have_chosen_stay_whatever_room_there_is(
    view: RegisterView, qtbot: QtBot
) -> None:
    keeping = view.acting.keeping
    view.columns.show("cause", shown=True)
    view.columns.show("due", shown=False)
    chosen = view.table.seen_columns()
    assert "cause" in chosen
    assert "due" not in chosen
    view.resize(900, 700)
    assert view.table.seen_columns() == chosen == keeping.register_columns
    again = RegisterView(view.session, keeping, now=lambda: NOW)
    qtbot.addWidget(again)
    assert again.table.seen_columns() == chosen
    menu = QMenu(view)
    view.columns.fill(menu)
    menu.actions()[-1].setChecked(True)  # as many as fit
    assert keeping.register_columns == []


def test_a_column_that_was_drawn_wider_stays_so(view: RegisterView) -> None:
    at = list(COLUMNS).index("owner")
    view.table.setColumnWidth(at, 211)
    view.resize(1500, 700)
    assert view.table.columnWidth(at) == 211


def test_columns_sort_and_the_third_click_gives_the_own_order_back(view: RegisterView) -> None:
    order = titles(view)
    view.table.sorted_by.emit("name")
    assert titles(view) == ["I never find my size", "Payment"]
    view.table.sorted_by.emit("name")
    assert titles(view) == ["Payment", "I never find my size"]
    view.table.sorted_by.emit("name")
    assert view.look.sort == ""
    assert titles(view) == order
