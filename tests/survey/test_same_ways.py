"""However a table is counted - in one statement, read twice at a time, or as Parquet - it says the same."""

import csv
import random
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from cjm_studio.survey import cube
from cjm_studio.survey.quoting import file_sql, quoted
from cjm_studio.survey.read_survey import read_survey
from cjm_studio.survey.survey_file import SurveyFile

LONG = ("Client", "Date", "Orders", "Stage", "Metric", "Score", "W")
WIDE = ("Client", "Date", "Orders", "City", "NPS", "CSAT", "W")
PEOPLE = ("", "  ", "a", "A ", "b", "Ё", "ё", "c\u00a0", *(f"p{number}" for number in range(8)))
DATES = ("", "2026-03-05", "2026-03-06 10:15", "2026-07-01", "0001-01-01", "2226-01-01", "1971-05-05", "soon")
ORDERS = ("", "0", "1", "1,5", "2.0", "many", "1 000")
SCORES = ("7", "6", "3", "1", " 5 ", "n/a", "", "99")
WEIGHTS = ("1", "0.5", "1,25", "0", "-1", "", "x", "0,333333333")
SEGMENTS = """[[segment]]
name = "few"
when = {column = "Orders", max = 1}
[[segment]]
name = "others"
when = {column = "Orders", missing = false}
"""
QUESTIONS = """[[question]]
column = "NPS"
metric = "nps"
[[question]]
column = "CSAT"
metric = "csat"
stage = "Pay"
"""


def table(chance: random.Random, *, wide: bool) -> list[tuple[str, ...]]:
    """Return a small table, with rows that stand twice."""
    pick = chance.choice
    people = PEOPLE if chance.random() < 0.7 else tuple(f"n{number}" for number in range(400))
    rows = [
        (
            *(pick(people), pick(DATES), pick(ORDERS), pick(("Pay", "pay ", "Find", ""))),
            *(pick(("NPS", "csat")) if not wide else pick(SCORES), pick(SCORES), pick(WEIGHTS)),
        )
        for _ in range(chance.randrange(1, 25))
    ]
    rows += chance.choices(rows, k=chance.randrange(4))
    chance.shuffle(rows)
    return [*rows, ("z", "2026-03-05", "1", "Pay", "7" if wide else "NPS", "5", "1")]


def mapping(chance: random.Random, *, wide: bool) -> str:
    duplicates, same = chance.choice(("", "keep", "first", "last")), chance.choice(("", "wave", "day", "row"))
    lines = ['respondent = "Client"', 'date = "Date"']
    lines += [f'duplicates = "{duplicates}"'] if duplicates else []
    lines += [f'same_answer = "{same}"'] if same else []
    lines += ['weight = "W"'] if chance.random() < 0.5 else []
    lines += [f'waves = "{chance.choice(("month", "quarter"))}"'] if chance.random() < 0.5 else []
    lines += [] if (rules := chance.random() < 0.6) else ['segment = {value = "all"}']
    return "\n".join([*lines, SEGMENTS if rules else "", QUESTIONS if wide else ""])


def as_parquet(text: Path) -> Path:
    import duckdb

    path = text.with_suffix(".parquet")
    cells = f"read_csv({file_sql(text)}, all_varchar = true, header = true, delim = ';')"
    duckdb.execute(f"copy (select * from {cells}) to {quoted(str(path))} (format parquet)")
    return path


def said(file: SurveyFile) -> SurveyFile:
    """Return what a file says but for where it stood; the rows of Parquet have no header above them."""
    above = 0 if file.name.endswith(".parquet") else 1
    left_out = [
        msgspec.structs.replace(entry, rows=tuple(row - above for row in entry.rows))
        for entry in file.left_out
    ]
    return replace(file, name="", sha256="", encoding="", delimiter="", left_out=tuple(left_out))


@pytest.mark.parametrize("wide", [False, True], ids=["long", "wide"])
@pytest.mark.parametrize("seed", range(8))
def test_all_ways_of_counting_say_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, *, wide: bool
) -> None:
    chance = random.Random(seed)
    told, path = mapping(chance, wide=wide), tmp_path / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([WIDE if wide else LONG, *table(chance, wide=wide)])
    usual = said(read_survey(path, told))
    assert usual.rows == usual.accepted + sum(entry.count for entry in usual.left_out)
    assert said(read_survey(as_parquet(path), told)) == usual
    monkeypatch.setattr(cube, "_SHORT", 0)
    assert said(read_survey(path, told)) == usual
