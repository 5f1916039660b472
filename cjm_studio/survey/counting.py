"""From raw combinations to the counts of a survey file, with names in their order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import BUILT_IN_METRICS
from cjm_studio.survey.appearance import FirstSeen, Moment, Text
from cjm_studio.survey.columns import WAVE_TOLD, Asked, Cell
from cjm_studio.survey.cube import Combination, Cube
from cjm_studio.survey.file_notes import file_notes
from cjm_studio.survey.judge import Counted, Judge
from cjm_studio.survey.left_out import LeftOutRows, with_fault
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.row_search import look_up
from cjm_studio.survey.survey_file import AnswerCount, Note, SurveyFile, WaveDates
from cjm_studio.survey.wave_rules import season_key, seasons_of

Verdicts = list[tuple[Combination, Counted | str]]

MOST_NAMES = 200  # more segments, stages, channels or waves than that are comments or people


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the counts come from, and what people said about them."""

    path: Path
    sha256: str
    recipe: str
    wave: str | None
    stages: tuple[str, ...]
    notes: tuple[Note, ...] = ()  # on the file as such
    questions: Mapping[str, str] = field(default_factory=dict)  # as they were asked, by metric


def counted_file(
    cube: Cube, combinations: Sequence[Combination], *, words: MetricWords, origin: Origin
) -> SurveyFile:
    """Return the survey file that the combinations of a cube make."""
    if not combinations and not cube.table.unreadable.count:
        raise BadInput("survey_only_header", file=origin.path.name)
    judge = judge_of(cube, combinations, words=words, origin=origin)
    verdicts, notes = _without_lost(cube, judge, _verdicts(judge, combinations))
    counted = _counted(verdicts)
    if judge.unknown and not judge.metrics:
        raise BadInput("metrics_unknown", words=", ".join(list(judge.unknown)[:5]), known=words.keys())
    _refuse_many_names(counted, origin)
    seen, rows_out = FirstSeen(cube, (one for one, _ in counted)), LeftOutRows(cube, judge, verdicts)
    look_up(cube, seen, rows_out)
    names = _Names(cube, judge, counted, origin=origin, seen=seen.moments())
    used = {answer.metric for _, answer in counted}
    left_out = rows_out.told()
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
        notes=(*file_notes(cube, counted, left_out), *origin.notes, *notes),
        questions=tuple(sorted((key, text) for key, text in origin.questions.items() if key in used)),
    )


def judge_of(cube: Cube, combinations: Sequence[Combination], *, words: MetricWords, origin: Origin) -> Judge:
    """Return the judge of a file's answers, who knows their waves; BadInput where these lack dates."""
    judge = Judge(cube.columns, words)
    judge.set_wave(origin.wave, (combination.texts for combination in combinations))
    if cube.columns.wave == WAVE_TOLD:
        if cube.columns.date is None:
            raise BadInput("waves_without_dates", file=origin.path.name)
        # An answer of no day belongs to no wave, and not to the file's.
        judge.one_wave = judge.one_wave and origin.wave is not None
    return judge


def _verdicts(judge: Judge, combinations: Iterable[Combination]) -> Verdicts:
    return [
        (one, with_fault(judge.verdict(one.question, one.score, one.texts), one.fault))
        for one in combinations
    ]


def _counted(verdicts: Verdicts) -> list[tuple[Combination, Counted]]:
    return [(one, verdict) for one, verdict in verdicts if isinstance(verdict, Counted)]


def _without_lost(cube: Cube, judge: Judge, verdicts: Verdicts) -> tuple[Verdicts, list[Note]]:
    """Return the verdicts without answers given twice, and what people should know of these."""
    lost = _find_lost(cube, verdicts)
    if cube.sql.lost:
        verdicts = _verdicts(judge, cube.combinations())
    return verdicts, [lost] if lost else []


def _find_lost(cube: Cube, verdicts: Verdicts) -> Note | None:
    """Look for answers given twice, and let the cube leave them out; return what people should know of it.

    Where more than half would go, the column does not tell people apart: then nothing goes unless people
    said so.
    """
    duplicates = cube.duplicates
    if duplicates is None:
        return None
    counted = [one for one, _ in _counted(verdicts)]
    lost = cube.find_lost(counted)
    if not lost:
        return None
    if cube.columns.respondent is None:
        column = ""
    else:
        column = clean(cube.table.header[cube.columns.respondent])
    if not cube.mapping.duplicates and lost * 2 > sum(one.people for one in counted):
        return Note("nobody_told_apart", {"column": column, "count": lost})
    cube.leave_out_lost()
    key = "duplicate_rows" if duplicates.same == "row" else f"duplicates_{duplicates.keeps}"
    return Note(key, {"count": lost})


def _refuse_many_names(counted: Sequence[tuple[Combination, Counted]], origin: Origin) -> None:
    for kind in ("segment", "stage", "channel", "wave"):
        names = {getattr(answer, kind) for _, answer in counted}
        if len(names) > MOST_NAMES:
            file = origin.path.name
            raise BadInput("too_many_names", file=file, field=kind, count=len(names), most=MOST_NAMES)


class _Names:
    """The names that counted answers bear: folded to shown, in the order of their first appearance."""

    def __init__(
        self,
        cube: Cube,
        judge: Judge,
        counted: Sequence[tuple[Combination, Counted]],
        *,
        origin: Origin,
        seen: Mapping[Text, Moment],
    ) -> None:
        self._cube, self._judge, self._counted, self._origin = cube, judge, counted, origin
        self._seen = seen
        said = {folded(stage): clean(stage) for stage in origin.stages if folded(stage)}
        self.segments = self._shown(lambda _: cube.columns.segment)
        # The mapping's stages come first, and its spelling holds.
        self.stages = said | self._shown(lambda asked: asked.stage) | said
        self.channels = self._shown(lambda asked: asked.channel)
        self.waves = {"": self._own_wave()} if judge.one_wave else self._shown(lambda _: cube.columns.wave)

    def counts(self) -> tuple[AnswerCount, ...]:
        """Return the answers counted, spellings of one name together."""
        people: dict[Counted, int] = {}
        weights: dict[Counted, tuple[Decimal, Decimal]] = {}
        for combination, answer in self._counted:
            people[answer] = people.get(answer, 0) + combination.people
            if combination.weights is not None:
                total, squares = weights.get(answer, (Decimal(), Decimal()))
                total, squares = total + combination.weights.total, squares + combination.weights.squares
                weights[answer] = (total, squares)
        return tuple(
            AnswerCount(
                self.segments[answer.segment],
                self.stages.get(answer.stage),
                self.channels.get(answer.channel),
                answer.metric,
                self.waves[answer.wave],
                answer.score,
                number,
                *map(float, weights.get(answer, ())),
            )
            for answer, number in sorted(people.items())
        )

    def dated_waves(self) -> tuple[WaveDates, ...]:
        """Return the waves with the dates of their counted answers."""
        seasons = seasons_of(self._cube.mapping.wave_rules)
        usual = season_key(self._cube.mapping.season)
        return tuple(
            WaveDates(
                shown,
                *self._dates(answer for answer in self._counted if answer[1].wave == wave),
                season=seasons.get(folded(shown), usual),
            )
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
        if self._cube.mapping.waves == "file":
            return clean(self._origin.path.stem)
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


def _metric_order(key: str) -> tuple[bool, int, str]:
    """Built-in metrics come first, in their own order."""
    built_in = list(BUILT_IN_METRICS)
    return (False, built_in.index(key), key) if key in BUILT_IN_METRICS else (True, 0, key)
