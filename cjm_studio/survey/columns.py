"""Which column holds what: by the mapping, else by the words in the header."""

from collections.abc import Mapping as Words
from collections.abc import Sequence
from dataclasses import dataclass, field

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.answers import no_answer
from cjm_studio.survey.mapping import Constant, Mapping, Place
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.shapes.shaped import Shaped
from cjm_studio.survey.table import Labels
from cjm_studio.survey.wave_rules import by_date

Cell = int | str | None  # the number of a column, a constant, or nothing

HEADER_WORDS: dict[str, tuple[str, ...]] = {
    "respondent": (
        "respondent",
        "respondent id",
        "respondentid",
        "respondent_id",
        "респондент",
        "id респондента",
    ),
    "date": ("date", "timestamp", "дата", "отметка времени", "дата ответа"),
    "segment": ("segment", "сегмент"),
    "stage": ("stage", "этап"),
    "channel": ("channel", "канал"),
    "metric": ("metric", "метрика", "показатель"),
    "score": ("score", "answer", "оценка", "ответ", "балл"),
    "wave": ("wave", "волна"),
}
# Columns that the file does not have: worked out for each row, far behind those that it has.
SEGMENT_TOLD, WAVE_TOLD = 1_000_000, 1_000_001
_SHOWN = 40  # headers in a sentence, and letters of each
_FIELD_OF_WORD = {word: field for field, words in HEADER_WORDS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: the column of its answers, and where its stage, metric and channel stand."""

    score: int
    stage: Cell
    metric: Cell
    channel: Cell
    labels: Words[str, int] = field(default_factory=dict)  # answers in words, folded, with their scores
    silent: Words[str, str] = field(default_factory=dict)  # numbers that answer nothing, with the reason


@dataclass(frozen=True, slots=True)
class Columns:
    """Where everything stands in a survey file; a long file has one question, a wide one several."""

    segment: Cell
    wave: Cell
    date: Cell
    questions: tuple[Asked, ...]
    respondent: int | None = None
    weight: int | None = None
    looked_at: dict[str, int] = field(default_factory=dict)  # by the rules of segments: header to column
    trial: int | None = None  # the column that tells trial answers ...
    trials: frozenset[str] = frozenset()  # ... and what stands there, folded

    @property
    def dimensions(self) -> tuple[int, ...]:
        """Return the columns, other than those of dates and answers, that tell answers apart."""
        metrics = {asked.metric for asked in self.questions if isinstance(asked.metric, int)}
        trial = {self.trial} if self.trial is not None else set()
        return tuple(sorted(self.naming | metrics | trial))

    @property
    def read(self) -> set[int]:
        """Return the columns of the file that anything is read from."""
        cells = {*self.dimensions, *self.looked_at.values(), self.respondent, self.date, self.weight}
        return {cell for cell in (*cells, *(one.score for one in self.questions)) if isinstance(cell, int)}

    @property
    def naming(self) -> set[int]:
        """Return the columns that hold names: of segments, stages, channels and waves."""
        cells = {self.segment, self.wave}
        cells.update(cell for asked in self.questions for cell in (asked.stage, asked.channel))
        return {cell for cell in cells if isinstance(cell, int)}


def recognised(header: Sequence[str], mapping: Mapping) -> int:
    """Return how many cells of a header are known: by the mapping or by a header word."""
    places = [getattr(mapping, field) for field in HEADER_WORDS if field != "metric"] + [mapping.metric_place]
    named = {folded(place) for place in places if isinstance(place, str)}
    named |= {folded(question.column) for question in mapping.question}
    named |= {folded(column) for rule in mapping.segment_rules for column in rule.when.columns}
    return sum(folded(cell) in named or folded(cell) in _FIELD_OF_WORD for cell in header)


def is_long(header: Sequence[str]) -> bool:
    """Say whether a header is that of a long file: each row is an answer and names its metric."""
    return {"metric", "score"} <= _fields(header)


def has_long_words(header: Sequence[str]) -> bool:
    """Say whether a header was meant to be that of a long file, even if something lacks."""
    return bool({"metric", "score"} & _fields(header))


def _fields(header: Sequence[str]) -> set[str]:
    return {_FIELD_OF_WORD.get(folded(cell), "") for cell in header}


def find_columns(
    header: Sequence[str],
    mapping: Mapping,
    *,
    file: str,
    shaped: Shaped | None = None,
    labels: Words[int, Labels] | None = None,
) -> Columns:
    """Return where everything stands; BadInput names what is missing or stands in two places.

    `shaped` tells what the survey tool's header means, `labels` the words of a column's numbers.
    """
    finder = _Finder(header, mapping, file, shaped)
    if not mapping.wide and not any(finder.by_word.values()) and mapping == Mapping():
        raise BadInput(
            "no_header" if _looks_like_data(header) else "header_unknown", file=file, headers=finder.shown
        )
    if mapping.score is not None:
        finder.column(mapping.score)  # a slip of the pen is told even where the column is not read
    told = mapping.segment_rules or mapping.respondents
    segment = SEGMENT_TOLD if told else finder.required("segment", mapping.segment_place)
    wave: Cell = WAVE_TOLD
    if not by_date(mapping.wave_rules, mapping.waves):
        wave = None if mapping.waves else finder.place("wave", mapping.wave_place)
    date = finder.place("date", mapping.date)
    questions = (
        _wide(finder, mapping, labels or {}) if mapping.wide else (_long(finder, mapping, labels or {}),)
    )
    return Columns(
        segment,
        wave,
        date,
        questions,
        respondent=finder.respondent(mapping.respondent),
        weight=None if mapping.weight is None else finder.column(mapping.weight),
        looked_at={name: finder.column(name) for rule in mapping.segment_rules for name in rule.when.columns},
        trial=shaped.trial if shaped else None,
        trials=shaped.trials if shaped else frozenset(),
    )


def _silent(labels: Labels) -> dict[str, str]:
    """Return the numbers that stand for no answer, as 99 for "don't know", with the reason."""
    return {str(number): reason for word, number in labels if (reason := no_answer(word))}


def _long(finder: "_Finder", mapping: Mapping, labels: Words[int, Labels]) -> Asked:
    metric = finder.required("metric", mapping.metric_place)
    score = finder.required("score", mapping.score)
    stage, channel = finder.place("stage", mapping.stage), finder.place("channel", mapping.channel)
    assert isinstance(score, int)  # the mapping takes no constant for it
    return Asked(score, stage, metric, channel, silent=_silent(labels.get(score, ())))


def _wide(finder: "_Finder", mapping: Mapping, labels: Words[int, Labels]) -> tuple[Asked, ...]:
    asked: list[Asked] = []
    for question in mapping.question:
        metric: Cell = question.metric or finder.place("metric", mapping.metric_place)
        if metric is None:
            raise BadInput("question_without_metric", column=question.column)
        stage = question.stage or finder.place("stage", mapping.stage)
        channel = question.channel or finder.place("channel", mapping.channel)
        column = finder.column(question.column)
        if any(one.score == column for one in asked):
            raise BadInput("question_twice", column=question.column)
        said = {clean(word).casefold(): score for word, score in question.labels.items()}
        # Where the file holds the numbers of words, the words of the mapping speak of those numbers.
        said |= {
            str(number): said[clean(word).casefold()]
            for word, number in labels.get(column, ())
            if clean(word).casefold() in said
        }
        asked.append(Asked(column, stage, metric, channel, said, _silent(labels.get(column, ()))))
    return tuple(asked)


class _Finder:
    """Looks columns up in one header."""

    def __init__(
        self, header: Sequence[str], mapping: Mapping, file: str, shaped: Shaped | None = None
    ) -> None:
        self.file = file
        tool = shaped is not None and shaped.shape != "plain"
        if shaped is not None and tool:
            header = shaped.header
        self.header = [folded(cell) for cell in header]
        # A column is also known by its wording, and by a number behind a name that it shares.
        self._further = [[folded(cell) for cell in shaped.header]] if shaped else []
        self._further += [[folded(asks.text) for asks in shaped.asks]] if shaped and tool else []
        self._roles: dict[str, int] = (
            {role: number for number, role in shaped.roles.items()} if shaped else {}
        )
        self.shown = " | ".join(clean(cell)[:_SHOWN] for cell in header[:_SHOWN])
        taken = {folded(question.column) for question in mapping.question}
        self.by_word: dict[str, list[int]] = {field: [] for field in HEADER_WORDS}
        for number, cell in enumerate(self.header):
            field = _FIELD_OF_WORD.get(cell)
            if field and cell not in taken:
                self.by_word[field].append(number)

    def column(self, name: str) -> int:
        """Return the one column with this header."""
        found: list[int] = []
        for header in (self.header, *self._further):
            found = found or [number for number, cell in enumerate(header) if cell == folded(name)]
        if not found:
            raise BadInput("column_missing", file=self.file, column=name, headers=self.shown)
        if len(found) > 1:
            raise BadInput("column_twice", file=self.file, column=name)
        return found[0]

    def place(self, field: str, said: Place) -> Cell:
        """Return where a field stands: as the mapping says, else by its header word, else nowhere."""
        if isinstance(said, Constant):
            return clean(str(said.value)) or None
        if said is not None:
            return self.column(said)
        found = self.by_word[field]
        if len(found) > 1:
            both = ", ".join(self.header[number] for number in found)
            raise BadInput("field_twice", file=self.file, field=field, columns=both)
        return found[0] if found else self._roles.get(field)

    def respondent(self, said: str | None) -> int | None:
        """Return the column that tells people apart, the first of several that look so."""
        if said is not None:
            return self.column(said)
        return next(iter(self.by_word["respondent"]), self._roles.get("respondent"))

    def required(self, field: str, said: Place) -> Cell:
        """Return where a field stands that no answer can do without."""
        cell = self.place(field, said)
        if cell is None:
            words = ", ".join(HEADER_WORDS[field])
            raise BadInput("field_missing", file=self.file, field=field, words=words, headers=self.shown)
        return cell


def _looks_like_data(header: Sequence[str]) -> bool:
    """A header holds words; numbers and dates in it are answers."""
    return any(cell.strip()[:1].isdigit() for cell in header)
