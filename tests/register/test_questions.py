"""The question as each wave was asked it: a change refuses the waves from there on, and no other."""

import pytest

from cjm_studio.document.change import adding, removing, updating
from cjm_studio.document.document import Document
from cjm_studio.document.history import History
from cjm_studio.exchange.register_table import register_table, register_text
from cjm_studio.model.ids import RecordId, SourceId
from cjm_studio.model.metrics import Metric, Reading, Source, Wave
from cjm_studio.model.register import BarrierCell
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.operations.proposals import propose_barriers
from cjm_studio.operations.register import accept_barriers
from cjm_studio.operations.register_decisions import rebase
from cjm_studio.operations.sources import merge_sources, word_question
from cjm_studio.register.lives import lives
from tests.builders import ProjectBuilder
from tests.register.measured import (
    SAID,
    TODAY,
    ask,
    do,
    lines,
    measured,
    statuses,
    the_barrier,
    the_cell,
    wave,
)

HARD, HALF, GONE = {"Payment": (50, 100)}, {"Payment": (35, 100)}, {"Payment": (10, 100)}
OLD, NEW = "It was easy to pay.", "How easy was it to pay?"


def source(number: int) -> SourceId:
    return SourceId(RecordId(f"source-{number}"))


def word(document: Document, number: int, text: str) -> None:
    do(document, word_question(document, source(number), "ces2", text))


def refusals(document: Document) -> list[str]:
    return [wave.refused for wave in lives(document)[the_cell(document)].waves]


@pytest.fixture
def asked() -> Document:
    """Six waves of a barrier; from the fourth on another question was asked."""
    document = measured(HARD, HALF, GONE, HARD, GONE, GONE)
    do(document, accept_barriers(document, [the_barrier(document)], **SAID))
    for number in (4, 5, 6):
        word(document, number, NEW)
    return document


def test_the_waves_before_a_changed_question_keep_their_statuses_and_those_after_prove_nothing(
    asked: Document,
) -> None:
    assert statuses(asked) == [
        *("open", "improved", "resolved_to_confirm"),
        *("no_proof_of_change", "no_proof_of_change", "no_proof_of_change"),
    ]
    assert refusals(asked) == ["", "", "", "question", "question", "question"]
    assert statuses(measured(HARD, HALF, GONE)) == statuses(asked)[:3]


def test_a_new_base_takes_the_question_of_its_wave_and_later_waves_are_judged_against_it(
    asked: Document,
) -> None:
    do(asked, rebase(asked, the_cell(asked), wave(4), **SAID, text="Asked anew"))
    cell = asked.get(BarrierCell, the_cell(asked))
    assert cell.opening is not None
    assert cell.opening.question == NEW
    assert statuses(asked) == ["open", "resolved_to_confirm", "closed"]
    assert refusals(asked) == ["", "", ""]


def test_a_base_by_a_new_question_is_not_compared_with_a_wave_asked_as_the_metric_says(
    asked: Document,
) -> None:
    do(asked, rebase(asked, the_cell(asked), wave(4), **SAID))
    word(asked, 6, "")
    assert refusals(asked) == ["", "", "question"]


def test_another_text_of_the_metric_changes_no_history(asked: Document) -> None:
    before = statuses(asked)
    do(asked, updating(next(iter(asked.all(Metric))), question=OLD))
    assert statuses(asked) == before


def test_sources_of_one_wave_that_asked_different_questions_are_not_compared() -> None:
    document = measured(HARD, GONE)
    assert statuses(document) == ["open", "resolved_to_confirm"]
    mixed = _with_second_source(document)
    assert statuses(mixed)[1] == "resolved_to_confirm"
    do(mixed, word_question(mixed, source(9), "ces2", NEW))
    assert refusals(mixed) == ["", "question"]
    assert any("asked different questions" in line for line in _told(mixed))
    word(mixed, 2, NEW)
    assert refusals(mixed) == ["", "question"]
    word(mixed, 1, NEW)
    assert refusals(mixed) == ["", ""]


def _with_second_source(document: Document) -> Document:
    """Half of what the last wave was asked came from another source."""
    first = next(r for r in document.all(Reading) if r.wave == "wave-2" and r.counts == ((2, 10), (6, 90)))
    second = Source(id=source(9), name="Second survey")
    mixed = Document([*document, second])
    other = Reading(
        id=RecordId("reading-second"),
        segment=first.segment,
        stage=first.stage,
        metric=first.metric,
        wave=first.wave,
        source=second.id,
        counts=((2, 5), (6, 45)),
    )
    do(mixed, updating(first, counts=other.counts).then(adding(other)))
    do(mixed, renew_evidence(mixed))
    return mixed


def test_the_refusal_names_both_questions_where_both_are_known(asked: Document) -> None:
    assert "Their sources tell what was asked." in _told(asked)[-1]
    for number in (1, 2, 3):
        word(asked, number, OLD)
    assert _told(asked)[-1].endswith(
        f"Not compared: people were asked “{NEW}” here and “{OLD}” in the wave that opened the barrier."
    )
    waves = register_table(asked, today=TODAY)["barriers"][0]["waves"]
    assert [wave["asked"] for wave in waves] == [None] * 3 + [{"opening": (OLD,), "here": (NEW,)}] * 3


def _told(document: Document) -> list[str]:
    return register_text(document, today=TODAY, language="en")


def test_what_was_kept_of_the_opening_stands_in_for_the_question_of_a_wave_that_left() -> None:
    document = measured(HARD, GONE, GONE, proposed=False)
    word(document, 1, OLD)
    word(document, 2, OLD)
    do(document, propose_barriers(document))
    do(document, accept_barriers(document, [the_barrier(document)], **SAID))
    do(document, removing(document.get(Wave, wave(1))))
    assert refusals(document) == ["", "question"]


def test_the_question_of_the_opening_wave_may_be_put_right_afterwards(asked: Document) -> None:
    for number in (1, 2, 3):
        word(asked, number, NEW)
    assert set(refusals(asked)) == {""}
    word(asked, 1, OLD)
    assert refusals(asked) == ["", *["question"] * 5]


def test_a_question_is_worded_in_one_step_that_can_be_undone() -> None:
    document = measured(HARD, GONE)
    history = History(document)
    word(document, 2, f"  {NEW}\n")
    assert document.get(Source, source(2)).questions == (("ces2", NEW),)
    assert refusals(document) == ["", "question"]
    history.undo()
    assert document.get(Source, source(2)).questions == ()
    assert statuses(document) == ["open", "resolved_to_confirm"]
    history.redo()
    word(document, 2, " ")
    assert document.get(Source, source(2)).questions == ()


def test_a_barrier_is_proposed_with_the_question_of_the_wave_that_proves_it() -> None:
    project = ProjectBuilder("Shop")
    project.journey("New clients", "Search", "Choice", "Payment")
    project.journey("Regular clients", "Return", "Order", "Payment again")
    ask(project, 0, {"Payment": (60, 100)})
    document = project.document()
    word(document, 1, NEW)
    do(document, renew_evidence(document))
    do(document, propose_barriers(document))
    cell = document.get(BarrierCell, the_cell(document))
    assert cell.opening is not None
    assert cell.opening.question == NEW


def test_a_merged_source_takes_along_what_was_asked() -> None:
    document = measured(HARD, GONE)
    word(document, 2, NEW)
    empty = Source(id=source(9), name="Survey of spring")
    both = Document([*document, empty])
    do(both, merge_sources(both, [source(2)], into=empty.id))
    assert both.get(Source, empty.id).questions == (("ces2", NEW),)
    assert len(lines(both)) == 1
    assert refusals(both) == ["", "question"]
