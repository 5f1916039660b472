"""How the files of a project were read before, for those that come again and for those beside them."""

from cjm_studio.document.document import Document
from cjm_studio.document.queries import segments
from cjm_studio.model.metrics import Metric, Reading, Source
from cjm_studio.window.survey_wizard.standing import Standing


def recipes(document: Document) -> dict[str, set[str]]:
    """Return by which mappings the files of each name were read."""
    found: dict[str, set[str]] = {}
    for source in document.all(Source):
        if source.sha256 and source.recipe:
            found.setdefault(source.file, set()).add(source.recipe)
    return found


def standing_for(document: Document, file: str) -> Standing:
    """Return what the project has that a file of this name may be matched with, or be read by."""
    found = [source for source in document.all(Source) if source.file == file and source.sha256]
    source = max(found, key=_day, default=None)
    groups = segments(document)
    return Standing(
        tuple(segment.name for segment in groups),
        not any(document.naming(Reading, segment.id) for segment in groups),
        _asked(document, source),
        source.recipe if source is not None else "",
    )


def _asked(document: Document, source: Source | None) -> dict[str, str]:
    """Return how people were asked by each metric: by a source, else by the latest with answers."""
    found: dict[str, str] = {}
    for one in sorted(document.all(Source), key=lambda one: (one == source, _day(one))):
        said = dict(one.questions)
        for id_ in {reading.metric for reading in document.naming(Reading, one.id)}:
            metric = document.get(Metric, id_)
            found[metric.key] = said.get(metric.key, metric.question)
    return found


def _day(source: Source) -> str:
    return source.imported or source.date
