"""The page of a barrier, the votes, the file of the register, and the register with nothing in it."""

import csv
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QTableWidgetItem
from pytestqt.qtbot import QtBot

from cjm_studio.model.register import Barrier, Hypothesis, LogEntry, Mechanic
from cjm_studio.operations import register_measures
from cjm_studio.operations.register_edits import edit_barriers
from cjm_studio.panels.register.ask import Ask
from cjm_studio.panels.register.keeping import Forgetful
from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.panels.register.votes_sheet import VotesSheet
from cjm_studio.session.register_look import RegisterLook
from cjm_studio.session.session import Session
from tests.panels.register.reader import NOW, barrier, on, titles
from tests.showing import shown


def test_votes_stand_beside_the_computed_order(view: RegisterView, session: Session, qtbot: QtBot) -> None:
    sheet = VotesSheet(view, view.acting, view.sheet)
    qtbot.addWidget(sheet)

    def votes(row: int) -> QTableWidgetItem:
        item = sheet.table.item(row, 3)
        assert item is not None
        return item

    votes(1).setText("7")
    votes(0).setText("many")
    assert barrier(session, "I never find my size").votes == 7
    assert [votes(row).text() for row in range(2)] == ["", "7"]
    sheet.take.click()
    assert titles(view) == ["I never find my size", "Payment"]


def test_the_page_shows_the_life_and_accepts_what_is_proposed(view: RegisterView, session: Session) -> None:
    on(view, "Payment")
    page = view.page
    assert page.title.text() == "Payment"
    assert page.decision.question.text() == "The rule proposes: worse"
    assert page.blocks[0].waves.texts() == ["2025 summer — worse", "2025 spring — open"]
    page.decision.yes.click()
    assert page.decision.isHidden()
    accepted = next(one for one in session.document.all(Barrier) if not one.name)
    assert accepted.accepted
    log = session.document.naming(LogEntry, accepted.id)
    assert [(entry.kind, entry.status, entry.by) for entry in log] == [
        ("opened", "", "Ann"),
        ("status", "worse", "Ann"),
    ]


def test_who_drops_a_proposal_says_why(view: RegisterView) -> None:
    on(view, "Payment")
    view.page.decision.drop.click()
    assert view.page.decision.problem.text() == "Say why: the reason stays in the barrier's log."
    assert not view.said.text()
    view.page.decision.text.setText("A fault of the form")
    view.page.decision.drop.click()
    assert titles(view) == ["I never find my size"]
    assert view.page.decision.problem.text() == ""
    view.show_look(RegisterLook(marks=frozenset({"dropped"})))
    assert titles(view) == ["Payment"]
    view.table.selectAll()
    view.deeds.accept()
    view.clear_filters()
    assert titles(view) == ["Payment", "I never find my size"]


def test_fields_of_the_page_edit_the_barrier_they_were_typed_for(
    view: RegisterView, session: Session
) -> None:
    on(view, "I never find my size")
    view.page.fields.units.setText("Shop, Site")
    on(view, "Payment")
    assert barrier(session, "I never find my size").units == ("Shop", "Site")
    assert view.page.fields.units.text() == ""


def test_measures_comments_and_their_removal_are_seen_at_once(view: RegisterView, session: Session) -> None:
    on(view, "I never find my size")
    one = barrier(session, "I never find my size").id
    session.do(register_measures.add_recommendation(session.document, one, "A size table"))
    session.do(register_measures.mechanic_for(session.document, one, "2025-08-20", name="A chat"))
    measures = view.page.measures
    assert measures.lists["recommendation"].texts() == ["A size table"]
    assert measures.lists["mechanic"].texts() == ["A chat"]
    view.page.log.text.setText("Asked the supplier")
    view.page.log.text.returnPressed.emit()
    assert view.page.log.items.texts()[0] == "Asked the supplier"
    mechanic = next(iter(session.document.all(Mechanic)))
    session.do(register_measures.remove_mechanic(session.document, mechanic.id))
    assert measures.lists["mechanic"].texts() == []


def test_two_mechanics_between_waves_are_told_apart_from_an_effect(
    view: RegisterView, session: Session
) -> None:
    on(view, "Payment")
    one = next(one for one in session.document.all(Barrier) if not one.name).id
    for name, day in (("Chat", "2025-06-10"), ("Fingerprint", "2025-06-20")):
        session.do(register_measures.mechanic_for(session.document, one, day, name=name))
    newest = view.page.blocks[0].waves.items[0]
    assert "Effects cannot be told apart: Chat, Fingerprint started" in newest.small


def test_the_file_holds_what_is_shown_and_no_formula(
    view: RegisterView, session: Session, tmp_path: Path
) -> None:
    one = barrier(session, "I never find my size")
    session.do(edit_barriers(session.document, [one.id], owner="=1+1"))
    path = tmp_path / "register.csv"
    view.deeds.write_file(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Barrier"] for row in rows] == ["Payment", "I never find my size"]
    assert rows[0]["n"] == "60"
    assert rows[0]["In trouble"] == "38"
    assert float(rows[0]["Interval 95 %, from"]) < float(rows[0]["Share in trouble"])
    assert rows[1]["Owner"] == "'=1+1"
    view.deeds.write_file(tmp_path / "register.xlsx")
    assert (tmp_path / "register.xlsx").read_bytes()[:2] == b"PK"


def test_an_empty_register_says_how_it_fills(session: Session, qtbot: QtBot) -> None:
    for one in list(session.document.all(Barrier)):
        from cjm_studio.document.change import removing

        session.do(removing(one))
    view = shown(RegisterView(session, Forgetful(), now=lambda: NOW), qtbot)
    assert view.empty.isVisible()
    view.empty.propose.click()
    assert titles(view) == ["Payment"]


def test_dialogs_add_a_barrier_a_hypothesis_and_an_experiment(view: RegisterView, session: Session) -> None:
    def fill(**values: str) -> None:
        def write() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, Ask)
            for key, text in values.items():
                field = dialog.fields[key]
                assert isinstance(field, QLineEdit)
                field.setText(text)
            dialog.accept()

        QTimer.singleShot(0, write)

    fill(name="The parcel is lost")
    view.bar.new.click()
    lost = barrier(session, "The parcel is lost").id
    fill(change="a code for every parcel", start="40", target="15,5 %", due="31.12.2025", planned_n="1 200")
    view.table.choose(lost)
    view.page.measures.adds["hypothesis"].click()
    found = session.document.naming(Hypothesis, lost)[0]
    assert (found.start, found.target, found.due, found.planned_n) == (0.4, 0.155, "2025-12-31", 1200)
    fill(name="Codes in two towns", planned_n="120")
    view.page.measures.adds["experiment"].click()
    assert view.page.measures.lists["experiment"].texts() == ["Codes in two towns"]
