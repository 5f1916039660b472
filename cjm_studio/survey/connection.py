"""The database that counts a survey file: in memory, within bounds, and by itself."""

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.survey.quoting import quoted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_MEMORY, _THREADS = "768MiB", 8  # of a machine; what needs more waits in a file


def open_connection(folder: Path) -> "DuckDBPyConnection":
    """Return an empty database in memory that spills into our folder and fetches nothing from elsewhere."""
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"set temp_directory = {quoted(str(folder))}")
    connection.execute(f"set memory_limit = '{_MEMORY}'")
    connection.execute(f"set threads = {min(_THREADS, os.cpu_count() or 1)}")
    connection.execute("set autoinstall_known_extensions = false")
    # A text file does not tell its size: left to itself, a join may hold the file and not what is beside it.
    connection.execute("set disabled_optimizers = 'build_side_probe_side'")
    return connection


def looking() -> "DuckDBPyConnection":
    """Return a connection for a look at a file: to open a database costs more than the look."""
    return _kept().cursor()


@cache
def _kept() -> "DuckDBPyConnection":
    import duckdb

    connection = duckdb.connect()
    connection.execute("set threads = 1")
    connection.execute("set autoinstall_known_extensions = false")
    return connection
