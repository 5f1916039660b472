"""Segments of a survey file called as its mapping says that the project calls them."""

from dataclasses import replace

from cjm_studio.model.errors import BadInput
from cjm_studio.survey.mapping import parse_mapping
from cjm_studio.survey.names import clean, folded
from cjm_studio.survey.survey_file import AnswerCount, SurveyFile


def in_project_names(file: SurveyFile) -> SurveyFile:
    """Return a survey file with its segments called as its mapping says that the project calls them."""
    said = segment_names(file.recipe)
    if not said:
        return file

    def shown(name: str) -> str:
        return said.get(folded(name), name)

    people: dict[AnswerCount, AnswerCount] = {}  # of two segments that are one, the answers together
    for count in file.counts:
        one = count._replace(segment=shown(count.segment))
        key = one._replace(people=0, weight=None, squares=0.0)
        people[key] = _sum(people[key], one) if key in people else one
    names = {folded(name): name for name in reversed([shown(name) for name in file.segments])}
    return replace(file, counts=tuple(people.values()), segments=tuple(reversed(names.values())))


def segment_names(recipe: str) -> dict[str, str]:
    """Return by the folded name of a file how the project calls a segment, as a source's recipe says."""
    from cjm_studio.survey.database import recipe_parts

    try:
        said = parse_mapping(recipe_parts(recipe)[2]).segments
    except BadInput:  # not written by us
        return {}
    return {folded(name): clean(segment) for name, segment in said.items()}


def _sum(one: AnswerCount, other: AnswerCount) -> AnswerCount:
    weighted = one.weight is not None and other.weight is not None
    return one._replace(
        people=one.people + other.people,
        weight=(one.weight or 0.0) + (other.weight or 0.0) if weighted else None,
        squares=one.squares + other.squares,
    )
