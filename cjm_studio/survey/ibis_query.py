"""Databases that are reached through Ibis, an optional extra: one query, turned into the SQL of each."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.engines import MOST_KINDS, Counts, one_line
from cjm_studio.survey.records import SAMPLE
from cjm_studio.survey.watch import Busy

_FETCHED: Final = 50_000

# The extra that brings an engine's driver, by the beginning of its URL.
_EXTRAS: Final = {
    "bigquery": "bigquery",
    "clickhouse": "clickhouse",
    "pyspark": "spark",
    "snowflake": "snowflake",
}


@dataclass(frozen=True, slots=True)
class _Unstoppable:
    """Ibis has no word for stopping a query on every engine."""

    def interrupt(self) -> None:
        """Wait for its end."""

    def query_progress(self) -> float:
        """Return that nobody knows."""
        return -1.0


@dataclass(slots=True)
class IbisEngine:
    """A table or a query of any engine that Ibis knows."""

    connection: Any
    table: Any
    ibis: Any
    busy: Busy

    def header(self) -> list[str]:
        """Return the names of the columns."""
        return list(self.table.columns)

    def sample(self) -> list[list[str]]:
        """Return some rows as texts."""
        texts = {f"k{number}": self._text(name) for number, name in enumerate(self.table.columns)}
        return [list(row) for row in self._rows(self.table.select(**texts).limit(SAMPLE))]

    def counts(self, columns: Sequence[str], *, days: Sequence[str]) -> Counts:
        """Yield texts with how many rows bear them, in pieces; of `days` the date without a time."""
        texts = {f"k{number}": self._text(name) for number, name in enumerate(columns)}
        for number, name in enumerate(columns):
            if name in days:
                texts[f"k{number}"] = texts[f"k{number}"].substr(0, 10)
        counted = self.table.select(**texts).group_by(list(texts))
        rows = self._rows(counted.aggregate(people=self.ibis._.count()).limit(MOST_KINDS + 1))
        for start in range(0, len(rows), _FETCHED):
            yield rows[start : start + _FETCHED]

    def repeats(self, columns: Sequence[str], *, answer: str, person: str) -> int:
        """Return how many answers equal another one of the same person in these columns."""
        said = (self._text(answer).strip() != "") & (self._text(person).strip() != "")
        texts = {
            f"k{number}": self._text(name).strip().lower() for number, name in enumerate((person, *columns))
        }
        counted = self.table.filter(said).select(**texts).group_by(list(texts))
        counted = counted.aggregate(times=self.ibis._.count())
        (row,) = self._rows(counted.aggregate(times=(self.ibis._.times - 1).sum()))
        return int(row[0]) if row[0] == row[0] and row[0] is not None else 0

    def close(self) -> None:
        """Let go of the database."""
        self.connection.disconnect()

    def _text(self, name: str) -> Any:
        return self.table[name].cast("string").fill_null("")

    def _rows(self, query: Any) -> list[tuple[Any, ...]]:
        with _asked():
            return list(query.to_pandas().itertuples(index=False, name=None))


def open_ibis(url: str, query: str) -> IbisEngine:
    """Open what Ibis reaches by a URL; BadInput when the extra is missing or the engine refuses."""
    kind = url.partition("://")[0]
    try:
        with _asked():
            ibis = import_module("ibis")
            connection = ibis.connect(url)
    except ImportError:
        raise BadInput("database_extra", kind=kind, extra=_EXTRAS.get(kind, "databases")) from None
    with _asked():
        query = query.strip().rstrip(";")
        table = connection.sql(query) if len(query.split()) > 1 else connection.table(query)
    return IbisEngine(connection, table, ibis, _Unstoppable())


@contextmanager
def _asked() -> Iterator[None]:
    """Every engine has faults of its own, and Ibis passes them on."""
    try:
        yield
    except (BadInput, ImportError):
        raise
    except Exception as error:
        raise BadInput("query_failed", why=one_line(error)) from None
