"""A mapping written out from what a file was recognised as, with the reasons beside it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from cjm_studio.model.metrics import BUILT_IN_METRICS, Direction
from cjm_studio.survey.mapping import Scale, parse_mapping
from cjm_studio.survey.recognised import ColumnGuess, QuestionGuess, Recognised, Role
from cjm_studio.survey.scale_names import better_and_worse, scale_key, scale_name
from cjm_studio.wording.language import Language
from cjm_studio.wording.recognition import recognition_words

_PLACES: tuple[Role, ...] = (
    *("segment", "stage", "channel", "metric", "score", "wave", "date", "respondent", "weight"),
)
_OTHER: dict[Direction, Direction] = {
    "higher_is_better": "higher_is_worse",
    "higher_is_worse": "higher_is_better",
}
_LONGEST = 100  # letters of a header in a remark


def mapping_text(
    recognised: Recognised,
    *,
    language: Language = "en",
    settled: bool = False,
    asked: Mapping[str, str] | None = None,
) -> str:
    """Return the TOML mapping of a recognised file; what has to be said first stands in it as comments.

    `settled`: people have seen every question, so that one without a stage is about the journey as a whole.
    `asked`: how people were asked by a scale of one's own, by its key.
    """
    if settled:
        columns = tuple(replace(column, asked=()) for column in recognised.columns)
        recognised = replace(recognised, columns=columns, asked=(), notes=())
    lines = [_comment(recognised.why.key, recognised.why.facts, language)]
    if recognised.shape != "plain":
        lines.append(f"shape = {toml_text(recognised.shape)}")
    if recognised.wide and any(map(_is_ready, recognised.columns)):
        lines.append('layout = "wide"')
    lines += [_comment(note.key, note.facts, language) for note in recognised.asked]
    lines += _places(recognised, language)
    lines += [_comment(note.key, note.facts, language) for note in recognised.notes]
    questions = [column for column in recognised.columns if column.role == "question" and column.question]
    for column in questions:
        lines += ["", *_question(column, language)]
    lines += _scales(questions, asked or {})
    left = [column for column in recognised.columns if column.role in ("ignored", "personal")]
    if left:
        lines.append("")
    for column in left:
        why = recognition_words(column.why.key, column.why.facts, language=language)
        lines.append(f"{_remark_on(column.header)}{_line(why)}")
    return "\n".join(lines) + "\n"


def leaves_out(mapping: str, header: str) -> bool:
    """Say whether a mapping that was written out remarks of a column why it is not read."""
    return f"\n{_remark_on(header)}" in mapping


def _remark_on(header: str) -> str:
    return f"# {_line(header)[:_LONGEST]}: "


def completed_mapping(mapping: str, recognised: Recognised, *, language: Language = "en") -> str:
    """Return a mapping that names no questions with those that were recognised."""
    said = parse_mapping(mapping)
    told = {role for role in _PLACES if getattr(said, role) is not None}
    told |= {"segment"} if said.respondents is not None else set()
    told |= {"wave"} if said.waves is not None else set()
    columns = tuple(column for column in recognised.columns if column.role not in told)
    before = list(_places(replace(recognised, columns=columns), language))
    questions = [column for column in recognised.columns if column.role == "question" and column.question]
    after = [line for column in questions for line in ("", *_question(column, language))]
    return "\n".join([*before, mapping.rstrip(), *after, *_scales(questions, {})]) + "\n"


def _places(recognised: Recognised, language: Language) -> Iterator[str]:
    for column in recognised.columns:
        if column.role in _PLACES and not (column.role in ("metric", "score", "stage") and recognised.wide):
            why = recognition_words(column.why.key, column.why.facts, language=language)
            yield f"{column.role} = {toml_text(column.header)}  # {_line(why)}"
    if recognised.segment:
        yield f"segment = {{value = {toml_text(recognised.segment)}}}"


def _is_ready(column: ColumnGuess) -> bool:
    """A question is written out once its metric is known, or its scale with the direction."""
    asked = column.question
    if column.role != "question" or asked is None:
        return False
    if not asked.stage and column.asks_stage:
        return False
    return bool(asked.direction and (asked.metric or asked.has_scale))


def _question(column: ColumnGuess, language: Language) -> list[str]:
    asked = column.question
    assert asked is not None
    why = recognition_words(column.why.key, column.why.facts, language=language)
    lines = [f"# {_line(why)}"]
    if asked.text != column.header:
        lines.append(f"# {_line(asked.text)}")
    lines += [_comment(note.key, note.facts, language) for note in column.asked]
    own = asked.metric or scale_key(asked)
    body = ["[[question]]", f"column = {toml_text(column.header)}"]
    body += [f"stage = {toml_text(asked.stage)}"] if asked.stage else []
    body += [f"metric = {toml_text(own)}"]
    body += [f"channel = {toml_text(asked.channel)}"] if asked.channel else []
    labels = _labels(asked)
    if labels:
        said = ", ".join(f"{toml_text(word)} = {number}" for word, number in labels)
        body.append(f"labels = {{{said}}}")
    if not asked.direction:
        body += _turned(asked, language)
    if not _is_ready(column):
        body = [f"# {line}" for line in body]
    return lines + body


def _turned(asked: QuestionGuess, language: Language) -> Iterator[str]:
    """Tell how to say that the highest answer is a bad one, for people who complete the mapping."""
    metric = BUILT_IN_METRICS.get(asked.metric)
    if metric is not None:
        labels = _labels(replace(asked, direction=_OTHER[metric.direction]))
        said = ", ".join(f"{toml_text(word)} = {number}" for word, number in labels)
        yield _comment("turned_labels", {"labels": f"labels = {{{said}}}"}, language)


def _labels(asked: QuestionGuess) -> tuple[tuple[str, int], ...]:
    """Return the places of answers; where people said that the file runs the other way, turned round."""
    metric = BUILT_IN_METRICS.get(asked.metric)
    if metric is None or not asked.direction or asked.direction == metric.direction:
        return asked.labels
    both = metric.minimum + metric.maximum
    labels = asked.labels or tuple((str(n), n) for n in range(metric.minimum, metric.maximum + 1))
    return tuple((word, both - number) for word, number in labels)


def own_scales(columns: Iterable[ColumnGuess]) -> dict[str, QuestionGuess]:
    """Return by key the scales of their own that questions are ready to be counted on."""
    found: dict[str, QuestionGuess] = {}
    for column in columns:
        asked = column.question
        if asked is not None and not asked.metric and _is_ready(column):
            found.setdefault(scale_key(asked), asked)
    return found


def scale_text(scale: Scale) -> Iterator[str]:
    """Yield the lines that declare a scale."""
    yield ""
    yield "[[scale]]"
    yield f"key = {toml_text(scale.key)}"
    yield f"minimum = {scale.minimum}"
    yield f"maximum = {scale.maximum}"
    yield f"name = {toml_text(scale.name)}"
    if scale.question:
        yield f"question = {toml_text(scale.question)}"
    yield f"direction = {toml_text(scale.direction)}"
    yield f"good = {list(scale.good)}"
    yield f"trouble = {list(scale.trouble)}"
    if not scale.primary:
        yield "primary = false"


def _scales(columns: Iterable[ColumnGuess], said: Mapping[str, str]) -> Iterator[str]:
    """Declare the scales of one's own, each once."""
    for key, asked in own_scales(columns).items():
        assert asked.minimum is not None
        assert asked.maximum is not None
        assert asked.direction
        good, trouble = better_and_worse(asked)
        yield from scale_text(
            Scale(
                key=key,
                minimum=asked.minimum,
                maximum=asked.maximum,
                direction=asked.direction,
                good=good,
                trouble=trouble,
                name=scale_name(asked),
                question=said.get(key, ""),
            )
        )


def _comment(key: str, facts: dict[str, object], language: Language) -> str:
    return f"# {_line(recognition_words(key, facts, language=language))}"


def _line(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)


def toml_text(value: str) -> str:
    """Write a text as TOML does: JSON's escapes are TOML's too, but for DEL and lone halves of letters."""
    return json.dumps(value.encode("utf-8", "replace").decode(), ensure_ascii=False).replace(
        "\x7f", "\\u007f"
    )
