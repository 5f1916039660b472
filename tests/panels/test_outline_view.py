"""The outline and the table as a user works in them: with the keyboard, beside the map, undo at hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cjm_studio.document.queries import places_in, stages
from cjm_studio.model.map import Place, Stage
from cjm_studio.operations.cards import add_card, edit_card
from cjm_studio.operations.stages import edit_stage, move_stage
from cjm_studio.panels.outline.line_model import Role
from cjm_studio.panels.outline.lines import Line
from cjm_studio.session.selection import Selection
from tests.panels.outline_reader import Reader
from tests.showing import shown

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_card_is_rewritten_in_place_as_one_step(reader: Reader) -> None:
    reader.go("Looks for a gift")
    steps = len(reader.session.history.done)
    reader.key(Qt.Key.Key_F2)
    reader.write(" в подарок")
    reader.key(Qt.Key.Key_Return)
    assert reader.texts("Search", "actions") == ["Looks for a gift в подарок"]
    assert len(reader.session.history.done) == steps + 1
    assert reader.shown("Looks for a gift в подарок")
    reader.session.undo()
    assert reader.texts("Search", "actions") == ["Looks for a gift"]


def test_a_letter_begins_the_text_anew_and_esc_drops_it(reader: Reader) -> None:
    reader.go("Looks for a gift")
    reader.write("Ищет")
    editor = reader.editor()
    assert editor is not None
    assert editor.toPlainText() == "Ищет"
    reader.key(Qt.Key.Key_Escape)
    assert reader.editor() is None
    assert reader.texts("Search", "actions") == ["Looks for a gift"]
    reader.write("Ищет")
    reader.key(Qt.Key.Key_Enter)
    assert reader.texts("Search", "actions") == ["Ищет"]


def test_insert_begins_a_card_below_and_goes_on_with_control_enter(reader: Reader) -> None:
    reader.go("The code comes too late")
    reader.key(Qt.Key.Key_Insert)
    reader.write("Второй")
    reader.key(Qt.Key.Key_Return, CONTROL)
    reader.write("Третий")
    reader.key(Qt.Key.Key_Return)
    assert reader.texts("Payment", "pains") == ["The code comes too late", "Второй", "Третий"]
    assert reader.session.selection.cards == (reader.place("Третий"),)


def test_a_card_that_was_begun_and_left_empty_leaves_no_trace(reader: Reader) -> None:
    reader.go("The code comes too late")
    count = reader.view.arrangement.model.rowCount()
    for way in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        reader.key(Qt.Key.Key_Insert)
        assert reader.editor() is not None
        reader.key(way)
        assert reader.editor() is None
        assert reader.view.arrangement.model.lines.begun is None
    assert reader.texts("Payment", "pains") == ["The code comes too late"]
    assert reader.view.arrangement.model.rowCount() == count


def test_typing_in_an_empty_cell_makes_a_card(reader: Reader) -> None:
    reader.session.select_cell(reader.stage("Search"), reader.row("pains"))
    reader.write("Долго")
    reader.key(Qt.Key.Key_Return)
    assert reader.texts("Search", "pains") == ["Долго"]
    assert reader.session.selection.cards == (reader.place("Долго"),)


def test_delete_removes_and_the_cell_stays_selected(reader: Reader) -> None:
    reader.go("The code comes too late")
    stage, row = reader.stage("Payment"), reader.row("pains")
    reader.key(Qt.Key.Key_Delete)
    assert reader.texts("Payment", "pains") == []
    assert reader.session.selection == Selection(stage=stage, row=row)


def test_alt_arrows_move_a_card_and_the_cursor_goes_with_it(reader: Reader) -> None:
    reader.go("The code comes too late")
    reader.key(Qt.Key.Key_Left, ALT)
    assert reader.texts("Choice", "pains") == ["The code comes too late"]
    reader.key(Qt.Key.Key_Up, ALT)
    assert reader.texts("Choice", "expectations") == ["The code comes too late"]
    line = reader.view.arrangement.line()
    assert line is not None
    assert line.place == reader.place("The code comes too late")
    reader.session.undo()
    reader.session.undo()
    assert reader.texts("Payment", "pains") == ["The code comes too late"]


def test_duplicate_puts_a_copy_below_and_selects_it(reader: Reader) -> None:
    reader.go("Product page")
    reader.key(Qt.Key.Key_D, CONTROL, "\x04")
    assert reader.texts("Choice", "touchpoints") == ["Product page", "Product page"]
    copy = places_in(reader.session.document, reader.stage("Choice"), reader.row("touchpoints"))[1]
    assert reader.session.selection.cards == (copy.id,)


def test_stages_are_renamed_added_moved_and_removed(reader: Reader) -> None:
    session = reader.session
    assert session.journey is not None

    def named() -> list[str]:
        assert session.journey is not None
        return [stage.name for stage in stages(session.document, session.journey)]

    session.select(Selection(stage=reader.stage("Choice")))
    reader.key(Qt.Key.Key_F2)
    reader.write(" of goods")
    reader.key(Qt.Key.Key_Return)
    assert named() == ["Search", "Choice of goods", "Payment"]
    reader.key(Qt.Key.Key_Right, ALT)
    assert named() == ["Search", "Payment", "Choice of goods"]
    assert session.selection == Selection(stage=reader.stage("Choice of goods"))
    reader.key(Qt.Key.Key_Insert)
    assert reader.editor() is not None
    reader.key(Qt.Key.Key_Return)
    assert len(named()) == 4
    reader.key(Qt.Key.Key_Delete)
    assert named() == ["Search", "Payment", "Choice of goods"]


def test_the_selection_of_the_map_is_followed_and_set(reader: Reader) -> None:
    session = reader.session
    session.select_cards(reader.place("Product page"), reader.place("Pays in a minute"))
    assert reader.view.arrangement.chosen() == session.selection
    reader.go("Looks for a gift")
    assert session.selection.cards == (reader.place("Looks for a gift"),)
    cell = Selection(stage=reader.stage("Search"), row=reader.row("pains"))
    session.select(cell)
    assert reader.view.arrangement.chosen() == cell


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier])
def test_going_on_chooses_one_place_alone_whatever_key_is_held(
    reader: Reader, qtbot: QtBot, held: Qt.KeyboardModifier
) -> None:
    session, other = reader.session, shown(QPushButton(), qtbot)
    session.select_cards(reader.place("Product page"), reader.place("Pays in a minute"))
    QTest.mouseClick(other, Qt.MouseButton.LeftButton, held)  # Qt now holds that key to be down
    reader.go("Looks for a gift")
    assert session.selection.cards == (reader.place("Looks for a gift"),)
    reader.view.arrangement.step(1)
    assert len(session.selection.cards) < 2
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)


def test_an_open_field_outlives_what_others_change(reader: Reader) -> None:
    session, document = reader.session, reader.session.document
    reader.go("The code comes too late")
    reader.key(Qt.Key.Key_F2)
    reader.write("!")
    session.do(add_card(document, reader.stage("Payment"), row=reader.row("pains"), text="Above", index=0))
    session.do(edit_card(document, document.get(Place, reader.place("Product page")).card, text="Page"))
    session.do(edit_stage(document, reader.stage("Payment"), name="Paying"))
    session.do(move_stage(document, reader.stage("Search"), 1))
    editor = reader.editor()
    assert editor is not None
    assert editor.toPlainText() == "The code comes too late!"
    reader.key(Qt.Key.Key_Return)
    assert reader.texts("Paying", "pains") == ["Above", "The code comes too late!"]


def test_what_is_being_written_is_kept_when_the_view_is_left(reader: Reader) -> None:
    reader.go("Looks for a gift")
    reader.key(Qt.Key.Key_F2)
    reader.write("!")
    reader.view.finish_writing()
    assert reader.texts("Search", "actions") == ["Looks for a gift!"]


def test_cards_that_a_search_has_not_found_are_paler(reader: Reader) -> None:
    reader.session.light(frozenset({reader.place("Product page")}))
    lit, dimmed = reader.go("Product page"), reader.go("Looks for a gift")
    assert lit.data(Role.ForegroundRole) is None
    assert dimmed.data(Role.ForegroundRole) is not None


def test_esc_leads_back_to_the_map_and_control_enter_shows_the_card_there(
    qtbot: QtBot, reader: Reader
) -> None:
    reader.go("Product page")
    with qtbot.waitSignal(reader.view.wanted) as asked:
        reader.key(Qt.Key.Key_Return, CONTROL)
    assert asked.args == [reader.place("Product page")]
    with qtbot.waitSignal(reader.view.left):
        reader.key(Qt.Key.Key_Escape)


def test_everything_has_words_for_a_screen_reader(reader: Reader) -> None:
    index = reader.go("The code comes too late")
    assert index.data(Role.AccessibleTextRole) == (
        "Pain, stage Payment, row Pains: The code comes too late. Fact, severity high, 3 links"
    )
    model = reader.view.arrangement.model
    stage = model.index_of(Line(reader.stage("Payment")))
    assert "Stage 3 of 3: Payment" in stage.data(Role.AccessibleTextRole)
    view = reader.view.arrangement.view
    table = QAccessible.queryAccessibleInterface(view)
    assert table is not None
    assert table.role() in (QAccessible.Role.Tree, QAccessible.Role.Table)
    assert view.accessibleName()


def test_a_hidden_view_catches_up_when_it_is_seen(reader: Reader) -> None:
    reader.view.hide()
    document = reader.session.document
    reader.session.do(
        edit_card(document, document.get(Place, reader.place("Product page")).card, text="Page")
    )
    reader.view.show()
    assert reader.shown("Page") == "Page"


def test_another_journey_and_another_language_are_shown(reader: Reader) -> None:
    session = reader.session
    other = next(s.journey for s in session.document.all(Stage) if s.name == "Order")
    session.show_journey(other)
    model = reader.view.arrangement.model
    assert [model.content.head(stage).name for stage in model.content.stages] == ["Return", "Order"]
    session.speak("ru")
    index = model.index_of(
        Line(reader.stage("Order"), reader.row("pains"), reader.place("The code comes too late"))
    )
    assert str(index.data(Role.AccessibleTextRole)).startswith("Боль, этап Order, строка Боли")
