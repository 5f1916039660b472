"""What stands beside the evidence of a cell: what would change it, its neighbours, its history."""

import pytest

from cjm_studio.exchange.explanation import Explainer, answers_needed
from cjm_studio.model.metrics import Wave
from cjm_studio.wording.evidence_explained import changes_words, needed_words
from tests.operations.asked import GOLDEN, Survey, cell, golden


def test_the_worked_example_says_what_would_change_its_levels() -> None:
    survey = golden()
    document = survey.evaluated()
    explainer = Explainer(document, survey.wave.id)
    evidence = cell(document, survey, "at risk", "pay")
    found = explainer.explain(evidence)
    assert [(change.answers, change.trouble, change.limit, change.level) for change in found.changes] == [
        (2, False, None, "barrier"),
        (9, False, None, "watch"),
        (None, False, 0.4, "watch"),
    ]
    assert changes_words(evidence, found.changes, "en") == [
        "With 2 more answers without trouble it would be a barrier, but not a critical one.",
        "With 9 more answers without trouble it would be under watch.",
        "At a limit of 40% it would be under watch.",
    ]
    assert changes_words(evidence, found.changes, "ru")[1:] == [
        "Ещё 9 ответов без затруднений — и уровень был бы «под наблюдением».",
        "При пределе 40\N{NO-BREAK SPACE}% уровень был бы «под наблюдением».",
    ]


@pytest.mark.parametrize(("segment", "stage"), [name for name in GOLDEN if GOLDEN[name][1] >= 10])
def test_what_is_promised_comes_true(segment: str, stage: str) -> None:
    survey = golden()
    document = survey.evaluated()
    found = Explainer(document, survey.wave.id).explain(cell(document, survey, segment, stage))
    assert found.changes
    for change in found.changes:
        if change.answers is not None:
            asked = golden()
            x = change.answers if change.trouble else 0
            asked.asked(segment, stage, x=x, n=change.answers)
            assert cell(asked.evaluated(), asked, segment, stage).level == change.level


def test_neighbours_and_history_stand_beside_a_cell() -> None:
    survey = golden()
    old = survey.add(Wave, name="2023Q4", start="2023-10-01")
    survey.asked("new", "pay", x=10, n=40, wave=old.id)
    document = survey.evaluated()
    found = Explainer(document, survey.wave.id).explain(cell(document, survey, "new", "pay"))
    assert {(row.x, row.n) for row in found.others} == {(6, 60), (9, 58), (14, 50), (4, 12)}
    assert [row.wave for row in found.history] == [old.id, survey.wave.id]


def test_how_many_answers_would_decide() -> None:
    survey = golden()
    document = survey.evaluated()
    told = {name: answers_needed(cell(document, survey, *name)) for name in GOLDEN}
    assert (told["new", "support"], told["at risk", "deliver"], told["new", "pay"]) == (330, 10, None)
    few = cell(document, survey, "at risk", "deliver")
    assert needed_words(few, 10, "en") == "A level takes 10 answers; there are 9 now."
    wide = Survey("new")
    wide.asked("new", "pay", x=3, n=10)
    wide.asked("new", "search", x=30, n=120)
    broad = wide.evaluated()
    evidence = cell(broad, wide, "new", "pay")
    needed = answers_needed(evidence)
    assert evidence.level == "not_enough_data"
    assert needed is not None
    assert 10 < needed < 100


def test_an_explainer_knows_whether_its_cells_are_still_there() -> None:
    survey = golden()
    document = survey.evaluated()
    explainer = Explainer(document, survey.wave.id)
    assert explainer.still_true(document, survey.wave.id)
    assert not explainer.still_true(document, survey.add(Wave, name="later").id)
