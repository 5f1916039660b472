"""What kind of file it is, told by its first bytes whatever its name ends with."""

import re
from pathlib import Path
from typing import Literal

from cjm_studio.model.errors import BadInput

Kind = Literal["text", "zip", "gzip", "old workbook", "spss", "parquet", "json"]

START = 1 << 17  # bytes that are looked at
_MARKS: tuple[tuple[bytes, Kind], ...] = (
    (b"PK\x03\x04", "zip"),  # a workbook too
    (b"PK\x05\x06", "zip"),  # with nothing in it
    (b"\x1f\x8b", "gzip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old workbook"),
    (b"$FL2", "spss"),
    (b"$FL3", "spss"),
    (b"PAR1", "parquet"),
)
_NO_TABLE = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"7z\xbc\xaf", b"Rar!")
_DATABASE = b"SQLite format 3"
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*[\"}]")


def first_bytes(path: Path) -> bytes:
    """Return how a file begins; BadInput when it is empty or cannot be read."""
    try:
        with path.open("rb") as file:
            start = file.read(START)
    except FileNotFoundError:
        raise BadInput("survey_missing", file=path.name) from None
    except IsADirectoryError:
        raise BadInput("file_is_folder", path=str(path)) from None
    except OSError as error:
        raise BadInput("survey_unreadable", file=path.name, why=error.strerror or "") from None
    if not start:
        raise BadInput("survey_empty", file=path.name)
    return start


def is_database(path: Path) -> bool:
    """Say whether a file is a database of SQLite or DuckDB; BadInput when it cannot be read."""
    start = first_bytes(path)
    return start.startswith(_DATABASE) or (start[8:12] == b"DUCK" and b"\0" in start[12:20])


def kind_of(path: Path) -> Kind:
    """Return what kind of file it is; BadInput for one that is no table."""
    start = first_bytes(path)
    if start.startswith(_DATABASE):
        raise BadInput("survey_is_database", file=path.name)
    if start.startswith(_NO_TABLE):
        raise BadInput("survey_no_table", file=path.name)
    for mark, kind in _MARKS:
        if start.startswith(mark):
            return kind
    return "json" if _JSON.match(start) else "text"
