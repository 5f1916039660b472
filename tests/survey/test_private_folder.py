"""The folder for copies of a survey file: nothing of it stays, and what has no room says so."""

import errno
import fcntl
import os
import tempfile
from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.private_folder import private_folder
from cjm_studio.survey.read_survey import read_survey
from tests.survey.hostile import key_of
from tests.survey.test_same_ways import as_parquet


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the temporary files of this test stand by themselves."""
    folder = tmp_path / "temporary 'files' [1] {,}%"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def left_by_a_killed_reading(temporary: Path) -> Path:
    folder = temporary / "cjm-survey-killed"
    folder.mkdir()
    (folder / "lock").touch()
    (folder / "tidy.csv").write_text("ivan@mail.example")
    return folder


def test_what_a_killed_reading_left_is_removed_by_the_next_one(temporary: Path) -> None:
    left = left_by_a_killed_reading(temporary)
    with private_folder("a.csv") as folder:
        assert not left.exists()
        assert list(temporary.iterdir()) == [folder]
    assert not list(temporary.iterdir())


def test_the_folder_of_a_reading_that_goes_on_stays(temporary: Path) -> None:
    busy = left_by_a_killed_reading(temporary)
    about_to_begin = temporary / "cjm-survey-new"
    about_to_begin.mkdir()
    with (busy / "lock").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with private_folder("a.csv") as one, private_folder("b.csv") as other:
            assert {busy, about_to_begin, one, other} == set(temporary.iterdir())


@pytest.mark.parametrize("error", [MemoryError(), OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))])
def test_a_full_disk_or_memory_is_one_clear_sentence(temporary: Path, error: Exception) -> None:
    with pytest.raises(BadInput) as refused, private_folder("a.csv"):
        raise error
    assert key_of(refused.value, secret="cjm-survey") == "survey_no_room"
    assert not list(temporary.iterdir())


def test_counting_that_needs_more_memory_than_there_is_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from cjm_studio.survey import connection

    monkeypatch.setattr(connection, "_MEMORY", "2MiB")
    monkeypatch.setattr(connection, "_idle", [])
    path = Path(tempfile.gettempdir()) / "a.csv"
    people = "".join(f"p{number},new,pay,nps,7\n" for number in range(20_000))
    path.write_text(f"respondent,segment,stage,metric,score\n{people}")
    with pytest.raises(BadInput) as refused:
        read_survey(path)
    assert refused.value.key == "survey_no_room"


@pytest.mark.parametrize(
    ("name", "other"),
    [("a[1]", "a1"), ("a*b", "axb"), ("как вам?", "как вам!"), ("**", "b"), ("{a,b}", "a"), ("[!x]", "a")],
)
def test_a_name_that_looks_like_a_pattern_is_the_name_of_one_file(
    temporary: Path, name: str, other: str
) -> None:
    header = "respondent;segment;stage;metric;score\n"
    for file, score in ((other, 1), (name, 9)):
        (temporary / f"{file}.csv").write_text(f"{header}a;new;pay;nps;{score}\n")
        as_parquet(temporary / f"{file}.csv")
    for kind in ("csv", "parquet"):
        assert [(one.score, one.people) for one in read_survey(temporary / f"{name}.{kind}").counts] == [
            (9, 1)
        ]


def test_a_name_that_is_no_text_is_refused_in_a_sentence(temporary: Path) -> None:
    path = temporary / os.fsdecode(b"\xff.csv")
    try:
        path.write_text("segment,stage,metric,score\nnew,pay,nps,7\n")
    except OSError:
        pytest.skip("this disk takes no such names")
    with pytest.raises(BadInput) as refused:
        read_survey(path)
    assert key_of(refused.value, secret=str(temporary)) == "file_name_unreadable"
