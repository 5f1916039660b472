"""Parquet files, counted where they stand."""

from pathlib import Path
from typing import TYPE_CHECKING

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.quoting import quoted
from cjm_studio.survey.records import SAMPLE
from cjm_studio.survey.table import Given, Labels, Table

if TYPE_CHECKING:
    import pandas as pd


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
        with duckdb.connect() as connection:
            file = f"read_parquet({quoted(str(path))})"
            found = [row[0] for row in connection.execute(f"describe select * from {file}").fetchall()]
            table = Table(
                Given(name),
                path,
                header or found,
                [],
                delimiter="",
                numbered=False,
                first_row=1,
                labels=labels or {},
                code_book=code_book or {},
                codes=codes or {},
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
    import duckdb

    with duckdb.connect() as connection:
        connection.register("texts", texts)
        connection.execute(f"copy (select * from texts) to {quoted(str(path))} (format parquet)")
