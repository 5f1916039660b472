"""Parquet files, counted where they stand."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.connection import looking
from cjm_studio.survey.quoting import file_sql, quoted
from cjm_studio.survey.records import SAMPLE
from cjm_studio.survey.table import Given, Labels, Table

if TYPE_CHECKING:
    import pandas as pd

_DAYS = ("DATE", "TIMESTAMP")  # types of columns


@dataclass(frozen=True, slots=True)
class ParquetTable(Table):
    """A Parquet file, which may know of a column that it holds days: d0, d1 ... beside its texts."""

    days: frozenset[int] = frozenset()

    def source_sql(self, path: Path) -> str:
        """Return SQL for the table as texts c0, c1 ..., and as days where it has them."""
        width = len(self.header) + len(self.codes)
        names = ", ".join(f"f{number}" for number in range(width))
        texts = [f"f{number}::varchar as c{number}" for number in range(width)]
        days = [f"f{number}::date as d{number}" for number in sorted(self.days)]
        return f"(select {', '.join(texts + days)} from read_parquet({file_sql(path)}) as file({names}))"


def parquet_table(
    path: Path,
    name: str,
    *,
    header: list[str] | None = None,
    labels: dict[int, Labels] | None = None,
    codes: dict[int, int] | None = None,
    code_book: dict[str, str] | None = None,
) -> Table:
    """Return a Parquet file as a table, under its own names or those given; BadInput if broken."""
    import duckdb

    try:
        with looking() as connection:
            file = f"read_parquet({file_sql(path)})"
            found = connection.execute(f"describe select * from {file}").fetchall()
            table = ParquetTable(
                Given(name),
                path,
                header or [row[0] for row in found],
                [],
                delimiter="",
                numbered=False,
                first_row=1,
                labels=labels or {},
                code_book=code_book or {},
                codes=codes or {},
                days=frozenset(number for number, row in enumerate(found) if row[1] in _DAYS),
            )
            rows = connection.execute(f"select * from {table.source_sql(path)} limit {SAMPLE}").fetchall()
    except duckdb.Error as error:
        why = str(error).split("\n")[0].replace(str(path), name)
        raise BadInput("survey_damaged", file=name, why=why) from None
    width = len(table.header)
    table.sample.extend([text or "" for text in row[:width]] for row in rows)
    return table


def write_parquet(texts: "pd.DataFrame", path: Path) -> None:
    """Write a piece of a table."""
    with looking() as connection:
        connection.register("texts", texts)
        connection.execute(f"copy (select * from texts) to {quoted(str(path))} (format parquet)")
