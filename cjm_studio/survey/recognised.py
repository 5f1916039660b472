"""What a survey file was recognised as: its shape, what each column seems to be, and why."""

from dataclasses import dataclass, field
from typing import Literal

from cjm_studio.model.metrics import Direction
from cjm_studio.survey.survey_file import Note

Role = Literal[
    "segment",
    "stage",
    "channel",
    "metric",
    "score",
    "wave",
    "date",
    "respondent",
    "weight",
    "question",  # of a wide file: the answers to one question
    "personal",  # says who somebody is: dropped unless people keep it
    "ignored",
]
Shape = Literal[
    "plain",
    "surveymonkey",
    "qualtrics",
    "google_forms",
    "typeform",
    "yandex_forms",
    "limesurvey",
    "spss",
]


@dataclass(frozen=True, slots=True)
class QuestionGuess:
    """What a column of answers asks, as far as its text and its answers tell."""

    text: str
    stage: str = ""  # the best match among the stages, empty for the journey as a whole
    named: str = ""  # the stage as the question names it, where that is none of the project's
    stages: tuple[tuple[str, float], ...] = ()  # further matches with their likeness from 0 to 1
    metric: str = ""  # a metric's key; empty: not known
    channel: str = ""
    minimum: int | None = None
    maximum: int | None = None
    direction: Direction | Literal[""] = ""  # empty: people have to say
    labels: tuple[tuple[str, int], ...] = ()  # answers in words with their place on the scale
    meant: str = ""  # the metric that the wording speaks of, also where the answers are on another scale
    good: tuple[int, ...] = ()  # of a scale of one's own, as people said; empty: the better half
    trouble: tuple[int, ...] = ()
    scale: str = ""  # the name of a scale of one's own

    @property
    def has_scale(self) -> bool:
        """Say whether the ends of the scale are known: without a metric they make one of its own."""
        return self.minimum is not None and self.maximum is not None


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """What one column seems to be."""

    number: int
    header: str
    role: Role
    why: Note  # the reason, to be told in words
    sure: bool = False  # nothing has to be asked
    examples: tuple[str, ...] = ()
    question: QuestionGuess | None = None
    asked: tuple[Note, ...] = ()  # what people have to say of it; wording.recognition has the sentences
    answers: tuple[str, ...] = ()  # the different ones met, the commonest first, if they are few

    @property
    def asks_stage(self) -> bool:
        """Say whether people have to say which stage a question is about."""
        return any(note.key == "ask_stage" for note in self.asked)


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file was recognised as, to be looked at, corrected and turned into a mapping."""

    file: str
    shape: Shape
    why: Note
    encoding: str
    delimiter: str
    header_rows: int
    header: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    columns: tuple[ColumnGuess, ...]
    wide: bool
    notes: tuple[Note, ...] = field(default=())
    segment: str = ""  # of everybody, where no column tells segments
    asked: tuple[Note, ...] = ()  # what people have to say of the file as a whole

    @property
    def unsaid(self) -> tuple[Note, ...]:
        """Return everything that people have to say before the file can be counted."""
        return (*self.asked, *(note for column in self.columns for note in column.asked))

    @property
    def sure(self) -> bool:
        """Say whether the file can be counted as it was recognised."""
        return not self.unsaid
