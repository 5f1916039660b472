"""The answers of a table under all rows of its header."""

import csv
import shutil
from dataclasses import replace
from pathlib import Path

from cjm_studio.survey.shapes.shaped import Shaped
from cjm_studio.survey.table import Table, Untidy


def under_header(table: Table, shaped: Shaped, folder: Path) -> Table:
    """Return the table without the further rows of its header; rows of answers keep their numbers.

    Untidy: the rows bear no numbers yet, so that leaving some out would count the others wrong.
    """
    if not shaped.more_rows:
        return table
    if not table.numbered:
        raise Untidy
    target = folder / "answers.csv"
    with (
        table.path.open(encoding="utf-8", newline="") as old,
        target.open("w", encoding="utf-8", newline="") as new,
    ):
        rows = csv.reader(old)
        for _ in range(shaped.header_rows):
            next(rows)
        new.write("row\n")
        shutil.copyfileobj(old, new)
    return replace(table, path=target, sample=table.sample[shaped.more_rows :])
