"""Working copies: the private folder where an open project is stored at every edit, held by one process."""

import contextlib
import fcntl
import os
import secrets
import shutil
import sqlite3
import time
from pathlib import Path

import msgspec

from cjm_studio.model.errors import BadInput
from cjm_studio.storage.places import state_folder, sync_folder, working_folder, write_durably
from cjm_studio.storage.resting_file import Stamp
from cjm_studio.storage.tables import connect
from cjm_studio.storage.trouble import storing

_PATIENCE = 0.3  # seconds; who only looks for unsaved work holds a folder for less


class Saved(msgspec.Struct, frozen=True):
    """Up to which line of the change log the user's file holds the project, and how that file looked."""

    seq: int = 0
    stamp: Stamp | None = None


class About(msgspec.Struct):
    """What a working copy is of; written last and at once, so a copy without it is not whole yet."""

    path: str | None
    tables: str
    saved: list[Saved]  # two while a save is under way: nobody knows yet which one the file is


class Busy(Exception):
    """Another process, or another project of this one, holds the folder."""


class WorkingCopy:
    """The folder and the tables of one open project; whoever holds it is the only one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with storing(folder):
            self._lock = _claim(folder)
            self.about = _about_in(folder)
        self._connection: sqlite3.Connection | None = None

    @property
    def connection(self) -> sqlite3.Connection:
        """The tables that are in use."""
        if self._connection is None:
            raise BadInput("project_closed")
        return self._connection

    def take_up(self) -> sqlite3.Connection:
        """Go on with the tables that are there already."""
        assert self.about is not None
        with storing(self.folder):
            self._connection = connect(self.folder / self.about.tables)
        return self._connection

    def new_tables(self, content: bytes = b"") -> tuple[str, sqlite3.Connection]:
        """Return fresh tables beside the ones in use, with this content; `use` puts them in their place."""
        name = f"tables-{secrets.token_hex(4)}.cjm"
        with storing(self.folder):
            if content:
                write_durably(self.folder / name, content)
            return name, connect(self.folder / name)

    def use(self, name: str, connection: sqlite3.Connection, *, path: Path | None, saved: Saved) -> None:
        """Go over to other tables, whole or not at all; the old ones go."""
        self._write(About(str(path) if path else None, name, [saved]))
        old, self._connection = self._connection, connection
        if old is not None:
            old.close()
        for left in self.folder.glob("tables-*"):
            if not left.name.startswith(name):
                left.unlink(missing_ok=True)

    def note(self, *saved: Saved) -> None:
        """Write down what the user's file holds now, or may hold in a moment.

        If that fails, a recovery takes more for unsaved than there is, which does no harm; saving goes on.
        """
        assert self.about is not None
        with contextlib.suppress(BadInput):
            self._write(About(self.about.path, self.about.tables, list(saved)))

    def release(self) -> None:
        """Let go of the folder; what is in it stays for another time."""
        if self._lock < 0:
            return
        self._close()
        self._unlock()

    def remove(self) -> None:
        """Let go of the folder with all that is in it."""
        if self._lock < 0:
            return
        self._close()
        with contextlib.suppress(OSError):
            # What says that the copy is whole goes first, the lock last.
            (self.folder / _ABOUT).unlink(missing_ok=True)
            for file in sorted(self.folder.iterdir(), key=lambda file: file.name == _LOCK):
                file.unlink(missing_ok=True)
            self.folder.rmdir()
        self._unlock()

    def set_aside(self, folder: Path) -> None:
        """Move what is in the folder to another one, and keep holding this one, empty."""
        self._close()
        with storing(self.folder):
            folder.mkdir(parents=True)
            # What says that the copy is whole goes last.
            for file in sorted(self.folder.iterdir(), key=lambda file: file.name == _ABOUT):
                if file.name != _LOCK:
                    shutil.move(file, folder / file.name)
        self.about = None

    def _unlock(self) -> None:
        os.close(self._lock)
        self._lock = -1

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _write(self, about: About) -> None:
        with storing(self.folder):
            fresh = self.folder / f"{_ABOUT}.new"
            write_durably(fresh, msgspec.json.encode(about))
            fresh.replace(self.folder / _ABOUT)
            sync_folder(self.folder)
        self.about = about


_LOCK, _ABOUT = "lock", "about.json"


def fresh_folder() -> Path:
    """Return a place for a working copy that belongs to no file."""
    return working_folder(f"untitled-{secrets.token_hex(8)}")


def damaged_folder() -> Path:
    """Return a place for a working copy that cannot be read any more; nothing is thrown away."""
    return state_folder() / "damaged" / secrets.token_hex(8)


def _about_in(folder: Path) -> About | None:
    try:
        about = msgspec.json.decode((folder / _ABOUT).read_bytes(), type=About)
    except (FileNotFoundError, msgspec.MsgspecError):
        return None
    return about if (folder / about.tables).is_file() and about.saved else None


def _claim(folder: Path) -> int:
    """Lock the folder; Busy when somebody else holds it. The system lets go of it even if we are killed."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            handle = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if os.fstat(handle).st_ino == (folder / _LOCK).stat().st_ino:  # else it has just been removed
                    os.truncate(handle, 0)
                    os.write(handle, str(os.getpid()).encode())
                    return handle
            except BlockingIOError:
                if time.monotonic() > deadline:
                    os.close(handle)
                    raise Busy(folder) from None
                time.sleep(0.02)
            except FileNotFoundError:
                pass
            os.close(handle)
