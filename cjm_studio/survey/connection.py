"""The database that counts a survey file: in memory, within bounds, and by itself."""

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_MEMORY, _THREADS = "768MiB", 8  # of a machine; what needs more waits in a file
_AS_IT_STANDS = "late_materialization"  # the first rows of Parquet would be read twice


def open_connection(folder: Path) -> "DuckDBPyConnection":
    """Return an empty database in memory that spills into our folder and fetches nothing from elsewhere."""
    import duckdb

    # A text file does not tell its size: left to itself, a join may hold the file and not what is beside it.
    return duckdb.connect(
        config={
            "temp_directory": str(folder),
            "memory_limit": _MEMORY,
            "threads": min(_THREADS, os.cpu_count() or 1),
            "autoinstall_known_extensions": False,
            "disabled_optimizers": f"build_side_probe_side,{_AS_IT_STANDS}",
        }
    )


def looking() -> "DuckDBPyConnection":
    """Return a connection for a look at a file: to open a database costs more than the look."""
    return _kept().cursor()


@cache
def _kept() -> "DuckDBPyConnection":
    import duckdb

    return duckdb.connect(
        config={"threads": 1, "autoinstall_known_extensions": False, "disabled_optimizers": _AS_IT_STANDS}
    )
