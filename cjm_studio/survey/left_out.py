"""Answers that are left out: how many for each reason, and the first rows where they stand."""

from collections.abc import Collection, Iterable, Mapping, Sequence
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


def tell_left_out(
    cube: Cube, judge: Judge, verdicts: Sequence[tuple[Combination, Counted | str]]
) -> tuple[LeftOut, ...]:
    """Return what was left out, by reason, with the first ten rows of each."""
    counts: dict[str, int] = {}
    for combination, verdict in verdicts:
        if isinstance(verdict, str):
            counts[verdict] = counts.get(verdict, 0) + combination.people
    rows = _first_rows(cube, judge, verdicts, counts)
    unreadable = cube.table.unreadable
    if unreadable.count:
        questions = len(cube.columns.questions)
        counts["unreadable_row"] = unreadable.count * questions
        rows["unreadable_row"] = list(unreadable.rows)
    told = [reason for reason in REASONS if reason in counts]
    return tuple(LeftOut(reason=reason, count=counts[reason], rows=tuple(rows[reason])) for reason in told)


def with_fault(verdict: Counted | str, fault: str) -> Counted | str:
    """Return what becomes of an answer: what it says itself goes before what is wrong with its row."""
    return fault if fault and isinstance(verdict, Counted) else verdict


def _first_rows(
    cube: Cube,
    judge: Judge,
    verdicts: Sequence[tuple[Combination, Counted | str]],
    counts: Mapping[str, int],
) -> dict[str, list[int]]:
    """Look for the rows that may be left out, until every reason has as many as are named."""
    rows: dict[str, list[int]] = {}
    missing = set(counts)
    condition, values = _suspects(cube, judge, verdicts)
    for beginning in (True, False):
        if missing:
            rows, missing = _search(cube.rows(condition, values, beginning=beginning), judge, counts)
    return rows


def _search(
    suspects: Iterable[RawRow], judge: Judge, counts: Mapping[str, int]
) -> tuple[dict[str, list[int]], set[str]]:
    """Return the first rows for each reason, and the reasons that have more."""
    rows: dict[str, list[int]] = {reason: [] for reason in counts}
    seen = dict.fromkeys(counts, 0)
    missing = set(counts)
    for row in suspects:
        verdict = with_fault(judge.verdict(row.question, row.score, row.texts), row.fault)
        if not isinstance(verdict, str) or verdict not in missing:
            continue
        seen[verdict] += 1
        if row.row not in rows[verdict]:
            rows[verdict].append(row.row)
        if len(rows[verdict]) == ROWS_NAMED or seen[verdict] == counts[verdict]:
            missing.remove(verdict)
            if not missing:
                break
    return rows, missing


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
