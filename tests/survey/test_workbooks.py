"""Workbooks: cells as they are typed, known by their content and not by their name."""

from datetime import date
from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.read_survey import read_survey
from tests.survey.files import RUSSIAN, counted, left_out, write_workbook

ROWS = [
    RUSSIAN,
    ("r1", date(2026, 3, 5), "Новые & старые", "Оплата", "", "CES 2.0", 7, "Весна"),
    ("r2", date(2026, 3, 6), "новые & старые", "Оплата", "Сайт", "csat", 4.5, "Весна"),
    ("", "", "", "", "", "", "", ""),
    ("r3", "07.03.2026", "Новые & старые", "Оплата", "Сайт", "completion", True, "Весна"),
    ("r4", "08.03.2026", "Новые & старые", "Оплата", "Сайт", "nps", "9,0", "Весна"),
]


@pytest.mark.parametrize("name", ["answers.xlsx", "answers.csv"])
def test_a_workbook_is_read_like_a_text_file(tmp_path: Path, name: str) -> None:
    file = read_survey(write_workbook(tmp_path / name, ROWS))
    segment = "Новые & старые"
    assert counted(file) == {
        (segment, "Оплата", None, "ces2", "Весна", 7): 1,
        (segment, "Оплата", "Сайт", "completion", "Весна", 1): 1,
        (segment, "Оплата", "Сайт", "nps", "Весна", 9): 1,
    }
    assert left_out(file) == {"not_an_integer": (1, (3,))}
    assert (file.encoding, file.delimiter) == ("", "")
    assert (file.waves[0].start, file.waves[0].end) == ("2026-03-05", "2026-03-08")


def test_rows_are_numbered_as_the_spreadsheet_shows_them(tmp_path: Path) -> None:
    rows = [("сегмент", "метрика", "оценка"), ("a", "nps", 5), ("a", "nps", 50)]
    assert left_out(read_survey(write_workbook(tmp_path / "a.xlsx", rows, first_row=4))) == {
        "out_of_scale": (1, (6,))
    }


def test_an_empty_sheet_is_an_empty_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="survey_empty"):
        read_survey(write_workbook(tmp_path / "a.xlsx", []))
