"""The database in memory that counts one table, under watch."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.connection import IN_ORDER, let_go, open_connection
from cjm_studio.survey.survey_file import Cancelled
from cjm_studio.survey.table import Table, Untidy
from cjm_studio.survey.watch import Watch

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from cjm_studio.survey.repeated_keys import Keys

_FETCHED = 100  # few, so that a search that finds its rows early ends early
_VECTORS = 64  # of 2048 rows


class CountingDatabase:
    """Asks DuckDB about one table.

    Every question may raise Untidy where DuckDB refuses the text, and Cancelled where people stopped it.
    """

    def __init__(self, table: Table, *, folder: Path, watch: Watch) -> None:
        self._table = table
        self._watch = watch
        self._connection = open_connection(folder)

    def close(self) -> None:
        """Let go of the database."""
        let_go(self._connection)

    def run(self, query: str, *, most: int | None = None) -> list[tuple[Any, ...]]:
        """Return the rows of a query, or the first of them."""
        with self._watched(self._connection):
            found = self._connection.execute(query)
            return found.fetchall() if most is None else found.fetchmany(most)

    def columns(self, query: str) -> dict[str, Any]:
        """Return the columns of a query as arrays."""
        with self._watched(self._connection):
            return self._connection.execute(query).fetchnumpy()

    def hold(self, name: str, columns: Mapping[str, Sequence[Any]]) -> None:
        """Make a table of some columns, in place of one of this name."""
        texts = ", ".join(f"unnest(${column}) as {column}" for column in columns)
        self._connection.execute(f"create or replace table {name} as select {texts}", dict(columns))

    def hold_keys(self, name: str, keys: "Keys") -> None:
        """Make a table with a column `key`."""
        import pandas as pd

        self._connection.register("given", pd.DataFrame({"key": keys}))
        try:
            self._connection.execute(f"create table {name} as select key from given")
        finally:
            self._connection.unregister("given")

    def rows(self, query: str, values: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query in their order; to stop early saves the rest."""
        with self._cursor() as cursor:
            cursor.execute(query, list(values))
            while found := cursor.fetchmany(_FETCHED):
                yield from found

    def keys(self, query: str) -> "Generator[Keys]":
        """Yield pieces of a query's column `key`; in no order, so that all threads fill them.

        Another thread may ask for them while the table is counted.
        """
        with self._cursor() as cursor:
            cursor.execute("set preserve_insertion_order = false")
            try:
                cursor.execute(query)
                while len(piece := cursor.fetch_df_chunk(_VECTORS)):
                    yield piece["key"].to_numpy()
            finally:
                cursor.execute(IN_ORDER)

    @contextmanager
    def _cursor(self) -> "Iterator[DuckDBPyConnection]":
        cursor = self._connection.cursor()
        try:
            with self._watched(cursor):
                yield cursor
        finally:
            cursor.close()

    @contextmanager
    def _watched(self, connection: "DuckDBPyConnection") -> Iterator[None]:
        import duckdb

        try:
            with self._watch.over(connection):
                yield
        except duckdb.InterruptException:
            raise Cancelled from None
        except (duckdb.InvalidInputException, duckdb.NotImplementedException) as error:
            if self._table.numbered:
                why = str(error).split("\n")[0]
                raise BadInput("survey_unreadable", file=self._table.given.name, why=why) from None
            raise Untidy from None
