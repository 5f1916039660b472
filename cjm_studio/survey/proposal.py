"""The mapping of a file that came without one: what was recognised, if nothing has to be asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from cjm_studio.model.errors import BadInput
from cjm_studio.model.metrics import Metric
from cjm_studio.survey.columns import has_long_words
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.mapping_text import completed_mapping, mapping_text
from cjm_studio.survey.recognise import recognise_table
from cjm_studio.survey.recognised import ColumnGuess, Recognised
from cjm_studio.survey.shapes.shaped import Shaped
from cjm_studio.survey.table import Table
from cjm_studio.wording.language import Language
from cjm_studio.wording.recognition import recognition_words

_TOLD = 3  # of what people have to say, in one sentence


@dataclass(frozen=True, slots=True)
class Known:
    """What the project already has, for files to be matched with."""

    metrics: Sequence[Metric] = ()
    stages: Sequence[str] = ()
    segments: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """The mapping to read a table by, and what it was recognised by."""

    recipe: str
    by_people: bool = False  # they said which columns hold answers
    guesses: tuple[ColumnGuess, ...] = ()
    segment: str = ""  # of everybody, where no column tells segments and people said none


def proposed_mapping(table: Table, shaped: Shaped, recipe: str, known: Known) -> Proposal:
    """Return the mapping to read a table by: the recipe, else what was recognised, else none.

    BadInput "survey_needs_mapping" names what people have to say first.
    """
    said = parse_mapping(recipe)
    if said.wide or said.layout or said.score or said.metric_place is not None:
        return Proposal(recipe, by_people=True)
    if shaped.shape in ("plain", "spss") and has_long_words(table.header):
        return Proposal(recipe)
    if shaped.shape != "plain" and not table.sample:
        raise BadInput("survey_only_header", file=table.given.name)
    found = recognise_table(
        table,
        shaped,
        mapping=said,
        metrics=known.metrics,
        stages=known.stages or said.stages,
        segments=known.segments,
    )
    empty = ", ".join(column.header for column in found.columns if column.why.key == "empty_column")
    long = {"metric", "score"} <= {column.role for column in found.columns}
    if not found.wide and not long and empty and not recipe.strip():
        raise BadInput("survey_columns_empty", file=found.file, columns=empty)
    unknown = not found.wide and not long and not any(one.key == "ask_condensed" for one in found.asked)
    if unknown and (shaped.shape == "plain" or recipe.strip()):
        return Proposal(recipe)  # what is missing is then told as for any file
    if not found.sure:
        facts = {"asked_en": asked_words(found, "en"), "asked_ru": asked_words(found, "ru")}
        raise BadInput("survey_needs_mapping", file=found.file, **facts)
    proposed = completed_mapping(recipe, found) if recipe.strip() else mapping_text(found)
    return Proposal(proposed, guesses=found.columns, segment=found.segment)


def asked_words(found: Recognised, language: Language) -> str:
    """Return what people have to say, the first few of it."""
    notes = [recognition_words(note.key, note.facts, language=language) for note in found.unsaid]
    told = " ".join(notes[:_TOLD])
    return f"{told} (+{len(notes) - _TOLD})" if len(notes) > _TOLD else told
