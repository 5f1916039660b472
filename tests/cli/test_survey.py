"""The command `survey`: all of it or nothing, with a report."""

import json
from pathlib import Path
from typing import Any

import pytest

from cjm_studio.cli.main import run
from cjm_studio.document.queries import segments, waves
from cjm_studio.model.metrics import Limit, Reading, Source
from cjm_studio.storage.resting_file import read
from tests.survey.files import RUSSIAN, write_csv, write_text

Output = pytest.CaptureFixture[str]

ROWS = [
    RUSSIAN,
    *(
        (f"r{number}", "05.03.2026", "Новые", "Оплата", "Сайт", "CES 2.0", score, "")
        for number, score in enumerate("77665111")
    ),
    ("r9", "05.03.2026", "Новые", "Оплата", "Сайт", "CES 2.0", "не знаю", ""),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "опрос.csv", ROWS, delimiter=";", encoding="cp1251")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tmp_path / "map.cjm"


def refused(argv: list[str], output: Output) -> str:
    """Return the one sentence on stderr."""
    output.readouterr()
    assert run(["survey", *argv]) == 2
    said = output.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    return said.err


def test_a_new_project_is_made_and_told_of(project: Path, data: Path, capsys: Output) -> None:
    assert run(["survey", str(project), str(data), "--limit", "ces2=25%", "--season", "spring"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "опрос.csv: 9 answers read, 8 counted, 1 left out",
        "  don’t know: 1 (rows 10)",
        "Added:",
        "  segments: Новые",
        "  stages: Оплата",
        "  channels: Сайт",
        "  metrics: ces2",
        "  waves: 2026Q1",
        "Levels, 2026Q1 (segment × stage × metric):",
        "  not enough data: 1",
    ]
    document = read(project)
    assert [wave.season for wave in waves(document)] == ["spring"]
    assert [limit.value for limit in document.all(Limit)] == [0.25]
    assert run(["validate", str(project)]) == 0


def test_the_summary_is_russian_where_russian_is_spoken(
    project: Path, data: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    assert run(["survey", str(project), str(data)]) == 0
    assert capsys.readouterr().out.startswith("опрос.csv: прочитано ответов — 9, учтено — 8, не вошло — 1\n")


def test_the_report_says_what_was_read(project: Path, data: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    assert run(["survey", str(project), str(data), "--report", str(path)]) == 0
    report = json.loads(path.read_text(encoding="utf-8"))
    by_file = report.pop("by_file")
    assert report == {
        "files": ["опрос.csv"],
        "encoding": "cp1251",
        "delimiter": ";",
        "rows": 9,
        "accepted": 8,
        "left_out": [{"reason": "dont_know", "count": 1, "rows": [10]}],
        "created": {
            "segments": ["Новые"],
            "journeys": ["Новые"],
            "stages": ["Оплата"],
            "channels": ["Сайт"],
            "metrics": ["ces2"],
            "waves": ["2026Q1"],
        },
        "waves": ["2026Q1"],
    }
    assert [(one["file"], one["file_rows"], one["notes"]) for one in by_file] == [("опрос.csv", 9, [])]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["map.cjm", "report.json", "опрос.csv"]


def test_the_rows_of_several_files_are_told_apart(project: Path, data: Path, tmp_path: Path) -> None:
    other = write_csv(tmp_path / "b.csv", [ROWS[0], ROWS[1], ROWS[-1]])
    path = tmp_path / "report.json"
    assert run(["survey", str(project), str(data), str(other), "--report", str(path)]) == 0
    report: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    assert (report["rows"], report["accepted"], report["encoding"]) == (11, 9, "cp1251, utf-8")
    assert [(entry["file"], entry["rows"]) for entry in report["left_out"]] == [
        ("опрос.csv", [10]),
        ("b.csv", [3]),
    ]


def test_answers_join_a_project_that_is_there(project: Path, data: Path, capsys: Output) -> None:
    assert run(["new", str(project), "--language", "ru"]) == 0
    assert run(["survey", str(project), str(data), "--wave", "Весна"]) == 0
    document = read(project)
    assert [segment.name for segment in segments(document)] == ["Все клиенты", "Новые"]
    assert [wave.name for wave in waves(document)] == ["Весна"]


def test_a_mapping_is_read_from_its_file(project: Path, tmp_path: Path) -> None:
    data = write_text(tmp_path / "a.csv", "q\n5\n6\n")
    constants = 'segment = {value = "all"}\nstage = {value = "pay"}\nmetric = {value = "ces2"}\nscore = "q"\n'
    mapping = write_text(tmp_path / "m.toml", constants)
    assert run(["survey", str(project), str(data), "--mapping", str(mapping)]) == 0


@pytest.mark.parametrize(
    ("text", "value"), [("ces2=0.25", 0.25), ("CES2=0,3", 0.3), (" ces2 = 12.5% ", 0.125)]
)
def test_a_limit_may_be_written_in_several_ways(project: Path, data: Path, text: str, value: float) -> None:
    assert run(["survey", str(project), str(data), "--limit", text]) == 0
    assert [limit.value for limit in read(project).all(Limit)] == [value]


@pytest.mark.parametrize(
    "limit", ["ces2", "ces2=", "=0.3", "ces2=a", "ces2=25", "ces2=0", "ces2=nan", "nps=0.3"]
)
def test_a_wrong_limit_leaves_no_file(project: Path, data: Path, limit: str, capsys: Output) -> None:
    refused([str(project), str(data), "--limit", limit], capsys)
    assert not project.exists()


def test_a_failed_import_leaves_the_project_as_it_was(project: Path, data: Path, capsys: Output) -> None:
    assert run(["survey", str(project), str(data)]) == 0
    before = project.read_bytes()
    report = project.with_name("r.json")
    bad = write_text(project.with_name("bad.csv"), "segment,stage,metric,score\nnew,pay,CES,3\n")
    for argv, said in (
        ([str(data)], "was imported already on"),
        ([str(bad)], "does not say which Customer Effort Score"),
        ([str(project.with_name("none.csv"))], "There is no survey file none.csv"),
        ([str(bad), "--mapping", str(project.with_name("none.toml"))], "There is no mapping none.toml"),
        ([str(bad), "--report", str(bad)], "would be written over"),
        ([str(bad), "--report", str(project.parent)], "is a folder"),
    ):
        assert said in refused(
            [str(project), *argv, *([] if "--report" in argv else ["--report", str(report)])], capsys
        )
        assert project.read_bytes() == before
        assert not report.exists()


def test_where_the_report_cannot_be_written_nothing_is_imported(
    project: Path, data: Path, capsys: Output
) -> None:
    refused([str(project), str(data), "--report", str(project.parent / "nowhere" / "r.json")], capsys)
    assert not project.exists()


def test_where_the_project_cannot_be_written_there_is_no_report(
    tmp_path: Path, data: Path, capsys: Output
) -> None:
    report = tmp_path / "r.json"
    refused([str(tmp_path / "nowhere" / "map.cjm"), str(data), "--report", str(report)], capsys)
    assert [file.name for file in tmp_path.iterdir()] == [data.name]


def test_a_file_that_comes_again_replaces_its_answers_when_asked(
    project: Path, data: Path, capsys: Output
) -> None:
    assert run(["survey", str(project), str(data), "--limit", "ces2=25%"]) == 0
    write_csv(data, [*ROWS, ("r77", *ROWS[1][1:])], delimiter=";", encoding="cp1251")
    capsys.readouterr()
    assert run(["survey", str(project), str(data), "--replace"]) == 0
    assert "Earlier answers replaced, source: опрос.csv" in capsys.readouterr().out
    document = read(project)
    (source,) = document.all(Source)
    assert (source.n, source.rows) == (9, 10)
    assert sum(people for reading in document.all(Reading) for _, people in reading.counts) == 9
    assert refused([str(project), str(data), "--replace"], capsys)


def test_a_changed_file_is_not_counted_beside_itself_unless_people_say_so(
    project: Path, data: Path, capsys: Output
) -> None:
    assert run(["survey", str(project), str(data)]) == 0
    write_csv(data, [*ROWS, ("r77", *ROWS[1][1:])], delimiter=";", encoding="cp1251")
    before = project.read_bytes()
    said = refused([str(project), str(data)], capsys)
    assert "--replace" in said
    assert "--add" in said
    assert "2026Q1" in said
    assert project.read_bytes() == before
    assert run(["survey", str(project), str(data), "--add"]) == 0
    assert len(list(read(project).all(Source))) == 2


def test_a_file_of_the_same_name_may_bring_another_wave(project: Path, data: Path) -> None:
    assert run(["survey", str(project), str(data)]) == 0
    later = [ROWS[0], *((row[0], "05.06.2026", *row[2:]) for row in ROWS[1:])]
    write_csv(data, later, delimiter=";", encoding="cp1251")
    assert run(["survey", str(project), str(data)]) == 0
    assert [wave.name for wave in waves(read(project))] == ["2026Q1", "2026Q2"]


def test_files_of_different_forms_have_a_mapping_each(
    project: Path, data: Path, tmp_path: Path, capsys: Output
) -> None:
    other = write_text(tmp_path / "b.csv", "q\n5\n6\n")
    first = write_text(tmp_path / "first.toml", 'waves = "month"\nseason = "spring"\n')
    second = write_text(
        tmp_path / "second.toml",
        'segment = {value = "Новые"}\nstage = {value = "Оплата"}\nmetric = {value = "ces2"}\nscore = "q"\n'
        'wave = {value = "Лето"}\n',
    )
    mappings = ["--mapping", str(first), "--mapping", str(second)]
    assert "2 mappings were given for 1 files" in refused([str(project), str(data), *mappings], capsys)
    assert run(["survey", str(project), str(data), str(other), *mappings]) == 0
    assert {(wave.name, wave.season) for wave in waves(read(project))} == {
        ("2026-03", "spring"),
        ("Лето", ""),
    }


def test_nobody_of_the_file_is_in_the_project(project: Path, tmp_path: Path) -> None:
    rows = [("respondent", "E-mail", "segment", "stage", "metric", "score", "w")]
    rows += [(f"id-{n:05}", f"client{n}@secret.ru", "A", "Pay", "nps", "7", "1.5") for n in range(20)]
    data = write_csv(tmp_path / "a.csv", rows)
    mapping = tmp_path / "m.toml"
    mapping.write_text('weight = "w"', encoding="utf-8")
    assert run(["survey", str(project), str(data), "--mapping", str(mapping)]) == 0
    stored = project.read_bytes()
    assert b"secret.ru" not in stored
    assert b"id-000" not in stored
    (reading,) = read(project).all(Reading)
    assert reading.weights == ((7, 30.0, 45.0),)


def test_two_sheets_of_a_workbook_are_two_sources_and_each_comes_once(
    project: Path, tmp_path: Path, capsys: Output
) -> None:
    from xlsxwriter import Workbook

    book = tmp_path / "answers.xlsx"
    mappings = {}
    with Workbook(str(book)) as workbook:
        for segment in ("New", "Loyal"):
            sheet = workbook.add_worksheet(segment)
            sheet.write_row(0, 0, ["segment", "stage", "metric", "score", "wave"])
            for row in range(1, 9):
                sheet.write_row(row, 0, [segment, "Pay", "ces2", row % 7 + 1, "W1"])
            mappings[segment] = write_text(tmp_path / f"{segment}.toml", f'sheet = "{segment}"\n')
    for mapping in mappings.values():
        assert run(["survey", str(project), str(book), "--mapping", str(mapping)]) == 0
    assert [segment.name for segment in segments(read(project))] == ["New", "Loyal"]
    again = refused([str(project), str(book), "--mapping", str(mappings["Loyal"])], capsys)
    assert "imported already" in again
