"""Texts and names as SQL writes them."""

import re
from pathlib import Path

from cjm_studio.model.errors import BadInput

_PATTERN = re.compile(r"[*?\[]")


def quoted(text: str) -> str:
    """Return a text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """Return the name of a table or a column as SQL writes it, whatever stands in it."""
    return '"' + name.replace('"', '""') + '"'


def file_sql(path: Path) -> str:
    """Return a file as DuckDB reads it, or all Parquet files of a folder.

    To DuckDB a name with a star or brackets is a pattern: it would read another file, or several.
    """
    text = _PATTERN.sub(r"[\g<0>]", str(path))
    try:
        text.encode()
    except UnicodeEncodeError:
        shown = path.name.encode(errors="replace").decode()
        raise BadInput("file_name_unreadable", file=shown) from None
    return quoted(f"{text}/*.parquet" if path.is_dir() else text)
