"""Workbooks: cells as they are typed, known by their content and not by their name."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.workbook import sheets
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


def test_the_first_sheet_with_anything_in_it_is_read_unless_one_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        workbook.add_worksheet("Empty")
        workbook.add_worksheet("Hidden").hide()
        for name in ("Spring", "Summer"):
            sheet = workbook.add_worksheet(name)
            sheet.write_row(0, 0, ["segment", "stage", "metric", "score"])
            sheet.write_row(1, 0, [name, "pay", "nps", 7])
        workbook.get_worksheet_by_name("Hidden").write(0, 0, "nothing for you")
    assert sheets(path) == ("Empty", "Spring", "Summer")
    spring, summer = read_survey(path), read_survey(path, 'sheet = "summer"')
    assert (spring.segments, summer.segments) == (("Spring",), ("Summer",))
    told = [{note.key: note.facts for note in file.notes}.get("other_sheets") for file in (spring, summer)]
    assert told == [{"sheet": "Spring", "others": "Summer"}, None]
    with pytest.raises(BadInput, match="sheet_missing"):
        read_survey(path, 'sheet = "Winter"')


def test_merged_cells_all_hold_what_one_of_them_shows(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        sheet.set_row(0, None, None, {"hidden": True})
        sheet.write_row(2, 0, ["segment", "stage", "metric", "score"])
        sheet.merge_range(3, 0, 5, 0, "new")
        sheet.merge_range(3, 1, 4, 1, "pay")
        for row, score in enumerate((7, 8, 9), 3):
            sheet.write(row, 2, "nps")
            sheet.write(row, 3, score)
    file = read_survey(path)
    assert {(one.segment, one.stage, one.score) for one in file.counts} == {
        ("new", "pay", 7),
        ("new", "pay", 8),
        ("new", None, 9),
    }
