"""Answers of the same people side by side, for key drivers; held while they are worked with, nobody named."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Metric
from cjm_studio.survey.answers_sql import AnswersSql
from cjm_studio.survey.columns import is_long
from cjm_studio.survey.counting import Origin, counted_file, judge_of
from cjm_studio.survey.cube import Combination, Cube
from cjm_studio.survey.database import recipe_parts
from cjm_studio.survey.judge import Counted
from cjm_studio.survey.kinds import is_database
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.names import folded
from cjm_studio.survey.project_names import segment_names
from cjm_studio.survey.proposal import Known
from cjm_studio.survey.read_survey import read_by
from cjm_studio.survey.survey_file import SurveyFile
from cjm_studio.survey.watch import Watch

if TYPE_CHECKING:
    from cjm_studio.statistics.arrays import FloatArray


class Asked(NamedTuple):
    """What was asked: a stage, empty for the journey as a whole, and a metric's key."""

    stage: str
    metric: str


class Imported(NamedTuple):
    """How a file was read when it was imported."""

    file: str
    sha256: str
    recipe: str
    wave: str | None  # None: it has several


@dataclass(frozen=True, slots=True)
class Pairs:
    """What the same people answered: one row a person, one column a question, NaN where they said nothing."""

    segment: str
    wave: str
    asked: tuple[Asked, ...]
    values: "FloatArray"
    weights: "FloatArray | None" = None


def read_pairs(
    path: Path,
    mapping: str = "",
    *,
    wave: str | None = None,
    imported: Sequence[Imported] = (),
    metrics: Iterable[Metric] = (),
    stages: Sequence[str] = (),
    segments: Sequence[str] = (),
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Pairs]:
    """Return the answers of a survey file person by person, for every segment and wave.

    Without a mapping or a wave it is read as it was imported, if it was: known by its content, else its name.
    BadInput: the file cannot be used, or nothing in it tells which answers are one person's.
    """
    if is_database(path):  # of a database the counts alone are fetched, and no person
        raise BadInput("drivers_from_database", file=path.name)
    before = _before(path, imported)
    if before is not None:
        mapping, wave = mapping or before.recipe, wave or before.wave
    known, watch = Known(tuple(metrics), stages, segments), Watch(progress, cancelled)
    return read_by(_pairs, path, mapping, wave=wave, known=known, watch=watch, cube=_PairedCube)


def _before(path: Path, imported: Sequence[Imported]) -> Imported | None:
    imported = [one for one in imported if not recipe_parts(one.recipe)[0]]  # those of files
    named = [one for one in imported if one.file == path.name]
    if not imported or not path.is_file():
        return None
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return next((one for one in imported if one.sha256 == sha256), named[0] if named else None)


class _PairedSql(AnswersSql):
    def people(self) -> str:
        """Return the query for what each person said, who is a number; `judged` says what answers mean."""
        answers = self._answers(self._told_rows(self.source(), numbered=self.is_wide))
        keys = [f"coalesce(answers.{key}, '')" for key in ("score", *self.texts)]
        keys += ["answers.question"] if self.is_wide else []
        means = " and ".join(f"judged.k{at} = {key}" for at, key in enumerate(keys))
        weight = "avg(answers.weight)" if self.is_weighted else "1.0"
        counts = "answers.fault = ''" if self.has_faults else "true"
        person = self._said_by()
        said = (
            f"select {person} as person, judged.cell as cell, avg(judged.value) as value, {weight} as weight "
            f"from ({answers}) as answers join judged on {means} "
            f"where {counts} and {person} <> '' group by person, cell"
        )
        return f"select dense_rank() over (order by person) - 1 as person, cell, value, weight from ({said})"

    def _said_by(self) -> str:
        """A row of a wide file is a person; where people are told apart, all rows of one are."""
        row = "'row ' || answers.number" if self.is_wide else "''"
        if self.columns.respondent is None:
            return row
        given = f"lower(trim(coalesce(answers.{self.name(self.columns.respondent)}, '')))"
        return f"case when {given} = '' then {row} else {given} end"


class _PairedCube(Cube):
    answers = _PairedSql

    def people(self, judged: Sequence[tuple[Combination, int, float]]) -> dict[str, Any]:
        """Return person, cell, value and weight as columns; `judged` are combinations with what they mean."""
        assert isinstance(self.sql, _PairedSql)
        said = self._keys_of([one for one, _, _ in judged])
        said |= {"cell": [cell for _, cell, _ in judged], "value": [value for _, _, value in judged]}
        self._database.hold("judged", said)
        return self._database.columns(self.sql.people())


def _pairs(
    cube: Cube, combinations: Sequence[Combination], *, words: MetricWords, origin: Origin
) -> list[Pairs]:
    """Take the pairs out of a file; what is left out of the counts is left out here too."""
    assert isinstance(cube, _PairedCube)
    if cube.columns.respondent is None and (not cube.sql.is_wide or is_long(cube.table.header)):
        raise BadInput("drivers_nobody_told_apart", file=origin.path.name)
    file = counted_file(cube, combinations, words=words, origin=origin)
    judge = judge_of(cube, combinations, words=words, origin=origin)
    counted: list[tuple[Combination, Counted]] = []
    for one in cube.combinations() if cube.sql.lost else combinations:
        verdict = "" if one.fault else judge.verdict(one.question, one.score, one.texts)
        if isinstance(verdict, Counted):
            counted.append((one, verdict))
    cells = sorted({_cell(answer) for _, answer in counted})
    turns = {cell: turn for turn, cell in enumerate(cells)}
    said = cube.people([(one, turns[_cell(answer)], float(answer.score)) for one, answer in counted])
    called = segment_names(origin.recipe)
    sides = _sides(said, cells, file, weighted=cube.sql.is_weighted)
    return [replace(side, segment=called.get(folded(side.segment), side.segment)) for side in sides]


def _cell(answer: Counted) -> tuple[str, str, str, str]:
    return answer.segment, answer.wave, answer.stage, answer.metric


def _sides(
    said: dict[str, Any], cells: Sequence[tuple[str, str, str, str]], file: SurveyFile, *, weighted: bool
) -> list[Pairs]:
    """Set the answers of each segment and wave side by side, with the names that the file uses."""
    import numpy as np

    waves = {folded(wave.name): wave.name for wave in file.waves}
    names = {folded(name): name for name in (*file.segments, *file.stages)}
    found = []
    for segment, wave in sorted({cell[:2] for cell in cells}):
        mine = [turn for turn, cell in enumerate(cells) if cell[:2] == (segment, wave)]
        chosen = np.isin(said["cell"], mine)
        people, rows = np.unique(said["person"][chosen], return_inverse=True)
        values = np.full((len(people), len(mine)), np.nan)
        values[rows, np.searchsorted(mine, said["cell"][chosen])] = said["value"][chosen]
        weights = np.ones(len(people))
        weights[rows] = said["weight"][chosen].astype(float)
        asked = tuple(Asked(names.get(cells[turn][2], ""), cells[turn][3]) for turn in mine)
        name = waves[wave] if wave else file.waves[0].name
        found.append(Pairs(names[segment], name, asked, values, weights if weighted else None))
    return found
