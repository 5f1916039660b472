"""A project file at rest: what it is, whether it is whole, and its records; it is never written to here."""

import os
import sqlite3
import struct
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import msgspec

from cjm_studio.document.document import Document
from cjm_studio.document.errors import ChangeRefused
from cjm_studio.model.errors import BadInput
from cjm_studio.model.record import Record
from cjm_studio.model.schema import FORMAT_VERSION
from cjm_studio.storage.migrations import UnknownFormat, migrate
from cjm_studio.storage.tables import APPLICATION_ID, OnProgress, guard, read_records
from cjm_studio.storage.trouble import reading

_HEADER = 100
_MAGIC = b"SQLite format 3\0"


class Stamp(msgspec.Struct, frozen=True):
    """By what one state of a file is known again, without reading all of it."""

    size: int
    mtime_ns: int
    inode: int
    counter: int  # SQLite's own count of the changes to the file


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of a file; None when there is no such file, or none that can be read."""
    try:
        with path.open("rb") as file:
            return _stamp(os.fstat(file.fileno()), file.read(_HEADER))
    except OSError:
        return None


def content_of(path: Path) -> tuple[bytes, Stamp]:
    """Return the bytes of a project file and their stamp; BadInput when it cannot be opened."""
    with reading(path), path.open("rb") as file:
        content = file.read()
        stamp = _stamp(os.fstat(file.fileno()), content[:_HEADER])
    _check_header(path, content)
    if _unfinished(path):
        raise BadInput("file_unfinished", path=str(path))
    return standing_alone(content), stamp


def standing_alone(content: bytes) -> bytes:
    """Return the bytes of a SQLite file without the demand for a log (WAL) beside it."""
    return content[:18] + b"\1\1" + content[20:]


def read(path: Path, *, on_progress: OnProgress | None = None) -> Document:
    """Return the project in a file; neither the file nor anything beside it is touched."""
    with opened(path) as connection:
        return document_in(connection, path, on_progress=on_progress)


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the tables of a file in memory, brought to today's format."""
    content, _ = content_of(path)
    with damage_told(path), closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(content)
        bring_up(connection, path)
        yield connection


def bring_up(connection: sqlite3.Connection, path: Path) -> None:
    """Check that the tables are whole and bring them to today's format; sqlite3.DatabaseError if not."""
    guard(connection)
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise sqlite3.DatabaseError(answer)
    try:
        migrate(connection)
    except UnknownFormat as error:
        raise _format_problem(path, error.version) from error


def document_in(
    connection: sqlite3.Connection, path: Path, *, on_progress: OnProgress | None = None
) -> Document:
    """Return the document that tables hold; BadInput when they do not make one."""
    with damage_told(path):
        return document_of(path, read_records(connection, on_progress))


def document_of(path: Path, records: Iterable[Record]) -> Document:
    """Return the document of these records; BadInput when something in it hangs on a missing record."""
    try:
        return Document(records)
    except ChangeRefused as error:
        raise BadInput(
            "file_inconsistent", path=str(path), count=len(error.problems), first=error.problems[0]
        ) from error


@contextmanager
def damage_told(path: Path) -> Iterator[None]:
    """Tell of tables or records that cannot be read."""
    try:
        yield
    except (sqlite3.DatabaseError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadInput("file_damaged", path=str(path), reason=str(error)) from error


def _check_header(path: Path, content: bytes) -> None:
    if not content:
        raise BadInput("file_empty", path=str(path))
    if not content.startswith(_MAGIC[: len(content)]):
        raise BadInput("file_not_project", path=str(path))
    if len(content) < _HEADER:
        raise BadInput("file_cut_short", path=str(path))
    page, pages = struct.unpack_from(">H10xI", content, 16)
    version, application = struct.unpack_from(">I4xI", content, 60)
    if application != APPLICATION_ID:
        raise BadInput("file_foreign", path=str(path))
    if version > FORMAT_VERSION:
        raise _format_problem(path, version)
    if len(content) < (65536 if page == 1 else page) * pages:
        raise BadInput("file_cut_short", path=str(path))


def _format_problem(path: Path, version: int) -> BadInput:
    key = "file_newer" if version > FORMAT_VERSION else "file_too_old"
    return BadInput(key, path=str(path), version=version, known=FORMAT_VERSION)


def _unfinished(path: Path) -> bool:
    """Say whether another program is writing the file in place, or broke off while doing so."""
    for suffix in ("-wal", "-journal"):
        with suppress(OSError):  # there is none, as a rule
            if path.with_name(path.name + suffix).stat().st_size:
                return True
    return False


def _stamp(status: os.stat_result, header: bytes) -> Stamp:
    counter = int.from_bytes(header[24:28], "big")
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ino, counter)
