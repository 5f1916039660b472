"""A barrier that is split gives what was chosen to the new one."""

import pytest

from cjm_studio.document.document import Document
from cjm_studio.model.register import Barrier, BarrierCell, Experiment, Hypothesis, Mechanic
from cjm_studio.operations import register_measures as measures
from cjm_studio.operations.register_merge import merge_barriers, split_barrier
from tests.register.measured import SAID, do, measured

HARD = {"Payment": (50, 100), "Payment again": (50, 100)}


@pytest.fixture
def document() -> Document:
    """One barrier at two places, with two hypotheses, two recommendations, an experiment and a mechanic."""
    made = measured(HARD)
    kept, gone = (barrier.id for barrier in made.all(Barrier))
    here, there = (made.naming(BarrierCell, one)[0].id for one in (kept, gone))
    do(made, merge_barriers(made, [gone], into=kept, **SAID))
    do(made, measures.add_hypothesis(made, kept, "fewer fields", cell=here))
    do(made, measures.add_hypothesis(made, kept, "a code at once", cell=there))
    for text in ("Shorten the form", "Send the code"):
        do(made, measures.add_recommendation(made, kept, text))
    do(made, measures.add_mechanic(made, "Codes are sent", "2024-02-01", barrier=kept))
    return made


def kept_and_there(document: Document) -> tuple[Barrier, BarrierCell]:
    kept = next(one for one in document.all(Barrier) if one.merged_into is None)
    return kept, document.naming(BarrierCell, kept.id)[1]


def test_what_was_chosen_goes_along_and_the_rest_stays(document: Document) -> None:
    kept, cell = kept_and_there(document)
    code = next(one for one in document.all(Hypothesis) if one.change == "a code at once")
    do(document, measures.add_experiment(document, code.id, "Codes in May"))
    card = next(one for one in measures.recommendations_of(document, kept.id) if one.text == "Send the code")
    (mechanic,) = document.all(Mechanic)
    along = [code.id, card.id, mechanic.id]
    do(document, split_barrier(document, kept.id, [cell.id], name="The code", along=along, **SAID))
    fresh = next(one for one in document.all(Barrier) if one.name == "The code")
    assert [one.change for one in document.naming(Hypothesis, fresh.id)] == ["a code at once"]
    assert document.get(Hypothesis, code.id).cell == cell.id
    (trial,) = document.all(Experiment)
    assert document.get(Hypothesis, trial.hypothesis).barrier == fresh.id
    assert [one.text for one in measures.recommendations_of(document, fresh.id)] == ["Send the code"]
    assert [one.text for one in measures.recommendations_of(document, kept.id)] == ["Shorten the form"]
    assert [one.change for one in document.naming(Hypothesis, kept.id)] == ["fewer fields"]
    assert document.get(Mechanic, mechanic.id).barrier == fresh.id


def test_a_hypothesis_that_stays_forgets_a_place_that_goes(document: Document) -> None:
    kept, cell = kept_and_there(document)
    do(document, split_barrier(document, kept.id, [cell.id], name="The code", **SAID))
    found = {one.change: one for one in document.all(Hypothesis)}
    assert {one.barrier for one in found.values()} == {kept.id}
    assert found["a code at once"].cell is None
    assert found["fewer fields"].cell is not None
