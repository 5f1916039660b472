"""Dates as survey tools write them decide the wave; day and month are never mixed up in silence."""

from pathlib import Path

import pytest

from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.survey_file import SurveyFile
from tests.survey.files import read_text


def read_dates(folder: Path, *dates: str) -> SurveyFile:
    lines = [f"{date};new;pay;nps;9" for date in dates]
    return read_text(folder, "\n".join(["date;segment;stage;metric;score", *lines]))


@pytest.mark.parametrize(
    ("dates", "start", "end"),
    [
        (("2026-03-05", "2026-02-28"), "2026-02-28", "2026-03-05"),
        (("2026-03-05 23:59:00", "2026-03-06T00:01:00Z"), "2026-03-05", "2026-03-06"),
        (("2026/03/05 9:12:33 AM GMT+3",), "2026-03-05", "2026-03-05"),
        (("05.03.2026", "6.3.2026 12:30"), "2026-03-05", "2026-03-06"),
        (("05.03.26", "31.03.26"), "2026-03-05", "2026-03-31"),
        ((" 05.03.2026 ", "2026.03.07"), "2026-03-05", "2026-03-07"),
        (("20260305",), "2026-03-05", "2026-03-05"),
        (("31/12/2025", "05/03/2026"), "2025-12-31", "2026-03-05"),
        (("12/31/2025 10:00 PM", "03/05/2026"), "2025-12-31", "2026-03-05"),
        (("5 March 2026", "07-Mar-26", "1 Sept. 2025, 10:00"), "2025-09-01", "2026-03-07"),
        (("Mar 5, 2026 10:00 PM", "December 31, 2025"), "2025-12-31", "2026-03-05"),
        (("5 марта 2026 г.", "31 мая 2025 12:30", "06.03.2026"), "2025-05-31", "2026-03-06"),
        (("12-31-25", "03-05-26"), "2025-12-31", "2026-03-05"),
    ],
)
def test_dates_are_read_in_the_order_of_their_column(
    tmp_path: Path, dates: tuple[str, ...], start: str, end: str
) -> None:
    (wave,) = read_dates(tmp_path, *dates).waves
    assert (wave.start, wave.end, wave.name) == (start, end, f"2026Q{(int(end[5:7]) + 2) // 3}")


def test_where_nothing_tells_days_from_months_the_day_is_first_and_it_is_said(tmp_path: Path) -> None:
    file = read_dates(tmp_path, "03/04/2026", "05/06/2026")
    assert (file.waves[0].start, file.waves[0].end) == ("2026-04-03", "2026-06-05")
    assert [(note.key, note.facts) for note in file.notes] == [("day_first", {"column": "date"})]


def test_a_month_that_stands_first_late_in_the_file_decides_for_the_column(tmp_path: Path) -> None:
    file = read_dates(tmp_path, *["03/04/2026"] * 20_000, "03/14/2026")
    assert (file.waves[0].start, file.waves[0].end) == ("2026-03-04", "2026-03-14")
    assert file.notes == ()


@pytest.mark.parametrize("date", ["", "весной", "2026-13-45", "0926-01-01"])
def test_an_answer_without_a_readable_date_counts_and_is_told(tmp_path: Path, date: str) -> None:
    file = read_dates(tmp_path, "2026-03-05", date)
    assert file.accepted == 2
    assert [(note.key, note.facts["count"]) for note in file.notes] == [("undated", 1)]


def test_only_dates_of_counted_answers_make_the_wave(tmp_path: Path) -> None:
    text = "date,segment,stage,metric,score\n2026-03-05,new,pay,nps,9\n2027-01-01,new,pay,nps,99\n"
    (wave,) = read_text(tmp_path, text).waves
    assert (wave.name, wave.end) == ("2026Q1", "2026-03-05")


_DAYS = (
    "2026-03-05",
    "2025-12-31",
    "0026-03-06",
    "0926-01-01",
    "infinity",
    "12026-01-01",
    "1970-01-01",
    None,
)
_MOMENTS = ("2026-03-05 23:59:59.5", "2025-12-31 00:00:00", "0026-03-06 12:00:00", "infinity", None)


@pytest.mark.parametrize(
    ("kind", "days"), [("date", _DAYS), ("timestamp", _MOMENTS), ("timestamptz", _MOMENTS)]
)
@pytest.mark.parametrize("duplicates", ["keep", "last"])
def test_a_column_that_holds_dates_says_what_its_texts_would(
    tmp_path: Path, kind: str, days: tuple[str | None, ...], duplicates: str
) -> None:
    typed, texts = (_parquet(tmp_path / f"{as_}.parquet", kind, as_, days) for as_ in (kind, "varchar"))
    one, other = (read_survey(path, f'duplicates = "{duplicates}"') for path in (typed, texts))
    assert (one.waves, one.counts, one.left_out, one.stages) == (
        other.waves,
        other.counts,
        other.left_out,
        other.stages,
    )
    assert [(note.key, note.facts) for note in one.notes] == [(note.key, note.facts) for note in other.notes]
    assert (one.waves[0].start, one.waves[0].end) == ("2025-12-31", "2026-03-06")


def _parquet(path: Path, kind: str, as_: str, days: tuple[str | None, ...]) -> Path:
    """Write answers on these days; the places stand in another order than they are named."""
    import duckdb

    with duckdb.connect() as connection:
        connection.execute("create table told (day varchar, number integer)")
        connection.executemany(
            "insert into told values (?, ?)", list(zip(days, range(len(days)), strict=True))
        )
        answers = (
            "select ('R' || number % 3) as respondent, 'new' as segment, 'place ' || -number as stage, "
            f"'nps' as metric, number + 5 as score, day::{kind}::{as_} as date from told order by number"
        )
        connection.execute(f"copy ({answers}) to '{path}' (format parquet)")
    return path
