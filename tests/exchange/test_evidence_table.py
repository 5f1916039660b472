"""Evidence and metrics leave the program with names, unrounded figures and no hidden group."""

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from cjm_studio.cli import barriers, metrics
from cjm_studio.document.document import ChangeSource, Document
from cjm_studio.document.queries import waves
from cjm_studio.exchange.evidence_table import evidence_lines, evidence_table
from cjm_studio.exchange.metric_table import metric_lines, metric_table
from cjm_studio.exchange.text_table import text_table, width
from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Limit, Source, Wave
from cjm_studio.operations.evaluation import renew_evidence
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.wording.problems import problem_words
from tests.builders import ProjectBuilder

KEYS = {
    *(
        "engine",
        "map",
        "wave",
        "segment",
        "stage",
        "metric",
        "trouble_set",
        "limit",
        "x",
        "n",
        "n_eff",
        "share",
    ),
    *("ci95", "p_mid", "q_bh", "family", "prior", "shrunk", "p_over", "p_serious", "upper95", "level"),
    *("reasons", "cautions", "sources", "season", "hidden", "words", "explanation"),
}
FIGURES = (
    "limit",
    "x",
    "n",
    "n_eff",
    "share",
    "ci95",
    "p_mid",
    "q_bh",
    "family",
    "prior",
    "shrunk",
    "p_over",
)


def project() -> ProjectBuilder:
    drawn = ProjectBuilder()
    drawn.journey("New clients", "Search", "Payment", "Delivery", name="First order")
    drawn.journey("常连客", "Return", name="Next order")
    survey = drawn.add(Source, name="May survey", internal=True)
    drawn.add(Wave, name="2025Q1", start="2025-01-10")
    wave = drawn.add(Wave, name="2025Q2", start="2025-04-10", season="spring")
    asked = {
        "Search": {2: 6, 6: 54},
        "Payment": {1: 31, 7: 24},
        "Delivery": {2: 3, 6: 1},
        "Return": {2: 2, 6: 7},
    }
    for stage, counts in asked.items():
        drawn.answers("ces2", stage=stage, wave=wave, source=survey, counts=counts)
    drawn.answers("nps", stage="Payment", wave=wave, source=survey, counts={2: 20, 9: 30})
    drawn.add(Limit, metric=drawn.metric("ces2").id, value=0.25, by="Anna", at="2025-04-01")
    return drawn


def evaluated() -> Document:
    document = project().document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    return document


def table(document: Document) -> dict[str, Any]:
    found = evidence_table(document, waves(document)[-1])
    assert json.loads(json.dumps(found)) == found
    return found


def test_cells_stand_by_segment_stage_and_metric_under_their_names() -> None:
    found = table(evaluated())
    assert found["wave"] == "2025Q2"
    assert found["metric_limits"] == {"ces2": 0.25, "nps": None}
    names = [(cell["map"], cell["segment"], cell["stage"], cell["metric"]) for cell in found["cells"]]
    assert names == [
        ("First order", "New clients", "Search", "ces2"),
        ("First order", "New clients", "Payment", "ces2"),
        ("First order", "New clients", "Payment", "nps"),
        ("First order", "New clients", "Delivery", "ces2"),
        ("Next order", "常连客", "Return", "ces2"),
    ]
    assert all(set(cell) == KEYS for cell in found["cells"])


def test_a_cell_holds_every_figure_unrounded() -> None:
    cell = table(evaluated())["cells"][1]
    assert (cell["x"], cell["n"], cell["n_eff"], cell["share"]) == (31, 55, 55, 31 / 55)
    assert cell["limit"] == {"value": 0.25, "origin": "agreed", "by": "Anna", "at": "2025-04-01"}
    assert (cell["trouble_set"], cell["level"], cell["family"]) == ([1, 2, 3], "critical", 2)
    assert set(cell["prior"]) == {"mu", "M", "cells"}
    assert cell["reasons"][:3] == ["over_limit", "proof", "serious"]
    assert (cell["cautions"], cell["sources"]) == (["single_source", "internal_only"], ["May survey"])
    assert cell["words"]["en"][0].startswith("31 of 55 (56%")
    assert cell["words"]["ru"][0].startswith("31 из 55 ответивших (56")


def test_of_a_hidden_group_no_figure_is_told() -> None:
    document = evaluated()
    cell = table(document)["cells"][3]
    assert (cell["hidden"], cell["level"]) == (True, "not_enough_data")
    assert [cell[name] for name in FIGURES] == [None] * len(FIGURES)
    assert cell["words"]["en"] == ["Fewer than 5 answers: not shown."]
    row = next(row for row in metric_table(document)["metrics"] if row["stage"] == "Delivery")
    hidden = ("n", "value", "ci95", "mean", "mean_ci95", "trouble_share", "trouble_ci95")
    assert (row["hidden"], [row[name] for name in hidden]) == (True, [None] * len(hidden))
    lines = evidence_lines(document, waves(document)[-1], language="en") + metric_lines(
        document, language="en"
    )
    assert all("<5" in line and "%" not in line for line in lines if "Delivery" in line)


