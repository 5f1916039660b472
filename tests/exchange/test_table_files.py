"""Tables of figures as files: numbers stay numbers, nothing runs as a formula."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from cjm_studio.exchange.figure_table import Cell, FigureTable, as_text
from cjm_studio.exchange.table_files import csv_text, harmless, write_table
from cjm_studio.model.errors import BadInput

TABLE = FigureTable(
    "Share: [by/stage]",
    ("Stage", "Share", "n"),
    (
        (Cell('=HYPERLINK("http://x")'), Cell("56%", 0.5636, "share"), Cell("55", 55, "whole")),
        (Cell("Приём\nзаявки"), Cell("<5"), Cell("<5")),
    ),
    ("A note",),
)


def test_csv_is_read_back_with_exact_numbers() -> None:
    lines = list(csv.reader(StringIO(csv_text([TABLE], "en"))))
    assert lines[1] == ['\'=HYPERLINK("http://x")', "0.5636", "55"]
    assert lines[2] == ["Приём\nзаявки", "<5", "<5"]


def test_russian_csv_has_semicolons_and_decimal_commas() -> None:
    lines = list(csv.reader(StringIO(csv_text([TABLE], "ru")), delimiter=";"))
    assert lines[1][1:] == ["0,5636", "55"]


def test_a_workbook_holds_numbers_and_texts_and_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    write_table(path, [TABLE, TABLE], language="en")
    book = CalamineWorkbook.from_path(str(path))
    assert book.sheet_names == ["Share by stage", "Share by stage 2"]
    lines = book.get_sheet_by_index(0).to_python()
    assert lines[-2] == ['=HYPERLINK("http://x")', 0.5636, 55.0]
    import zipfile

    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "'=1", "＝1"])
def test_what_looks_like_a_formula_is_made_a_text(text: str) -> None:
    assert harmless(text).startswith("'")


def test_a_copied_table_is_lines_and_tabs() -> None:
    assert as_text(TABLE, [1]) == "Stage\tShare\tn\nПриём заявки\t<5\t<5"


def test_a_refusal_of_the_system_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="system_refused"):
        write_table(tmp_path / "none" / "table.csv", [TABLE], language="en")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["table.csv", "table.xlsx"])
def test_a_writing_that_is_given_up_leaves_the_older_file_alone(tmp_path: Path, name: str) -> None:
    long = FigureTable("Long", ("n",), tuple((Cell(str(n), n, "whole"),) for n in range(450)))
    told: list[tuple[int, int]] = []
    write_table(
        tmp_path / name, [TABLE, long], language="en", on_progress=lambda *so_far: told.append(so_far)
    )
    older = (tmp_path / name).read_bytes()
    assert told == sorted(told, key=lambda so_far: so_far[0] / so_far[1])
    assert told[-1] == (1, 1)
    for turn in range(len(told)):
        steps = iter(range(turn))

        def give_up(done: int, total: int, steps: Iterator[int] = steps) -> None:
            if next(steps, None) is None:
                raise InterruptedError

        with pytest.raises(InterruptedError):
            write_table(tmp_path / name, [TABLE, long], language="en", on_progress=give_up)
        assert [path.name for path in tmp_path.iterdir()] == [name]
        assert (tmp_path / name).read_bytes() == older
