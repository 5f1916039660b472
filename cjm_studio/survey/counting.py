"""From raw combinations to the counts of a survey file, with names in their order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.survey.appearance import Moment, first_seen
from cjm_studio.survey.columns import Asked, Cell
from cjm_studio.survey.cube import Combination, Cube
from cjm_studio.survey.judge import Counted, Judge
from cjm_studio.survey.left_out import tell_left_out
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.survey_file import AnswerCount, Note, SurveyFile, WaveDates

MOST_NAMES = 200  # more segments, stages, channels or waves than that are comments or people


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the counts come from, and what people said about them."""

    path: Path
    sha256: str
    recipe: str
    wave: str | None
    stages: tuple[str, ...]


def counted_file(
    cube: Cube, combinations: Sequence[Combination], *, words: MetricWords, origin: Origin
) -> SurveyFile:
    """Return the survey file that the combinations of a cube make."""
    if not combinations and not cube.table.unreadable.count:
        raise BadInput("survey_only_header", file=origin.path.name)
    judge = Judge(cube.columns, words)
    judge.set_wave(origin.wave, (combination.texts for combination in combinations))
    verdicts = [(one, judge.verdict(one.question, one.score, one.texts)) for one in combinations]
    counted = [(one, verdict) for one, verdict in verdicts if isinstance(verdict, Counted)]
    if judge.unknown and not judge.metrics:
        raise BadInput("metrics_unknown", words=", ".join(list(judge.unknown)[:5]), known=words.keys())
    names = _Names(cube, judge, counted, origin)
    used = {answer.metric for _, answer in counted}
    left_out = tell_left_out(cube, judge, verdicts)
    accepted = sum(one.people for one, _ in counted)
    rows = accepted + sum(entry.count for entry in left_out)
    return SurveyFile(
        name=origin.path.name,
        sha256=origin.sha256,
        encoding=cube.table.given.encoding,
        delimiter=cube.table.given.delimiter,
        recipe=origin.recipe,
        file_rows=rows // len(cube.columns.questions),
        rows=rows,
        accepted=accepted,
        left_out=left_out,
        counts=names.counts(),
        segments=tuple(names.segments.values()),
        stages=tuple(names.stages.values()),
        channels=tuple(names.channels.values()),
        waves=names.dated_waves(),
        metrics=tuple(judge.metrics[key] for key in sorted(used, key=_metric_order)),
        notes=_notes(cube, counted),
    )


class _Names:
    """The names that counted answers bear: folded to shown, in the order of their first appearance."""

    def __init__(
        self, cube: Cube, judge: Judge, counted: Sequence[tuple[Combination, Counted]], origin: Origin
    ) -> None:
        self._cube, self._judge, self._counted, self._origin = cube, judge, counted, origin
        self._check("segment", {answer.segment for _, answer in counted})
        self._check("stage", {answer.stage for _, answer in counted})
        self._check("channel", {answer.channel for _, answer in counted})
        self._check("wave", {answer.wave for _, answer in counted})
        self._seen = first_seen(cube, [combination for combination, _ in counted])
        said = {folded(stage): clean(stage) for stage in origin.stages if folded(stage)}
        self.segments = self._shown(lambda _: cube.columns.segment)
        # The mapping's stages come first, and its spelling holds.
        self.stages = said | self._shown(lambda asked: asked.stage) | said
        self.channels = self._shown(lambda asked: asked.channel)
        self.waves = {"": self._own_wave()} if judge.one_wave else self._shown(lambda _: cube.columns.wave)

    def counts(self) -> tuple[AnswerCount, ...]:
        """Return the answers counted, spellings of one name together."""
        people: dict[Counted, int] = {}
        for combination, answer in self._counted:
            people[answer] = people.get(answer, 0) + combination.people
        return tuple(
            AnswerCount(
                self.segments[answer.segment],
                self.stages.get(answer.stage),
                self.channels.get(answer.channel),
                answer.metric,
                self.waves[answer.wave],
                answer.score,
                number,
            )
            for answer, number in sorted(people.items())
        )

    def dated_waves(self) -> tuple[WaveDates, ...]:
        """Return the waves with the dates of their counted answers."""
        return tuple(
            WaveDates(shown, *self._dates(answer for answer in self._counted if answer[1].wave == wave))
            for wave, shown in self.waves.items()
            if self._counted
        )

    def _dates(self, counted: Iterable[tuple[Combination, Counted]]) -> tuple[str, str]:
        days = [(one.first, one.last) for one, _ in counted if one.first is not None and one.last is not None]
        if not days:
            return "", ""
        return min(first for first, _ in days).isoformat(), max(last for _, last in days).isoformat()

    def _own_wave(self) -> str:
        """Return the wave that people gave, else the quarter of the last answer, else the file's name."""
        if self._origin.wave:
            return self._origin.wave
        _, last = self._dates(self._counted)
        if last:
            return f"{last[:4]}Q{(int(last[5:7]) + 2) // 3}"
        return clean(self._origin.path.stem)

    def _shown(self, cell_of: Callable[[Asked], Cell]) -> dict[str, str]:
        """Return the names of one field; constants stand in the order of their questions."""
        cells = [cell_of(asked) for asked in self._cube.columns.questions]
        met = {
            (cells[one.question], self._judge.raw(cells[one.question], one.texts), one.question)
            for one, _ in self._counted
        }
        moments: list[tuple[Moment, int, str]] = [
            (self._seen[cell, text] if isinstance(cell, int) else (date.min, 0), question, text)
            for cell, text, question in met
        ]
        shown: dict[str, str] = {}
        for _, _, text in sorted(moments):
            if folded(text):
                shown.setdefault(folded(text), clean(text))
        return shown

    def _check(self, field: str, names: set[str]) -> None:
        if len(names) > MOST_NAMES:
            file = self._origin.path.name
            raise BadInput("too_many_names", file=file, field=field, count=len(names), most=MOST_NAMES)


def _metric_order(key: str) -> tuple[bool, int, str]:
    """Built-in metrics come first, in their own order."""
    built_in = list(BUILT_IN_METRICS)
    return (False, built_in.index(key), key) if key in BUILT_IN_METRICS else (True, 0, key)


def _notes(cube: Cube, counted: Sequence[tuple[Combination, Counted]]) -> tuple[Note, ...]:
    """Return what people should know of how the file was read."""
    notes = []
    if isinstance(cube.columns.date, int):
        column = clean(cube.table.header[cube.columns.date])
        undated = sum(one.people - one.dated for one, _ in counted)
        if cube.day_taken_first:
            notes.append(Note("day_first", {"column": column}))
        if undated:
            notes.append(Note("undated", {"count": undated, "column": column}))
    if cube.table.given.damaged:
        notes.append(Note("damaged_text", {}))
    if not counted:
        notes.append(Note("nothing_counted", {}))
    return tuple(notes)
