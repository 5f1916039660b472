"""SPSS files: labels of variables are headers, labels of values are words, declared gaps are no answers."""

from pathlib import Path
from typing import Any

import pandas as pd
import pyreadstat

from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.tables import TableReader
from tests.survey.files import counted, left_out

MAPPING = """
segment = "Type of client"
date = "when"
[[question]]
column = "How easy was it to pay?"
stage = "Pay"
metric = "ces2"
[[question]]
column = "q2"
stage = "Pay"
metric = "completion"
"""
LABELS: dict[str, Any] = {
    "column_labels": ["Type of client", "How easy was it to pay?", "Did you pay?", "Date"],
    "variable_value_labels": {
        "seg": {1: "New", 2: "Old"},
        "q1": {1: "Very hard", 7: "Very easy", 99: "Don't know"},
        "q2": {1: "Yes", 2: "No", 9: "n/a"},
    },
    "missing_ranges": {"q1": [98, 99], "q2": [9]},
}


def write(path: Path, **options: Any) -> Path:
    frame = pd.DataFrame(
        {
            "seg": [1, 2, 2, 1.0, None],
            "q1": [1, 7, 99, 98, 4.0],
            "q2": [1, 2, 1, 2, 9.0],
            "when": pd.to_datetime(["2026-03-05", "2026-03-06", "", "2026-03-07", "2026-03-08"]),
        }
    )
    pyreadstat.write_sav(frame, str(path), **(LABELS | options))
    return path


def test_words_name_and_numbers_answer(tmp_path: Path) -> None:
    file = read_survey(write(tmp_path / "a.sav"), MAPPING)
    assert counted(file) == {
        ("New", "Pay", None, "ces2", "2026Q1", 1): 1,
        ("Old", "Pay", None, "ces2", "2026Q1", 7): 1,
        ("New", "Pay", None, "completion", "2026Q1", 1): 1,
        ("New", "Pay", None, "completion", "2026Q1", 0): 1,
        ("Old", "Pay", None, "completion", "2026Q1", 1): 1,
        ("Old", "Pay", None, "completion", "2026Q1", 0): 1,
    }
    assert left_out(file) == {
        "empty": (1, (4,)),
        "dont_know": (1, (3,)),
        "not_applicable": (1, (5,)),
        "no_segment": (1, (5,)),
    }
    assert (file.waves[0].start, file.waves[0].end) == ("2026-03-05", "2026-03-07")


def test_the_code_book_is_kept_beside_the_table(tmp_path: Path) -> None:
    path = write(tmp_path / "a.zsav", compress=True)
    table = TableReader(path, tmp_path, lambda header: int(header == ["q2"]), lambda: None).open()
    assert table.header == ["Type of client", "How easy was it to pay?", "q2", "Date"]
    assert table.code_book["q2"] == "Did you pay?"
    assert table.labels[1] == (("Very hard", 1), ("Very easy", 7), ("Don't know", 99))
    assert table.sample[0] == ["New", "Very hard", "Yes", "2026-03-05T00:00:00"]


def test_equal_labels_are_told_apart_by_the_names_of_variables(tmp_path: Path) -> None:
    path = write(tmp_path / "a.sav", column_labels=["Type of client", "How easy?", "How easy?", ""])
    table = TableReader(path, tmp_path, lambda header: 0, lambda: None).open()
    assert table.header == ["Type of client", "How easy? (q1)", "How easy? (q2)", "when"]
