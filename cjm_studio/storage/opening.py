"""Opening: a working copy for a file, and the unsaved work that a crash left behind."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from cjm_studio.document.change import together
from cjm_studio.model.errors import BadInput
from cjm_studio.storage.places import key_of, state_folder, working_folder
from cjm_studio.storage.publishing import clear_temporary
from cjm_studio.storage.resting_file import Stamp, bring_up, content_of, damage_told, stamp_of
from cjm_studio.storage.tables import Logged, last_seq, log
from cjm_studio.storage.trouble import filling
from cjm_studio.storage.working_copy import Busy, Saved, WorkingCopy, damaged_folder, fresh_folder


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Work that was never saved because the program ended without being closed."""

    folder: Path
    path: Path | None  # None: it never had a file
    changes: int
    at: str  # of the last change


OnRecovery = Callable[[Unsaved], bool]  # whether to go on with it


def refuse_unsaved(unsaved: Unsaved) -> bool:
    """Refuse a file with unsaved work, as a command does: it cannot ask whether to save that too."""
    raise BadInput("file_has_unsaved", path=str(unsaved.path))


def claimed(path: Path | None) -> WorkingCopy:
    """Return an empty working copy for a file that is about to be written, or for no file yet."""
    copy = _claim(fresh_folder() if path is None else working_folder(key_of(path)), path)
    if copy.about is not None:
        with _kept_on_failure(copy):
            copy.set_aside(fresh_folder())  # `orphans` finds it there
    return copy


def working_copy_of(
    path: Path, *, read_only: bool, on_recovery: OnRecovery | None
) -> tuple[WorkingCopy, list[Logged]]:
    """Return a working copy of a file, and what of it was never saved."""
    copy = _claim(fresh_folder() if read_only else working_folder(key_of(path)), path)
    with _kept_on_failure(copy):
        if not read_only:
            clear_temporary(path)
        lines = _left_over(copy, path)
        if lines and (on_recovery is None or on_recovery(_unsaved(copy, lines))):
            return copy, lines
        name, connection, saved = tables_from(copy, path)
        copy.use(name, connection, path=None if read_only else path, saved=saved)
    return copy, []


def tables_from(copy: WorkingCopy, path: Path) -> tuple[str, sqlite3.Connection, Saved]:
    """Return fresh tables in a working copy with what the file holds now, and their place in its log."""
    content, stamp = content_of(path)
    with damage_told(path), filling(copy.folder):
        name, connection = copy.new_tables(content)
        try:
            bring_up(connection, path)
            return name, connection, Saved(last_seq(connection), stamp)
        except BaseException:
            connection.close()
            raise


def orphans() -> list[Unsaved]:
    """Return the unsaved work of processes that are gone, newest first; empty ones are cleared away."""
    folders = sorted((state_folder() / "working").glob("*"))
    found = [unsaved for folder in folders if (unsaved := _orphan(folder)) is not None]
    return sorted(found, key=lambda unsaved: unsaved.at, reverse=True)


def taken_up(unsaved: Unsaved) -> tuple[WorkingCopy, list[Logged]]:
    """Return the working copy of unsaved work, to go on with it."""
    copy = _claim(unsaved.folder, unsaved.path)
    with _kept_on_failure(copy):
        lines = _left_over(copy, unsaved.path)
        if not lines:
            raise BadInput("unsaved_gone")
    return copy, lines


def _orphan(folder: Path) -> Unsaved | None:
    try:
        copy = WorkingCopy(folder)
    except (Busy, BadInput):
        return None
    try:
        path = Path(copy.about.path) if copy.about and copy.about.path else None
        lines = _left_over(copy, path)
    except BadInput:  # of a newer version, perhaps: that one will know what to do with it
        copy.release()
        return None
    if not lines:
        copy.remove()
        return None
    unsaved = _unsaved(copy, lines)
    copy.release()
    return unsaved


def _left_over(copy: WorkingCopy, path: Path | None) -> list[Logged]:
    """Return what the working copy holds beyond the file; what cannot be read is put aside."""
    if copy.about is None:
        return []
    try:
        connection = copy.take_up()
        with filling(copy.folder):
            bring_up(connection, path or copy.folder)
        saved = _saved(copy.about.saved, stamp_of(path) if path else None)
        if len(copy.about.saved) > 1:
            copy.note(saved)
        lines = list(log(connection, after=saved.seq))
    except (sqlite3.DatabaseError, msgspec.MsgspecError):
        copy.set_aside(damaged_folder())
        return []
    return lines if together(line.change for line in lines) else []


def _saved(known: list[Saved], standing: Stamp | None) -> Saved:
    """Tell which save the file is; if none of ours, the earliest: nothing of mine is left out."""
    return next((saved for saved in reversed(known) if saved.stamp == standing), known[0])


def _unsaved(copy: WorkingCopy, lines: list[Logged]) -> Unsaved:
    path = Path(copy.about.path) if copy.about and copy.about.path else None
    return Unsaved(copy.folder, path, len(lines), lines[-1].at)


def _claim(folder: Path, path: Path | None) -> WorkingCopy:
    try:
        return WorkingCopy(folder)
    except Busy:
        raise BadInput("open_elsewhere", path=str(path or folder)) from None


@contextmanager
def _kept_on_failure(copy: WorkingCopy) -> Iterator[None]:
    """Let go of the copy when opening fails; what a crash left in it stays."""
    try:
        yield
    except BaseException:
        if copy.about is None:
            copy.remove()
        else:
            copy.release()
        raise
