"""How the files of a project were read before, for those that come again and for those beside them."""

from cjm_studio.document.document import Document
from cjm_studio.model.map import Segment
from cjm_studio.model.metrics import Metric, Reading, Source
from cjm_studio.operations.known import known_in
from cjm_studio.survey.recognised import Recognised
from cjm_studio.window.survey_wizard.next_wave import wave_before
from cjm_studio.window.survey_wizard.standing import Standing


def recipes(document: Document) -> dict[str, set[str]]:
    """Return by which mappings the files of each name were read."""
    found: dict[str, set[str]] = {}
    for source in document.all(Source):
        if source.sha256 and source.recipe:
            found.setdefault(source.file, set()).add(source.recipe)
    return found


def standing_for(document: Document, file: str, *, found: Recognised | None = None) -> Standing:
    """Return what the project has that a file of this name may be matched with, or be read by.

    Where there is none, it is read as the latest that asked nothing but what the file was `found` to ask.
    """
    named = [source for source in document.all(Source) if source.file == file and source.sha256]
    source = max(named, key=lambda one: one.came, default=None)
    like = wave_before(files_before(document), found) if source is None and found is not None else None
    read = source or like
    known = known_in(document)
    return Standing(
        segments=tuple(known.segments),
        stages=tuple(known.stages),
        bare=not any(document.naming(Reading, segment.id) for segment in document.all(Segment)),
        asked=_asked(document, source),
        recipe=read.recipe if read is not None else "",
        like=like.file if like is not None else "",
    )


def files_before(document: Document) -> list[Source]:
    """Return the files that were read, the latest first; of one day, first those with the latest answers."""
    files = [source for source in document.all(Source) if source.file and source.sha256]
    return sorted(files, key=lambda one: (one.came, one.date))[::-1]


def _asked(document: Document, source: Source | None) -> dict[str, str]:
    """Return how people were asked by each metric: by a source, else by the latest with answers."""
    found: dict[str, str] = {}
    for one in sorted(document.all(Source), key=lambda one: (one == source, one.came)):
        said = dict(one.questions)
        for id_ in {reading.metric for reading in document.naming(Reading, one.id)}:
            metric = document.get(Metric, id_)
            found[metric.key] = said.get(metric.key, metric.question)
    return found
