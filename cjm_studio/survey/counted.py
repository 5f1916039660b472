"""Answers that were counted where they live: the same queries and the same judge go over their counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cjm_studio.survey.answers_sql import AnswersSql
from cjm_studio.survey.cube import Cube, RawRow
from cjm_studio.survey.quoting import file_sql
from cjm_studio.survey.table import Table


@dataclass(frozen=True, slots=True)
class CountedTable(Table):
    """Counts of equal answers, with the number of the question that was asked and of the people."""

    held: frozenset[int] = frozenset()  # the columns that were asked for

    def source_sql(self, path: Path) -> str:
        """Return SQL for the counts, each with the texts that it was counted by."""
        file = f"read_parquet({file_sql(path)}, union_by_name = true)"
        columns = [f"c{number}" for number in sorted(self.held)]
        return f"(select {', '.join([*columns, 'asked', 'people'])} from {file})"


class CountedSql(AnswersSql):
    """Writes queries over counts: people are added up where rows are counted else."""

    def counts(self) -> str:
        """Return the query that adds up the answers of each kind, with their first and last day."""
        answers = self._answers(self._told_rows(self.source(), more=["asked", "people"]))
        if self.is_wide:  # of the answers that stand side by side only one was counted
            answers = f"select * from ({answers}) where question = asked"
        figures = "sum(people), coalesce(sum(people) filter (day is not null), 0), min(day), max(day)"
        if self.is_weighted:
            figures += ", sum(people * weight), sum(people * weight * weight), min(weight), max(weight)"
        return self.grouped(answers, figures)


class CountedCube(Cube):
    """Counts by what the texts mean; there are no rows to be named and none to be compared."""

    answers = CountedSql
    has_rows = False

    def rows(self, condition: str, values: Sequence[Any], *, beginning: bool) -> Iterator[RawRow]:
        """Yield nothing: rows stayed where they live."""
        return iter(())

    def repeated_rows(self) -> int:
        """Return none: equal rows are counts by now."""
        return 0
