"""What is done about barriers: recommendations on the map, hypotheses, experiments, mechanics."""

import pytest

from cjm_studio.document.document import Document
from cjm_studio.document.queries import cards_of_kind
from cjm_studio.model.errors import BadInput
from cjm_studio.model.map import Card, Row
from cjm_studio.model.metrics import Wave
from cjm_studio.model.register import Arm, Experiment, Hypothesis, Mechanic, Outcome
from cjm_studio.operations import register_measures as measures
from cjm_studio.register.mechanics import mechanics_at, mechanics_between, mixed_effects
from cjm_studio.register.trials import result_of
from tests.register.measured import do, lines, measured, stage, the_barrier

HARD, GONE = {"Payment": (50, 100)}, {"Payment": (10, 100)}


@pytest.fixture
def document() -> Document:
    return measured(HARD, GONE)


def test_a_recommendation_is_a_card_at_the_barriers_stage_in_a_row_that_is_added(document: Document) -> None:
    assert not any(row.kind == "recommendations" for row in document.all(Row))
    do(document, measures.add_recommendation(document, the_barrier(document), "Send it at once", effort=2))
    (card,) = cards_of_kind(document, stage(document, "Payment"), "recommendation")
    assert (card.text, card.effort) == ("Send it at once", 2)
    assert measures.recommendations_of(document, the_barrier(document)) == [card]
    do(document, measures.add_recommendation(document, the_barrier(document), "Call instead"))
    assert sum(row.kind == "recommendations" for row in document.all(Row)) == 1
    assert not measures.link_recommendation(document, the_barrier(document), card.id)
    do(document, measures.remove_recommendation(document, card.id))
    assert [left.text for left in document.all(Card)] == ["Call instead"]


def test_a_hypothesis_takes_the_cell_and_the_metric_of_its_barrier(document: Document) -> None:
    do(
        document,
        measures.add_hypothesis(document, the_barrier(document), "the code comes at once", target=0.1),
    )
    (hypothesis,) = document.all(Hypothesis)
    assert (hypothesis.metric, hypothesis.target) == ("metric-ces2", 0.1)
    assert "no_hypothesis" not in lines(document)[0].marks
    do(document, measures.edit_hypothesis(document, hypothesis.id, due="2026-09-01"))
    with pytest.raises(BadInput, match="register_no_date"):
        measures.edit_hypothesis(document, hypothesis.id, due="in autumn")
    do(document, measures.remove_hypothesis(document, hypothesis.id))
    assert "no_hypothesis" in lines(document)[0].marks


def trial(document: Document) -> Experiment:
    do(document, measures.add_hypothesis(document, the_barrier(document), "the code comes at once"))
    (hypothesis,) = document.all(Hypothesis)
    do(document, measures.add_experiment(document, hypothesis.id, "Code by push", planned_n=100))
    return next(iter(document.all(Experiment)))


def test_an_experiment_leaves_with_its_hypothesis_and_counts_what_can_be(document: Document) -> None:
    record = trial(document)
    arms = (Arm(name="Control", n=100), Arm(name="Push", n=100))
    with pytest.raises(BadInput, match="experiment_counts"):
        measures.edit_experiment(
            document,
            record.id,
            arms=arms,
            outcomes=(Outcome(name="Paid", good=True, counts=(30, 101)),),
        )
    with pytest.raises(BadInput, match="experiment_arms"):
        measures.edit_experiment(
            document, record.id, arms=arms, outcomes=(Outcome(name="Paid", good=True, counts=(30,)),)
        )
    with pytest.raises(BadInput, match="experiment_looks"):
        measures.edit_experiment(document, record.id, looks=2, look=3)
    paid = Outcome(name="Paid", good=True, counts=(30, 45))
    do(document, measures.edit_experiment(document, record.id, arms=arms, outcomes=(paid,)))
    (result,) = result_of(next(iter(document.all(Experiment)))).results
    assert result.effect is not None
    assert result.effect.verdict == "better"
    do(document, measures.remove_hypothesis(document, record.hypothesis))
    assert not document.all(Experiment)


def between(document: Document) -> list[str]:
    first, second = document.all(Wave)
    (life,) = lines(document)[0].lives
    found = mixed_effects(document, life.cell.segment, life.cell.stage, first=first, second=second)
    return [mechanic.name for mechanic in found]


def test_two_mechanics_at_one_stage_between_two_waves_cannot_be_told_apart(document: Document) -> None:
    (cell,) = (life.cell for life in lines(document)[0].lives)
    do(document, measures.mechanic_for(document, the_barrier(document), "2024-02-01", name="Push codes"))
    assert between(document) == []
    (mechanic,) = document.all(Mechanic)
    assert (mechanic.stage, mechanic.segment) == (cell.stage, cell.segment)
    do(document, measures.add_mechanic(document, "New bank", "2024-03-01"))
    assert between(document) == ["Push codes", "New bank"]
    latest = list(document.all(Mechanic))[-1]
    do(document, measures.edit_mechanic(document, latest.id, date="2024-07-01"))
    assert between(document) == []
    first, second = document.all(Wave)
    only = mechanics_between(document, cell.segment, cell.stage, first=first, second=second)
    assert [one.name for one in only] == ["Push codes"]


def test_a_mechanic_elsewhere_mixes_nothing(document: Document) -> None:
    do(document, measures.mechanic_for(document, the_barrier(document), "2024-02-01"))
    do(document, measures.add_mechanic(document, "Elsewhere", "2024-02-02", stage=stage(document, "Search")))
    assert between(document) == []
    (cell,) = (life.cell for life in lines(document)[0].lives)
    assert len(mechanics_at(document, cell.segment, cell.stage)) == 1
    with pytest.raises(BadInput, match="register_no_date"):
        measures.add_mechanic(document, "Some day", "")
