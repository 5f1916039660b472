"""What a screen reader is told of the map, asked as it asks: through Qt's own interfaces."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from cjm_studio.canvas.map_view import MapView
from cjm_studio.document.queries import card_at
from cjm_studio.model.map import Place, Stage
from cjm_studio.operations.cards import add_card, edit_card, move_cards, remove_places
from cjm_studio.operations.stages import edit_stage, move_stage, remove_stage
from cjm_studio.session.selection import Selection
from tests.builders import shop
from tests.gestures import Hand
from tests.random_hand import do_something
from tests.showing import opened

NAME = QAccessible.Text.Name
PAYS = "Expectation, stage Payment, row Expectations: Pays in a minute. Importance 5 of 5, not met, 1 link"


@pytest.fixture
def said(view: MapView) -> Iterator[list[str]]:
    """Collect what is announced while a screen reader listens."""
    heard: list[str] = []
    QAccessible.setActive(True)
    view.activateWindow()
    view.canvas.setFocus()
    view.accessible.said.listen(heard.append)
    yield heard
    QAccessible.setActive(False)


def list_of(view: MapView) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(view.canvas)
    assert found is not None
    return found


def children_of(view: MapView) -> list[QAccessibleInterface]:
    listed = list_of(view)
    return [listed.child(number) for number in range(listed.childCount())]


def names(view: MapView) -> list[str]:
    return [child.text(NAME) for child in children_of(view)]


def part(view: MapView, text: str) -> QAccessibleInterface:
    return next(child for child in children_of(view) if text in child.text(NAME))


def test_the_map_is_a_list_of_stages_and_cards_in_reading_order(view: MapView) -> None:
    view.setAccessibleName("Map")
    assert list_of(view).role() == QAccessible.Role.List
    assert list_of(view).text(NAME) == "Map"
    assert [(child.role().name, child.text(NAME)) for child in children_of(view)] == [
        ("Heading", "Stage 1 of 3: Search. Nothing measured"),
        ("ListItem", "Action, stage Search, row Customer actions: Looks for a gift"),
        ("Heading", "Stage 2 of 3: Choice. Nothing measured"),
        ("ListItem", "Touchpoint, stage Choice, row Touchpoints: Product page. Channel Site"),
        ("Heading", "Stage 3 of 3: Payment. Nothing measured"),
        (
            "ListItem",
            PAYS,
        ),
        (
            "ListItem",
            "Pain, stage Payment, row Pains: The code comes too late. Fact, severity high, 3 links",
        ),
        ("ListItem", "Emotion, stage Payment, row Emotions: «Ну сколько можно!». Very bad, 1 link"),
    ]


def test_the_map_is_read_in_russian(view: MapView) -> None:
    view.session.speak("ru")
    assert "Боль, этап Payment, строка Боли: The code comes too late. Факт, сила: сильная, 3 связи" in names(
        view
    )
    assert "Этап 3 из 3: Payment. Нет измерений" in names(view)


def test_a_part_knows_its_parent_and_its_turn(view: MapView) -> None:
    listed, children = list_of(view), children_of(view)
    assert len(children) == 8
    for number, child in enumerate(children):
        assert listed.indexOfChild(child) == number
        assert child.parent().text(NAME) == listed.text(NAME)
        assert child.isValid()


def test_a_part_is_where_it_is_drawn(view: MapView, hand: Hand) -> None:
    middle = view.canvas.viewport().mapToGlobal(hand.middle_of_card("The code comes too late"))
    rect = part(view, "The code comes too late").rect()
    assert (rect.center() - middle).manhattanLength() <= 2
    found = list_of(view).childAt(middle.x(), middle.y())
    assert "The code comes too late" in found.text(NAME)
    head = part(view, "Stage 2 of 3").rect().center()
    assert "Stage 2 of 3" in list_of(view).childAt(head.x(), head.y()).text(NAME)
    free = view.canvas.viewport().mapToGlobal(hand.bottom_of_cell("Search", "pains"))
    assert list_of(view).childAt(free.x(), free.y()) is None


def test_a_part_moves_with_scroll_and_zoom(view: MapView) -> None:
    before = part(view, "Stage 1 of 3").rect()
    view.set_zoom(2.0)
    view.canvas.scroll_to_start()
    after = part(view, "Stage 1 of 3").rect()
    assert after.width() == 2 * before.width()
    view.canvas.scroll_by(100, 0)
    assert part(view, "Stage 1 of 3").rect().x() == after.x() - 100


def test_the_selected_card_is_the_selected_and_focused_child(view: MapView, hand: Hand) -> None:
    view.activateWindow()
    view.canvas.setFocus()
    view.session.select_cards(hand.place("Product page"))
    states = {child.text(NAME): child.state() for child in children_of(view)}
    assert [name for name, state in states.items() if state.selected] == [
        part(view, "Product page").text(NAME)
    ]
    assert all(state.focusable and state.selectable for state in states.values())
    if view.canvas.hasFocus():
        assert list_of(view).focusChild().text(NAME) == part(view, "Product page").text(NAME)
        assert part(view, "Product page").state().focused
    view.session.select(Selection(stage=hand.stage("Payment")))
    assert part(view, "Stage 3 of 3").state().selected
    assert not part(view, "Product page").state().selected


def test_a_move_is_announced_with_where_the_card_is_now(view: MapView, hand: Hand, said: list[str]) -> None:
    session = view.session
    change = move_cards(
        session.document,
        [hand.place("Looks for a gift")],
        stage=hand.stage("Payment"),
        row=hand.row("pains"),
        index=0,
    )
    session.do(change)
    assert said == ["Moved to stage Payment, row Pains, 1 of 2"]
    session.undo()
    assert said[-1] == "Moved to stage Search, row Customer actions, 1 of 1"


def test_what_comes_and_goes_is_announced(view: MapView, hand: Hand, said: list[str]) -> None:
    session = view.session
    document = session.document
    session.do(add_card(document, hand.stage("Search"), row=hand.row("pains"), text="No filter"))
    session.do(remove_places(document, [hand.place("No filter")]))
    session.undo()
    session.do(move_stage(document, hand.stage("Search"), 1))
    session.do(remove_stage(document, hand.stage("Choice")))
    assert said == [
        "New card. Pain, stage Search, row Pains: No filter",
        "Removed: No filter",
        "The card is back. Pain, stage Search, row Pains: No filter",
        "Moved. Stage 2 of 3: Search",
        "Removed: Choice",
    ]


def test_several_cards_are_counted(view: MapView, hand: Hand, said: list[str]) -> None:
    places = [hand.place(text) for text in ("Looks for a gift", "Product page", "Pays in a minute")]
    session = view.session
    session.do(
        move_cards(session.document, places, stage=hand.stage("Search"), row=hand.row("pains"), index=0)
    )
    session.do(remove_places(session.document, places))
    session.speak("ru")
    session.undo()
    assert said == ["3 cards moved", "3 cards removed", "Добавлены 3 карточки"]


def test_a_cell_and_a_row_are_announced_when_they_are_selected(
    view: MapView, hand: Hand, said: list[str]
) -> None:
    view.session.select_cell(hand.stage("Payment"), hand.row("pains"))
    view.session.select(Selection(row=hand.row("pains")))
    assert said == ["Pains, stage Payment, 1 card", "Pains"]


def test_keys_move_and_tell(view: MapView, hand: Hand, said: list[str]) -> None:
    view.session.select_cards(hand.place("The code comes too late"))
    hand.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert said == ["Moved to stage Choice, row Pains, 1 of 1"]


def test_nothing_is_said_or_built_while_nobody_listens(view: MapView, hand: Hand) -> None:
    QAccessible.setActive(False)
    heard: list[str] = []
    view.accessible.said.listen(heard.append)
    session = view.session
    session.do(remove_places(session.document, [hand.place("Product page")]))
    session.select_cards(hand.place("Looks for a gift"))
    assert heard == []
    assert not view.accessible.parts.is_built


def test_names_follow_edits_and_parts_that_left_are_invalid(view: MapView, hand: Hand) -> None:
    document, session = view.session.document, view.session
    card, stage = part(view, "Product page"), part(view, "Stage 2 of 3")
    place = hand.place("Product page")
    session.do(edit_card(document, document.get(Place, place).card, text="Page of a product"))
    session.do(edit_stage(document, hand.stage("Choice"), name="Comparison"))
    assert "Page of a product" in card.text(NAME)
    assert "Comparison" in stage.text(NAME)
    session.do(remove_places(document, [place]))
    assert not card.isValid()
    assert (card.text(NAME), card.state().invalid) == ("", 1)
    session.undo()
    assert card.isValid()


def test_the_list_is_the_map_after_many_edits_and_survives_the_collector(
    view: MapView, said: list[str]
) -> None:
    for number in range(120):
        do_something(view, number * 7, (number * 3, number * 5, number * 11))
        if number % 30 == 0:
            names(view)
            gc.collect()
    document, content = view.session.document, view.scene.content
    texts = []
    for stage in content.stages:
        texts.append(document.get(Stage, stage).name)
        for row in content.rows:
            places = content.cell(stage, row.id)
            texts += [card_at(document, document.get(Place, place)).text for place in places]
    shown = names(view)
    assert len(shown) == len(texts)
    assert all(text in name for text, name in zip(texts, shown, strict=True))


def test_a_closed_map_says_nothing_more(view: MapView) -> None:
    card = part(view, "Product page")
    view.accessible.close()
    assert not card.isValid()
    assert card.text(NAME) == ""
    assert card.rect().isEmpty()


def test_a_screen_reader_that_was_there_first_gets_the_whole_map(qtbot: QtBot) -> None:
    QAccessible.setActive(True)
    try:
        with opened(shop().records) as session:
            made = MapView(session, theme="light")
            qtbot.addWidget(made)
            made.show()
            assert list_of(made).childCount() == 8
            made.close_session()
            assert list_of(made).childCount() == 0
    finally:
        QAccessible.setActive(False)
