"""The mapping: what the columns of a survey file mean, written by people as TOML."""

from pathlib import Path
from typing import Literal

import msgspec

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Direction
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.recognised import Shape
from cjm_studio.survey.segment_rules import RespondentList, SegmentRule, check_segment_rules
from cjm_studio.survey.wave_rules import WaveRule, Waves, check_wave_rules, season_key


class Constant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One value for every row of the file, in place of a column."""

    value: str | int


Place = str | Constant | None  # the name of a column, a constant, or not said


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A column of a wide file: the answers to one question."""

    column: str
    stage: str = ""
    metric: str = ""
    channel: str = ""
    labels: dict[str, int] = {}  # answers in words, or numbers that mean others, with their scores


class Scale(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A metric that is not built in; its direction and sets are said, never guessed."""

    key: str
    minimum: int
    maximum: int
    direction: Direction
    good: tuple[int, ...]
    trouble: tuple[int, ...]
    name: str = ""
    question: str = ""
    primary: bool = True


class Mapping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the columns mean; a field that is not said is found by the word in its header."""

    layout: Literal["long", "wide"] | None = None
    sheet: str = ""  # of a workbook, or a file in a ZIP file; not said: the first with anything in it
    shape: Shape | None = None  # the survey tool that wrote the file; not said: found by the header
    respondent: str | None = None
    date: Place = None
    segment: str | Constant | tuple[SegmentRule, ...] | None = None  # [[segment]]: by rules
    stage: Place = None
    channel: Place = None
    metric: str | Constant | tuple[Scale, ...] | None = None  # [[metric]] is another way to write [[scale]]
    score: str | None = None
    wave: str | Constant | tuple[WaveRule, ...] | None = None  # [[wave]]: by dates
    waves: Waves | None = None
    season: str = ""  # of all waves for which no [[wave]] says one
    weight: str | None = None
    respondents: RespondentList | None = None  # who belongs to which segment
    segments: dict[str, str] = {}  # the file's name of a segment and the project's
    duplicates: Literal["keep", "first", "last"] | None = None
    same_answer: Literal["wave", "day", "row"] | None = None
    personal: Literal["keep"] | None = None
    stages: tuple[str, ...] = ()
    question: tuple[Question, ...] = ()
    scale: tuple[Scale, ...] = ()
    asked: dict[str, str] = {}  # a metric's word and its question as it was asked

    @property
    def wide(self) -> bool:
        """Say whether each question has a column of its own."""
        return self.layout == "wide" or bool(self.question)

    @property
    def metric_place(self) -> Place:
        """Return where the metric's word stands."""
        return None if isinstance(self.metric, tuple) else self.metric

    @property
    def segment_place(self) -> Place:
        """Return where the segment's name stands, if it is not worked out."""
        return None if isinstance(self.segment, tuple) else self.segment

    @property
    def segment_rules(self) -> tuple[SegmentRule, ...]:
        """Return the rules that tell segments."""
        return self.segment if isinstance(self.segment, tuple) else ()

    @property
    def wave_place(self) -> Place:
        """Return where the wave's name stands, if it is not worked out."""
        return None if isinstance(self.wave, tuple) else self.wave

    @property
    def wave_rules(self) -> tuple[WaveRule, ...]:
        """Return the waves that are told by dates, or tagged with seasons."""
        return self.wave if isinstance(self.wave, tuple) else ()

    @property
    def scales(self) -> tuple[Scale, ...]:
        """Return the metrics that the mapping declares."""
        return (self.metric if isinstance(self.metric, tuple) else ()) + self.scale


def read_mapping(path: Path) -> str:
    """Return the text of a mapping file; BadInput when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise BadInput("mapping_missing", file=path.name) from None
    except OSError as error:
        raise BadInput("mapping_unreadable", file=path.name, why=error.strerror or "") from None
    except UnicodeDecodeError:
        raise BadInput("mapping_not_utf8", file=path.name) from None


def parse_mapping(text: str) -> Mapping:
    """Return the mapping that a TOML text says, empty for an empty text; BadInput if it is wrong."""
    try:
        mapping = msgspec.toml.decode(text, type=Mapping)
    except msgspec.ValidationError as error:
        raise BadInput("mapping_wrong", why=str(error)) from None
    except msgspec.DecodeError as error:
        raise BadInput("mapping_not_toml", why=str(error)) from None
    if mapping.layout == "wide" and not mapping.question:
        raise BadInput("mapping_wide_without_questions")
    if mapping.layout == "long" and mapping.question:
        raise BadInput("mapping_long_with_questions")
    check_segment_rules(mapping.segment_rules)
    for name, segment in mapping.segments.items():
        if not folded(name) or not folded(segment):
            raise BadInput("segment_match_nameless", segment=clean(name))
    check_wave_rules(mapping.wave_rules)
    season_key(mapping.season)
    if mapping.respondents and mapping.segment is not None:
        raise BadInput("segments_said_twice")
    return mapping