def test_a_cell_without_a_limit_or_with_few_answers_has_counts_only() -> None:
    cells = table(evaluated())["cells"]
    assert (cells[2]["limit"], cells[2]["level"]) == (None, "not_enough_data")
    few = cells[4]
    assert (few["x"], few["n"], few["hidden"], few["p_mid"], few["prior"]) == (2, 9, False, None, None)


def test_the_table_is_aligned_whatever_the_script() -> None:
    document = evaluated()
    for language, level in (("en", "critical"), ("ru", "критический")):
        lines = evidence_lines(document, waves(document)[-1], language=language)  # type: ignore[arg-type]
        rows = lines[2:9]
        starts = {width(line[: line.index("CES 2.0")]) for line in rows if "CES 2.0" in line}
        assert len(starts) == 1
        assert any(line.endswith(level) for line in rows)
        assert any(line.startswith("New clients · Payment") for line in lines)


def test_wide_and_combining_characters_are_counted_as_they_stand() -> None:
    assert [width(text) for text in ("ab", "日本", "й", "e\u0301")] == [2, 4, 1, 1]
    assert text_table(["a", "n"], [["日本", "1"], ["x", "12"]], right=(1,)) == [
        "a      n",
        "────  ──",
        "日本   1",
        "x     12",
    ]


def test_a_project_without_answers_says_so() -> None:
    drawn = ProjectBuilder()
    drawn.journey("New", "Search")
    document = drawn.document()
    assert evidence_table(document, None) == {"wave": None, "metric_limits": {}, "cells": []}
    assert len(evidence_lines(document, None, language="ru")) == 1
    assert metric_table(document) == {"metrics": []}
    assert len(metric_lines(document, language="en")) == 1


def options(path: Path, **fields: Any) -> argparse.Namespace:
    return argparse.Namespace(**{"file": path, "wave": None, "json": True, **fields})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "shop.cjm"
    with ProjectFile.create(evaluated(), path):
        return path


def test_the_commands_print_what_the_tables_hold(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = file.read_bytes()
    assert barriers.run(options(file)) == 0
    assert json.loads(capsys.readouterr().out) == table(evaluated())
    assert metrics.run(options(file)) == 0
    assert json.loads(capsys.readouterr().out) == metric_table(evaluated())
    assert barriers.run(options(file, json=False, wave="2025q2")) == 0
    assert "Payment" in capsys.readouterr().out
    assert metrics.run(options(file, json=False)) == 0
    assert "New clients" in capsys.readouterr().out
    assert file.read_bytes() == before


def test_an_unknown_wave_is_answered_with_those_that_there_are(file: Path) -> None:
    with pytest.raises(BadInput) as problem:
        barriers.run(options(file, wave="2024"))
    assert problem_words(problem.value, "en").endswith("Choose one of these: 2025Q1, 2025Q2.")
    assert problem_words(problem.value, "ru").endswith("Выберите одну из этих: 2025Q1, 2025Q2.")


def test_every_cell_is_explained_and_a_hidden_one_is_not() -> None:
    cells = table(evaluated())["cells"]
    payment, delivery = cells[1]["explanation"], cells[3]["explanation"]
    assert delivery is None
    assert set(payment) == {"changes", "answers_needed", "other_stages", "history", "words"}
    assert [change["level"] for change in payment["changes"]][:2] == ["barrier", "watch"]
    assert payment["words"]["en"][1].endswith("more answers without trouble it would be under watch.")
    # Delivery is a hidden group, so it stands beside no other stage.
    assert [row["stage"] for row in payment["other_stages"]] == ["Search"]
    assert [(row["wave"], row["n"]) for row in payment["history"]] == [("2025Q2", 55)]


def test_weighted_metrics_give_people_and_effective_answers() -> None:
    drawn = project()
    counts = {2: 10, 6: 30}
    reading = drawn.answers(
        "ces2",
        stage="Search",
        wave=drawn.add(Wave, name="2025Q3", start="2025-07-01"),
        source=drawn.add(Source, name="Panel"),
        counts=counts,
        weights=((2, 30.0, 90.0), (6, 30.0, 30.0)),
    )
    document = drawn.document()
    document.apply(renew_evidence(document), ChangeSource.USER)
    row = metric_table(document)["metrics"][-1]
    assert reading.counts == tuple(counts.items())
    assert (row["n"], row["n_eff"], row["value"]) == (40, 30, 0.5)
    assert row["trouble_share"] == 0.5
    (cell,) = table(document)["cells"]
    assert (cell["x"], cell["n"], cell["n_eff"], cell["share"]) == (10, 40, 30, 0.5)
    assert "40 (effective 30)" in "\n".join(metric_lines(document, language="en"))
    assert "40 (эффективное 30)" in "\n".join(metric_lines(document, language="ru"))
