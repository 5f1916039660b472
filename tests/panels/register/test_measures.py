"""Hypotheses, experiments, mechanics and recommendations on the page: added, changed in place, judged."""

from collections.abc import Callable, Mapping

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from cjm_studio.document.change import updating
from cjm_studio.model.ids import BarrierId, HypothesisId, RecordId
from cjm_studio.model.map import Stage
from cjm_studio.model.register import (
    Arm,
    Barrier,
    BarrierCell,
    Experiment,
    Hypothesis,
    LogEntry,
    Mechanic,
    Outcome,
)
from cjm_studio.operations import register_measures as measures
from cjm_studio.operations.register_edits import add_cell
from cjm_studio.panels.fields import ChoiceField
from cjm_studio.panels.register.ask import Ask
from cjm_studio.panels.register.register_view import RegisterView
from cjm_studio.panels.register.trial_table import TrialTable
from cjm_studio.session.register_trials import arms_line, trial_lines
from cjm_studio.session.session import Session
from tests.panels.register.reader import barrier, on

ID = RecordId("trial")
Look = Callable[[Ask], None]


@pytest.fixture
def payment(view: RegisterView, session: Session) -> BarrierId:
    """The barrier that is measured, shown on the page."""
    on(view, "Payment")
    return next(one for one in session.document.all(Barrier) if not one.name).id


def fill(values: Mapping[str, object], look: Look | None = None, *, accept: bool = True) -> None:
    """Fill the dialog that opens next."""

    def write() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Ask)
        for key, value in values.items():
            field = dialog.fields[key]
            if isinstance(field, ChoiceField):
                field.setCurrentIndex(field.findData(value))
            elif isinstance(field, QLineEdit):
                field.setText(str(value))
        if look is not None:
            look(dialog)
        dialog.accept() if accept else dialog.reject()

    QTimer.singleShot(0, write)


def test_a_hypothesis_begins_with_its_metric_and_is_told_how_many_answers_it_takes(
    view: RegisterView, session: Session, payment: BarrierId
) -> None:
    seen: list[str] = []

    def look(dialog: Ask) -> None:
        seen.extend([next(iter(dialog.fields)), dialog.advice.text()])
        dialog.take.click()

    fill({"change": "the form", "start": "60", "target": "30"}, look)
    view.page.measures.adds["hypothesis"].click()
    (made,) = session.document.naming(Hypothesis, payment)
    assert seen[0] == "cell"
    assert "42" in seen[1]  # Fleiss: 60 % against 30 %, two-sided 5 %, power 80 %
    assert (made.metric is not None, made.planned_n) == (True, 42)


def test_a_hypothesis_that_hopes_for_no_fall_is_refused(
    view: RegisterView, session: Session, payment: BarrierId
) -> None:
    problems: list[str] = []

    def look(dialog: Ask) -> None:
        dialog.accept()
        problems.append(dialog.problem.text())

    fill({"change": "the form", "start": "30", "target": "60"}, look, accept=False)
    view.page.measures.adds["hypothesis"].click()
    assert not session.document.naming(Hypothesis, payment)
    assert problems == ["The share in trouble is to fall: write a smaller figure after “to”."]


def test_a_hypothesis_is_changed_in_place_and_what_is_no_number_stays_to_be_mended(
    view: RegisterView, session: Session, payment: BarrierId
) -> None:
    session.do(measures.add_hypothesis(session.document, payment, "the form", start=0.6, target=0.3))
    (made,) = session.document.naming(Hypothesis, payment)
    problems: list[str] = []

    def look(dialog: Ask) -> None:
        dialog.accept()
        problems.append(dialog.problem.text())
        target = dialog.fields["target"]
        assert isinstance(target, QLineEdit)
        target.setText("20,5")

    fill({"target": "few", "outcome": "confirmed"}, look)
    view.page.measures._edit("hypothesis", made.id)
    (changed,) = session.document.naming(Hypothesis, payment)
    assert "few" in problems[0]
    assert (changed.id, changed.target, changed.outcome) == (made.id, 0.205, "confirmed")
    assert "What came of it: confirmed" in view.page.measures.lists["hypothesis"].items[0].small


def test_an_experiment_is_counted_in_its_dialog_and_judged_on_the_page(
    view: RegisterView, session: Session, payment: BarrierId
) -> None:
    session.do(measures.add_hypothesis(session.document, payment, "the form"))
    seen: list[str] = []

    def count(dialog: Ask) -> None:
        (table,) = dialog.findChildren(TrialTable)
        for row, texts in {1: ("400", "410"), 2: ("50", "50"), 3: ("120", "70")}.items():
            for place, text in enumerate(texts, 2):
                table.table.item(row, place).setText(text)  # type: ignore[union-attr]
        seen.append(dialog.advice.text())

    fill({"name": "Two towns", "planned_n": "400"}, count)
    view.page.measures.adds["experiment"].click()
    (made,) = session.document.all(Experiment)
    assert made.arms[1] == Arm(name="Trial", n=410, planned_share=0.5)
    assert made.outcomes == (Outcome(name="In trouble", good=False, counts=(120, 70)),)
    told = view.page.measures.lists["experiment"].items[0].small.replace("\N{NO-BREAK SPACE}", " ")
    assert "In trouble: 120 of 400, 70 of 410\nBetter: −13 points (−19 to −7), q < 0.001" in told
    assert "Better" in seen[0]
    fill({"looks": 3, "look": 2})
    view.page.measures._edit("experiment", made.id)
    assert "Look 2 of 3: proof takes q ≤ 0.014" in view.page.measures.lists["experiment"].items[0].small


