"""The inspector's links: added by searching, taken away; the ways on from a stage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from cjm_studio.model.ids import StageId
from cjm_studio.model.links import Link
from cjm_studio.model.map import Card, Row, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.operations.cards import add_card, edit_card, set_emotion
from cjm_studio.operations.links import add_link
from cjm_studio.panels.card_links import CardLinks, link_words
from cjm_studio.panels.link_adder import LinkAdder
from cjm_studio.panels.stage_paths import StagePaths
from cjm_studio.session.link_targets import targets_of, ways_of
from cjm_studio.session.session import Session
from cjm_studio.wording.terms import EMOTIONS, term
from tests.showing import shown


def card_of(session: Session, text: str) -> Card:
    return next(card for card in session.document.all(Card) if card.text == text)


def add(session: Session, text: str, *, stage: str, row: str) -> Card:
    column = next(found for found in session.document.all(Stage) if found.name == stage)
    lane = next(r for r in session.document.all(Row) if r.kind == row and r.journey == column.journey)
    session.do(add_card(session.document, column.id, row=lane.id, text=text))
    return card_of(session, text)


@pytest.fixture
def links(session: Session, qtbot: QtBot) -> CardLinks:
    add(session, "Honest prices", stage="Choice", row="expectations")
    add(session, "Comes back", stage="Return", row="expectations")
    made = shown(CardLinks(session), qtbot, width=320, height=700)
    made.show_card(card_of(session, "The code comes too late").id)
    session.changed.listen(lambda _: made.show_card(card_of(session, "The code comes too late").id))
    return made


def opened(links: CardLinks) -> LinkAdder:
    QTest.mouseClick(links.button, Qt.MouseButton.LeftButton)
    assert links.adder is not None
    return links.adder


def listed(adder: LinkAdder) -> list[str]:
    return [adder.list.item(row).text() for row in range(adder.list.count())]


def test_fitting_cards_of_this_journey_come_first(session: Session, links: CardLinks) -> None:
    adder = opened(links)
    assert adder.ways.currentText() == "violates expectation"
    assert listed(adder) == ["Honest prices\nChoice", "Comes back\nRegular clients · Return"]
    assert links.window().focusWidget() is adder.search


def test_a_link_is_found_by_typing_and_added_by_enter(session: Session, links: CardLinks) -> None:
    adder = opened(links)
    QTest.keyClicks(adder.search, "regular")
    assert listed(adder) == ["Comes back\nRegular clients · Return"]
    QTest.keyClick(adder.search, Qt.Key.Key_Return)
    pain, hope = card_of(session, "The code comes too late"), card_of(session, "Comes back")
    assert [link.kind for link in session.document.links_between(pain.id, hope.id)] == ["violates"]
    assert "violates expectation “Comes back”" in [text for _, text in links._shown]
    assert listed(adder) == ["Honest prices\nChoice"]  # goes on with what is left
    session.undo()
    assert "violates expectation “Comes back”" not in [text for _, text in links._shown]


def test_the_arrows_walk_the_list_while_one_types(session: Session, links: CardLinks) -> None:
    adder = opened(links)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(adder.search, key)
    assert adder.list.currentRow() == 1
    QTest.keyClick(adder.search, Qt.Key.Key_Escape)
    assert not adder.isVisible()


def test_what_is_not_found_is_said(session: Session, links: CardLinks) -> None:
    adder = opened(links)
    QTest.keyClicks(adder.search, "zzz")
    assert adder.list.isHidden()
    assert adder.nothing.text() == "Nothing found."
    QTest.keyClick(adder.search, Qt.Key.Key_Return)
    adder.search.clear()
    adder.ways.setCurrentText("causes emotion")
    adder.ways.chosen.emit(adder.ways.currentData())
    assert "nothing left" in adder.nothing.text()


def test_sources_are_offered_too(session: Session, links: CardLinks) -> None:
    page = card_of(session, "Product page")
    ways = ways_of(page)
    assert ways == [("supported_by", True), ("via", True)]
    found = targets_of(session.document, page.id, way=ways[0], journey=session.journey, language="en")
    assert [target.words for target in found] == [s.name for s in session.document.all(Source)]
    assert targets_of(session.document, page.id, way=ways[1], journey=None, language="en") == []


def test_what_leads_to_a_card_can_be_added_from_it(session: Session, links: CardLinks) -> None:
    hope = card_of(session, "Honest prices")
    assert ("violates", False) in ways_of(hope)
    found = targets_of(
        session.document, hope.id, way=("violates", False), journey=session.journey, language="en"
    )
    pain = card_of(session, "The code comes too late")
    assert [(t.fit.origin, t.fit.target) for t in found] == [(pain.id, hope.id)]


def test_every_button_says_what_it_does(session: Session, links: CardLinks) -> None:
    buttons = links.findChildren(QToolButton)
    assert buttons
    assert all(button.accessibleName() and button.toolTip() for button in buttons)


def test_links_are_named_in_good_russian(session: Session) -> None:
    pain = card_of(session, "The code comes too late")
    words = [text for _, text in link_words(session.document, pain.id, "ru")]
    assert any(text.startswith("вызывает эмоцию") for text in words)
    assert any(text.startswith("подтверждается источником") for text in words)


@pytest.fixture
def paths(session: Session, qtbot: QtBot) -> StagePaths:
    made = shown(StagePaths(session), qtbot, width=320, height=400)
    search = stage_of(session, "Search").id
    made.show_stage(search)
    session.changed.listen(lambda _: made.show_stage(search))
    return made


def stage_of(session: Session, name: str) -> Stage:
    return next(stage for stage in session.document.all(Stage) if stage.name == name)


def words(paths: StagePaths) -> list[str]:
    return [way.words.text() for way in paths.ways.values()]


def test_a_branch_is_added_and_taken_away_again(session: Session, paths: StagePaths) -> None:
    assert words(paths) == ["Next: Choice"]
    (way,) = paths.ways.values()
    assert way.button.isHidden()  # the order of the stages is the path itself
    QTest.mouseClick(paths.button, Qt.MouseButton.LeftButton)
    assert [action.text() for action in paths.menu.actions()] == ["3. Payment"]
    QTest.keyClick(paths.menu, Qt.Key.Key_Return)
    assert words(paths) == ["Next: Choice", "Branch to: Payment"]
    assert paths.button.isHidden()  # no stage is left
    branch = list(paths.ways.values())[1]
    QTest.mouseClick(branch.button, Qt.MouseButton.LeftButton)
    assert words(paths) == ["Next: Choice"]


def test_what_is_broken_on_the_way_is_one_step(session: Session, paths: StagePaths) -> None:
    (way,) = paths.ways.values()
    before = len(session.history.done)
    for text in ("Basket ", "is lost"):
        QTest.keyClicks(way.flow_break, text)
        way.flow_break.commit()
    assert session.document.get(Link, way.link).flow_break == "Basket is lost"
    assert len(session.history.done) == before + 1
    session.undo()
    assert way.flow_break.text() == ""


def test_a_loop_says_that_it_leads_back(session: Session, paths: StagePaths) -> None:
    last = stage_of(session, "Payment")
    paths.show_stage(last.id)
    assert paths.last.isVisible()
    QTest.mouseClick(paths.button, Qt.MouseButton.LeftButton)
    paths.menu.actions()[0].trigger()
    paths.show_stage(StageId(last.id))
    assert words(paths) == ["Loop back to: Search"]
    assert not paths.last.isVisible()


def test_a_card_without_words_goes_by_its_emotion_or_its_kind(session: Session) -> None:
    document = session.document
    pain = card_of(session, "The code comes too late")
    stage = next(iter(document.all(Stage)))
    lane = next(r for r in document.all(Row) if r.kind == "emotions" and r.journey == stage.journey)
    session.do(set_emotion(document, stage.id, row=lane.id, value=-2))
    emotion = next(c for c in document.all(Card) if c.kind == "emotion" and not c.text and c.emotion == -2)
    session.do(add_link(document, "causes", origin=pain.id, target=emotion.id))
    words = [text for _, text in link_words(document, pain.id, "en")]
    assert f"causes emotion “{term(EMOTIONS, -2, language='en')}”" in words
    session.do(edit_card(document, emotion.id, emotion=None))
    assert "causes emotion" in [text for _, text in link_words(document, pain.id, "en")]
