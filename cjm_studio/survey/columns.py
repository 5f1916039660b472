"""Which column holds what: by the mapping, else by the words in the header."""

from collections.abc import Sequence
from dataclasses import dataclass

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.mapping import Constant, Mapping, Place
from cjm_studio.survey.names import clean, folded

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
_SHOWN = 40  # headers in a sentence, and letters of each
_FIELD_OF_WORD = {word: field for field, words in HEADER_WORDS.items() for word in words}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: the column of its answers, and where its stage, metric and channel stand."""

    score: int
    stage: Cell
    metric: Cell
    channel: Cell


@dataclass(frozen=True, slots=True)
class Columns:
    """Where everything stands in a survey file; a long file has one question, a wide one several."""

    segment: Cell
    wave: Cell
    date: Cell
    questions: tuple[Asked, ...]

    @property
    def dimensions(self) -> tuple[int, ...]:
        """Return the columns, other than those of dates and answers, that tell answers apart."""
        metrics = {asked.metric for asked in self.questions if isinstance(asked.metric, int)}
        return tuple(sorted(self.naming | metrics))

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
    return sum(folded(cell) in named or folded(cell) in _FIELD_OF_WORD for cell in header)


def find_columns(header: Sequence[str], mapping: Mapping, *, file: str) -> Columns:
    """Return where everything stands; BadInput names what is missing or stands in two places."""
    finder = _Finder(header, mapping, file)
    if not mapping.wide and not any(finder.by_word.values()) and mapping == Mapping():
        raise BadInput(
            "no_header" if _looks_like_data(header) else "header_unknown", file=file, headers=finder.shown
        )
    for name in (mapping.respondent, mapping.score):
        if name is not None:
            finder.column(name)  # a slip of the pen is told even where the column is not read
    segment = finder.required("segment", mapping.segment)
    wave, date = finder.place("wave", mapping.wave), finder.place("date", mapping.date)
    questions = _wide(finder, mapping) if mapping.wide else (_long(finder, mapping),)
    return Columns(segment, wave, date, questions)


def _long(finder: "_Finder", mapping: Mapping) -> Asked:
    metric = finder.required("metric", mapping.metric_place)
    score = finder.required("score", mapping.score)
    stage, channel = finder.place("stage", mapping.stage), finder.place("channel", mapping.channel)
    assert isinstance(score, int)  # the mapping takes no constant for it
    return Asked(score, stage, metric, channel)


def _wide(finder: "_Finder", mapping: Mapping) -> tuple[Asked, ...]:
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
        asked.append(Asked(column, stage, metric, channel))
    return tuple(asked)


class _Finder:
    """Looks columns up in one header."""

    def __init__(self, header: Sequence[str], mapping: Mapping, file: str) -> None:
        self.file = file
        self.header = [folded(cell) for cell in header]
        self.shown = " | ".join(clean(cell)[:_SHOWN] for cell in header[:_SHOWN])
        taken = {folded(question.column) for question in mapping.question}
        self.by_word: dict[str, list[int]] = {field: [] for field in HEADER_WORDS}
        for number, cell in enumerate(self.header):
            field = _FIELD_OF_WORD.get(cell)
            if field and cell not in taken:
                self.by_word[field].append(number)

    def column(self, name: str) -> int:
        """Return the one column with this header."""
        found = [number for number, cell in enumerate(self.header) if cell == folded(name)]
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
        return found[0] if found else None

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
