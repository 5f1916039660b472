"""A survey file as it was read: counts, names in their order and where they come from; no respondent."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from cjm_studio.model.metrics import LeftOut, Metric


class Cancelled(Exception):
    """The reader asked to stop; nothing was kept."""


class AnswerCount(NamedTuple):
    """How many people of a segment gave one answer, at a stage or (None) about the journey as a whole."""

    segment: str
    stage: str | None
    channel: str | None
    metric: str  # its key
    wave: str
    score: int
    people: int
    weight: float | None = None  # the sum of their weights, where the file has weights ...
    squares: float = 0.0  # ... and of the squares of these


@dataclass(frozen=True, slots=True)
class WaveDates:
    """A wave with the ISO dates of its first and last answer; empty where no date was readable."""

    name: str
    start: str = ""
    end: str = ""
    season: str = ""  # as the mapping says


@dataclass(frozen=True, slots=True)
class Note:
    """Something that the reader decided and that people should know; `wording.left_out` has the sentence."""

    key: str
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SurveyFile:
    """What one survey file says; the unit of `rows`, `accepted` and `left_out` is one answer.

    In a long file a row is an answer; in a wide one an answer is a row's cell in a question's column.
    Always `rows == accepted + sum(of left_out)`.
    """

    name: str
    sha256: str
    encoding: str  # empty for a workbook
    delimiter: str  # empty for a workbook
    recipe: str  # the mapping's text, empty without one
    file_rows: int
    rows: int
    accepted: int
    left_out: tuple[LeftOut, ...]
    counts: tuple[AnswerCount, ...]
    segments: tuple[str, ...]
    stages: tuple[str, ...]
    channels: tuple[str, ...]
    waves: tuple[WaveDates, ...]
    metrics: tuple[Metric, ...]
    notes: tuple[Note, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()  # (a metric's key, its question as people say it was asked)
