"""What people have said of a survey file so far, and the mapping that comes of it; no widgets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Literal

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import BUILT_IN_METRICS, Metric
from cjm_studio.operations.survey_places import first_forms
from cjm_studio.survey.answered import with_answers
from cjm_studio.survey.mapping import Scale, parse_mapping
from cjm_studio.survey.metric_words import MetricWords
from cjm_studio.survey.recognised import ColumnGuess, QuestionGuess, Recognised, Role
from cjm_studio.survey.segment_match import SegmentMatch, match_segments
from cjm_studio.window.survey_wizard.draft_text import draft_text
from cjm_studio.window.survey_wizard.next_wave import TakenOver
from cjm_studio.window.survey_wizard.rules import Rule, rules_complete
from cjm_studio.window.survey_wizard.rules_text import rules_in
from cjm_studio.window.survey_wizard.scales import as_question, on_metric, same_scale
from cjm_studio.window.survey_wizard.segment_column import column_of_segments, is_new
from cjm_studio.window.survey_wizard.standing import Standing
from cjm_studio.window.survey_wizard.wave_lines import WaveLine

Duplicates = Literal["", "last", "first", "keep"]
SameAnswer = Literal["", "day", "row"]
Waves = Literal["last", "quarter", "month", "ranges", "file", "column", "one"]
Segments = Literal["column", "one", "rules", "list"]
Lost = tuple[str, tuple[str, ...]]  # a key of `words.lost_words`, and what stands in its sentence
MOST_NAMES = 100  # of segments that are matched one by one


@lru_cache(maxsize=16)
def _matched(
    names: tuple[str, ...], segments: tuple[str, ...], said: tuple[tuple[str, str], ...], bare: bool
) -> Sequence[SegmentMatch]:
    """Asked for after every letter that is typed, it is worked out once."""
    return match_segments(names, segments, said=dict(said), bare=bare)


@dataclass(slots=True)
class Draft:
    """A recognised file with corrections; every page of the wizard changes a part of it."""

    recognised: Recognised
    sheet: str = ""  # of a workbook, or the table in a packed file
    plain: bool = False  # no survey tool wrote it, whatever its header looks like
    segments: Segments = "one"
    rules: list[Rule] = field(default_factory=list)
    list_file: str = ""  # as the mapping names it, beside the survey file
    list_id: str = ""
    list_segment: str = ""
    wave: str = ""  # one wave for all
    waves: Waves = "file"
    ranges: list[WaveLine] = field(default_factory=list)
    season: str = ""
    duplicates: Duplicates = ""
    same_answer: SameAnswer = ""
    metrics: dict[str, Metric] = field(default_factory=dict)  # of the project and built in
    plain_scales: dict[int, QuestionGuess] = field(default_factory=dict)  # of columns put on a metric's
    standing: Standing = field(default_factory=Standing)
    same: dict[str, str] = field(default_factory=dict)  # as said: a file's segment, folded, and the project's
    met: dict[tuple[str, ...], list[str]] = field(default_factory=dict)  # segments, by what told them
    seen: tuple[str, ...] = ()  # what told the segments that people have looked at
    everybody: str = ""  # the segment of all answers as nobody has said it
    asked: dict[str, str] = field(default_factory=dict)  # how people were asked, by metric, as said
    constants: dict[Role, str] = field(default_factory=dict)  # what holds for all rows
    stages: tuple[str, ...] = ()  # of a new journey, in their order
    declared: tuple[Scale, ...] = ()  # scales of an earlier mapping
    tagged: list[WaveLine] = field(default_factory=list)  # seasons of waves that a column names
    laid: set[int] = field(default_factory=set)  # the columns that hold what an earlier mapping says
    lost: list[Lost] = field(default_factory=list)  # what an earlier mapping says and the file has no more
    taken: TakenOver = field(default_factory=TakenOver)  # what came along from another wave

    def __post_init__(self) -> None:
        self._take_segments()
        self.begin()

    def _take_segments(self) -> None:
        """Take the column whose words are the project's segments, where no header says which it is."""
        self.everybody = self.recognised.segment
        there = () if self.standing.recipe else self.standing.segments
        found = column_of_segments(self.recognised.columns, there)
        if found is not None:
            self.give_role(found.number, "segment")

    def begin(self) -> None:
        """Start from what was recognised, as the command line does where nothing more is said."""
        self.segments = "column" if self.column_of("segment") else "one"
        self.waves = "column" if self.column_of("wave") else "last" if self.column_of("date") else "file"

    def look_at(self, found: Recognised, sheet: str, *, plain: bool) -> None:
        """Start from another table of the file, or another tool; what was said of columns is gone."""
        self.recognised, self.sheet, self.plain = found, sheet, plain
        self.constants, self.stages, self.declared, self.tagged = {}, (), (), []
        self.laid, self.lost, self.taken = set(), [], TakenOver()
        self._take_segments()
        self.begin()

    @property
    def segment(self) -> str:
        """The one segment of all answers, where no column tells."""
        return self.recognised.segment

    def name_segment(self, name: str) -> None:
        """Say which one segment all answers are of."""
        self.recognised = replace(self.recognised, segment=name.strip())

    def take_rules(self, mapping: str) -> bool:
        """Tell segments by the rules that a mapping has, if it has any; BadInput if the mapping is wrong."""
        found = rules_in(mapping, [column.header for column in self.recognised.columns])
        if found:
            self.segments, self.rules = "rules", found
        return bool(found)

    @property
    def told_by(self) -> tuple[str, ...]:
        """What tells segments by names of its own."""
        column = self.column_of("segment")
        if self.segments == "column" and column is not None:
            return ("column", column.header)
        return ("list", self.list_file, self.list_segment) if self.segments == "list" else ()

    def matches(self) -> list[SegmentMatch]:
        """Return what the segments that a column or a list names are in the project."""
        told_by = self.told_by
        column = self.column_of("segment") if told_by[:1] == ("column",) else None
        names = [*(column.answers if column else ()), *self.met.get(told_by, ())]
        forms = {key: name for key, name in first_forms(names).items() if key and told_by}
        shown = [name for key, name in forms.items() if len(forms) <= MOST_NAMES or key in self.same]
        there = self.standing
        return list(_matched(tuple(shown), there.segments, tuple(self.same.items()), there.bare))

    @property
    def questions(self) -> list[ColumnGuess]:
        """The columns that hold answers of a wide file."""
        return [column for column in self.recognised.columns if column.role == "question"]

    @property
    def personal(self) -> list[ColumnGuess]:
        """The columns that say who somebody is."""
        return [column for column in self.recognised.columns if column.role == "personal"]

    @property
    def attributes(self) -> list[ColumnGuess]:
        """The columns that may tell segments, the likeliest first."""
        open_ = [c for c in self.recognised.columns if c.role in ("segment", "ignored") and c.header]
        return sorted(open_, key=lambda one: (one.role != "segment", one.why.key != "attribute", one.number))

    def said(self, part: str) -> list[str]:
        """Return the stages, or the channels, that were said of questions."""
        said = (getattr(column.question, part) for column in self.questions)
        return [name for name in said if name]

    def column_of(self, role: Role) -> ColumnGuess | None:
        """Return the column that holds something, if there is one."""
        return next((column for column in self.recognised.columns if column.role == role), None)

    def give_role(self, number: int, role: Role) -> None:
        """Say what a column holds; what can stand in one column only leaves the one where it stood."""
        only = role not in ("question", "personal", "ignored")
        columns = []
        for column in self.recognised.columns:
            if column.number == number and column.role != role:
                said = replace(column, role=role, sure=True, asked=(), question=None)
                columns.append(as_question(said) if role == "question" else said)
            elif only and column.number != number and column.role == role:
                columns.append(replace(column, role="ignored"))
            else:
                columns.append(column)
        wide = any(column.role == "question" for column in columns)
        self.recognised = replace(self.recognised, columns=tuple(columns), wide=wide)
        if role == "segment":
            self.segments = "column"
        elif self.segments == "column" and self.column_of("segment") is None:
            self.segments = "one"
        if role == "wave":
            self.waves = "column"
        elif self.waves == "column" and self.column_of("wave") is None:
            self.waves = "last" if self.column_of("date") else "file"
        if self.waves in ("last", "quarter", "month", "ranges") and self.column_of("date") is None:
            self.waves = "file"

    def ask(self, number: int, **said: Any) -> None:
        """Say something of one question: its stage, metric, channel, direction or scale."""
        columns = tuple(
            with_answers(column, **said) if column.number == number else column
            for column in self.recognised.columns
        )
        self.recognised = replace(self.recognised, columns=columns)

    def scale_of(self, column: ColumnGuess) -> QuestionGuess:
        """Return a question on the scale of its own answers, whatever metric it is put on now."""
        question = column.question or QuestionGuess(column.header)
        if column.number in self.plain_scales:
            return self.plain_scales[column.number]
        metric = (BUILT_IN_METRICS | self.metrics).get(question.metric)
        fits = metric is None or (question.minimum, question.maximum) == (metric.minimum, metric.maximum)
        return replace(question, metric="") if fits else replace(question, metric="", labels=())

    def put_on(self, number: int, metric: Metric | None) -> None:
        """Put the answers of a question on a metric's scale, or on one of their own."""
        column = next(one for one in self.recognised.columns if one.number == number)
        plain = self.plain_scales.setdefault(number, self.scale_of(column))
        said = plain if metric is None else on_metric(plain, metric)
        if said is not None and column.question is not None:
            kept = column.question.direction or said.direction
            self.ask(
                number,
                metric=said.metric,
                minimum=said.minimum,
                maximum=said.maximum,
                labels=said.labels,
                direction=said.direction if metric and metric.key in ("nps", "completion") else kept,
            )

    def like(self, number: int) -> list[ColumnGuess]:
        """Return the other questions on the same scale whose direction nobody has said."""
        asked = next(one.question for one in self.recognised.columns if one.number == number)
        return [
            other
            for other in self.questions
            if other.number != number
            and asked is not None
            and other.question is not None
            and not other.question.direction
            and same_scale(other, asked)
        ]

    def say_alike(self, number: int) -> None:
        """Say of the questions on the same scale what was said of one."""
        asked = next(one.question for one in self.recognised.columns if one.number == number)
        if asked is None:
            return
        said = {name: getattr(asked, name) for name in ("direction", "scale", "good", "trouble")}
        if asked.labels and not asked.metric:
            said |= {"minimum": asked.minimum, "maximum": asked.maximum, "labels": asked.labels}
        for other in self.like(number):
            self.ask(other.number, **said)

    def missing(self) -> list[str]:
        """Return what has still to be said, as keys of `words.missing_words`; empty when nothing."""
        found = []
        if self.recognised.wide:
            asked = [column.question for column in self.questions if column.question is not None]
            if any(column.asks_stage for column in self.questions):
                found.append("stage")
            if any(not question.metric and not question.has_scale for question in asked):
                found.append("scale")
            if any(not question.direction for question in asked):
                found.append("direction")
        elif self.column_of("score") is None or not ("metric" in self.constants or self.column_of("metric")):
            found.append("score")
        return [*found, *self._missing_groups()]

    def _missing_groups(self) -> Iterator[str]:
        listed = self.list_file and self.list_id and self.list_segment and self.column_of("respondent")
        complete = {
            "column": self.column_of("segment") is not None,
            "one": bool(self.segment),
            "rules": rules_complete(self.rules),
            "list": bool(listed),
        }
        if not complete[self.segments]:
            yield {"rules": "rules", "list": "list"}.get(self.segments, "segment")
        if self.seen != self.told_by and any(match.asks for match in self.matches()):
            yield "matches"
        unnamed = self.segments == "one" and self.segment == self.everybody
        if unnamed and self.seen != ("one",) and is_new(self.segment, self.standing.segments):
            yield "everybody"
        if self.waves == "one" and not self.wave.strip():
            yield "wave"
        if self.waves == "ranges" and not (self.ranges and all(line.complete for line in self.ranges)):
            yield "ranges"

    def look_at_segments(self) -> None:
        """Take down that people see what segments are taken for."""
        self.seen = self.told_by or (self.segments,)

    def fault(self) -> BadInput | None:
        """Return what is wrong with what was said, though nothing is missing."""
        try:
            MetricWords(self.metrics.values(), parse_mapping(self.mapping()).scales)
        except BadInput as problem:
            return problem
        return None

    def mapping(self, *, matched: bool = True) -> str:
        """Return the mapping as TOML; not `matched`: with segments called as in the file."""
        return draft_text(self, matched=matched)

    @property
    def matched_by_personal(self) -> bool:
        """Say whether people are told apart by what says who they are; it enters no project."""
        column = self.column_of("respondent")
        if column is None or column.why.key != "personal":
            return False
        return column.why.facts.get("kind") not in ("id", None)
