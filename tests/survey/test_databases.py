"""A database is asked for counts: what it may do, what is kept of it, and what is refused."""

import json
import sqlite3
import sys
from pathlib import Path

import pytest

from cjm_studio.cli.main import run
from cjm_studio.model.errors import BadInput
from cjm_studio.survey.database import read_query, recipe_parts, without_password
from cjm_studio.survey.engines import source_of
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.survey_file import Cancelled
from tests.survey import places
from tests.survey.files import counted
from tests.survey.hostile import key_of


def refusal(url: str, query: str, mapping: str = "") -> str:
    with pytest.raises(BadInput) as refused:
        read_query(url, query, mapping)
    return key_of(refused.value, secret="secret")


def test_what_cannot_be_asked_is_refused(tmp_path: Path) -> None:
    url = places.as_sqlite(tmp_path / "shop.db")
    assert refusal(url, " ") == "query_empty"
    assert refusal(url, "nothing_here") == "query_failed"
    assert refusal(url, "select 1 as x") == "header_unknown"
    assert refusal(url, "select * from answers where 1 = 0") == "survey_only_header"
    assert refusal(url, "drop table answers") == "query_failed"
    assert refusal(f"sqlite:///{tmp_path}/none.db", "answers") == "database_missing"
    assert refusal("shop.db", "answers") == "database_url"
    (tmp_path / "text.db").write_text("not a database at all, but long enough to be looked at" * 20)
    assert refusal(f"sqlite:///{tmp_path}/text.db", "answers") == "database_unreachable"
    assert refusal(f"duckdb:///{tmp_path}/text.db", "answers") == "database_unreachable"
    with sqlite3.connect(tmp_path / "shop.db") as connection:
        assert connection.execute("select count(*) from answers").fetchone() == (30,)


@pytest.mark.parametrize(
    ("kind", "driver", "extra"),
    [
        ("bigquery", "google.cloud.bigquery", "bigquery"),
        ("clickhouse", "clickhouse_connect", "clickhouse"),
        ("snowflake", "snowflake.connector", "snowflake"),
        ("pyspark", "pyspark", "spark"),
        ("trino", "trino", "databases"),
    ],
)
def test_an_engine_without_its_driver_names_the_extra_that_brings_it(
    kind: str, driver: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, driver, None)
    with pytest.raises(BadInput, match="database_extra") as refused:
        read_query(f"{kind}://server/shop", "answers")
    assert refused.value.facts == {"kind": kind, "extra": extra}


def test_a_duckdb_query_reads_no_other_file(tmp_path: Path) -> None:
    url = places.as_duckdb(tmp_path / "shop.duckdb")
    other = places.as_csv(tmp_path / "other.csv")
    assert refusal(url, f"select * from read_csv('{other}')") == "query_failed"


def test_numbers_dates_and_gaps_of_a_database_are_what_a_file_would_hold(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with sqlite3.connect(path) as connection:
        connection.execute(
            "create table answers (segment text, stage text, metric text, score real, date text)"
        )
        rows = [("new", "pay", "nps", 7.0, "2026-03-05 10:11:12"), ("new", "pay", "nps", None, None)]
        connection.executemany("insert into answers values (?, ?, ?, ?, ?)", rows * 3)
    file = read_query(f"sqlite:///{path}", "answers")
    assert counted(file) == {("new", "pay", None, "nps", "2026Q1", 7): 3}
    assert [(entry.reason, entry.count, entry.rows) for entry in file.left_out] == [("empty", 3, ())]


def test_people_who_answer_twice_are_told_by_the_database(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with sqlite3.connect(path) as connection:
        connection.execute("create table answers (respondent, segment, stage, metric, score)")
        rows = [
            ("r1", "new", "pay", "nps", 7),
            ("R1 ", "new", "Pay", "nps", 8),
            ("r2", "new", "pay", "nps", 9),
        ]
        connection.executemany("insert into answers values (?, ?, ?, ?, ?)", rows)
    url = f"sqlite:///{path}"
    assert refusal(url, "answers") == "query_repeats"
    assert read_query(url, "answers", 'duplicates = "keep"').accepted == 3
    assert read_query(url, "select * from answers where score > 7").accepted == 2


def test_the_recipe_holds_the_query_and_no_password(tmp_path: Path) -> None:
    url = places.as_sqlite(tmp_path / "shop.db")
    query, mapping = "select *, '\"ё\\\"' as word\nfrom answers", 'stages = ["Pay"]'
    file = read_query(url, query, mapping)
    assert recipe_parts(file.recipe) == (url, query, mapping)
    assert recipe_parts(mapping) == ("", "", mapping)
    assert parse_mapping(mapping).stages == ("Pay",)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://ann:secret@host:5432/shop?sslmode=on", "postgresql://ann@host:5432/shop?sslmode=on"),
        ("postgresql://host/shop?password=secret&user=ann", "postgresql://host/shop?user=ann"),
        ("postgresql:///shop?user=ann&password=secret", "postgresql:///shop?user=ann"),
        ("sqlite:////data/shop.db", "sqlite:////data/shop.db"),
    ],
)
def test_a_url_is_shown_without_its_password(url: str, shown: str) -> None:
    assert without_password(url) == shown


def test_equal_counts_are_known_again_and_others_are_not(tmp_path: Path) -> None:
    url = places.as_sqlite(tmp_path / "shop.db")
    first, again = read_query(url, "answers"), read_query(url, "select * from answers order by score")
    assert first.sha256 == again.sha256
    assert first.sha256 != read_query(url, "select * from answers limit 29").sha256


def test_a_reader_who_wants_to_stop_is_heard(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        read_query(places.as_sqlite(tmp_path / "shop.db"), "answers", cancelled=lambda: True)


def test_a_table_is_named_with_its_schema_and_a_query_stands_in_brackets() -> None:
    assert source_of("public.answers") == '"public"."answers"'
    assert source_of("select 1 -- one;") == "(select 1 -- one\n) as answers"


def test_the_command_imports_what_a_query_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = places.as_sqlite(tmp_path / "shop.db")
    project, report = str(tmp_path / "shop.cjm"), tmp_path / "r.json"
    command = ["survey", project, "--from", url, "--query", "answers", "--report", str(report)]
    assert run(command) == 0
    assert "(rows" not in capsys.readouterr().out
    told = json.loads(report.read_text("utf-8"))
    assert told["rows"] == told["accepted"] + sum(entry["count"] for entry in told["left_out"]) == 30
    before = Path(project).read_bytes()
    assert run(command) != 0
    assert run(["survey", project, "--from", url]) != 0
    assert run(["survey", project]) != 0
    assert (
        run(["survey", project, "--from", url, "--query", "select * from answers where score = '4.5'"]) != 0
    )
    assert Path(project).read_bytes() == before
