"""Lines of totals and means under a table of people."""

from pathlib import Path

import pytest

from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.recognise import recognise
from tests.survey.files import read_text, write_csv, write_workbook

HEADER = ("Номер", "Оплата: вы довольны? (1 - совсем не доволен, 5 - полностью доволен)", "NPS")
PEOPLE = [(n + 1, 1 + n % 5, n % 11) for n in range(30)]
ALL = 'segment = {value = "Все"}\n'


@pytest.mark.parametrize("name", ["answers.csv", "answers.xlsx"])
def test_whole_totals_are_no_answers_and_their_rows_are_told(tmp_path: Path, name: str) -> None:
    rows = [HEADER, *PEOPLE, ("Средний балл", 3, 5), ("Итого:", 90, "")]
    path = (write_csv if name.endswith("csv") else write_workbook)(tmp_path / name, rows)
    file = read_survey(path, ALL)
    assert (file.file_rows, file.rows, file.accepted) == (30, 60, 60)
    told = {note.key: note.facts for note in file.notes}
    assert told["total_rows"] == {"count": 2, "rows": "32, 33"}
    assert "total_rows" in {note.key for note in recognise(path).notes}


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_totals_are_found_whatever_ends_their_line(tmp_path: Path, ends: str) -> None:
    lines = [";".join(map(str, row)) for row in (HEADER, *PEOPLE, ("Всего", 30, 30))]
    file = read_text(tmp_path, ends.join(lines), ALL)
    assert (file.file_rows, file.accepted) == (30, 60)


@pytest.mark.parametrize(
    "text",
    [
        "Segment,Fuel: CSAT\n" + "Total,4\nShell,3\n" * 9 + "Total,5\n",
        "Segment,Fuel: CSAT\n" + "Shell,3\n" * 9 + "Total,satisfied\n",
        "Delivery: quality,NPS\nGood,9\nPoor,2\nExcellent,8\nAverage,5\n",
    ],
)
def test_what_only_looks_like_a_total_stays(tmp_path: Path, text: str) -> None:
    mapping = ALL + '[[question]]\ncolumn = "NPS"\nmetric = "nps"\n' if "NPS" in text else ""
    file = read_text(tmp_path, text, mapping)
    assert file.file_rows == text.count("\n") - 1
    assert "total_rows" not in {note.key for note in file.notes}
