"""The panel of history, and finding in the window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cjm_studio.document.document import ChangeSource
from cjm_studio.document.queries import journeys, segments
from cjm_studio.model.map import Card, Stage
from cjm_studio.operations.cards import edit_card
from cjm_studio.operations.journeys import add_segment, edit_project
from cjm_studio.operations.stages import edit_stage
from cjm_studio.panels.find_bar import FindBar
from cjm_studio.window import files
from cjm_studio.window.history_dock import HistoryPanel
from cjm_studio.window.history_line import STEP
from cjm_studio.window.main_window import MainWindow


def shown(window: MainWindow) -> HistoryPanel:
    assert window.desk is not None
    window.menus.do("panel_history")
    return window.desk.history


def lines(panel: HistoryPanel) -> list[str]:
    """What the panel says; the place in history is marked."""
    found = []
    for row in range(panel.list.count()):
        step = panel.list.item(row).data(STEP)
        mark = ">" if step.turn == step.here else "-" if step.turn > step.here else ""
        found.append(f"{mark}{step.what} {step.subject}".strip())
    return found


def rename(window: MainWindow, *names: str) -> None:
    assert window.session is not None
    for name in names:
        window.session.do(edit_project(window.session.document, name=name))


def test_it_is_hidden_at_first_and_shown_by_its_command(opened: MainWindow) -> None:
    opened.reset_layout()
    assert not opened.docks["history"].isVisible()
    opened.menus.do("panel_history")
    assert opened.docks["history"].isVisible()
    opened.menus.check()
    assert opened.menus.actions["panel_history"].isChecked()


def test_steps_are_listed_with_their_words_and_time(opened: MainWindow) -> None:
    panel = shown(opened)
    assert lines(panel) == [">The project as it was opened"]
    session = opened.session
    assert session is not None
    card = next(card for card in session.document.all(Card) if card.text == "Product page")
    session.do(edit_card(session.document, card.id, grade="fact"))
    assert lines(panel) == ["The project as it was opened", ">Evidence grade “Product page”"]
    assert panel.list.item(1).data(STEP).at
    assert "you are here" in panel.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_line_leads_back_and_forward(opened: MainWindow) -> None:
    panel = shown(opened)
    rename(opened, "A", "B", "C")
    session = opened.session
    assert session is not None
    panel.list.setCurrentRow(1)
    panel.list.itemActivated.emit(panel.list.item(1))
    assert session.name == "A"
    assert [line[0] for line in lines(panel)] == ["T", ">", "-", "-"]
    assert panel.list.currentRow() == 1
    panel.list.itemClicked.emit(panel.list.item(3))
    assert session.name == "C"
    panel.go(0)
    assert session.name == "Shop"


def test_times_follow_the_steps(opened: MainWindow) -> None:
    panel = shown(opened)
    rename(opened, "A", "B")
    panel.go(0)
    assert len(panel._times) == 2
    rename(opened, "C")
    assert len(panel._times) == 1
    assert lines(panel)[1:] == [">Project properties"]


def test_a_step_that_no_longer_fits_is_said_and_the_rest_stays(opened: MainWindow) -> None:
    panel = shown(opened)
    session = opened.session
    assert session is not None
    stage = next(iter(session.document.all(Stage)))
    rename(opened, "A")
    session.do(edit_stage(session.document, stage.id, goal="Mine"))
    session.document.apply(edit_stage(session.document, stage.id, goal="Theirs"), ChangeSource.REMOTE)
    panel.go(0)
    assert "cannot be taken back" in opened.statusBar().currentMessage()
    assert session.name == "A"
    assert len(lines(panel)) == 2
    panel.go(0)
    assert session.name == "Shop"


def test_escape_leads_back_to_the_map_and_f6_comes_by(opened: MainWindow) -> None:
    panel = shown(opened)
    desk = opened.desk
    assert desk is not None
    assert desk.map is not None
    opened.activateWindow()
    panel.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    focused = opened.focusWidget()
    assert focused is not None
    assert desk.map.isAncestorOf(focused)
    opened.menus.do("previous_panel")
    seen = opened.focusWidget()
    opened.menus.do("previous_panel")
    assert panel.list in (seen, opened.focusWidget())


def test_the_project_leaves_with_its_panel(opened: MainWindow) -> None:
    shown(opened)
    files.close_project(opened)
    assert not opened.docks["history"].isVisible()


def test_find_opens_its_bar_and_walks_the_map(opened: MainWindow) -> None:
    desk = opened.desk
    assert desk is not None
    assert desk.map is not None
    opened.menus.do("find")
    bar = desk.page.findChild(FindBar)
    assert isinstance(bar, FindBar)
    assert opened.focusWidget() is bar.field
    bar.field.setText("code")
    opened.menus.do("find_next")
    assert opened.session is not None
    assert opened.session.selection.card is not None
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    focused = opened.focusWidget()
    assert focused is not None
    assert desk.map.isAncestorOf(focused)
    opened.menus.do("filter")
    assert desk.page.findChildren(FindBar) == [bar]
    assert bar.filters.isVisible()


def test_f8_walks_the_barriers_in_their_order(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    assert opened.menus.actions["next_barrier"].isEnabled()
    for command in ("next_barrier", "previous_barrier"):
        opened.menus.do(command)
        assert session.selection.stage is not None
        assert session.document.get(Stage, session.selection.stage).name == "Payment"
    assert opened.statusBar().currentMessage() == "1 of 1: “Payment”"


def test_no_barrier_is_offered_where_only_another_segment_has_one(opened: MainWindow) -> None:
    session = opened.session
    assert session is not None
    session.do(add_segment(session.document, "Companies", stages=["Search"]))
    session.show_journey(journeys(session.document, segments(session.document)[-1].id)[0].id)
    assert not opened.menus.actions["next_barrier"].isEnabled()
