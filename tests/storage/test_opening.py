"""Files that cannot be opened: one clear sentence each, and not a byte of them changed."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cjm_studio.model.errors import BadInput
from cjm_studio.model.schema import FORMAT_VERSION
from cjm_studio.storage.findings import findings
from cjm_studio.storage.project_file import ProjectFile
from cjm_studio.storage.resting_file import read
from cjm_studio.wording.problems import problem_words
from tests.builders import shop
from tests.storage.steps import files

Spoil = Callable[[Path], object]


def statement(sql: str) -> Spoil:
    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path)) as file, file:
            file.executescript(sql)

    return spoil


def overwritten(path: Path, *, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at : at + 3000] = b"x" * 3000
    path.write_bytes(content)


CASES: dict[str, tuple[str, Spoil]] = {
    "empty": ("file_empty", lambda path: path.write_bytes(b"")),
    "text": ("file_not_project", lambda path: path.write_text("name;score\nAnna;7\n")),
    "first bytes only": ("file_cut_short", lambda path: path.write_bytes(path.read_bytes()[:60])),
    "header only": ("file_cut_short", lambda path: path.write_bytes(path.read_bytes()[:100])),
    "half": ("file_cut_short", lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])),
    "overwritten header page": ("file_damaged", lambda path: overwritten(path, at=100)),
    "overwritten page": ("file_damaged", lambda path: overwritten(path, at=4096 * 2)),
    "another program's": ("file_foreign", statement("PRAGMA application_id = 252006673")),
    "newer": ("file_newer", statement(f"PRAGMA user_version = {FORMAT_VERSION + 1}")),
    "older than any": ("file_too_old", statement("PRAGMA user_version = 0")),
    "no tables": ("file_damaged", statement("DROP TABLE node")),
    "no JSON": ("file_damaged", statement("UPDATE node SET body = 'stage' WHERE id = 'stage-1'")),
    "wrong type": (
        "file_damaged",
        statement("UPDATE node SET body = json_set(body, '$.order', 'first') WHERE id = 'stage-1'"),
    ),
    "missing record": ("file_inconsistent", statement("DELETE FROM node WHERE id = 'journey-1'")),
}


@pytest.mark.parametrize(("key", "spoil"), CASES.values(), ids=CASES.keys())
def test_a_file_that_is_not_sound_is_refused_and_left_alone(
    path: Path, state: Path, key: str, spoil: Spoil
) -> None:
    ProjectFile.create(shop().document(), path).close()
    spoil(path)
    before = path.read_bytes(), path.stat().st_mtime_ns, files(path.parent)
    for attempt in (ProjectFile.open, read):
        with pytest.raises(BadInput) as refused:
            attempt(path)
        assert refused.value.key == key
        assert str(path) in problem_words(refused.value, "ru")
        assert str(path) in problem_words(refused.value, "en")
    assert (path.read_bytes(), path.stat().st_mtime_ns, files(path.parent)) == before
    assert files(state / "working") == []


def test_a_file_that_is_not_there_or_is_a_folder_is_refused(path: Path, state: Path) -> None:
    for place, key in ((path, "file_missing"), (path.parent, "file_is_folder"), (path / "x", "file_missing")):
        for attempt in (ProjectFile.open, read, findings):
            with pytest.raises(BadInput, match=key):
                attempt(place)
    assert files(state) == []


def test_a_file_that_another_program_broke_off_writing_is_refused(path: Path) -> None:
    ProjectFile.create(shop().document(), path).close()
    path.with_name(path.name + "-journal").write_bytes(b"half a transaction")
    with pytest.raises(BadInput, match="file_unfinished"):
        ProjectFile.open(path)


def test_a_file_that_another_program_put_into_wal_mode_opens_without_side_files(path: Path) -> None:
    ProjectFile.create(shop().document(), path).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA journal_mode=WAL")
    before = path.read_bytes()
    assert len(read(path)) == len(shop().records)
    ProjectFile.open(path).close()
    assert (path.read_bytes(), files(path.parent)) == (before, [path.name])


@pytest.mark.skipif(os.name != "posix", reason="permissions are told otherwise there")
def test_a_file_that_may_not_be_read_is_refused(path: Path, as_nobody: Path) -> None:
    secret = as_nobody / "secret.cjm"
    secret.write_bytes(b"secret")
    secret.chmod(0)
    for attempt in (ProjectFile.open, read):
        with pytest.raises(BadInput, match="file_forbidden"):
            attempt(secret)
