"""A file that is read anew, or another wave, begins with all that was said before; what is gone is told."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.columns import HEADER_WORDS
from cjm_studio.survey.mapping import Constant, Mapping, Question, parse_mapping
from cjm_studio.survey.mapping_text import leaves_out
from cjm_studio.survey.metric_words import MetricWords, metric_of_scale, questions_said
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.recognised import Role
from cjm_studio.survey.survey_file import Note
from cjm_studio.survey.wave_rules import season_key
from cjm_studio.window.survey_wizard.draft import Draft
from cjm_studio.window.survey_wizard.next_wave import TakenOver, columns_called
from cjm_studio.window.survey_wizard.rules import Condition, Rule, lines_of
from cjm_studio.window.survey_wizard.rules_text import rules_in
from cjm_studio.window.survey_wizard.segment_column import is_new
from cjm_studio.window.survey_wizard.wave_lines import WaveLine

_COLUMNS: tuple[Role, ...] = (
    *("segment", "stage", "channel", "metric", "score", "wave", "date", "respondent", "weight"),
)
_KEPT: tuple[Role, ...] = ("stage", "channel", "metric", "date")  # constants of a long file


def begin_with(draft: Draft, recipe: str, *, folder: Path) -> None:
    """Say of a file what a mapping says; `folder` is that of the file. A mapping not of ours says nothing."""
    try:
        said = parse_mapping(recipe)
    except BadInput:
        return
    if said != Mapping():
        before = {column.number: column.role for column in draft.recognised.columns}
        rules = rules_in(recipe, [column.header for column in draft.recognised.columns])
        left = {one.number for one in draft.recognised.columns if leaves_out(recipe, one.header)}
        _Recipe(draft, said, rules, folder=folder, left=left).lay()
        after = draft.recognised.columns
        draft.laid = {column.number for column in after if column.role != before[column.number]}


class _Recipe:
    """Lays one mapping over what its file was recognised as, by what people can say in the wizard."""

    def __init__(
        self, draft: Draft, said: Mapping, rules: list[Rule], *, folder: Path, left: set[int]
    ) -> None:
        self.draft, self.said, self.rules, self.folder = draft, said, rules, folder
        self.left = left  # the columns that the mapping remarks are not read
        self.other_wave = bool(draft.standing.like)  # then what belongs to one wave does not come along
        self.gone: set[Role] = set()  # what columns held that are there no more
        self.asked: set[int] = set()  # the questions of which the mapping says what they measure
        self.numbers = columns_called(draft.recognised)

    def lay(self) -> None:
        """Take over all parts; what tells segments and waves comes after the columns that it needs."""
        draft, said = self.draft, self.said
        draft.declared, draft.stages = said.scales, said.stages
        draft.metrics = {scale.key: metric_of_scale(scale) for scale in said.scales} | draft.metrics
        draft.plain = said.shape == "plain"
        if said.sheet and draft.sheet and said.sheet != draft.sheet and not self.other_wave:
            self._lose("table", said.sheet)
        self._check_groups()
        named = self._columns()
        self._forget_others(named)
        draft.begin()
        self._segments()
        self._waves()
        draft.season = "" if self.other_wave else season_key(said.season)
        draft.duplicates = said.duplicates or ""
        draft.same_answer = said.same_answer if said.same_answer in ("day", "row") else ""
        with suppress(BadInput):  # of a metric that nobody knows any more, which is told with its question
            asked = questions_said(said, self._words())
            # A question may have been put right on the page of the source.
            draft.asked = {key: text for key, text in asked.items() if key not in draft.standing.asked}
        if self.other_wave:
            asks = {one.number: one.question for one in draft.questions if one.question is not None}
            taken = {number: asks[number] for number in self.asked if number in asks}
            draft.taken = TakenOver(draft.standing.like, taken, dict(draft.same))

    def _words(self) -> MetricWords:
        return MetricWords(self.draft.metrics.values())

    def _lose(self, key: str, *facts: str) -> None:
        if (key, facts) not in self.draft.lost:
            self.draft.lost.append((key, facts))

    def _columns(self) -> set[int]:
        """Give the columns that the mapping names what they hold; return them."""
        found: set[int] = set()
        for role in _COLUMNS:
            place = getattr(self.said, role)
            if isinstance(place, str):
                found |= self._give(place, role)
            elif isinstance(place, Constant) and role in _KEPT and not self.said.wide:
                self.draft.constants[role] = str(place.value)
        for question in self.said.question:
            for number in self._give(question.column, "question"):
                self._ask(number, question)
                found.add(number)
        return found

    def _give(self, header: str, role: Role) -> set[int]:
        number = self.numbers.get(folded(header))
        if number is None:
            self._lose("column", clean(header), role)
            self.gone.add(role)
            return set()
        self.draft.give_role(number, role)
        return {number}

    def _ask(self, number: int, question: Question) -> None:
        """Say of a question what the mapping says; what holds for all of them is said of each."""
        everywhere = {
            role: str(place.value)
            for role in ("stage", "metric", "channel")
            if isinstance(place := getattr(self.said, role), Constant)
        }
        word = question.metric or everywhere.get("metric", "")
        try:
            metric = self._words().named(word)
        except BadInput:
            self._lose("metric", word, clean(question.column))
            return
        self.asked.add(number)
        self._place(number, clean(question.stage or everywhere.get("stage", "")))
        self.draft.ask(
            number,
            channel=clean(question.channel or everywhere.get("channel", "")),
            metric=metric.key,
            meant=metric.key,
            minimum=metric.minimum,
            maximum=metric.maximum,
            direction=metric.direction,
            labels=tuple((clean(word), score) for word, score in question.labels.items()),
        )

    def _place(self, number: int, stage: str) -> None:
        """Say which stage a question is about, if the project of another wave has it still."""
        there = self.draft.standing.stages if self.other_wave else ()
        if not (stage and there) or folded(stage) in map(folded, there):
            self.draft.ask(number, stage=stage)
            return
        self._lose("stage", stage)
        found = self.draft.recognised
        columns = [
            replace(one, asked=(*one.asked, Note("ask_stage", {"column": one.header})))
            if one.number == number and not (one.asks_stage or (one.question and one.question.stage))
            else one
            for one in found.columns
        ]
        self.draft.recognised = replace(found, columns=tuple(columns))

    def _forget_others(self, named: set[int]) -> None:
        """A column that the mapping left out is not read now either, unless its header alone names it.

        Where a column is gone, what was recognised may be its new name. In the file of another wave it may
        be new as well.
        """
        for column in self.draft.recognised.columns:
            usual = folded(column.header) in HEADER_WORDS.get(column.role, ())
            tools = column.why.key == "tool_column" and column.role != "question"
            kept = column.role in ("personal", "ignored") or column.role in self.gone
            new = self.other_wave and column.number not in self.left
            if column.number in named or kept or usual or tools or new:
                continue
            if column.role != "question" or self.said.wide:
                self.draft.give_role(column.number, "ignored")

    def _check_groups(self) -> None:
        """Tell what rules and a list of respondents lack in this file and beside it."""
        asked = dict.fromkeys(_asked_of(self.rules))
        for column in [column for column in asked if folded(column) not in self.numbers]:
            self._lose("rules", column)
            self.gone.add("segment")
        listed = self.said.respondents
        if listed is not None and not (self.folder / listed.file).is_file():
            self._lose("list", listed.file)
            self.gone.add("segment")

    def _segments(self) -> None:
        draft, said = self.draft, self.said
        names = {folded(name): clean(segment) for name, segment in said.segments.items()}
        if isinstance(said.segment, Constant):
            draft.segments = "one"
            name = str(said.segment.value)
            draft.name_segment(names.get(folded(name), name))
        for rule in self.rules:
            rule.segment = names.get(folded(rule.segment), rule.segment)
        draft.rules = self.rules  # to be looked at even where they tell nothing any more
        self._check_names()
        listed = said.respondents
        if self.rules and "segment" not in self.gone:
            draft.segments = "rules"
        elif listed is not None and "segment" not in self.gone:
            draft.segments, draft.list_file = "list", listed.file
            draft.list_id, draft.list_segment = listed.id, listed.segment
        draft.met[draft.told_by] = [clean(name) for name in said.segments]
        standing = {folded(segment): segment for segment in draft.standing.segments}
        for key, segment in names.items():
            if folded(segment) in standing:
                draft.same[key] = standing[folded(segment)]
            elif folded(segment) == key:
                draft.same[key] = ""
            elif draft.told_by:
                self._lose("segment", segment)

    def _check_names(self) -> None:
        """Tell which segments would be made anew, though another wave had answers of theirs."""
        there = self.draft.standing.segments if self.other_wave else ()
        one = [self.draft.segment] if self.draft.segments == "one" else []
        for name in [*one, *(rule.segment for rule in self.rules)]:
            if there and is_new(name, there):
                self._lose("segment", name)

    def _waves(self) -> None:
        draft, said = self.draft, self.said
        named = () if self.other_wave else said.wave_rules
        lines = [WaveLine(clean(rule.name), rule.first, rule.last, rule.season) for rule in named]
        draft.tagged = [line for line in lines if not line.complete]
        ranges = [line for line in lines if line.complete]
        if isinstance(said.wave, Constant) and not self.other_wave:
            draft.waves, draft.wave = "one", str(said.wave.value)
        dated = bool(ranges) or said.waves in ("month", "quarter")
        if dated and draft.column_of("date") is None:
            if not isinstance(said.date, str):  # that its column is gone is told already
                self._lose("dates")
        elif ranges:
            draft.waves, draft.ranges = "ranges", ranges
            if said.waves:
                self._lose("days")
        elif said.waves:
            draft.waves = said.waves


def _asked_of(rules: list[Rule]) -> Iterator[str]:
    """Yield the columns that rules ask about."""
    for line in lines_of(rules):
        if isinstance(line.part, Condition):
            yield line.part.column