def test_what_keeps_an_experiment_from_proof_is_told_first() -> None:
    arms = (Arm(name="A", n=900), Arm(name="B", n=300))
    trial = Experiment(id=ID, hypothesis=HypothesisId(ID), name="t", arms=arms)
    assert trial_lines(trial, "en")[0].startswith("The groups are not as large as planned")
    assert trial_lines(trial, "ru")[-1] == "Пока ничего не посчитано."
    waves = Experiment(
        id=ID,
        hypothesis=HypothesisId(ID),
        name="t",
        arms=(Arm(name="Before", n=9), Arm(name="After", n=300)),
        outcomes=(Outcome(name="Called", good=False, counts=(4, 40)),),
        control=False,
    )
    told = trial_lines(waves, "en")
    assert told[0] == "Without a control group: change, not effect."
    assert told[2] == "Not enough data"
    many = msgspec.structs.replace(
        waves,
        arms=(Arm(name="Before", n=124119), Arm(name="After", n=300)),
        outcomes=(Outcome(name="Called", good=False, counts=(5228, 40)),),
    )
    assert "5,228 of 124,119" in trial_lines(many, "en")[1].replace("\u00a0", " ")
    assert "5228 из 124 119" in trial_lines(many, "ru")[1].replace("\u00a0", " ")
    few = msgspec.structs.replace(waves, arms=(Arm(name="Before", n=4), Arm(name="After", n=300)))
    assert trial_lines(few, "en")[1] == "Called: <5, 40\u00a0of\u00a0300"
    assert arms_line(few, "en").startswith("Before: n\u00a0=\u00a0<5")


def test_a_recommendation_and_a_mechanic_are_changed_in_place(
    view: RegisterView, session: Session, payment: BarrierId
) -> None:
    fill({"text": "A shorter form", "effort": 2, "effect": 5, "measure": "page"})
    view.page.measures.adds["recommendation"].click()
    (card,) = measures.recommendations_of(session.document, payment)
    assert (card.effort, card.effect, card.measure) == (2, 5, "page")
    fill({"text": "A short form", "effort": 3})
    view.page.measures._edit("recommendation", card.id)
    assert view.page.measures.lists["recommendation"].texts() == ["A short form"]
    assert "effort\u00a03\u00a0of\u00a05" in view.page.measures.lists["recommendation"].items[0].small
    fill({"name": "The new form", "day": "10.06.2025"})
    view.page.measures.adds["mechanic"].click()
    (made,) = session.document.all(Mechanic)
    assert made.stage is not None
    fill({"day": "12.06.2025", "where": "everywhere", "note": "In both shops"})
    view.page.measures._edit("mechanic", made.id)
    (changed,) = session.document.all(Mechanic)
    assert (changed.date, changed.stage, changed.note) == ("2025-06-12", None, "In both shops")


def test_mechanics_that_overlap_are_told_apart_from_none(
    view: RegisterView, session: Session, payment: BarrierId
) -> None:
    for name, day in (("Chat", "2025-06-10"), ("Fingerprint", "2025-06-20")):
        session.do(measures.mechanic_for(session.document, payment, day, name=name))
    told = [item.small for item in view.page.measures.lists["mechanic"].items]
    assert len(told) == 2
    assert all("Effects cannot be told apart: Chat, Fingerprint" in small for small in told)


def test_another_status_takes_a_reason_and_is_never_better_news_than_proved(
    view: RegisterView, session: Session, payment: BarrierId
) -> None:
    decision = view.page.decision
    offered = {action.text(): action for action in decision.other.menu().actions()}
    assert list(offered) == ["No proof of change", "Under watch again"]
    offered["No proof of change"].trigger()
    assert decision.problem.text().startswith("Say why")
    assert not view.said.text()
    decision.text.setText("The form was broken for a week")
    offered = {action.text(): action for action in decision.other.menu().actions()}
    offered["No proof of change"].trigger()
    newest = [entry for entry in session.document.all(LogEntry) if entry.kind == "status"][-1]
    assert (newest.status, newest.proposed) == ("no_proof_of_change", "worse")
    assert decision.isHidden()


def test_a_barrier_whose_limit_has_changed_is_judged_from_the_last_wave_on(
    view: RegisterView, session: Session, payment: BarrierId
) -> None:
    view.page.decision.yes.click()
    block = view.page.blocks[0]
    assert block.rebase.isHidden()
    (cell,) = session.document.naming(BarrierCell, payment)
    assert cell.opening is not None
    other = msgspec.structs.replace(cell.opening, limit_origin="relative", limit=0.9)
    session.do(updating(cell, opening=other))
    assert block.rebase.text() == "The limit has changed: judge from this wave on"
    before = cell.opening.wave
    block.rebase.click()
    (cell,) = session.document.naming(BarrierCell, payment)
    assert cell.opening is not None
    assert cell.opening.wave != before
    assert block.rebase.isHidden()


def test_places_of_a_barrier_become_one_of_their_own(view: RegisterView, session: Session) -> None:
    size = barrier(session, "I never find my size").id
    delivery = next(stage for stage in session.document.all(Stage) if stage.name == "Payment")
    on(view, "I never find my size")
    assert view.page.split.isHidden()
    session.do(add_cell(session.document, size, delivery.id))
    assert not view.page.split.isHidden()

    def tick(dialog: Ask) -> None:
        places = dialog.fields["cells"]
        assert isinstance(places, QListWidget)
        places.item(1).setCheckState(Qt.CheckState.Checked)

    fill({"name": "The size is not on the bill"}, tick)
    view.page.split.click()
    split = barrier(session, "The size is not on the bill")
    assert split.split_from == size
    assert len(session.document.naming(BarrierCell, size)) == 1
