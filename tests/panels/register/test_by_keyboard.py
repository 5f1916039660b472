"""The register without a mouse: what Enter and Tab reach, and what a barrier without answers can become."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cjm_studio.model.metrics import Metric
from cjm_studio.model.register import Barrier, BarrierCell
from cjm_studio.operations import register_measures
from cjm_studio.operations.register_edits import add_cell, declare_barrier, edit_barriers
from cjm_studio.panels.register.ask import Ask, Asked
from cjm_studio.panels.register.page_part import tab_stops
from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.panels.register.sheet import Sheet
from cjm_studio.panels.register.trial_table import TrialTable
from cjm_studio.panels.register.votes_sheet import VotesSheet
from cjm_studio.register.votes import Agreement, Disagreement
from cjm_studio.session.register_look import RegisterLook
from cjm_studio.session.session import Session
from tests.panels.register.reader import NOW, barrier, on, titles
from tests.panels.register.test_measures import fill

CTRL = Qt.KeyboardModifier.ControlModifier


def test_enter_in_a_field_accepts_the_dialog_also_after_another_button_had_the_keyboard(
    view: RegisterView, qtbot: QtBot
) -> None:
    done: list[object] = []
    asked = [Asked("name", "Name", "Ann", needed=True)]
    dialog = Ask(view, "A title", asked, accept="Add", do=lambda said: [*map(done.append, [said])] != [])
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitActive(dialog)
    cancel = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Cancel")
    cancel.setFocus()
    dialog.fields["name"].setFocus()
    QTest.keyClick(dialog.fields["name"], Qt.Key.Key_Return)
    assert done == [{"name": "Ann"}]


def test_what_was_wrong_with_a_value_is_gone_once_it_is_changed(view: RegisterView, qtbot: QtBot) -> None:
    dialog = Ask(view, "A title", [Asked("day", "Day", "soon")], accept="Add")
    qtbot.addWidget(dialog)
    dialog.tell("No date")
    assert not dialog.problem.isHidden()
    dialog.fields["day"].setText("2026-05-31")  # type: ignore[union-attr]
    assert dialog.problem.isHidden()


def test_a_barrier_that_is_led_to_is_chosen_alone_while_the_key_is_still_held(
    view: RegisterView, qtbot: QtBot
) -> None:
    on(view, "Payment")
    QTest.mouseClick(view.bar, Qt.MouseButton.LeftButton, CTRL)  # Qt now holds Ctrl to be down
    there = view.table.shown()[-1]
    view.show_barrier(there)
    assert view.table.chosen() == [there]
    view.show_barrier(there)
    assert view.table.chosen() == [there]
    QTest.mouseClick(view.bar, Qt.MouseButton.LeftButton)


def test_ctrl_end_chooses_what_the_page_shows(view: RegisterView) -> None:
    on(view, "Payment")
    QTest.keyClick(view.table, Qt.Key.Key_End, CTRL)
    assert view.page.title.text() == titles(view)[-1]
    assert view.table.chosen() == [view.table.current()]


def test_enter_leads_to_the_question_of_the_rule_and_enter_answers_it(
    view: RegisterView, session: Session
) -> None:
    on(view, "Payment")
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is view.page.decision.text
    QTest.keyClick(view.page.decision.yes, Qt.Key.Key_Return)
    assert barrier(session, "").accepted
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is view.page.fields.name


def test_tab_goes_through_the_page_as_it_is_read(view: RegisterView, session: Session) -> None:
    on(view, "Payment")
    one = view.table.current()
    assert one is not None
    session.do(register_measures.add_recommendation(session.document, one, "A size table"))
    inside = view.page.widget()
    assert inside is not None
    stops = [one for one in tab_stops(inside.layout()) if not one.isHidden()]
    names = [one.accessibleName() or getattr(one, "text", str)() for one in stops]
    assert names.index("Owner") < names.index("Edit: A size table") < names.index("Add a recommendation…")
    chain: list[QWidget] = []
    widget = view.page.decision.text.nextInFocusChain()
    while widget is not None and widget is not view.page.decision.text:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    assert [one for one in chain if one in stops] == stops[1:]


def test_a_sheet_is_filled_with_tab_and_enter_alone(qtbot: QtBot) -> None:
    trial = TrialTable(None, "en")
    qtbot.addWidget(trial)
    trial.show()
    sheet = trial.table
    assert isinstance(sheet, Sheet)
    for key, then in (("400", Qt.Key.Key_Tab), ("410", Qt.Key.Key_Return)):
        if not (editors := sheet.findChildren(QLineEdit)):  # Tab has opened the next one
            sheet.edit(sheet.currentIndex())
            editors = sheet.findChildren(QLineEdit)
        editor = editors[-1]
        QTest.keyClicks(editor, key)
        QTest.keyClick(editor, then)
    assert [arm.n for arm in trial.arms()] == [400, 410]
    assert (sheet.currentRow(), sheet.currentColumn()) == (2, 3)
    trial.call_groups(control=False)
    assert [arm.name for arm in trial.arms()] == ["Before", "After"]
    trial.call_groups(control=True)
    assert [arm.name for arm in trial.arms()] == ["Control", "Trial"]


def test_the_votes_say_which_barriers_stand_the_other_way_round(
    view: RegisterView, session: Session, qtbot: QtBot
) -> None:
    sheet = VotesSheet(view, view.acting, view.sheet)
    qtbot.addWidget(sheet)
    assert not sheet.take.autoDefault()  # Enter after a vote does not change the order
    titles_of = {one: row.title for row in view.sheet.rows for one in [row.id]}
    first, second = titles_of
    found = Agreement(-1.0, 2, (Disagreement(second, first, 3, 100.0),))
    told = sheet._told(found, titles_of)
    assert "barriers: 2" in told[0]
    assert told[1].startswith(f"The other way round: “{titles_of[second]}” is above “{titles_of[first]}”")


def test_nothing_found_hides_the_page_and_hand_order_is_told(view: RegisterView, session: Session) -> None:
    view.show_look(RegisterLook(text="no such words"))
    assert view.page.isHidden()
    view.clear_filters()
    assert not view.page.isHidden()
    session.do(edit_barriers(session.document, [barrier(session, "I never find my size").id], order=1.0))
    assert view.counted.text() == "Put in order by hand: 1"


def test_a_barrier_without_answers_is_closed_with_a_reason_opened_again_and_gets_a_metric(
    view: RegisterView, session: Session
) -> None:
    stage = next(iter(session.document.all(BarrierCell))).stage
    session.do(declare_barrier(session.document, [stage], "Too dear", by="Ann", at=NOW.isoformat()))
    on(view, "Too dear")
    assert view.page.end.text() == "Close the barrier hypothesis…"
    fill({"reason": "Nobody says so"})
    view.page.end.click()
    assert view.page.row is not None
    assert view.page.row.line.status == "closed"
    view.page.end.click()
    assert view.page.row.line.status == "hypothesis"
    metric = next(one for one in session.document.all(Metric) if one.primary).id
    fill({"metric": metric})
    view.page.place.click()
    made = next(one for one in session.document.all(Barrier) if one.name == "Too dear")
    assert [cell.metric for cell in session.document.naming(BarrierCell, made.id)] == [None, metric]
    assert not add_cell(session.document, made.id, stage, metric=metric).added
