"""The panel that checks the map, in the window."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cjm_studio.document.change import adding
from cjm_studio.lint.finding import Finding
from cjm_studio.model.ids import CardId, PlaceId, new_id
from cjm_studio.model.map import Card, Journey, Place, Stage
from cjm_studio.model.metrics import Source
from cjm_studio.operations.cards import edit_card
from cjm_studio.operations.sources import withdraw
from cjm_studio.panels.lint.check_panel import CheckPanel
from cjm_studio.window.main_window import MainWindow
from tests.showing import nameless


@pytest.fixture
def panel(opened: MainWindow) -> CheckPanel:
    session, desk = opened.session, opened.desk
    assert session is not None
    assert desk is not None
    QApplication.processEvents()  # the docks take their places
    assert "check" not in desk.later.made
    slow = next(card for card in session.document.all(Card) if card.text == "The code comes too late")
    for source in session.document.all(Source):
        session.do(withdraw(session.document, [slow.id], source=source.id))
    opened.menus.do("panel_check")
    made = desk.later.panel("check")
    assert isinstance(made, CheckPanel)
    return made


def rules(panel: CheckPanel) -> list[str]:
    return [top.data(0, Qt.ItemDataRole.UserRole).rule for top in panel.tree._tops()]


def mark(panel: CheckPanel, rule: str, number: int = 0) -> Finding:
    """Put the mark on a finding."""
    top = panel.tree._tops()[rules(panel).index(rule)]
    top.setExpanded(True)
    item = top.child(number)
    assert item is not None
    panel.tree.setCurrentItem(item)
    chosen = panel.tree.chosen
    assert chosen is not None
    return chosen


def test_it_is_made_when_it_is_first_seen_and_counts_by_severity(
    opened: MainWindow, panel: CheckPanel
) -> None:
    assert opened.docks["check"].isVisible()
    assert opened.docks["check"].windowTitle() == "Check the map"
    assert panel.counts.text().startswith("Mend first: ")
    assert rules(panel)[0] in ("journey_no_goal", "fact_no_source")


def test_why_it_matters_is_said_of_what_is_marked(panel: CheckPanel) -> None:
    mark(panel, "fact_no_source")
    assert panel.rule.text() == "“The code comes too late” is called a fact, but has no source"
    assert "assumption" in panel.why.text()
    assert panel.fix.text() == "Call it an assumption"
    assert panel.fix.isVisible()
    mark(panel, "stage_no_expectation")
    assert not panel.fix.isVisible()


def test_enter_leads_to_the_place_on_the_map(opened: MainWindow, panel: CheckPanel) -> None:
    finding = mark(panel, "fact_no_source")
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    QApplication.processEvents()  # it is done once the key is handled
    assert opened.session is not None
    assert opened.session.selection.card == finding.id
    finding = mark(panel, "stage_no_expectation")
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert opened.session.selection.stage == finding.id
    assert isinstance(opened.session.document[finding.id], Stage)


def test_a_journey_is_opened_in_the_inspector(opened: MainWindow, panel: CheckPanel) -> None:
    finding = mark(panel, "journey_no_goal")
    panel.show_.click()
    session = opened.session
    assert session is not None
    assert session.journey == finding.id
    assert session.document.get(Journey, finding.id).goal == ""
    assert not session.selection.cards
    assert opened.docks["inspector"].isVisible()


def test_one_key_mends_it_and_it_can_be_undone(opened: MainWindow, panel: CheckPanel) -> None:
    session = opened.session
    assert session is not None
    finding = mark(panel, "fact_no_source")
    card = session.document.get(Place, finding.id).card
    QTest.keyClick(panel.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.document.get(Card, card).grade == "fact"  # the list is not filled anew under the key
    QApplication.processEvents()
    assert session.document.get(Card, card).grade == "assumption"
    assert "fact_no_source" not in rules(panel)
    session.undo()
    panel.check()
    assert "fact_no_source" in rules(panel)


def test_where_nothing_is_safe_the_panel_stays_and_says_so(opened: MainWindow, panel: CheckPanel) -> None:
    mark(panel, "stage_no_expectation")
    session = opened.session
    assert session is not None
    before, view = session.selection, opened.desk.page.view if opened.desk else ""
    QTest.keyClick(panel.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert session.selection == before
    assert opened.desk is not None
    assert opened.desk.page.view == view
    assert panel.refused.isVisible()
    assert panel.refused.text() == "This cannot be mended by itself: Enter shows the place"
    mark(panel, "fact_no_source")
    assert not panel.refused.isVisible()


def test_a_rule_as_a_whole_is_not_mended(panel: CheckPanel) -> None:
    panel.tree.setCurrentItem(panel.tree._tops()[0])
    panel.mend_chosen()
    assert panel.refused.text() == "Findings are mended one by one: mark one of them"


def test_an_edit_is_followed_once_the_user_pauses(opened: MainWindow, panel: CheckPanel) -> None:
    session = opened.session
    assert session is not None
    slow = next(card for card in session.document.all(Card) if card.text == "The code comes too late")
    session.do(edit_card(session.document, slow.id, grade="opinion"))
    assert panel._later.isActive()
    panel.check()
    assert "fact_no_source" not in rules(panel)


def test_a_rule_folds_and_stays_so(panel: CheckPanel) -> None:
    top = panel.tree._tops()[0]
    was = top.isExpanded()
    panel.tree.setCurrentItem(top)
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert top.isExpanded() is not was
    panel.check()
    assert panel.tree._tops()[0].isExpanded() is not was


def test_words_stand_beside_the_list_where_it_is_wide_and_below_where_it_is_high(panel: CheckPanel) -> None:
    from PySide6.QtGui import QResizeEvent

    panel.setParent(None)  # out of its dock, which has a size of its own
    for size, beside in (((1000, 250), True), ((260, 600), False)):
        panel.setMinimumSize(0, 0)
        panel.resize(*size)
        panel.resizeEvent(QResizeEvent(panel.size(), panel.size()))
        assert (panel.parts.direction() == panel.parts.Direction.LeftToRight) is beside


def test_it_speaks_the_other_language_at_once(opened: MainWindow, panel: CheckPanel) -> None:
    opened.speak("ru")
    panel.check()
    assert panel.counts.text().startswith("Исправить: ")
    opened.speak("en")


def test_every_button_has_a_name_and_f6_comes_by(opened: MainWindow, panel: CheckPanel) -> None:
    mark(panel, "fact_no_source")
    assert nameless(panel) == []
    assert panel.tree.accessibleName()
    opened.activateWindow()
    seen = set()
    for _ in range(6):
        opened.menus.do("next_panel")
        seen.add(opened.focusWidget())
    assert panel.tree in seen


def test_another_project_gets_another_panel(opened: MainWindow, panel: CheckPanel) -> None:
    from cjm_studio.window import files

    assert opened.desk is not None
    opened.desk.session.file.publish()
    files.open_sample(opened, "bank.cjm")
    assert opened.desk is not None
    opened.docks["check"].show()
    other = opened.desk.later.panel("check")
    assert other is not panel
    assert opened.docks["check"].isAncestorOf(other)


def test_of_very_many_findings_the_first_are_listed_and_all_are_counted(
    opened: MainWindow, panel: CheckPanel
) -> None:
    session = opened.session
    assert session is not None
    slow = next(card for card in session.document.all(Card) if card.text == "The code comes too late")
    place = next(place for place in session.document.all(Place) if place.card == slow.id)
    more = [replace(slow, id=CardId(new_id("card"))) for _ in range(205)]
    places = [replace(place, id=PlaceId(new_id("place")), card=card.id) for card in more]
    session.do(adding(*more, *places))
    panel.check()
    top = panel.tree._tops()[rules(panel).index("fact_no_source")]
    assert top.childCount() == 200
    assert top.text(0).endswith(": 200 of 206")


def test_at_first_the_gravest_finding_is_marked(panel: CheckPanel) -> None:
    assert panel.tree.chosen is not None
    assert panel.tree.chosen.rule == rules(panel)[0]
