"""Answers that are left out: how many for each reason, and the first rows where they stand."""

from collections.abc import Collection, Sequence
from typing import Any

from cjm_studio.model.metrics import LeftOut
from cjm_studio.survey.cube import Combination, Cube, RawRow
from cjm_studio.survey.judge import Counted, Judge

ROWS_NAMED = 10

# In the order in which they are told.
REASONS = (
    "trial",
    "empty",
    "not_applicable",
    "dont_know",
    "not_a_number",
    "not_an_integer",
    "out_of_scale",
    "no_metric",
    "unknown_metric",
    "no_segment",
    "no_stage",
    "no_wave",
    "no_weight",
    "bad_weight",
    "duplicate",
    "unreadable_row",
)


class LeftOutRows:
    """Counts what was left out, by reason, and looks for the first ten rows of each."""

    def __init__(
        self, cube: Cube, judge: Judge, verdicts: Sequence[tuple[Combination, Counted | str]]
    ) -> None:
        self._judge = judge
        self._unreadable = cube.table.unreadable
        self._questions = len(cube.columns.questions)
        self._suspects = _suspects(cube, judge, verdicts)
        self._counts: dict[str, int] = {}
        for combination, verdict in verdicts:
            if isinstance(verdict, str):
                self._counts[verdict] = self._counts.get(verdict, 0) + combination.people
        self._missing = set(self._counts)
        self._rows: dict[str, list[int]] = {}
        self._seen: dict[str, int] = {}

    def told(self) -> tuple[LeftOut, ...]:
        """Return what was left out, in the order in which it is told."""
        counts, rows = dict(self._counts), dict(self._rows)
        if self._unreadable.count:
            counts["unreadable_row"] = self._unreadable.count * self._questions
            rows["unreadable_row"] = list(self._unreadable.rows)
        return tuple(
            LeftOut(reason=reason, count=counts[reason], rows=tuple(rows.get(reason, ())))
            for reason in REASONS
            if reason in counts
        )

    def missing(self) -> bool:
        """Say whether a reason has rows that were not met yet."""
        return bool(self._missing)

    def begin(self) -> tuple[str, list[Any]]:
        """Forget what was met, and return a condition for all rows that may be left out."""
        self._missing = set(self._counts)
        self._rows = {reason: [] for reason in self._counts}
        self._seen = dict.fromkeys(self._counts, 0)
        return self._suspects

    def take(self, row: RawRow) -> None:
        """Keep the row's number, if it is left out, until its reason has enough of them."""
        reason = with_fault(self._judge.verdict(row.question, row.score, row.texts), row.fault)
        if not isinstance(reason, str) or reason not in self._missing:
            return
        rows = self._rows[reason]
        self._seen[reason] += 1
        if row.row not in rows:
            rows.append(row.row)
        if len(rows) == ROWS_NAMED or self._seen[reason] == self._counts[reason]:
            self._missing.remove(reason)


def with_fault(verdict: Counted | str, fault: str) -> Counted | str:
    """Return what becomes of an answer: what it says itself goes before what is wrong with its row."""
    return fault if fault and isinstance(verdict, Counted) else verdict


def _suspects(
    cube: Cube, judge: Judge, verdicts: Sequence[tuple[Combination, Counted | str]]
) -> tuple[str, list[Any]]:
    """Return a condition that holds for all left-out rows and few others.

    It holds where the answer, with its question and metric, never counts, and where something else that an
    answer cannot do without is blank.
    """
    good: set[str] = set()
    blank: dict[int, set[str]] = {}
    asked = cube.columns.questions
    for combination, verdict in verdicts:
        question = asked[combination.question]
        cells = {"no_segment": cube.columns.segment, "no_stage": question.stage, "no_wave": cube.columns.wave}
        if isinstance(verdict, Counted):
            metric = judge.raw(question.metric, combination.texts) if isinstance(question.metric, int) else ""
            good.add(f"{combination.question}\n{metric}\n{combination.score}")
        elif verdict == "trial" and cube.columns.trial is not None:
            blank.setdefault(cube.columns.trial, set()).add(judge.raw(cube.columns.trial, combination.texts))
        elif isinstance(cell := cells.get(verdict), int):
            blank.setdefault(cell, set()).add(judge.raw(cell, combination.texts))
    tests = [f"{_answer(cube)} not in {_list(good)}"] if good else ["true"]
    tests += ["fault <> ''"] if cube.sql.has_faults else []
    tests += [f"{cube.sql.text(column)} in {_list(texts)}" for column, texts in blank.items()]
    return " or ".join(tests), [*good, *(text for texts in blank.values() for text in texts)]


def _answer(cube: Cube) -> str:
    """Return SQL for an answer with its question and, where it stands in a column, its metric."""
    asked = cube.columns.questions
    metrics = [cube.sql.text(one.metric) if isinstance(one.metric, int) else "''" for one in asked]
    if not cube.sql.is_wide:
        return f"concat(0, chr(10), {metrics[0]}, chr(10), score)"
    return f"concat(question, chr(10), [{', '.join(metrics)}][question + 1], chr(10), score)"


def _list(values: Collection[str]) -> str:
    return f"({', '.join('?' * len(values))})"
