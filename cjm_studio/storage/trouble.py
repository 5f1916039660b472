"""Trouble with disks and files, told as bad input instead of a trace."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cjm_studio.model.errors import BadInput, is_full

_KEYS = {
    errno.ENOENT: "file_missing",
    errno.ENOTDIR: "file_missing",
    errno.EISDIR: "file_is_folder",
    errno.EACCES: "file_forbidden",
    errno.EPERM: "file_forbidden",
}
_UNWRITABLE = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
_WRITING_KEYS = {
    errno.ENOENT: "folder_missing",
    errno.ENOTDIR: "folder_missing",
    errno.EISDIR: "file_is_folder",
    errno.EACCES: "folder_read_only",
    errno.EPERM: "folder_read_only",
    errno.EROFS: "folder_read_only",
    errno.ENAMETOOLONG: "file_name_too_long",
}


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Tell what goes wrong while a file is read."""
    try:
        yield
    except OSError as error:
        key = _KEYS.get(error.errno or 0, "file_unreadable")
        raise BadInput(key, path=str(path), reason=error.strerror) from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Tell what goes wrong while a file is written; full disks are told by the folder that is full."""
    try:
        yield
    except OSError as error:
        facts = {"path": str(path), "folder": str(path.parent), "reason": error.strerror}
        if is_full(error):
            raise BadInput("disk_full", **facts) from error
        raise BadInput(_WRITING_KEYS.get(error.errno or 0, "file_unwritable"), **facts) from error


@contextmanager
def storing(folder: Path) -> Iterator[None]:
    """Tell what goes wrong while the working copy, which lives in this folder, is written."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        full = is_full(error) or _code(error) == sqlite3.SQLITE_FULL
        key = "disk_full" if full else "state_unwritable"
        raise BadInput(key, path=str(folder), folder=str(folder), reason=str(error)) from error


@contextmanager
def filling(folder: Path) -> Iterator[None]:
    """Tell of tables that the disk of this folder takes no more of; what else is wrong is wrong with them."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if _code(error) not in _UNWRITABLE:
            raise
        with storing(folder):
            raise


def _code(error: Exception) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
