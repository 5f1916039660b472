"""A list of respondents with their segments: a second file, joined to the answers and kept nowhere."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.privacy import personal_kind
from cjm_studio.survey.segment_rules import RespondentList
from cjm_studio.survey.table import Table, Untidy
from cjm_studio.survey.tables import TableReader


@dataclass(frozen=True, slots=True)
class Listed:
    """An opened list, and the columns of respondents and segments in it."""

    table: Table
    respondent: int
    segment: int

    def table_sql(self) -> str:
        """Return the query for one row a respondent; of several segments the first holds."""
        numbered = self.table.numbered
        number = "c0::bigint" if numbered else "row_number() over ()"
        respondent = f"lower(trim(c{self.respondent + numbered}))"
        segment = f"trim(c{self.segment + numbered})"
        rows = f"select {number} as number, {respondent} as id, {segment} as segment from "
        rows += self.table.source_sql(self.table.path)
        return (
            "select id, arg_min(segment, number) as segment, count(distinct lower(segment)) > 1 as differs "
            f"from ({rows}) where id <> '' and segment <> '' group by id"
        )


def open_list(said: RespondentList, *, beside: Path, folder: Path, step: Callable[[], None]) -> Listed:
    """Open the list that lies beside a survey file; its copies stand in a folder that is removed."""
    folder = folder / "list"
    folder.mkdir(exist_ok=True)
    wanted = {folded(said.id), folded(said.segment)}
    path = beside.parent / said.file
    reader = TableReader(path, folder, lambda header: len(wanted & set(map(folded, header))), step)
    try:
        table = reader.open()
        if table.is_text and not table.numbered:
            raise Untidy  # lists are short, and care costs little
    except Untidy:
        table = reader.open_with_care()
    segment = _column(table, said.segment)
    values = [record[segment] for record in table.sample if segment < len(record)]
    if personal_kind("", values) not in ("", "address"):
        raise BadInput("personal_column", column=said.segment, field="segment")
    return Listed(table, _column(table, said.id), segment)


def _column(table: Table, name: str) -> int:
    file = table.given.name
    found = [number for number, cell in enumerate(table.header) if folded(cell) == folded(name)]
    if not found:
        headers = " | ".join(clean(cell)[:40] for cell in table.header[:40])
        raise BadInput("column_missing", file=file, column=name, headers=headers)
    if len(found) > 1:
        raise BadInput("column_twice", file=file, column=name)
    return found[0]
