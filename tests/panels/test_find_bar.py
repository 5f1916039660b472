"""The find bar: count, walk, light, filters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_studio.document.queries import segments
from cjm_studio.model.map import Card, Place, Stage
from cjm_studio.operations.cards import edit_card
from cjm_studio.panels.find_bar import FindBar
from cjm_studio.session.selection import Selection
from cjm_studio.session.session import Session

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(session: Session, qtbot: QtBot) -> FindBar:
    made = FindBar(session)
    qtbot.addWidget(made)
    made.open()
    return made


def type_(bar: FindBar, text: str) -> None:
    bar.field.setText(text)


def lit(session: Session) -> set[str]:
    assert session.lit is not None
    return {session.document.get(Card, session.document.get(Place, p).card).text for p in session.lit}


def chosen(session: Session) -> str:
    if session.selection.card is None:
        assert session.selection.stage is not None
        return session.document.get(Stage, session.selection.stage).name
    return session.document.get(Card, session.document.get(Place, session.selection.card).card).text


def test_typing_counts_lights_and_goes_to_the_first_hit(session: Session, bar: FindBar) -> None:
    type_(bar, "pa")
    assert lit(session) == {"Product page", "Pays in a minute"}
    assert chosen(session) == "Payment"
    assert bar.count.text() == "1 of 3"


def test_keys_walk_round_the_hits(session: Session, bar: FindBar) -> None:
    wanted: list[str] = []
    bar.wanted.connect(wanted.append)
    type_(bar, "pa")
    seen = []
    for _ in range(3):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        seen.append((chosen(session), bar.count.text()))
    assert seen == [("Product page", "2 of 3"), ("Pays in a minute", "3 of 3"), ("Payment", "1 of 3")]
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert chosen(session) == "Pays in a minute"
    bar.previous.click()
    assert chosen(session) == "Product page"
    assert len(wanted) == 6
    session.select(Selection())
    assert bar.count.text() == "Found: 3"


def test_nothing_found_is_said_in_words(session: Session, bar: FindBar) -> None:
    type_(bar, "zebra")
    assert bar.count.text() == "Nothing found"
    assert session.lit == frozenset()
    assert not bar.next.isEnabled()
    type_(bar, "")
    assert bar.count.text() == ""
    assert session.lit is None


def test_filters_work_without_words_and_can_be_cleared(session: Session, bar: FindBar) -> None:
    bar.open_filters()
    assert bar.filters.isVisible()
    kinds = bar.filters.buttons["kinds"]
    pain = next(action for action in kinds.menu().actions() if action.text() == "Pain")
    pain.trigger()
    assert lit(session) == {"The code comes too late"}
    assert kinds.text() == "Card: Pain"
    assert bar.funnel.accessibleName() == "Filters: 1"
    bar.filters.buttons["grades"].choose("")
    bar.filters.changed.emit()
    assert bar.count.text() == "Nothing found with these filters"
    bar.filters.clear.click()
    assert session.lit is None
    assert not pain.isChecked()


def test_the_menu_of_a_filter_stays_open_while_boxes_are_ticked(bar: FindBar) -> None:
    bar.open_filters()
    menu = bar.filters.buttons["grades"].menu()
    menu.popup(bar.mapToGlobal(bar.rect().center()))
    menu.setActiveAction(menu.actions()[0])
    QTest.keyClick(menu, Qt.Key.Key_Space)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[1]).center())
    assert menu.isVisible()
    assert bar.filters.buttons["grades"].chosen == {"fact", "opinion"}
    menu.hide()


def test_marks_that_the_project_does_not_have_are_not_offered(bar: FindBar) -> None:
    bar.open_filters()
    assert not bar.filters.buttons["owners"].isVisible()
    assert bar.filters.buttons["channels"].isVisible()


def test_the_light_follows_edits(session: Session, bar: FindBar) -> None:
    type_(bar, "gift")
    card = next(card for card in session.document.all(Card) if card.text == "Product page")
    session.do(edit_card(session.document, card.id, text="Gift page"))
    assert lit(session) == {"Looks for a gift", "Gift page"}
    session.undo()
    assert lit(session) == {"Looks for a gift"}


def test_all_segments_are_counted_and_walked(session: Session, bar: FindBar) -> None:
    here = session.journey
    type_(bar, "code")
    assert bar.count.text() == "1 of 1"
    bar.everywhere.setChecked(True)
    assert bar.count.text() == "1 of 2"
    first, second = (segment.name for segment in segments(session.document))
    assert bar.spread.text() == f"{first}: 1 · {second}: 1"
    bar.walk(1)
    assert session.journey != here
    assert chosen(session) == "The code comes too late"
    assert bar.count.text() == "2 of 2"


def test_escape_puts_out_the_light_and_keeps_what_was_found(
    session: Session, bar: FindBar, qtbot: QtBot
) -> None:
    type_(bar, "gift")
    with qtbot.waitSignal(bar.left):
        QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert session.lit is None
    assert chosen(session) == "Looks for a gift"
    bar.walk(1)
    assert bar.isVisible()
    assert lit(session) == {"Looks for a gift"}


def test_hidden_it_leaves_the_light_alone(session: Session, bar: FindBar) -> None:
    type_(bar, "gift")
    bar.put_away()
    card = next(card for card in session.document.all(Card) if card.text == "Product page")
    session.do(edit_card(session.document, card.id, text="Gift page"))
    assert session.lit is None


def test_it_speaks_the_language_of_the_session(session: Session, bar: FindBar) -> None:
    bar.open_filters()
    type_(bar, "high")
    assert lit(session) == {"The code comes too late"}
    session.speak("ru")
    assert session.lit == frozenset()
    texts = [action.text() for action in bar.filters.buttons["severities"].menu().actions()]
    assert texts == ["Сильная", "Средняя", "Слабая"]
