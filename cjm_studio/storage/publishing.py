"""Publishing: one whole, closed file at the user's path, and its earlier versions kept aside."""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cjm_studio.model.errors import BadInput
from cjm_studio.storage.places import sync_folder, temporary_beside, versions_folder
from cjm_studio.storage.purge import purge
from cjm_studio.storage.resting_file import Stamp, stamp_of
from cjm_studio.storage.tables import guard, last_seq
from cjm_studio.storage.trouble import storing, writing

KEPT_CHANGES = 10_000
KEPT_VERSIONS = 10


class ChangedOutside(BadInput):
    """Another program has changed the file since it was opened; saving would lose that."""

    def __init__(self, path: Path) -> None:
        super().__init__("file_changed_outside", path=str(path))


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier state of a file, kept when a later one took its place."""

    path: Path
    at: datetime


def stage(connection: sqlite3.Connection, staged: Path) -> int:
    """Write the tables into one closed file, the log cut to its newest lines; return the last number."""
    with storing(staged.parent):
        staged.unlink(missing_ok=True)
        with closing(sqlite3.connect(staged, isolation_level=None)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA locking_mode=EXCLUSIVE")
            copy.execute("PRAGMA journal_mode=DELETE")
            copy.execute("PRAGMA synchronous=OFF")  # the bytes are copied once more, and synced there
            guard(copy)
            seq = last_seq(copy)
            copy.execute("DELETE FROM change WHERE seq <= ?", (seq - KEPT_CHANGES,))
            purge(copy)
    return seq


def publish(
    staged: Path, path: Path, *, unless: Callable[[Stamp | None], bool], before: Callable[[Stamp], None]
) -> Stamp:
    """Put the staged file in the place of the user's: never half of it, the version before is kept.

    `unless` is asked about the file that stands there now and refuses with ChangedOutside; `before` is told
    the new stamp just before the file gets its name.
    """
    target = path.resolve()  # a link stays a link
    temporary = temporary_beside(target)
    try:
        with writing(path):
            _check_target(path, target)
            shutil.copyfile(staged, temporary)
            _sync(temporary)
            if target.exists():
                shutil.copymode(target, temporary)
        new = stamp_of(temporary)
        assert new is not None
        _keep_version(target)
        if unless(stamp_of(target)):
            raise ChangedOutside(path)
        before(new)
        with writing(path):
            temporary.replace(target)
            sync_folder(target.parent)
    finally:
        staged.unlink(missing_ok=True)
        clear_temporary(path)
    return new


def clear_temporary(path: Path) -> None:
    """Remove what a broken-off publishing left beside the file."""
    with contextlib.suppress(OSError):
        temporary_beside(path.resolve()).unlink(missing_ok=True)


def versions_of(path: Path) -> list[Version]:
    """Return the earlier versions of a file, newest first."""
    found = [
        Version(kept, datetime.fromtimestamp(int(kept.stem) / 1e9, UTC))
        for kept in versions_folder(path).glob("*.cjm")
        if kept.stem.isdecimal()
    ]
    return sorted(found, key=lambda version: int(version.path.stem), reverse=True)


def _check_target(path: Path, target: Path) -> None:
    if target.is_dir():
        raise BadInput("file_is_folder", path=str(path))
    as_whom = {"effective_ids": True} if os.access in os.supports_effective_ids else {}
    if target.exists() and not os.access(target, os.W_OK, **as_whom):
        raise BadInput("file_write_protected", path=str(path))


def _keep_version(target: Path) -> None:
    standing = stamp_of(target)
    if standing is None or not standing.size:
        return
    folder = versions_folder(target)
    with storing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(target, folder / f"{standing.mtime_ns}.cjm")
        for old in versions_of(target)[KEPT_VERSIONS:]:
            old.path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
