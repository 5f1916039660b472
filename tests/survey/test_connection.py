"""Databases that count survey files, one after the other."""

from pathlib import Path

from cjm_studio.survey.connection import let_go, open_connection


def test_a_database_that_was_let_go_comes_back_empty(tmp_path: Path) -> None:
    first = open_connection(tmp_path)
    first.execute("create table answers as select 1 as score")
    let_go(first)

    second = open_connection(tmp_path / "next")

    assert second is first
    assert second.execute("select count(*) from duckdb_tables()").fetchone() == (0,)
    assert second.execute("select current_setting('temp_directory')").fetchone() == (str(tmp_path / "next"),)
    let_go(second)


def test_two_files_at_a_time_have_a_database_each(tmp_path: Path) -> None:
    one, other = open_connection(tmp_path), open_connection(tmp_path)
    one.execute("create table answers as select 1 as score")

    assert other.execute("select count(*) from duckdb_tables()").fetchone() == (0,)
    let_go(one)
    let_go(other)


def test_a_database_that_has_spilled_holds_on_to_its_folder_and_is_not_used_again(tmp_path: Path) -> None:
    spilled = open_connection(tmp_path)
    spilled.execute("set memory_limit = '20MiB'")
    spilled.execute("create table answers as select range as score, hash(range) as key from range(2000000)")
    assert any(tmp_path.iterdir())

    let_go(spilled)

    assert not any(tmp_path.iterdir())
    following = open_connection(tmp_path)
    assert following is not spilled
    let_go(following)
