"""A group of fewer than 5 is in no sum: no other figure depends on how it answered."""

from dataclasses import asdict
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.document.document import Document
from cjm_studio.exchange.evidence_table import evidence_lines, evidence_table
from cjm_studio.exchange.explanation import Explainer
from cjm_studio.exchange.explanation_table import explanation_text
from cjm_studio.exchange.metric_table import metric_lines, metric_table
from cjm_studio.model.evidence import Evidence
from cjm_studio.operations.cells import answers_shown
from tests.operations.asked import Survey, cell

HIDDEN_CELLS = st.lists(
    st.tuples(st.sampled_from(["pay", "deliver"]), st.integers(0, 4), st.integers(1, 4)), max_size=2
)


def asked(hidden: list[tuple[str, int, int]]) -> tuple[Survey, Document]:
    """Two segments by the relative limit, with some groups too small to be shown."""
    survey = Survey("new", "loyal")
    for segment, shares in (("new", ((12, 60), (30, 61), (7, 58))), ("loyal", ((8, 70), (15, 66), (33, 71)))):
        for stage, (x, n) in zip(("search", "choose", "support"), shares, strict=True):
            survey.asked(segment, stage, x=x, n=n)
    survey.asked("loyal", "pay", x=20, n=40)
    for stage, x, n in hidden:
        survey.asked("new", stage, x=min(x, n), n=n)
    return survey, survey.evaluated()


def told(document: Document, survey: Survey) -> dict[str, Any]:
    """Everything that leaves the program, of the groups that are shown."""
    table = evidence_table(document, survey.wave)
    rows = [row for row in table["cells"] if not row["hidden"]]
    for row in rows:
        row["explanation"]["history"] = [h for h in row["explanation"]["history"] if not h["hidden"]]
    metrics = [row for row in metric_table(document)["metrics"] if not row["hidden"]]
    return {"cells": rows, "metrics": metrics, "answers": answers_shown(document)}


@given(HIDDEN_CELLS)
@settings(max_examples=40)
def test_nothing_that_is_told_depends_on_a_hidden_group(hidden: list[tuple[str, int, int]]) -> None:
    own = list({stage: (stage, x, n) for stage, x, n in hidden}.values())  # one group a stage
    survey, document = asked([])
    other, with_hidden = asked(own)
    assert told(document, survey) == told(with_hidden, other)


def test_of_a_hidden_group_only_that_it_is_hidden_is_told() -> None:
    survey, document = asked([("pay", 3, 4)])
    row = next(row for row in evidence_table(document, survey.wave)["cells"] if row["hidden"])
    assert row["words"] == {
        "en": ["Fewer than 5 answers: not shown."],
        "ru": ["Меньше 5 ответов: не показываем."],
    }
    names = {
        "engine",
        "map",
        "wave",
        "segment",
        "stage",
        "metric",
        "trouble_set",
        "level",
        "season",
        "hidden",
        "words",
    }
    assert {name for name, value in row.items() if value not in (None, [], "")} == names
    evidence = cell(document, survey, "new", "pay")
    explanation = Explainer(document, survey.wave.id).explain(evidence)
    assert not any(asdict(explanation).values())
    text = explanation_text(document, evidence, explanation, language="en")
    lines = "\n".join(
        [*evidence_lines(document, survey.wave, language="en"), *metric_lines(document, language="en")]
    )
    assert not any(clue in text for clue in ("3 of 4", "75%", "n = 4"))
    assert not any(clue in lines for clue in ("3/4", "75%"))


def test_relative_limits_do_not_let_a_hidden_share_be_worked_out() -> None:
    survey, document = asked([("pay", 3, 4)])
    shown = {"search": (12, 60), "choose": (30, 61), "support": (7, 58)}
    for stage in shown:
        others = [counts for name, counts in shown.items() if name != stage]
        limit = cell(document, survey, "new", stage).limit
        assert limit is not None
        assert limit.value == pytest.approx(sum(x for x, _ in others) / sum(n for _, n in others) + 0.10)


def test_hidden_groups_are_in_no_total() -> None:
    _, document = asked([("pay", 3, 4), ("deliver", 0, 1)])
    assert answers_shown(document) == 60 + 61 + 58 + 70 + 66 + 71 + 40
    assert sum(evidence.n for evidence in document.all(Evidence)) == answers_shown(document) + 5


def test_evidence_of_a_hidden_group_holds_no_figure_but_its_counts() -> None:
    survey, document = asked([("pay", 3, 4)])
    evidence = cell(document, survey, "new", "pay")
    figures = msgspec.structs.asdict(evidence)
    assert all(
        figures[name] is None for name in ("share", "ci95", "p_mid", "shrunk", "p_over", "upper95", "needed")
    )
    assert evidence.reasons == ()
