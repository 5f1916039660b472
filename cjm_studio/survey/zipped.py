"""Packed survey files: a table out of a ZIP or GZIP file, with an eye on how large it becomes."""

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from cjm_studio.model.errors import BadInput, is_full
from cjm_studio.survey.kinds import kind_of

MOST_BYTES = 2 << 30  # unpacked
MOST_TIMES = 100  # larger than packed
_ALWAYS = 10 << 20  # so much may come out of any file
_CHUNK = 1 << 20
_TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".sav", ".zsav", ".parquet", ".json", ".jsonl")
_WORKBOOK = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
_ENCRYPTED = 0x1
_WHOLE = 1 << 62  # what a file says of its own size is not believed


def unpacked(path: Path, folder: Path, *, member: str = "", step: Callable[[], None]) -> Path:
    """Return the file itself, or, where it is packed, its one table or the one asked for, unpacked."""
    kind = kind_of(path)
    if kind not in ("zip", "gzip") or (kind == "zip" and is_workbook(path)):
        return path
    target = folder / "unpacked" / path.name  # so that a refusal names the file that people gave
    target.parent.mkdir(exist_ok=True)
    try:
        if kind == "gzip":
            with gzip.open(path) as file:
                _copy(file, target, packed=path.stat().st_size, name=path.name, step=step)
        else:
            _unzip(path, target, member=member, step=step)
    except (BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError) as error:
        if is_full(error):  # our own disk
            raise
        raise BadInput("archive_unreadable", file=path.name, why=_words(error)) from None
    inner = kind_of(target)
    if inner == "gzip" or (inner == "zip" and not is_workbook(target)):
        raise BadInput("archive_nested", file=path.name)
    return target


def is_workbook(path: Path) -> bool:
    """Say whether a ZIP file is a workbook; of one that cannot be opened the name tells."""
    try:
        with ZipFile(path) as archive:
            return any(name in archive.NameToInfo for name in _WORKBOOK)
    except (BadZipFile, OSError, NotImplementedError):
        return path.suffix.casefold() != ".zip"


def members(path: Path) -> tuple[str, ...]:
    """Return the names of the tables in a ZIP file; BadInput when it cannot be read."""
    try:
        with ZipFile(path) as archive:
            return tuple(info.filename for info in _tables(archive))
    except (BadZipFile, OSError, NotImplementedError) as error:
        raise BadInput("archive_unreadable", file=path.name, why=_words(error)) from None


def look_inside(
    path: Path, look: Callable[[str, bytes], None], *, most: int, step: Callable[[], None]
) -> None:
    """Show all parts of a ZIP file piece by piece, keeping none; BadInput when they become too large."""
    packed = path.stat().st_size
    total = 0
    with ZipFile(path) as archive:
        for info in archive.infolist():
            with _whole(archive, info) as part:
                while chunk := part.read(_CHUNK):
                    step()
                    total += len(chunk)
                    _check(total, packed, path.name, most)
                    look(info.filename, chunk)


def _unzip(path: Path, target: Path, *, member: str, step: Callable[[], None]) -> None:
    with ZipFile(path) as archive:
        found = _tables(archive)
        if member:
            found = [info for info in archive.infolist() if info.filename == member]
        names = ", ".join(info.filename for info in (found or archive.infolist())[:10])
        if not found:
            raise BadInput("archive_without", file=path.name, names=names)
        if len(found) > 1:
            raise BadInput("archive_several", file=path.name, names=names)
        (info,) = found
        if info.flag_bits & _ENCRYPTED:
            raise BadInput("archive_locked", file=path.name)
        _check(info.file_size, info.compress_size, path.name)
        with _whole(archive, info) as file:
            _copy(file, target, packed=info.compress_size, name=path.name, step=step)


def _tables(archive: ZipFile) -> list[ZipInfo]:
    """Return what may be a table: by its ending, else, where no ending is known, any file."""
    files = [
        info
        for info in archive.infolist()
        if not info.is_dir()
        and not info.filename.startswith("__MACOSX/")
        and not Path(info.filename).name.startswith(".")
    ]
    known = [info for info in files if info.filename.casefold().endswith(_TABLES)]
    return known or files


def _whole(archive: ZipFile, info: ZipInfo) -> IO[bytes]:
    """Open a part so that all of it is read, even where its header says that it is short."""
    info.file_size = _WHOLE
    return archive.open(info)


def _copy(
    file: IO[bytes] | gzip.GzipFile, target: Path, *, packed: int, name: str, step: Callable[[], None]
) -> None:
    total = 0
    with target.open("wb") as new:
        while chunk := file.read(_CHUNK):
            step()
            total += len(chunk)
            _check(total, packed, name)
            new.write(chunk)
    if not total:
        raise BadInput("survey_empty", file=name)


def _check(unpacked: int, packed: int, name: str, most: int = MOST_BYTES) -> None:
    if unpacked > most or unpacked > max(MOST_TIMES * packed, _ALWAYS):
        raise BadInput("archive_bomb", file=name, most=most >> 30, times=MOST_TIMES)


def _words(error: Exception) -> str:
    return str(error).split("\n")[0][:200]
