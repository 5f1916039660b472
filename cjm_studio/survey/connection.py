"""The database that counts a survey file: in memory, within bounds, and by itself.

To open one costs as much as to count 50,000 rows, so that one that was let go is kept for the next file.
"""

import atexit
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.survey.quoting import quoted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_MEMORY, _THREADS = "768MiB", 8  # of a machine; what needs more waits in a file
_AS_IT_STANDS = "late_materialization"  # the first rows of Parquet would be read twice
_AWAY = "set temp_directory = {}"
IN_ORDER = "set preserve_insertion_order = true"  # holds for the whole database
_KEPT = 2  # an import, and what the wizard counts beside it
_idle: list["DuckDBPyConnection"] = []


def open_connection(folder: Path) -> "DuckDBPyConnection":
    """Return an empty database in memory that spills into our folder and fetches nothing from elsewhere."""
    import duckdb

    try:
        connection = _idle.pop()
    except IndexError:
        pass
    else:
        connection.execute(_AWAY.format(quoted(str(folder))))
        return connection
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


def let_go(connection: "DuckDBPyConnection") -> None:
    """Empty a database and keep a few, but none that has spilled: that holds on to its folder."""
    import duckdb

    try:
        connection.execute(_AWAY.format("''"))
        connection.execute(IN_ORDER)
        for (table,) in connection.execute("select table_name from duckdb_tables()").fetchall():
            connection.execute(f"drop table {table}")
    except duckdb.Error:
        connection.close()
    else:
        if len(_idle) < _KEPT:
            _idle.append(connection)
        else:
            connection.close()


def looking() -> "DuckDBPyConnection":
    """Return a connection for a look at a file: to open a database costs more than the look."""
    return _kept().cursor()


@cache
def _kept() -> "DuckDBPyConnection":
    import duckdb

    return duckdb.connect(
        config={"threads": 1, "autoinstall_known_extensions": False, "disabled_optimizers": _AS_IT_STANDS}
    )


# One that is open at the end is told of as a leak.
atexit.register(_idle.clear)
atexit.register(_kept.cache_clear)
