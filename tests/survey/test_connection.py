"""Databases that count survey files, one after the other."""

import errno
from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey import cube, repeated_keys
from cjm_studio.survey.connection import let_go, open_connection
from cjm_studio.survey.read_survey import read_survey


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


def test_a_few_are_kept_and_no_more(tmp_path: Path) -> None:
    several = [open_connection(tmp_path) for _ in range(4)]
    for one in several:
        let_go(one)
    again = [open_connection(tmp_path) for _ in range(4)]

    assert len({id(one) for one in several} & {id(one) for one in again}) == 2
    for one in again:
        one.close()


def test_a_reading_that_breaks_off_leaves_rows_in_their_order_for_the_next_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    path = tmp_path / "a.csv"
    people = "".join(f"p{number},new,pay,nps,7\n" for number in range(3000))
    path.write_text(f"respondent,segment,stage,metric,score\n{people}")
    monkeypatch.setattr(cube, "_SHORT", 0)
    monkeypatch.setattr(repeated_keys, "_twice", full)
    with pytest.raises(BadInput) as refused:
        read_survey(path)

    assert refused.value.key == "survey_no_room"
    following = open_connection(tmp_path)
    assert following.execute("select current_setting('preserve_insertion_order')").fetchone() == (True,)
    let_go(following)


def test_a_table_that_is_refused_before_it_is_counted_gives_its_database_back(tmp_path: Path) -> None:
    first = open_connection(tmp_path)
    let_go(first)
    path = tmp_path / "a.csv"
    path.write_text("segment,stage,metric,score\nnew,pay,nps,7\n")
    with pytest.raises(BadInput):
        read_survey(path, 'date = {value = "some day"}')

    assert open_connection(tmp_path) is first
    let_go(first)
