"""The folder for copies of a survey file while it is read: nobody else's, and gone afterwards."""

import errno
import fcntl
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cjm_studio.model.errors import BadInput, is_full

_PREFIX = "cjm-survey-"
_LOCK = "lock"


@contextmanager
def private_folder(name: str) -> Iterator[Path]:
    """Give a folder for reading a file of this name; BadInput where memory or the disk do not suffice.

    People's answers stand in it: what a reading that was killed has left is removed by the next one.
    """
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    lock = os.open(folder / "new", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        (folder / "new").rename(folder / _LOCK)
        _remove_left(folder.parent)
        yield folder
    except Exception as error:
        problem = _told(error, name, folder)
        if problem is None:
            raise
        raise problem from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _remove_left(among: Path) -> None:
    """Remove the folders whose lock nobody holds; one without a lock is about to get it."""
    for folder in among.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            lock = os.open(folder / _LOCK, os.O_RDWR | os.O_NOFOLLOW)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(lock)


def _told(error: Exception, name: str, folder: Path) -> BadInput | None:
    """Return what memory and disks have to do with an error, if anything."""
    duckdb = sys.modules.get("duckdb")
    full = isinstance(error, MemoryError) or is_full(error)
    if duckdb is not None and isinstance(error, duckdb.IOException | duckdb.OutOfMemoryException):
        full = isinstance(error, duckdb.OutOfMemoryException) or os.strerror(errno.ENOSPC) in str(error)
        if not full:
            return BadInput("file_unreadable", path=name, reason=str(error).split("\n")[0])
    return BadInput("survey_no_room", file=name, folder=str(folder.parent)) if full else None
