"""The mapping that comes of what people have said in the wizard, as TOML."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from cjm_studio.survey.mapping_text import mapping_text, own_scales, scale_text, toml_text
from cjm_studio.survey.names import folded
from cjm_studio.survey.recognised import Recognised
from cjm_studio.window.survey_wizard.asked import texts_asked
from cjm_studio.window.survey_wizard.rules_text import segment_rules_text
from cjm_studio.window.survey_wizard.scales import turned
from cjm_studio.window.survey_wizard.wave_lines import wave_rules_text

if TYPE_CHECKING:
    from cjm_studio.window.survey_wizard.draft import Draft


def draft_text(draft: "Draft", *, matched: bool = True) -> str:
    """Return the mapping as TOML, keys first; not `matched`: segments are called as in the file."""
    said = _as_said(draft)
    asked, own = texts_asked(draft), own_scales(said.columns)
    lines = [*_keys(draft)]
    lines += _pairs("segments", same_segments(draft)) if matched else []
    told = {scale.key: scale.question for scale in draft.declared} | {key: asked.get(key) for key in own}
    lines += _pairs("asked", {key: text for key, text in asked.items() if told.get(key) != text})
    tables = [line for scale in draft.declared if _used(draft, scale.key) for line in scale_text(scale)]
    tables += [*segment_rules_text(draft.rules)] if draft.segments == "rules" else []
    tables += [*wave_rules_text(draft.ranges)] if draft.waves == "ranges" else []
    tables += [*wave_rules_text(draft.tagged)] if draft.waves != "one" else []
    return "\n".join([*lines, mapping_text(said, settled=True, asked=asked), *tables, ""])


def _keys(draft: "Draft") -> Iterator[str]:
    if draft.sheet:
        yield f"sheet = {toml_text(draft.sheet)}"
    if draft.plain:
        yield 'shape = "plain"'
    for role, value in draft.constants.items():
        yield f"{role} = {{value = {toml_text(value)}}}"
    if draft.stages:
        yield f"stages = [{', '.join(map(toml_text, draft.stages))}]"
    if draft.waves == "one" and draft.wave.strip():
        yield f"wave = {{value = {toml_text(draft.wave.strip())}}}"
    elif draft.waves in ("quarter", "month", "file"):
        yield f'waves = "{draft.waves}"'
    for key, said in (
        ("season", draft.season),
        ("duplicates", draft.duplicates),
        ("same_answer", draft.same_answer),
        ("personal", "keep" if draft.matched_by_personal else ""),
    ):
        if said:
            yield f'{key} = "{said}"'
    if draft.segments == "list":
        file, id_, name = map(toml_text, (draft.list_file, draft.list_id, draft.list_segment))
        yield f"respondents = {{file = {file}, id = {id_}, segment = {name}}}"


def _pairs(key: str, said: Mapping[str, str]) -> list[str]:
    pairs = ", ".join(f"{toml_text(name)} = {toml_text(text)}" for name, text in said.items())
    return [f"{key} = {{{pairs}}}"] if pairs else []


def same_segments(draft: "Draft") -> dict[str, str]:
    """Return what segments of the file are called in the project, also one that people say is new."""
    return {
        one.name: one.segment or one.name
        for one in draft.matches()
        if (one.segment and folded(one.segment) != folded(one.name)) or (one.why == "said")
    }


def _used(draft: "Draft", key: str) -> bool:
    """Of a long file any metric may be met that the mapping declares."""
    asked = (column.question for column in draft.questions if column.question is not None)
    return not draft.recognised.wide or any(question.metric == key for question in asked)


def _as_said(draft: "Draft") -> Recognised:
    """A column of waves or segments counts only where people want it to."""
    unwanted = {"wave"} if draft.waves != "column" or draft.tagged else set()
    unwanted |= {"segment"} if draft.segments != "column" else set()
    columns = tuple(
        replace(one, role="ignored") if one.role in unwanted else one for one in draft.recognised.columns
    )
    columns = tuple(
        replace(one, question=turned(one.question, draft.metrics)) if one.question else one for one in columns
    )
    segment = draft.segment if draft.segments == "one" else ""
    return replace(draft.recognised, columns=columns, segment=segment)
