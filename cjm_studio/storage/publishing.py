"""Publishing: one whole, closed file at the user's path, and its earlier versions kept aside."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cjm_studio.model.errors import BadInput
from cjm_studio.storage.places import sync_folder, temporary_beside, versions_folder, write_durably
from cjm_studio.storage.purge import purge
from cjm_studio.storage.resting_file import Stamp, stamp_of, standing_alone
from cjm_studio.storage.tables import guard, last_seq
from cjm_studio.storage.trouble import writing

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


def stage(connection: sqlite3.Connection) -> tuple[bytes, int]:
    """Return the bytes of one closed file, the log cut to its newest lines, and the last line's number.

    It is made in memory, so that work can still be saved elsewhere when the program's own disk is full.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        connection.backup(copy)
        guard(copy)
        seq = last_seq(copy)
        copy.execute("DELETE FROM change WHERE seq <= ?", (seq - KEPT_CHANGES,))
        purge(copy)
        return standing_alone(copy.serialize()), seq


def publish(
    content: bytes, path: Path, *, unless: Callable[[Stamp | None], bool], before: Callable[[Stamp], None]
) -> Stamp:
    """Put these bytes in the place of the user's file: never half of it, the version before is kept.

    `unless` is asked about the file that stands there now and refuses with ChangedOutside; `before` is told
    the new stamp just before the file gets its name.
    """
    target = path.resolve()  # a link stays a link
    temporary = temporary_beside(target)
    try:
        with writing(path):
            _check_target(path, target)
            write_durably(temporary, content)
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
        clear_temporary(path)
    return new


def clear_temporary(path: Path) -> None:
    """Remove what a broken-off publishing left beside the file."""
    with suppress(OSError):
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
    with suppress(OSError):  # no room for an old version is no reason not to save the new one
        folder.mkdir(parents=True, exist_ok=True)
        whole = shutil.copyfile(target, folder / "copying")
        whole.replace(folder / f"{standing.mtime_ns}.cjm")
        for old in versions_of(target)[KEPT_VERSIONS:]:
            old.path.unlink(missing_ok=True)
